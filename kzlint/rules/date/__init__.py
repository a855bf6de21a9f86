"""Rules on the header and on dates in the text."""
