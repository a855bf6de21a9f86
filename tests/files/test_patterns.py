"""Patterns: what they fit, which are refused, and that none is slow."""

import pickle
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.files.patterns import LONGEST_PATTERN, MOST_PATTERNS, PatternError, Patterns
from kzlint.i18n.message import Message, render
from tests.catalogue import Catalogue

HERE = Path("/archive")


def verdict(path: str, *lines: str) -> bool | None:
    """What is said of a path below the patterns' folder; one that ends in a slash is a folder."""
    return Patterns(HERE, lines).verdict(HERE / path, path.endswith("/"))


@pytest.mark.parametrize(
    ("lines", "path", "said"),
    [
        ([], "a.txt", None),
        (["a.txt"], "a.txt", True),
        (["a.txt"], "b.txt", None),
        (["a.txt"], "releases/a.txt", True),
        (["/a.txt"], "releases/a.txt", None),
        (["releases/*.txt"], "releases/a.txt", True),
        (["releases/*.txt"], "old/releases/a.txt", None),
        (["releases/*.txt"], "releases/2025/a.txt", None),
        (["**/releases/*.txt"], "old/releases/a.txt", True),
        (["releases/**/a.txt"], "releases/a.txt", True),
        (["releases/**/a.txt"], "releases/2025/10/a.txt", True),
        (["releases/**"], "releases/", None),
        (["releases/**"], "releases/2025/10/a.txt", True),
        (["a/**/b/**/c"], "a/b/x/b/y/c", True),
        (["a/**/b/**/c"], "a/x/b/y", None),
        (["drafts/"], "drafts/", True),
        (["drafts/"], "drafts", None),
        (["drafts/"], "drafts/a.txt", None),
        (["drafts"], "drafts", True),
        (["*.txt", "!a.txt"], "a.txt", False),
        (["*.txt", "!a.txt"], "b.txt", True),
        (["!a.txt", "*.txt"], "a.txt", True),
        (["a.txt", "!a.txt"], "a.txt", False),
        (["!a.txt", "a.txt"], "a.txt", True),
        (["/x/a.txt", "!a.txt"], "x/a.txt", False),
        (["!a.txt", "/x/a.txt"], "x/a.txt", True),
        (["a/", "!a"], "a/", False),
        (["!a", "a/"], "a/", True),
        (["!a", "a/"], "a", False),
        (["*", "!a.txt", "?.txt", "!a.txt"], "a.txt", False),
        (["*-*-*-*.txt"], "2025-10-11-қаулы.txt", True),
        (["қаулы.txt"], "қаулы.txt", True),
        (["Қаулы.txt"], "қаулы.txt", None),
        (["?.txt"], "қ.txt", True),
        (["[а-ү].txt"], "й.txt", True),
        (["**/*/a*/*/b"], "x/y/ab/c/b", True),
        (["**/**/**/a"], "x/y/a", True),
        (["[а-я].txt"], "й.txt", True),
        (["екі сөз.txt"], "екі сөз.txt", True),
        (["екі сөз.txt  "], "екі сөз.txt", True),
        ([r"бос\ "], "бос ", True),
        ([r"бос\ "], "бос", None),
        ([r"бос\\ "], "бос\\", True),
        ([r"\#5.txt"], "#5.txt", True),
        ([r"\!.txt"], "!.txt", True),
        (["!\\!.txt"], "!.txt", False),
        ([r"a\*.txt"], "a*.txt", True),
        ([r"a\*.txt"], "ab.txt", None),
        (["a.txt"], "aXtxt", None),
        (["a+(b)|{c}^$.txt"], "a+(b)|{c}^$.txt", True),
        (["a*"], "a\nb", True),
        (["*"], "\udcff.txt", True),
        (["\udcff.txt"], "\udcff.txt", True),
    ],
)
def test_verdict(lines: list[str], path: str, said: bool | None) -> None:
    assert verdict(path, *lines) is said


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("written", ["NFC", "NFD"])
def test_composed_letters_are_the_same_as_in_parts(form: str, written: str) -> None:
    """Some systems keep й as и and a sign above it."""
    pattern = unicodedata.normalize(written, "май*.txt")  # type: ignore[arg-type]
    name = unicodedata.normalize(form, "май-йод.txt")  # type: ignore[arg-type]
    assert verdict(name, pattern) is True
    assert verdict(name, unicodedata.normalize(written, "май-йод.txt")) is True  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["/archive", "/archives/a.txt", "/a.txt", "/", "a.txt"])
def test_nothing_is_said_of_what_is_not_below_the_folder(path: str) -> None:
    assert Patterns(HERE, ["*"]).verdict(Path(path), True) is None


def test_the_topmost_folder_may_have_patterns() -> None:
    assert Patterns(Path("/"), ["/a.txt"]).verdict(Path("/a.txt"), False) is True


DOUBTFUL = "between brackets only letters, digits and plain signs can be used"


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("!", "empty"),
        ("/", "empty"),
        ("!/", "empty"),
        ("#1", r"a comment to git; write “\#” for the sign itself"),
        ("//", "no path has an empty part"),
        ("a//b", "no path has an empty part"),
        ("a//", "no path has an empty part"),
        ("./a", "no path has the part “.”: patterns start from their own folder"),
        ("../a", "no path has the part “..”: patterns start from their own folder"),
        ("!../a/", "no path has the part “..”: patterns start from their own folder"),
        ("a/..", "no path has the part “..”: patterns start from their own folder"),
        (r"drafts\old", r"“\o”: the parts of a path are joined by “/”"),
        (r"жоба\қаулы", r"“\қ”: the parts of a path are joined by “/”"),
        (r"\\a\2025", r"“\2”: the parts of a path are joined by “/”"),
        ("a\\", "a backslash at the end"),
        ("a\\/b", "a backslash at the end"),
        ("a[b", r"“[” is not closed; write “\[” for the sign itself"),
        ("[]", r"“[” is not closed; write “\[” for the sign itself"),
        ("[!]", r"“[” is not closed; write “\[” for the sign itself"),
        ("a[/]b", r"“[” is not closed; write “\[” for the sign itself"),
        ("[[:alpha:]]", DOUBTFUL),
        (r"[\]a].txt", DOUBTFUL),
        ("[]a].txt", DOUBTFUL),
        ("[&&||--~~].txt", DOUBTFUL),
        ("[[].txt", DOUBTFUL),
        ("[ә-і].txt", "“ә-і” is a range that has nothing in it"),
        ("*a*a*a*a*b", "more than 4 stars; several patterns may do what one cannot"),
        ("**/*/a*/*/*", "more than 4 stars; several patterns may do what one cannot"),
        ("a/**/b/**/c/**/d", "more than 2 of “**”; several patterns may do what one cannot"),
        ("a\0b", "no path has “\\0”"),
        ("a" * (LONGEST_PATTERN + 1), f"longer than {LONGEST_PATTERN} characters"),
    ],
)
def test_refused(pattern: str, why: str) -> None:
    with pytest.raises(PatternError) as caught:
        Patterns(HERE, ["a.txt", pattern, ""])
    assert (caught.value.index, str(caught.value)) == (1, why)


def test_an_error_survives_pickling() -> None:
    error = pickle.loads(pickle.dumps(PatternError(3, Message("empty"))))
    assert (error.index, str(error)) == (3, "empty")


def test_in_another_language() -> None:
    kazakh = Catalogue(
        {
            "no path has the part “{part}”: patterns start from their own folder":
                "жолда “{part}” бөлігі болмайды: үлгілер өз қалтасынан басталады",
            "more than {most} patterns": "үлгілер {most} данадан көп",
        }
    )  # fmt: skip
    with pytest.raises(PatternError) as caught:
        Patterns(HERE, ["../a"])
    error = pickle.loads(pickle.dumps(caught.value))
    told = "жолда “..” бөлігі болмайды: үлгілер өз қалтасынан басталады"
    assert render(error, kazakh) == told
    with pytest.raises(PatternError) as too_many:
        Patterns(HERE, ["a"] * (MOST_PATTERNS + 1))
    assert render(too_many.value, kazakh) == "үлгілер 10000 данадан көп"


def test_too_many() -> None:
    assert verdict("a.txt", *["*.txt"] * MOST_PATTERNS) is True
    with pytest.raises(PatternError) as caught:
        Patterns(HERE, ["*.txt"] * (MOST_PATTERNS + 1))
    told = (caught.value.index, str(caught.value))
    assert told == (MOST_PATTERNS, "more than 10000 patterns")


LONGEST_NAME = "a" * 255
DEEPEST_PATH = "/".join("a" * 2040)


# The worst of those that are taken: a fourth star is a hundred times slower than a third.
@pytest.mark.slow
@pytest.mark.parametrize(
    "pattern", ["*a*a*a*b", "a*a*a*a*b", "**/a/**/*a*b", "**/a/**/b", "[ab]*[ab]*[ab]*[ab]*c"]
)
@pytest.mark.parametrize("path", [LONGEST_NAME, DEEPEST_PATH])
def test_no_pattern_is_slow(pattern: str, path: str) -> None:
    assert verdict(path, pattern) is None


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("*a" * 400 + "b", "stars"),
        ("?*" * 400 + "b", "stars"),
        ("*[ab]" * 150 + "c", "stars"),
        ("**/a/" * 150 + "b", "stars"),
        ("*/" * 450 + "b", "stars"),
        ("[" * 900, "brackets"),
        ("[[:a" * 200, "brackets"),
        ("[]" + "[:a:]" * 150, "brackets"),
        ("*[" * 400, "brackets"),
    ],
)
def test_what_could_be_slow_is_refused(pattern: str, why: str) -> None:
    with pytest.raises(PatternError, match=why):
        Patterns(HERE, [pattern])


@given(st.text(st.sampled_from("ab*?[]!^-\\/ #қ.:"), max_size=12), st.text("ab/қ. ", max_size=8))
def test_any_pattern_is_refused_or_answers(pattern: str, path: str) -> None:
    try:
        said = verdict(f"x/{path}", pattern)
    except PatternError:
        return
    assert said is None or said is not pattern.startswith("!")


@given(st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=8))
def test_a_name_with_its_signs_escaped_fits_itself_alone(name: str) -> None:
    if name in (".", ".."):
        return
    escaped = "".join(f"\\{char}" if char in "*?[]\\!# " else char for char in name)
    assert verdict(name, escaped) is True
    assert verdict(f"{name}a", escaped) is None
