"""A session: what holds for a text, the day, what is raised, threads, and nothing else touched."""

import datetime
import os
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from kzlint import ConfigError, Result, Session, Settings, Style
from tests.trees import write

HEADER = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\n"
BLANKS = f"{HEADER}Жәрмеңкеге он  баспа қатысты.\n"
IGNORING = 'ignore = ["FMT"]\n'


pytestmark = pytest.mark.usefixtures("here")


def codes(result: Result) -> list[str]:
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    ("options", "path", "found"),
    [
        ({}, None, ["FMT004"]),
        ({}, "new.txt", ["FMT004"]),
        ({}, "r/new.txt", []),
        ({}, Path("r/below/new.txt"), []),
        ({"isolated": True}, "r/new.txt", ["FMT004"]),
        ({"config": "r/kzlint.toml"}, None, []),
        ({"config": Path("r/kzlint.toml")}, "new.txt", []),
        ({"config": Settings()}, "r/new.txt", ["FMT004"]),
        ({"config": Settings(ignore=("FMT",))}, None, []),
        ({"config": Settings(per_file_ignores=(("new.txt", ("FMT",)),))}, "new.txt", []),
        ({"config": Settings(per_file_ignores=(("new.txt", ("FMT",)),))}, "b.txt", ["FMT004"]),
    ],
)
def test_what_holds_for_a_text(
    here: Path, options: dict[str, Any], path: str | Path | None, found: list[str]
) -> None:
    write(here / "r" / "kzlint.toml", IGNORING)
    result = Session(**options).lint_text(BLANKS, path)
    assert (codes(result), result.path, result.text) == (found, str(path or "-"), BLANKS)


def test_a_text_without_a_path_has_no_configuration_of_this_folder(here: Path) -> None:
    write(here / "kzlint.toml", IGNORING)
    assert codes(Session().lint_text(BLANKS)) == ["FMT004"]
    assert codes(Session().lint_text(BLANKS, "a.txt")) == []


FUTURE = datetime.date(2025, 10, 1)


@pytest.mark.parametrize(
    ("today", "found"), [(FUTURE, ["DAT004"]), (datetime.date(2025, 10, 11), [])]
)
def test_today(today: datetime.date, found: list[str]) -> None:
    assert codes(Session(today=today).lint_text(HEADER)) == found


def test_without_a_day_each_call_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime.date):
        now = FUTURE

        @classmethod
        def today(cls) -> "Clock":
            return cls(cls.now.year, cls.now.month, cls.now.day)

    monkeypatch.setattr(datetime, "date", Clock)
    session = Session()
    assert codes(session.lint_text(HEADER)) == ["DAT004"]
    Clock.now = datetime.date(2025, 10, 12)
    assert codes(session.lint_text(HEADER)) == []


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("nosuch.toml", "nosuch.toml: no such file or directory"),
        (Settings(style=Style(dash="~")), "settings: style.dash: no such choice: '~'; "
         "use –, — or -"),
        (Settings(style=Style(speech_marks="«…»", nested_marks="«…»")),
         "settings: style.nested-marks: «…» are the speech-marks too; use either, \"…\" or „…“"),
    ],
)  # fmt: skip
def test_a_configuration_that_cannot_be_used(config: str | Settings, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Session(config=config)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"select": "QOU"}, "select: no such rule: 'QOU'; did you mean QUO?"),
        ({"extend_select": ["ZZZ"]}, "extend-select: no such rule: 'ZZZ';"),
        ({"ignore": "FMT,ZZZ"}, "ignore: no such rule: 'ZZZ';"),
    ],
)
def test_a_selector_of_no_rule(here: Path, options: dict[str, Any], told: str) -> None:
    write(here / "a.txt", BLANKS)
    session = Session(**options)
    for call in (session.lint_text, session.fix_text, session.lint_paths):
        with pytest.raises(ConfigError) as caught:
            call("a.txt")
        assert str(caught.value) == f"{told} “kzlint rules” lists all"


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ({"empty-credits": {}}, "settings: rules.empty-credits: no such rule; "
         "did you mean empty-credit? “kzlint rules” lists all"),
        ({"CAP001": {}}, "settings: rules.CAP001: rules go by their names here: "
         "rules.empty-credit"),
        ({"empty-credit": {"x": 1}}, "settings: rules.empty-credit.x: no such key; "
         "known keys: severity"),
    ],
)  # fmt: skip
def test_bad_settings_of_a_rule(rules: dict[str, dict[str, object]], told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Session(config=Settings(rules=rules)).lint_text(BLANKS)
    assert str(caught.value) == told


def test_a_configuration_of_the_texts_path_that_cannot_be_used(here: Path) -> None:
    write(here / "r" / "kzlint.toml", "selct = 1\n")
    session = Session()
    for _ in range(2):
        with pytest.raises(ConfigError) as caught:
            session.lint_text(BLANKS, "r/a.txt")
        assert str(caught.value) == "r/kzlint.toml:1: selct: no such key; did you mean select?"
        depth = len(caught.traceback)
    with pytest.raises(ConfigError) as caught:
        session.lint_text(BLANKS, "r/a.txt")
    assert len(caught.traceback) == depth
    assert codes(session.lint_text(BLANKS, "a.txt")) == ["FMT004"]


@pytest.mark.parametrize(
    ("unsafe", "text", "fixed", "left"),
    [
        (False, "Нұр-Сұлтанда он баспа қатысты.", ["FMT004"], ["NAM005"]),
        (True, "Астанада он баспа қатысты.", ["FMT004", "NAM005"], []),
    ],
)
def test_fixed(here: Path, unsafe: bool, text: str, fixed: list[str], left: list[str]) -> None:
    path = write(here / "a.txt", before := f"{HEADER}Нұр-Сұлтанда он  баспа қатысты.\n")
    result = Session().fix_text(before, path, unsafe=unsafe)
    assert result.text == f"{HEADER}{text}\n"
    assert sorted(finding.code for finding in result.fixed) == fixed
    assert (codes(result), result.refused) == (left, frozenset())
    assert path.read_text("utf-8") == before


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2025-01-01", "today should be a datetime.date, not '2025-01-01'"),
        (
            datetime.datetime(2025, 1, 1),
            "today should be a datetime.date, not datetime.datetime(2025, 1, 1, 0, 0)",
        ),
    ],
)
def test_what_is_no_day(today: Any, told: str) -> None:
    with pytest.raises(TypeError) as caught:
        Session(today=today)
    assert str(caught.value) == told


@pytest.mark.parametrize(("text", "kind"), [(None, "NoneType"), (b"date", "bytes")])
def test_what_is_no_text(text: Any, kind: str) -> None:
    session = Session()
    for call in (session.lint_text, session.fix_text):
        with pytest.raises(TypeError) as caught:
            call(text)
        assert str(caught.value) == f"a text should be a str, not {kind}"


def test_a_table_of_ones_own(here: Path) -> None:
    table = write(here / "own.csv", "name,kind\nГүлнәр Бейсова,person\n")
    text = f"{HEADER}Бүгін Гүлнар Бейсова келді.\n"
    for gazetteer in (table, str(table), [table], here):
        result = Session(gazetteer=gazetteer).lint_text(text)
        assert (codes(result), result.problems) == (["NAM001"], ())
    assert codes(Session().lint_text(text)) == []


def test_results_go_to_other_processes(here: Path) -> None:
    write(here / "a.txt", BLANKS)
    session = Session(gazetteer="nosuch.csv")
    for result in session.lint_paths(["a.txt", "b.txt"]):
        copy = pickle.loads(pickle.dumps(result))
        assert (copy.source, copy.findings) == (result.source, result.findings)
        assert [type(problem) for problem in copy.problems] == list(map(type, result.problems))
        assert list(map(str, copy.problems)) == list(map(str, result.problems)) != []


def test_threads(here: Path) -> None:
    for name in ("a", "b", "c"):
        write(here / name / "kzlint.toml", f'select = ["FMT", "DAT"]\n# {name}\n')
    session = Session()
    places = [f"{name}/x.txt" for name in "abc"] * 20
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(session.lint_text, [BLANKS] * len(places), places))
    assert [(result.path, codes(result)) for result in results] == [
        (place, ["FMT004"]) for place in places
    ]


def test_nothing_is_said_or_changed(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write(here / "a.txt", BLANKS)
    before = (dict(os.environ), Path.cwd(), sorted(here.rglob("*")))
    session = Session(gazetteer="nosuch.csv")
    list(session.lint_paths([".", "nosuch.txt"]))
    session.fix_text(BLANKS)
    assert (dict(os.environ), Path.cwd(), sorted(here.rglob("*"))) == before
    assert capfd.readouterr() == ("", "")
