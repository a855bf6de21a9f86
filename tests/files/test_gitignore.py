"""What git leaves out, compared with what git itself says; and files that are no such lists."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kzlint.files.discover import Choice, FileError, find
from kzlint.files.gitignore import LARGEST, ignored_in, repository
from kzlint.files.patterns import MOST_PATTERNS
from tests.trees import make

# Every file that patterns are tried on.
TREE = (
    "a.txt",
    "b.txt",
    "ab.txt",
    "#c.txt",
    "!d.txt",
    "e f.txt",
    "g .txt",
    "[h].txt",
    "a*.txt",
    "releases/a.txt",
    "releases/b.txt",
    "releases/2025/a.txt",
    "releases/2025/10/a.txt",
    "releases/2025/10/b.txt",
    "drafts/a.txt",
    "drafts/releases/a.txt",
    "releases/drafts/b.txt",
    "releases.txt/a.txt",
    "мұрағат/қаулы.txt",
    "мұрағат/2024/ереже.txt",
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the tree in it, in which the tests run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "--quiet")
    make(*TREE)
    return tmp_path


def git(*arguments: str) -> list[str]:
    command = ["git", "-c", f"core.excludesFile={os.devnull}", *arguments]
    done = subprocess.run(command, check=True, capture_output=True)
    return os.fsdecode(done.stdout).split("\0")[:-1]


def ignore(path: str, *lines: str) -> None:
    """Write a .gitignore file, whose empty lines are none."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(os.fsencode("".join(f"{line}\n" for line in lines)))


def listed() -> list[str]:
    """The releases that git would add or has."""
    return sorted(path for path in git("ls-files", "-zco", "--exclude-standard") if _counts(path))


def _counts(path: str) -> bool:
    return path.endswith(".txt") and Path(path).is_file()


def found(path: str = ".", choice: Choice | None = None) -> list[str]:
    return sorted(str(item) for item in find(path, choice) if not isinstance(item, FileError))


PATTERNS = [
    "a.txt", "/a.txt", "*.txt", "a", "a*", "*a*", "?.txt", "??.txt", "releases", "releases/",
    "/releases/", "releases/*", "releases/**", "releases/**/", "**/releases", "**/releases/",
    "**/a.txt", "**/2025/**", "releases/**/a.txt", "releases/*/a.txt", "releases/2025", "2025/10",
    "/2025/10", "*/2025", "*/2025/*", "**", "**/", "/**", "*/", "*", "/*", "/", "//", "///",
    "/*/*/a.txt", "/*/*/*/", "r**s/a.txt", "**s/a.txt", "releases/***/a.txt", "***/a.txt",
    "a**.txt", "#c.txt", r"\#c.txt", "!d.txt", r"\!d.txt", "!", "!!d.txt", "e f.txt", "e f.txt   ",
    r"e\ f.txt", "g .txt", " a.txt", "a.txt ", r"a.txt\ ", "a.txt\t", "a.txt\r", "[ab].txt",
    "[!a].txt", "[^a].txt", "[a-z].txt", "[z-a].txt",
    "[a", "[]", "[!]", "[a-].txt", "[-a].txt", r"\[h].txt",
    r"a\*.txt", r"a[*].txt", r"a\.txt", r"\a.txt", "a.txt\\",
    "\\", "a[/]b.txt", "мұрағат", "мұрағат/*.txt", "*қаулы*", "қ[а-я]*.txt", "./a.txt",
    "releases/../a.txt", "*.txt/", "releases.txt/", "*.*.*", "*a*a*a*b",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_means_what_it_means_to_git(here: Path, pattern: str) -> None:
    ignore(".gitignore", pattern)
    assert found() == listed()


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_lets_in_what_git_lets_in(here: Path, pattern: str) -> None:
    ignore(".gitignore", "*.txt", "drafts/", f"!{pattern}")
    assert found() == listed()


@pytest.mark.parametrize(
    "pattern", ["[[:alpha:]].txt", "[]a].txt", r"[\[]h[\]].txt", "*a*.*t*x*t", "**/r/**/2/**/b"]
)
def test_a_pattern_that_is_not_taken_leaves_nothing_out(here: Path, pattern: str) -> None:
    ignore(".gitignore", "a.txt", pattern)
    with_it = found()
    ignore(".gitignore", "a.txt")
    assert found() == with_it == listed()


SEGMENTS = ["releases", "drafts", "2025", "10", "*", "**", "*s", "?*", "a.txt", "*.txt", "[a-d]*"]
lines = st.builds(
    lambda mark, start, parts, end: mark + start + "/".join(parts) + end,
    st.sampled_from(["", "", "!"]),
    st.sampled_from(["", "", "/", "**/"]),
    st.lists(st.sampled_from(SEGMENTS), min_size=1, max_size=3),
    st.sampled_from(["", "", "/", "/**", " "]),
).filter(lambda line: line.count("**") <= 2 and line.count("*") - line.count("**") <= 4)
listings = st.lists(lines, max_size=4)


@pytest.mark.slow
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(listings, listings, listings, listings)
@example(["*.txt"], ["!a.txt"], [], [])
@example(["releases/"], ["!a.txt"], [], ["*"])
@example(["/*", "!/releases/"], ["drafts"], ["!b.txt"], [])
def test_several_lists_are_what_they_are_to_git(
    here: Path, top: list[str], inner: list[str], innermost: list[str], own: list[str]
) -> None:
    ignore(".gitignore", *top)
    ignore("releases/.gitignore", *inner)
    ignore("releases/2025/.gitignore", *innermost)
    ignore(".git/info/exclude", *own)
    assert found() == listed()
    every = [path for path in TREE if not Choice(force=True).is_excluded(Path(path))]
    assert sorted(every) == listed()


def test_a_folder_of_the_repository_knows_the_lists_above_it(here: Path) -> None:
    ignore(".gitignore", "b.txt", "/releases/2025/10")
    ignore("releases/.gitignore", "/2025/a.txt")
    assert found("releases") == ["releases/a.txt"]
    assert found("releases/2025/10") == ["releases/2025/10/a.txt"]
    assert found("releases/2025/..") == ["releases/2025/../a.txt"]
    os.chdir("releases/2025/10")
    assert found(".") == ["a.txt"]
    assert found("..") == []


def test_what_is_named_is_linted_unless_forced(here: Path) -> None:
    ignore(".gitignore", "drafts/", "/b.txt")
    forced = Choice(force=True)
    for path, below in (("drafts", "drafts/a.txt"), ("drafts/a.txt", "drafts/a.txt")):
        assert below in found(path)
        assert found(path, forced) == []
        assert found(str(here / path), forced) == []
    assert found("b.txt") == ["b.txt"]
    assert found("b.txt", forced) == []
    assert found("a.txt", forced) == ["a.txt"]
    assert found("b.txt", Choice(force=True, respect_gitignore=False)) == ["b.txt"]


def test_lists_may_be_left_unread(here: Path) -> None:
    ignore(".gitignore", "*.txt")
    assert found() == []
    assert found(".", Choice(respect_gitignore=False)) == sorted(TREE)


def test_without_a_repository_no_list_holds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / ".gitignore").write_text("a.txt\n")
    assert repository(tmp_path) is None
    assert ignored_in(tmp_path) is None
    assert found(str(tmp_path)) == [str(tmp_path / "a.txt")]


def test_a_repository_in_a_repository_has_its_own_lists(here: Path) -> None:
    git("init", "--quiet", "releases")
    ignore(".gitignore", "a.txt")
    ignore("releases/.gitignore", "b.txt")
    assert found("releases") == ["releases/2025/10/a.txt", "releases/2025/a.txt", "releases/a.txt"]
    assert [path for path in found() if path.startswith("releases/")] == found("releases")
    assert found("releases/a.txt", Choice(force=True)) == ["releases/a.txt"]
    assert found("releases/b.txt", Choice(force=True)) == []


def test_each_file_is_judged_by_its_own_repository(here: Path) -> None:
    git("init", "--quiet", "releases/2025")
    ignore(".gitignore", "/releases/")
    choice = Choice(force=True)
    assert found("releases/2025/a.txt", choice) == ["releases/2025/a.txt"]
    assert found("releases/a.txt", choice) == []
    assert found("releases/2025/a.txt", choice) == ["releases/2025/a.txt"]


def test_a_working_tree_of_its_own_is_a_repository(here: Path) -> None:
    """Its ``.git`` is a file; it has no list of its own besides ``.gitignore``."""
    (here / "releases" / ".git").write_text("gitdir: elsewhere\n")
    ignore(".gitignore", "a.txt")
    ignore("releases/.gitignore", "/2025")
    assert repository(here / "releases" / "drafts") == here / "releases"
    assert found("releases") == ["releases/a.txt", "releases/b.txt", "releases/drafts/b.txt"]


def test_a_link_is_judged_by_where_it_stands(here: Path) -> None:
    (here / "current").symlink_to("releases/2025")
    ignore(".gitignore", "/releases/", "/current/10/b.txt")
    assert [path for path in found() if path.startswith("current/")] == [
        "current/10/a.txt",
        "current/a.txt",
    ]


@pytest.mark.parametrize(
    ("content", "left_out"),
    [
        (b"", []),
        (b"\n\n#\n \n", []),
        (b"\xef\xbb\xbfa.txt\n", ["a.txt"]),
        (b"a.txt\r\nb.txt\r\n", ["a.txt", "b.txt"]),
        (b"a.txt", ["a.txt"]),
        (b"\xff\xfea\x00.\x00\n", []),
        (b"\xe0\xf1\xf2.txt\nb.txt\n", ["b.txt"]),
        (b"[\nb.txt\n\\\n!\n[[:x:]]\n", ["b.txt"]),
        (b"a\0.txt\nb.txt\n", ["b.txt"]),
        (b"x" * 5000 + b"\nb.txt\n", ["b.txt"]),
        (b"a.txt\n" + b"x\n" * (MOST_PATTERNS - 2), ["a.txt"]),
        (b"a.txt\n" + b"x\n" * MOST_PATTERNS, []),
        (b"a.txt\n#" + b"x" * LARGEST, []),
    ],
)
def test_a_list_that_is_none_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, left_out: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    make(".git/HEAD", "a.txt", "b.txt")
    Path(".gitignore").write_bytes(content)
    assert found() == [path for path in ("a.txt", "b.txt") if path not in left_out]


@pytest.mark.parametrize("kind", ["folder", "pipe", "broken link", "circle"])
def test_a_list_that_is_no_file_stops_nothing(here: Path, kind: str) -> None:
    path = here / ".gitignore"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nowhere" if kind == "broken link" else ".gitignore")
    assert found() == sorted(TREE)


def test_a_name_that_is_no_unicode_can_be_left_out(here: Path) -> None:
    name = os.fsdecode(b"\xff.txt")
    try:
        make(name)
    except OSError:
        pytest.skip("this file system has only names in Unicode")
    assert name in found()
    ignore(".gitignore", name)
    assert name not in found()
    assert found() == listed()


def test_a_list_is_read_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many files are named."""
    ignore(".gitignore", "b.txt")
    choice = Choice(force=True)
    assert choice.is_excluded(Path("releases/b.txt"))
    monkeypatch.setattr(Path, "read_bytes", None)
    assert choice.is_excluded(Path("releases/b.txt"))
    assert not choice.is_excluded(Path("releases/a.txt"))
