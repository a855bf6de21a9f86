"""The Kazakh language, as far as a press release needs it; it knows nothing of linting."""
