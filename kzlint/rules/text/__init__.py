"""Rules on the words of the text."""
