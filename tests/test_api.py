"""The Python interface: its names and types, its one-call functions, what is told in words."""

import importlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kzlint
from kzlint.cli import main
from kzlint.i18n.language import catalogue

HEADER = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\n"
BLANKS = f"{HEADER}Жәрмеңкеге он  баспа қатысты.\n"

CALLER = """\
import datetime
from collections.abc import Iterator
from pathlib import Path

import kzlint

result: kzlint.Result = kzlint.lint_text("", Path("a.txt"), today=datetime.date(2026, 1, 1))
results: Iterator[kzlint.Result] = kzlint.lint_paths("a", select=["QUO"], isolated=True)
row: int = result.start(result.findings[0]).row
kind: kzlint.Severity = result.findings[0].severity
fix: kzlint.Fix | None = result.findings[0].fix
told: str = kzlint.describe(result.problems[0], "kk")
fixed: str = kzlint.fix_text("", unsafe=True, config=kzlint.Settings(ignore=("FMT",))).text
session = kzlint.Session(gazetteer=["names.csv"])
left: tuple[kzlint.Finding, ...] = session.fix_text("").findings
"""
WRONG = """
kzlint.lint_text("", selct="QUO")
kzlint.lint_text("", today="2026-01-01")
kzlint.describe(result, "de")
kzlint.nothing
"""


@pytest.mark.parametrize("statement", ["import kzlint", "import kzlint; dir(kzlint)"])
def test_importing_alone_is_cheap(statement: str) -> None:
    code = (
        "import sys; before = set(sys.modules); "
        f"{statement}; print(sorted(m for m in set(sys.modules) - before if 'kzlint.' in m), "
        "'lark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"[] False\n"


@pytest.mark.parametrize("name", kzlint.__all__)
def test_each_name_is_there(name: str) -> None:
    assert getattr(kzlint, name) is not None
    assert name in dir(kzlint)


def test_a_name_is_that_of_its_module() -> None:
    homes: dict[str, str] = vars(kzlint)["_HOMES"]
    assert sorted(homes) == sorted({*kzlint.__all__} - {"__version__"})
    for name, home in homes.items():
        assert getattr(kzlint, name) is getattr(importlib.import_module(home), name)


def test_there_are_no_others() -> None:
    with pytest.raises(AttributeError, match=r"^module 'kzlint' has no attribute 'nothing'$"):
        kzlint.nothing  # type: ignore[attr-defined]  # noqa: B018


@pytest.mark.slow
def test_what_callers_are_told_by_their_type_checker(tmp_path: Path) -> None:
    path = tmp_path / "caller.py"
    path.write_text(CALLER + WRONG, encoding="utf-8")
    command = [
        *(sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent"),
        *("--cache-dir", str(tmp_path / "cache"), "--no-error-summary", "--hide-error-context"),
        str(path),
    ]
    done = subprocess.run(command, capture_output=True, check=False, cwd=Path(__file__).parents[1])
    first = CALLER.count("\n") + 2
    lines = done.stdout.decode().splitlines()
    found = [
        (int(line.split(":")[1]), line.rpartition("[")[2]) for line in lines if "error" in line
    ]
    assert sorted(set(found)) == [
        (first, "call-arg]"),
        (first + 1, "arg-type]"),
        (first + 2, "arg-type]"),
        (first + 3, "attr-defined]"),
    ]


def codes(result: kzlint.Result) -> list[str]:
    return [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({}, ["FMT004"]),
        ({"select": "FMT"}, ["FMT004"]),
        ({"select": "CAP, FMT004"}, ["FMT004"]),
        ({"select": ["CAP", "stray-whitespace"]}, ["FMT004"]),
        ({"select": "CAP"}, []),
        ({"select": "CAP", "extend_select": ["FMT"]}, ["FMT004"]),
        ({"ignore": "FMT"}, []),
        ({"config": kzlint.Settings(ignore=("FMT",))}, []),
        ({"config": kzlint.Settings(ignore=("FMT",)), "select": "FMT004"}, ["FMT004"]),
    ],
)
def test_a_text(options: dict[str, Any], found: list[str]) -> None:
    assert codes(kzlint.lint_text(BLANKS, **options)) == found


def test_a_fix() -> None:
    fixed = kzlint.fix_text(BLANKS)
    assert (fixed.text, fixed.findings) == (BLANKS.replace("  ", " "), ())
    assert [finding.code for finding in fixed.fixed] == ["FMT004"]
    assert kzlint.fix_text(BLANKS, ignore="FMT").text == BLANKS


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLANKS, encoding="utf-8")
    (result,) = kzlint.lint_paths(tmp_path)
    assert (result.path, codes(result)) == (str(tmp_path / "a.txt"), ["FMT004"])
    assert [codes(one) for one in kzlint.lint_paths([tmp_path], ignore="FMT")] == [[]]


@pytest.mark.parametrize("lang", ["en", "kk", "ru"])
def test_described(lang: kzlint.Language) -> None:
    finding = kzlint.lint_text(BLANKS).findings[0]
    assert finding.fix is not None
    for what in (finding.message, finding.fix.message):
        assert kzlint.describe(what, lang) == what.render(catalogue(lang))
    assert kzlint.describe(finding, lang) == kzlint.describe(finding.message, lang)
    assert kzlint.describe(finding.fix, lang) == kzlint.describe(finding.fix.message, lang)


def test_described_on_one_line() -> None:
    error = kzlint.UserError("{path}: gone", path="a\nb\x1b.txt")
    assert kzlint.describe(error) == r"a\nb\x1b.txt: gone"


def test_a_language_that_is_not_spoken() -> None:
    message = kzlint.Message("doubled blanks")
    with pytest.raises(ValueError, match=r"^'de' is none of kk, ru, en$"):
        kzlint.describe(message, "de")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^'de' is none of kk, ru, en$"):
        kzlint.render([], lang="de")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["full", "concise", "json", "sarif", "junit"])
def test_rendered_as_the_command_line_does(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(BLANKS, encoding="utf-8")
    Path("b.txt").write_text(HEADER, encoding="utf-8")
    main(["--output-format", name, "--color", "never", "."])
    results = kzlint.lint_paths(["."])
    assert kzlint.render(results, name) == capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "kk", "ru"])
def test_rendered_in_a_language(lang: kzlint.Language) -> None:
    result = kzlint.lint_text(BLANKS)
    told = kzlint.describe(result.findings[0], lang)
    line = kzlint.render([result], "concise", lang)
    assert line.rstrip("\n").endswith(told)
    assert kzlint.render([result], "concise", lang=lang) == line


def test_rendered_with_addresses() -> None:
    result = kzlint.lint_text(BLANKS)
    (item,) = json.loads(kzlint.render([result], "json", rules_url="https://a.kz/{lang}/{code}"))
    assert item["url"] == "https://a.kz/en/FMT004"


def test_a_format_that_there_is_not() -> None:
    with pytest.raises(ValueError, match=r"^'xml' is none of full, concise, json,"):
        kzlint.render([], "xml")
