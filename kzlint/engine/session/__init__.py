"""Sessions: linting texts and files with their settings, for all callers."""
