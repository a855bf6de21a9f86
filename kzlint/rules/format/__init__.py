"""Rules on the file as a whole: encoding, characters, blanks."""
