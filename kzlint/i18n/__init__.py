"""Languages: messages that can be rendered in any of them, and their catalogues."""
