"""A release before and after its fix, and what tests of files look at."""

import os
from pathlib import Path

OLD = "date 2025-10-11 Көрме  ашылды\n".encode()
NEW = "date 2025-10-11 Көрме ашылды\n".encode()


def names(folder: Path) -> list[str]:
    """What lies in a folder, temporary files too."""
    return sorted(path.name for path in folder.iterdir())


def environment() -> dict[str, str]:
    """In which another process finds kzlint."""
    checkout = str(Path(__file__).parents[3])
    return {**os.environ, "PYTHONPATH": checkout}
