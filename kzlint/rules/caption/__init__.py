"""Rules on captions and their credit lines."""
