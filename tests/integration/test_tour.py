"""The tour of the documentation says what really happens, in each language."""

from pathlib import Path

import pytest

from docs.transcripts import refreshed, surroundings
from kzlint.language import LANGUAGES

PAGES = Path(__file__).parents[2] / "docs"

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tour_is_what_happens(language: str, tmp_path: Path) -> None:
    page = (PAGES / language / "tour.md").read_text("utf-8")
    home, folder = tmp_path / "home", tmp_path / "newsroom"
    home.mkdir()
    folder.mkdir()
    now = refreshed(page, folder, surroundings(language, home))
    assert now == page, f"run “python -m docs.transcripts docs/{language}/tour.md”, and read it"
