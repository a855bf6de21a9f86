"""What may come in: standard input, bytes that are no text, and what is no file."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

HEADER = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды"
CLEAN = f"{HEADER}\nЖәрмеңкеге он баспа қатысты.\n"
BLANKS = CLEAN.replace("он баспа", "он  баспа").encode()
RUSSIAN = "date 2025-10-11 Новость дня: открылась выставка\n"

SAVE = "save the file as UTF-8"
COPY = "copy the words of the release into a text file (.txt)"
EMPTY = "the file is empty; a release opens with “date YYYY-MM-DD HEADLINE”"
UTF16 = "this is UTF-16, which Notepad calls “Unicode”; save the file as UTF-8"
NO_HEADER = "the release has no header; its first line should be “date YYYY-MM-DD HEADLINE”"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (CLEAN.encode(), []),
        (b"\xef\xbb\xbf" + CLEAN.encode(), []),
        (CLEAN.replace("\n", "\r\n").encode(), []),
        (CLEAN.replace("\n", "\r").encode(), []),
        (HEADER.encode(), []),
        (f"{HEADER}\n".encode(), []),
        (CLEAN.rstrip().encode(), []),
        (f"\n\n{CLEAN}\n\n".encode(), []),
        (b"", [f"1:1: DAT001 error: {EMPTY}"]),
        (b"\xef\xbb\xbf", [f"1:1: DAT001 error: {EMPTY}"]),
        (b"\n", [f"1:1: DAT001 error: {EMPTY}"]),
        ("Жәрмеңке.".encode(), [f"1:1: DAT001 error: {NO_HEADER}"]),
        (b"date 2025-10-11", ["1:1: DAT005 error: the header has no headline after its date"]),
        (CLEAN.replace("он", "о\x00н").encode(),
         ["2:13: FMT002 error: invisible or control character: U+0000 NUL"]),
        (CLEAN.encode() + b"\x00" * 3,
         ["3:1: FMT002 error: invisible or control character: U+0000 NUL"]),
        (RUSSIAN.encode("cp1251"),
         ["1:17: FMT001 error: not UTF-8: byte 0xcd at byte 16 "
          f"(it looks like windows-1251); {SAVE}"]),
        (CLEAN.encode("utf-16"),
         [f"1:1: FMT001 error: {UTF16}"]),
        (RUSSIAN.encode("utf-16-le"),
         [f"1:1: FMT001 error: {UTF16}"]),
        (RUSSIAN.encode("utf-32"),
         ["1:1: FMT001 error: not UTF-8: byte 0xff at byte 0 "
          f"(it looks like UTF-32); {SAVE}"]),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
         [f"1:1: FMT001 error: no plain text (it looks like a PNG image); {COPY}"]),
        (b"%PDF-1.7\n",
         [f"1:1: FMT001 error: no plain text (it looks like a PDF document); {COPY}"]),
        (b"{\\rtf1\\ansi date 2025-10-11 }",
         ["1:1: FMT001 error: no plain text (it looks like a document with formatting (RTF)); "
          f"{COPY}"]),
        (CLEAN.encode() + b"\xed\xa0\x80\n",
         [f"3:1: FMT001 error: not UTF-8: byte 0xed at byte 127; {SAVE}"]),
        (CLEAN.encode()[:-3],
         [f"2:27: FMT001 error: not UTF-8: byte 0xd1 at byte 123; {SAVE}"]),
    ],
)  # fmt: skip
def test_bytes(kzlint: Run, here: Path, content: bytes, found: list[str]) -> None:
    (here / "a.txt").write_bytes(content)
    status, out, _ = kzlint("--output-format", "concise", "a.txt")
    assert out == "".join(f"a.txt:{line}\n" for line in found)
    assert status == (1 if found else 0)
    status, out, _ = kzlint("--output-format", "concise", "-", stdin=content)
    assert out == "".join(f"-:{line}\n" for line in found)
    assert status == (1 if found else 0)


def test_other_files_are_linted_after_one_that_is_not_text(kzlint: Run, here: Path) -> None:
    (here / "a.txt").write_bytes(b"\xff")
    (here / "b.txt").write_bytes(BLANKS)
    assert kzlint("--output-format", "concise", ".") == (
        1,
        f"a.txt:1:1: FMT001 error: not UTF-8: byte 0xff at byte 0; {SAVE}\n"
        "b.txt:2:14: FMT004 warning: doubled blanks\n",
        "1 error, 1 warning in 2 files; 1 can be fixed with --fix\n",
    )


def test_a_file_that_is_not_text_is_underlined(kzlint: Run) -> None:
    status, out, _ = kzlint("-", stdin=RUSSIAN.encode("cp1251"))
    lines = out.splitlines()
    assert status == 1
    assert lines[1] == "   |"
    assert lines[2].startswith(" 1 | date 2025-10-11 \ufffd")
    assert lines[3] == "   |                 ^"


def test_a_finding_on_an_odd_line_stays_on_it(kzlint: Run) -> None:
    text = f"{HEADER}\nЖәр\u0301меңке\u200b ашылды, 日本\x1b[31m да қатысты.\n"
    status, out, err = kzlint("--select", "FMT002", "-", stdin=text.encode())
    assert (status, err) == (1, "2 errors in 1 file; 2 can be fixed with --fix\n")
    line = " 2 | Жәр\u0301меңке<U+200B> ашылды, 日本<U+001B>[31m да қатысты."
    assert out == (
        "-:2:10: error: invisible or control character: U+200B ZERO WIDTH SPACE "
        "[FMT002 forbidden-character]\n"
        f"   |\n{line}\n   |         ^^^^^^^^\n   = safe fix: Remove U+200B ZERO WIDTH SPACE\n\n"
        "-:2:22: error: invisible or control character: U+001B [FMT002 forbidden-character]\n"
        f"   |\n{line}\n   |{' ' * 30}^^^^^^^^\n   = safe fix: Remove U+001B\n\n"
    )


def test_standard_input_has_a_name(kzlint: Run) -> None:
    options = ("--output-format", "concise", "--stdin-filename", "releases/қазан.txt")
    assert kzlint(*options, "-", stdin=BLANKS) == (
        1,
        "releases/қазан.txt:2:14: FMT004 warning: doubled blanks\n",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_the_name_of_standard_input_chooses_the_configuration(kzlint: Run, here: Path) -> None:
    (here / "drafts").mkdir()
    (here / "drafts" / "kzlint.toml").write_text('ignore = ["FMT004"]\n')
    assert kzlint("--stdin-filename", "drafts/a.txt", "-", stdin=BLANKS) == (0, "", "")
    assert kzlint("--stdin-filename", "a.txt", "-", stdin=BLANKS)[0] == 1
    assert kzlint(
        "--stdin-filename", str(here / "drafts" / "new" / "a.txt"), "-", stdin=BLANKS
    ) == (
        0,
        "",
        "",
    )


def test_standard_input_is_read_once_and_beside_files(kzlint: Run, here: Path) -> None:
    (here / "a.txt").write_bytes(BLANKS)
    assert kzlint("--output-format", "concise", "-", "a.txt", "-", stdin=BLANKS) == (
        1,
        "-:2:14: FMT004 warning: doubled blanks\na.txt:2:14: FMT004 warning: doubled blanks\n",
        "2 warnings in 2 files; 2 can be fixed with --fix\n",
    )


def test_json_places_are_those_of_the_text(kzlint: Run, here: Path) -> None:
    content = b"\xef\xbb\xbf" + BLANKS.replace(b"\n", b"\r\n")
    status, out, err = kzlint("--output-format", "json", "-", stdin=content)
    assert (status, err) == (1, "")
    assert json.loads(out) == [
        {
            "code": "FMT004",
            "name": "stray-whitespace",
            "severity": "warning",
            "message": "doubled blanks",
            "path": "-",
            "location": {"row": 2, "column": 14, "offset": 61},
            "end_location": {"row": 2, "column": 16, "offset": 63},
            "fix": {
                "applicability": "safe",
                "message": "Remove the stray blanks",
                "edits": [
                    {
                        "location": {"row": 2, "column": 14, "offset": 61},
                        "end_location": {"row": 2, "column": 16, "offset": 63},
                        "content": " ",
                    }
                ],
            },
            "url": None,
        }
    ]


def test_a_device_is_not_read(kzlint: Run, here: Path) -> None:
    (here / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert kzlint("/dev/zero") == (2, "", "kzlint: /dev/zero: a device, not a file\n")
    told = "kzlint: the table is not used: /dev/zero: not a file\n"
    assert kzlint("--gazetteer", "/dev/zero", "a.txt") == (2, "", told)
    assert kzlint("--config", "/dev/zero", "a.txt")[::2] == (
        2,
        "kzlint: /dev/zero: not a file\n",
    )


def test_a_pipe_is_not_a_configuration_or_a_table(kzlint: Run, here: Path) -> None:
    (here / "a.txt").write_text(CLEAN, encoding="utf-8")
    os.mkfifo(here / "pipe")
    assert kzlint("--config", "pipe", "a.txt") == (2, "", "kzlint: pipe: not a file\n")
    told = "kzlint: the table is not used: pipe: not a file\n"
    assert kzlint("--gazetteer", "pipe", "a.txt") == (2, "", told)


def test_a_dead_link_is_not_a_configuration(kzlint: Run, here: Path) -> None:
    (here / "r").mkdir()
    (here / "r" / "a.txt").write_text(CLEAN, encoding="utf-8")
    (here / "r" / "kzlint.toml").symlink_to("nosuch.toml")
    told = "kzlint: r/kzlint.toml: no such file or directory\n"
    assert kzlint("r/a.txt") == (2, "", told)
