"""Reading a baseline: each way in which a file is none, told by name and place."""

import json
import os
import re
from pathlib import Path

import pytest

from kzlint.engine.baseline import Baseline, BaselineError, baseline_file, read
from kzlint.i18n.message import render
from tests.catalogue import Catalogue

ANEW = "; name another file, or remove this one and write it anew (--write-baseline)"

GOOD = '{"code": "FMT004", "message": "blanks", "count": 1}'


def told(path: Path) -> str:
    """What is wrong, without the file's name, which stands first."""
    with pytest.raises(BaselineError) as caught:
        read(path)
    name, _, why = str(caught.value).partition(": ")
    assert name == str(path)
    return why


def of_file(path: str, *entries: str) -> str:
    listed = ", ".join(entries)
    return f'{{"kzlint-baseline": 1, "files": {{{json.dumps(path)}: [{listed}]}}}}'


def test_read(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text("\ufeff" + of_file("r/а.txt", GOOD), encoding="utf-8")
    assert read(path) == Baseline(tmp_path, {"r/а.txt": {("FMT004", "blanks"): 1}})
    path.write_text(of_file("a.txt"), encoding="utf-8")
    assert len(read(path)) == 0


def test_what_is_no_file(tmp_path: Path) -> None:
    assert told(tmp_path / "жоқ.json") == "no such file or directory"
    assert told(tmp_path) == "is a directory"
    (tmp_path / "file").write_text("")
    assert told(tmp_path / "file" / "known.json") == "not a directory"
    os.mkfifo(tmp_path / "pipe")
    assert told(tmp_path / "pipe") == "not a file"
    (tmp_path / "loop").symlink_to("loop")
    assert told(tmp_path / "loop") == "too many levels of symbolic links"


def test_what_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the superuser nothing is forbidden, so it is acted."""

    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = tmp_path / "known.json"
    path.write_text("{}")
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert told(path) == "permission denied"


def test_what_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    with path.open("wb") as file:
        file.truncate(baseline_file.LARGEST + 1)
    assert told(path) == "larger than 512 MB, which no baseline is"


def test_its_name_stays_on_one_line(tmp_path: Path) -> None:
    with pytest.raises(BaselineError) as caught:
        read(tmp_path / "a\nb.json")
    assert str(caught.value) == f"{tmp_path}/a\\nb.json: no such file or directory"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty; remove it, and write it anew"),
        (b"\xef\xbb\xbf \n", "empty; remove it, and write it anew"),
        (b"{}\n\n\xff", f"line 3: not UTF-8 (byte 0xff){ANEW}"),
        ("{}".encode("utf-16"), f"line 1: not UTF-8 (byte 0xff){ANEW}"),
        (b"name,kind\n", f"line 1, column 1: not JSON: Expecting value{ANEW}"),
        (b"{}\n{}", f"line 2, column 1: not JSON: Extra data{ANEW}"),
        (b"[" * 100_000, "nested too deeply for a baseline"),
        (b'{"kzlint-baseline": ' + b"[" * 500 + b"]" * 500 + b"}", None),
        (b"null", f"not a baseline of kzlint{ANEW}"),
        (b"[]", f"not a baseline of kzlint{ANEW}"),
        (b"{}", f"not a baseline of kzlint{ANEW}"),
        (b'{"files": {}}', f"not a baseline of kzlint{ANEW}"),
        (b'{"kzlint-baseline": true}', "kzlint-baseline: should be 1, not true"),
        (b'{"kzlint-baseline": "1"}', "kzlint-baseline: should be 1, not “1”"),
        (b'{"kzlint-baseline": 1.0}', "kzlint-baseline: should be 1, not 1.0"),
        (b'{"kzlint-baseline": 0}', "kzlint-baseline: should be 1, not 0"),
        (
            b'{"kzlint-baseline": 2, "findings": []}',
            "of form 2, made by a later kzlint; this one reads 1",
        ),
        (b'{"kzlint-baseline": 1}', "files: is missing"),
        (b'{"kzlint-baseline": 1, "files": []}', "files: should be an object"),
        (b'{"kzlint-baseline": 1, "file": {}}', "“file”: no such part of a baseline"),
        (b'{"kzlint-baseline": 1, "files": {"a": {}}}', "files: “a”: should be a list of entries"),
        (b'{"kzlint-baseline": 1, "files": {"a": [], "b": [], "a": []}}', "“a” stands twice"),
        (
            b'<<<<<<< HEAD\n{"kzlint-baseline": 1, "files": {}}',
            f"line 1, column 1: not JSON: Expecting value{ANEW}",
        ),
    ],
)
def test_what_is_none(tmp_path: Path, content: bytes, why: str | None) -> None:
    path = tmp_path / "known.json"
    path.write_bytes(content)
    if why is None:
        assert told(path) == f"kzlint-baseline: should be 1, not {'[' * 79}…"
    else:
        assert told(path) == why


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("", "“”: not a path of a file below the baseline's folder"),
        (".", "“.”: not a path of a file below the baseline's folder"),
        ("../a", "“../a”: not a path of a file below the baseline's folder"),
        ("r/../../a", "“r/../../a”: not a path of a file below the baseline's folder"),
        ("a\0", "“a\\x00”: not a path of a file below the baseline's folder"),
        ("./a", "“./a”: should be written “a”"),
        ("r//a", "“r//a”: should be written “r/a”"),
        ("r/../a", "“r/../a”: should be written “a”"),
        ("a/", "“a/”: should be written “a”"),
    ],
)
def test_paths(tmp_path: Path, path: str, why: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(of_file(path, GOOD))
    assert told(file) == f"files: {why}"


COUNT = "count: should be a whole number from 1 to 1000000000, not "


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("1", "should be an object"),
        ("[]", "should be an object"),
        ("{}", "“code”: is missing"),
        ('{"code": "A", "count": 1}', "“message”: is missing"),
        (GOOD.replace("}", ', "line": 4}'), "“line”: no such part of an entry"),
        (GOOD.replace('"FMT004"', "4"), "code: should be a text, not 4"),
        (GOOD.replace('"FMT004"', '""'), "code: should be a text, not “”"),
        (GOOD.replace('"blanks"', "null"), "message: should be a text, not null"),
        (GOOD.replace('"blanks"', '["a"]'), 'message: should be a text, not ["a"]'),
        (GOOD.replace("1", "0"), f"{COUNT}0"),
        (GOOD.replace("1", "-3"), f"{COUNT}-3"),
        (GOOD.replace("1", "1.0"), f"{COUNT}1.0"),
        (GOOD.replace("1", "1e3"), f"{COUNT}1000.0"),
        (GOOD.replace("1", "true"), f"{COUNT}true"),
        (GOOD.replace("1", "NaN"), f"{COUNT}NaN"),
        (GOOD.replace("1", "-Infinity"), f"{COUNT}-Infinity"),
        (GOOD.replace("1", '"1"'), f"{COUNT}“1”"),
        (GOOD.replace("1", "1000000001"), f"{COUNT}1000000001"),
        (GOOD.replace("1", "9" * 10_000), f"{COUNT}Infinity"),
        (GOOD.replace("1", "2"), "FMT004 stands twice with this message"),
    ],
)
def test_entries(tmp_path: Path, entry: str, why: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(of_file("r/a.txt", GOOD, entry))
    assert told(path) == f"files: “r/a.txt”, entry 2: {why}"


def test_whatever_it_is_cut_down_to_it_is_no_baseline(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    files = {f"r/{name}.txt": {("NAM001", "«Астана»"): 2, ("FMT004", "a"): 1} for name in "абв"}
    content = Baseline(tmp_path, files).to_json()
    for length in range(1, len(content) - 1):
        path.write_bytes(content[:length])
        assert re.fullmatch(
            r"line \d+(: not UTF-8 \(byte 0x..\)|, column \d+: not JSON: .*; it seems cut off)"
            + re.escape(ANEW),
            told(path),
        )
    path.write_bytes(content[:-1])
    assert read(path).files == files


KAZAKH = Catalogue(
    {
        f"{{problem}}{ANEW}": "{problem}; жаңадан жазыңыз",
        "nested too deeply for a baseline": "тым терең",
        "no such file or directory": "мұндай файл не қалта жоқ",
        "line {line}, column {column}: not JSON: {problem}": "{line}:{column}: {problem}",
        "Expecting value": "мән керек",
        "files: {path}": "files бөлігі: {path}",
        "{place}, entry {number}": "{place}, {number}-жазба",
        "{place}: {text}: is missing": "{place}: {text} жоқ",
    }
)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"[" * 100_000, "тым терең"),
        (b"\nname", "2:1: мән керек; жаңадан жазыңыз"),
        (of_file("a.txt", GOOD, "{}").encode(), "files бөлігі: “a.txt”, 2-жазба: “code” жоқ"),
        (None, "мұндай файл не қалта жоқ"),
    ],
)
def test_in_another_language(tmp_path: Path, content: bytes | None, why: str) -> None:
    path = tmp_path / "known.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BaselineError) as caught:
        read(path)
    assert render(caught.value, KAZAKH) == f"{path}: {why}"
