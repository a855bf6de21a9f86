"""kzlint, an editorial linter for Kazakh press releases."""

__version__ = "0.1.0"
