"""Files that tests make."""

from pathlib import Path


def make(*paths: str) -> None:
    """Make those files, with nothing in them, and the folders they lie in."""
    for path in paths:
        write(Path(path), "")


def write(path: Path, content: str | bytes) -> Path:
    """Make a file with that content, and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
