"""Files one after the other: a result for each, whatever is wrong with some, in their order."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from kzlint import CrashError, Session, Settings
from kzlint.core.finding import Finding, Severity
from kzlint.rules import Context, Rule, invalid, registry, valid
from kzlint.rules.registry import Plugin
from kzlint.syntax import Header
from tests.trees import write

HEADER = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\n"
BLANKS = f"{HEADER}Жәрмеңкеге он  баспа қатысты.\n"
GONE = "no such file or directory"


class Breaking(Rule):
    """A rule that raises."""

    code = "BRK001"
    name = "breaking"
    severity = Severity.ERROR
    message = "never said"
    examples: ClassVar[Any] = (valid(HEADER), invalid(HEADER, at="date"))

    def check(self, header: Header, context: Context) -> Iterator[Finding]:
        raise LookupError("no dates today")


class Unmade(Breaking):
    """A rule that cannot be set up."""

    code = "BRK002"
    name = "unmade"

    def __init__(self, options: Any = None) -> None:
        raise OSError("no dictionary")


pytestmark = pytest.mark.usefixtures("here")


def told(*paths: str, session: Session | None = None, **options: bool) -> list[tuple[str, ...]]:
    """Each result's path, the codes found, and its problems."""
    results = (session or Session()).lint_paths(paths, **options)
    return [
        (result.path, *(finding.code for finding in result.findings), *map(str, result.problems))
        for result in results
    ]


def test_each_file_once_in_the_order_of_the_paths(here: Path) -> None:
    for name in ("b.txt", "r/a.txt", "r/s/c.txt"):
        write(here / name, BLANKS)
    write(here / "r" / "notes.md", BLANKS)
    assert told("b.txt", "r", "r/a.txt", "./b.txt") == [
        ("b.txt", "FMT004"),
        ("r/a.txt", "FMT004"),
        ("r/s/c.txt", "FMT004"),
    ]


def test_one_path(here: Path) -> None:
    write(here / "a.txt", BLANKS)
    assert [result.path for result in Session().lint_paths("a.txt")] == ["a.txt"]
    assert [result.path for result in Session().lint_paths(Path("a.txt"))] == ["a.txt"]


def test_a_dash_is_a_files_name(here: Path) -> None:
    write(here / "-", BLANKS)
    assert told("-") == [("-", "FMT004")]


def test_what_cannot_be_read_is_a_result_too(here: Path) -> None:
    write(here / "a.txt", BLANKS)
    (here / "empty").mkdir()
    (here / "r").mkdir()
    (here / "r" / "link.txt").symlink_to("nowhere")
    assert told("nosuch.txt", "a.txt", "empty", "r", "") == [
        ("nosuch.txt", f"nosuch.txt: {GONE}"),
        ("a.txt", "FMT004"),
        ("empty", "empty: no *.txt file in this folder"),
        ("r/link.txt", f"r/link.txt: {GONE}"),
        ("", "an empty path; “.” is this folder"),
    ]


def test_a_path_that_cannot_be_read_is_known_as_it_was_named() -> None:
    (result,) = Session().lint_paths("a\n.txt")
    assert (result.path, *map(str, result.problems)) == ("a\n.txt", f"a\\n.txt: {GONE}")


def test_a_file_that_goes_before_it_is_read(here: Path) -> None:
    write(here / "a.txt", BLANKS)
    write(here / "b.txt", BLANKS)
    results = Session().lint_paths(".")
    assert next(results).path == "a.txt"
    (here / "b.txt").unlink()
    (result,) = results
    assert (result.path, *map(str, result.problems)) == ("b.txt", f"b.txt: {GONE}")


def test_a_bad_configuration_takes_only_its_own_files(here: Path) -> None:
    wrong = "r/kzlint.toml:1: selct: no such key; did you mean select?"
    write(here / "r" / "kzlint.toml", "selct = []\n")
    for name in ("a.txt", "r/b.txt", "r/c.txt", "s/d.txt"):
        write(here / name, BLANKS)
    assert told("a.txt", "r", "s") == [
        ("a.txt", "FMT004"),
        ("r/b.txt", wrong),
        ("r/c.txt", wrong),
        ("s/d.txt", "FMT004"),
    ]


def test_a_bad_configuration_where_nothing_is_linted(here: Path) -> None:
    write(here / "r" / "kzlint.toml", "selct = []\n")
    assert told("r")[-1] == ("r", "r/kzlint.toml:1: selct: no such key; did you mean select?")


def test_a_bad_pattern_is_told_once_and_the_files_are_linted(here: Path) -> None:
    write(here / "kzlint.toml", 'exclude = ["b["]\n')
    write(here / "r" / "a.txt", BLANKS)
    write(here / "r" / "c.txt", BLANKS)
    first, second = told("r")
    assert first[:2] == ("r/a.txt", "FMT004")
    assert first[2].startswith("kzlint.toml:1: exclude: ")
    assert (len(first), second) == (3, ("r/c.txt", "FMT004"))


@pytest.mark.parametrize(
    ("named", "options", "found"),
    [
        (".", {}, ["a.txt"]),
        ("drafts/b.txt", {}, ["drafts/b.txt"]),
        ("drafts/b.txt", {"force_exclude": True}, []),
        (".", {"respect_gitignore": False}, ["a.txt", "kept/c.txt"]),
    ],
)
def test_what_is_left_out(
    here: Path, named: str, options: dict[str, Any], found: list[str]
) -> None:
    (here / ".git").mkdir()
    write(here / ".gitignore", "kept/\n")
    write(here / "kzlint.toml", 'exclude = ["drafts/"]\n')
    for name in ("a.txt", "drafts/b.txt", "kept/c.txt"):
        write(here / name, BLANKS)
    assert [path for path, *_ in told(named, **options)] == found


def test_a_later_file_is_linted_in_the_light_of_the_earlier_ones(here: Path) -> None:
    write(here / "a.txt", f"{HEADER}Сурет: Қазақ ұлттық музейі\n")
    write(here / "b.txt", f"{HEADER}Сурет: Қазақтың ұлттық музейі\n")
    rules = {"inconsistent-credit": {"compare-across-files": True}}
    session = Session(config=Settings(rules=rules))
    assert told("a.txt", "b.txt", session=session) == [("a.txt",), ("b.txt", "CAP005")]
    assert told("b.txt", session=session) == [("b.txt",)]


def test_what_goes_wrong_with_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    plugins = [Plugin("kzlint-odd", name, f"{__name__}:{rule}") for name, rule in (
        ("BRK001", "Breaking"), ("BRK002", "Unmade"), ("BRK003", "Nothing"))]  # fmt: skip
    known = [*registry.discover()]
    monkeypatch.setattr(registry, "discover", lambda: [*known, *plugins])
    result = Session(select="FMT,BRK").lint_text(BLANKS, "a\n.txt")
    assert [finding.code for finding in result.findings] == ["FMT004"]
    missing, unmade, crashed = result.problems
    assert str(missing).startswith("plugin kzlint-odd: rule BRK003 (")
    assert str(unmade) == (
        f"plugin kzlint-odd: rule BRK002 ({__name__}) cannot be set up: OSError: no dictionary"
    )
    assert str(crashed) == (
        f"plugin kzlint-odd: rule BRK001 ({__name__}) crashed on a\\n.txt: "
        "LookupError: no dates today"
    )
    assert isinstance(crashed, CrashError)
    assert crashed.code == "BRK001"
    *_, without_path = Session(select="BRK").lint_text(BLANKS).problems
    assert " crashed on standard input: LookupError" in str(without_path)
