"""Rules on names."""
