"""From settings and files to what is wrong with each: the one way that all callers go."""
