"""The releases in ``tests/releases``: clean ones stay clean, and errors planted there are found.

Which planted errors are tried follows from the rules that are registered, so that a new rule
finds its cases waiting.
"""

from pathlib import Path

import pytest

from benchmarks.accuracy import (
    FAR_FUTURE,
    FUTURE_DATE,
    TODAY,
    PlantedError,
    false_alarms,
    instead,
    is_found,
    linter,
    main,
    plant,
    read_planted,
    read_releases,
    unescape,
)
from kzlint.engine.linter import Linter
from kzlint.rules import registry

FOLDER = Path(__file__).parents[1] / "releases"
PLANTED = FOLDER / "planted.tsv"

RELEASES = read_releases(FOLDER)
ERRORS = read_planted(PLANTED)
REGISTERED = registry.load(registry.discover()).rules


@pytest.fixture(scope="module")
def checked() -> Linter:
    return linter(FAR_FUTURE)


@pytest.fixture(scope="module")
def checked_today() -> Linter:
    return linter(TODAY)


@pytest.mark.parametrize("name", RELEASES)
def test_clean_release(name: str, checked: Linter) -> None:
    alarms = [(alarm.code, str(alarm.message)) for alarm in false_alarms(RELEASES[name], checked)]
    assert alarms == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "error",
    [error for error in ERRORS if error.code in REGISTERED],
    ids=lambda error: f"{error.code}-{error.release}",
)
def test_planted_error(error: PlantedError, checked: Linter, checked_today: Linter) -> None:
    text = RELEASES[error.release]
    used = checked_today if error.code == FUTURE_DATE else checked
    found = is_found(error, text, used)
    assert found, f"{error.old!r} → {error.new!r}, instead: {instead(error, text, used)}"


def test_table() -> None:
    for error in ERRORS:
        planted, place = plant(error, RELEASES[error.release])
        assert planted[slice(*place)] == error.new != error.old
        assert error.code.startswith(error.family)


@pytest.mark.parametrize(
    ("cell", "text"),
    [(r"а\tб\n", "а\tб\n"), (r"а\u00adб", "а\xadб"), (r"\\n", r"\n"), ("а – б", "а – б")],
)
def test_unescape(cell: str, text: str) -> None:
    assert unescape(cell) == text


@pytest.mark.parametrize("old", ["жоқ", "а"])
def test_plant_only_where_there_is_one(old: str) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        plant(PlantedError("көрме", "TXT", "TXT001", old, "б"), "Бағана\n")


def test_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(
        "date 2025-10-11 Көрме ашылды\nКелушілер көп болды.\nСурет: Қазақфильм.", encoding="utf-8"
    )
    planted = tmp_path / "planted.tsv"
    planted.write_text(
        "release\tfamily\tcode\told\tnew\n"
        "a\tFMT\tFMT004\tлер көп\tлер\\u00a0көп\n"
        "a\tFMT\tFMT004\tКелушілер\tКелуші\n"
        "a\tXYZ\tXYZ001\tкөп\tаз\n",
        encoding="utf-8",
    )
    assert main([str(tmp_path), str(planted), "--misses"]) == 0
    assert (
        capsys.readouterr().out
        == """\
1 clean releases, 1 false alarms
    CAP006 a: р көп болды. ⏎ Сурет: Қазақфильм[.]
        “.” at the end of a credit line
found 1 of 3, 33.3%; of rules that there are 1 of 2, 50.0%
FMT: 1 of 2, 50.0%
    FMT004: 1 of 2, 50.0%
XYZ: 0 of 1, 0.0%
    XYZ001: 0 of 1, 0.0%, no rule
FMT004 a: 'Келушілер' → 'Келуші'
    instead: nothing
XYZ001 a: 'көп' → 'аз'
    instead: nothing
"""
    )
