"""Unified diffs: their text, and that git takes them."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kzlint.report.diff import unified

FIFTY = "".join(f"{number}\n" for number in range(50))


def apply(folder: Path, path: str, before: str, difference: str) -> bytes:
    """The bytes of a file after git applied a diff to it, in a folder that is no repository."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(before.encode())
    subprocess.run(
        ["git", "apply", "-p0", "--whitespace=nowarn"],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "GIT_CEILING_DIRECTORIES": str(folder.parent)},
        input=difference.encode(),
        check=True,
        capture_output=True,
    )
    after = file.read_bytes()
    file.unlink()
    return after


def test_a_diff_names_the_file_and_shows_three_lines_around() -> None:
    before = "бір\nекі\nүш\nтөрт\nбес\nалты\n"
    assert unified("releases/a.txt", before, before.replace("бес", "5")) == (
        "--- releases/a.txt\n+++ releases/a.txt\n@@ -2,5 +2,5 @@\n"
        " екі\n үш\n төрт\n-бес\n+5\n алты\n"
    )


def test_texts_that_are_alike_have_no_diff() -> None:
    assert unified("a.txt", "бір\n", "бір\n") == ""


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("бір", "екі", ["@@ -1 +1 @@", "-бір", "\\", "+екі", "\\"]),
        ("бір\n", "бір", ["@@ -1 +1 @@", "-бір", "+бір", "\\"]),
        ("бір", "бір\n", ["@@ -1 +1 @@", "-бір", "\\", "+бір"]),
        ("a\rb\n", "a\rc\n", ["@@ -1 +1 @@", "-a\rb", "+a\rc"]),
    ],
)
def test_line_ends(before: str, after: str, lines: list[str]) -> None:
    missing = "\\ No newline at end of file"
    expected = [missing if line == "\\" else line for line in lines]
    assert unified("a", before, after).split("\n")[2:] == [*expected, ""]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("жаңа.txt", "жаңа.txt"),
        ("a b.txt", "a b.txt\t"),
        ("t\tb.txt", '"t\\tb.txt"'),
        ("n\nb \x01.txt", '"n\\nb \\001.txt"\t'),
        ('q"\\.txt', '"q\\"\\\\.txt"'),
        ("\udcff.txt", '"\\377.txt"'),
        ("a\u2028.txt", '"a\\342\\200\\250.txt"'),
        (" a.txt", '" a.txt"\t'),
        ("a.txt ", '"a.txt "\t'),
    ],
)
def test_names(path: str, name: str, tmp_path: Path) -> None:
    difference = unified(path, "a\n", "b\n")
    assert difference.startswith(f"--- {name}\n+++ {name}\n@@")
    assert apply(tmp_path, path, "a\n", difference) == b"b\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a\n"),
        ("a\n", ""),
        ("a", "b"),
        ("a\n", "a"),
        ("a", "a\n"),
        ("a\r\nb\r\n", "a\r\nc\r\n"),
        ("a\r\nb\n", "a\nb\n"),
        ("a\rb\u2028c\x0bd\x85e\x1ef\n", "a\rb\u2028c\x0bX\x85e\x1ef\n"),
        ("\ufeffdate 2025-10-11 Т\n", "\ufeffdate 2025-10-12 Т\n"),
        ("a\x00\nb\n", "a\nb\n"),
        ("-- a\n++ b\n", "-- c\n++ b\n"),
        (FIFTY, FIFTY.replace("3\n", "x\n")),
    ],
)
def test_git_applies_it(before: str, after: str, tmp_path: Path) -> None:
    assert apply(tmp_path, "a.txt", before, unified("a.txt", before, after)) == after.encode()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    *[st.lists(st.sampled_from(["a\n", "b\n", "\r\n", "c", "\r", "\u2028", "\n"])).map("".join)] * 2
)
def test_git_applies_any_change(tmp_path: Path, before: str, after: str) -> None:
    if before != after:
        difference = unified("a.txt", before, after)
        assert apply(tmp_path, "a.txt", before, difference) == after.encode()
