"""Baselines: the settings' own silence what is known, in files and in texts with a path."""

from pathlib import Path

import pytest

from kzlint import Result, Session, Settings
from kzlint.cli import main

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a release whose one finding its baseline knows."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(BLANKS, encoding="utf-8")
    (tmp_path / "kzlint.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert main(["--write-baseline", "a.txt"]) == 0
    return tmp_path


def codes(result: Result) -> tuple[list[str], list[str]]:
    """What is told, and what is known."""
    return [found.code for found in result.findings], [found.code for found in result.silenced]


def test_a_file() -> None:
    (result,) = Session().lint_paths(["a.txt"])
    assert (codes(result), result.problems) == (([], ["FMT004"]), ())
    (result,) = Session(isolated=True).lint_paths(["a.txt"])
    assert codes(result) == (["FMT004"], [])


@pytest.mark.parametrize(
    ("path", "told", "known"),
    [("a.txt", ["FMT004"], ["FMT004"]), ("b.txt", ["FMT004"] * 2, []), (None, ["FMT004"] * 2, [])],
)
def test_a_text(path: str | None, told: list[str], known: list[str]) -> None:
    session = Session()
    for _ in range(2):
        result = session.lint_text(f"{BLANKS}Келушілер  көп.\n", path)
        assert codes(result) == (told, known)


def test_what_is_known_is_not_fixed() -> None:
    assert Session().fix_text(BLANKS, "a.txt").text == BLANKS


def test_settings_of_a_program(here: Path) -> None:
    session = Session(config=Settings(baseline=Path("known.json")))
    assert codes(session.lint_text(BLANKS, here / "a.txt")) == ([], ["FMT004"])


def test_one_that_cannot_be_used(here: Path) -> None:
    (here / "known.json").unlink()
    session = Session()
    for _ in range(2):
        result = session.lint_text(BLANKS, "a.txt")
        assert codes(result) == (["FMT004"], [])
        assert list(map(str, result.problems)) == [
            "kzlint.toml:1: baseline: the baseline is not used: known.json: "
            "no such file or directory"
        ]
