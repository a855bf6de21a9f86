"""Trees of empty files, for tests of which of them are found."""

from pathlib import Path


def make(*paths: str) -> None:
    """Make those files, and the folders they lie in."""
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("")
