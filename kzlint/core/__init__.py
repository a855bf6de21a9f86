"""What everything stands on: a file's text, its tokens and word forms."""
