"""Languages: messages that are shown in any of them, and their catalogues."""
