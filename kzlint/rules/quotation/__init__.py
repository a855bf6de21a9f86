"""Rules on quotations and their attribution."""
