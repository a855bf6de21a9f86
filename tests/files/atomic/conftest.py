"""A folder of the tests' own, and a release in it."""

from pathlib import Path

import pytest

from tests.files.atomic.releases import OLD


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the tests run in."""
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def release(folder: Path) -> Path:
    """A release before its fix."""
    path = folder / "a.txt"
    path.write_bytes(OLD)
    return path
