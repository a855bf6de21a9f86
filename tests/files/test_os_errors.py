"""Why the system refuses: in the words that systems use in English, and in others'."""

import errno
import os
import sys
from pathlib import Path

import pytest

from kzlint.files.os_errors import SENTENCES, describe_os_error
from kzlint.i18n.message import InvalidError, render
from tests.catalogue import Catalogue


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have words of their own")
@pytest.mark.parametrize("number", sorted(SENTENCES))
def test_the_words_are_those_of_the_system(number: int) -> None:
    said = os.strerror(number)
    assert str(describe_os_error(OSError(number, said))) == said[0].lower() + said[1:]


@pytest.mark.parametrize(
    ("error", "clause"),
    [
        (FileNotFoundError(2, "No such file or directory"), "no such file or directory"),
        (PermissionError(13, "Permission denied", "a.txt"), "permission denied"),
        # In another system's words, and of another number than any here.
        (PermissionError(13, "Отказано в доступе"), "permission denied"),
        (OSError(4321, "Odd {device}"), "odd {device}"),
        (OSError("Something else"), "something else"),
        (RuntimeError("Symlink loop from 'a'"), "too many levels of symbolic links"),
        (ValueError("embedded null byte"), "no file has a NUL in its name"),
        (ValueError("embedded null character"), "no file has a NUL in its name"),
        (
            UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"),
            "no file can have a name with such letters",
        ),
        (InvalidError("“{sign}” is missing", sign="="), "“=” is missing"),
    ],
)
def test_reason(error: Exception, clause: str) -> None:
    assert str(describe_os_error(error)) == clause


def test_what_the_system_says_of_a_circle_and_of_a_nul(tmp_path: Path) -> None:
    told = []
    (tmp_path / "loop").symlink_to("loop")
    for name in ("loop", "a\0b", "\ud800", "жоқ"):
        try:
            (tmp_path / name).resolve(strict=True).read_bytes()
        except (OSError, RuntimeError, ValueError) as error:
            told.append(str(describe_os_error(error)))
    assert told == [
        "too many levels of symbolic links",
        "no file has a NUL in its name",
        "no file can have a name with such letters",
        "no such file or directory",
    ]


def test_in_another_language() -> None:
    kazakh = Catalogue({"no space left on device": "дискіде орын жоқ"})
    assert render(describe_os_error(OSError(errno.ENOSPC, "…")), kazakh) == "дискіде орын жоқ"
    assert render(describe_os_error(OSError("Бір нәрсе")), kazakh) == "бір нәрсе"
