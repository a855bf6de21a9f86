"""The manual pages of kzlint: ``python -m man`` writes them anew."""

from pathlib import Path

FOLDER = Path(__file__).parent


def path_of(language: str) -> Path:
    """Where the page in that language lies; the English one stands for all others."""
    return (FOLDER if language == "en" else FOLDER / language) / "kzlint.1"
