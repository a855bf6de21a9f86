"""Files: finding them, describing system errors, and replacing them atomically."""
