"""Small corpora, and a few names, so that figures do not change with the tables."""

from pathlib import Path

import pytest

from kzlint.gazetteer import tables

NAMES = """\
name,kind,gender
Қазақстан,country,
Абай,given-name,m
Ерлан,given-name,m
Айгүл,given-name,f
"""


@pytest.fixture
def few_names(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the tables."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "names.csv").write_text(NAMES, encoding="utf-8")
    monkeypatch.setattr(tables, "BUILT_IN", folder)
    return folder


@pytest.fixture
def corpus(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The IOB2 file of the test's module, which has its text as ``CORPUS``."""
    path = tmp_path / "corpus.iob2"
    path.write_text(request.module.CORPUS, encoding="utf-8")
    return path
