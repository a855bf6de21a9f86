"""Linters: each made once, tables read once, for settings that are told apart by identity."""

import datetime
from pathlib import Path

import pytest

from kzlint import ConfigError, Settings, gazetteer
from kzlint.engine.session.choosing import Chooser
from kzlint.engine.session.linters import Linters

PLACE = Path("/releases/a.txt")
TODAY = datetime.date(2026, 1, 1)


def test_a_linter_is_made_once_for_each_day_and_set_of_rules() -> None:
    linters = Linters(Chooser())
    settings = Settings(per_file_ignores=(("old.txt", ("FMT",)),))
    made = linters.linter_for(settings, PLACE, TODAY).linter
    assert linters.linter_for(settings, PLACE.with_name("b.txt"), TODAY).linter is made
    tomorrow = linters.linter_for(settings, PLACE, TODAY + datetime.timedelta(1)).linter
    assert (tomorrow.rules, tomorrow.today) == (made.rules, datetime.date(2026, 1, 2))


def test_rules_left_out_on_some_files(tmp_path: Path) -> None:
    settings = Settings(
        per_file_ignores=(("old/", ("FMT", "CAP001")),), origin=tmp_path / "kzlint.toml"
    )
    linters = Linters(Chooser())
    everything, some = (
        {rule.code for rule in linters.linter_for(settings, tmp_path / name, TODAY).linter.rules}
        for name in ("a.txt", "old/a.txt")
    )
    left_out = {code for code in everything if code.startswith("FMT")} | {"CAP001"}
    assert everything - some == left_out


def test_tables_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[Path] = []
    usable = gazetteer.usable

    def reading(path: Path) -> object:
        read.append(path)
        return usable(path)

    monkeypatch.setattr(gazetteer, "usable", reading)
    table, other = tmp_path / "a.csv", tmp_path / "b.csv"
    for path in (table, other):
        path.write_text("name,kind\nГүлнәр Бейсова,person\n", encoding="utf-8")
    linters = Linters(Chooser(), [table])
    first, second, third = (
        linters.linter_for(settings, PLACE, TODAY).linter.gazetteer
        for settings in (Settings(), Settings(ignore=("FMT",)), Settings(gazetteer=(other,)))
    )
    assert first is second
    assert read == [table, table, other]
    assert first.tables[-1] is third.tables[-1]


def test_an_error_is_raised_again_without_the_calls_before() -> None:
    linters = Linters(Chooser())
    settings = Settings(ignore=("ZZZ",))
    depths = []
    for _ in range(3):
        with pytest.raises(ConfigError, match=r"^ignore: no such rule: 'ZZZ'; “") as caught:
            linters.linter_for(settings, PLACE, TODAY)
        depths.append(len(caught.traceback))
    assert depths[1] == depths[2]
