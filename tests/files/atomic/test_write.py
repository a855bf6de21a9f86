"""Reports and tables: any file is written, and new ones are made."""

import errno
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kzlint.files.atomic import WriteError, create, write
from kzlint.i18n.message import render
from tests.catalogue import Catalogue
from tests.files.atomic.releases import environment, names


def test_write_makes_a_file_with_the_usual_mode(folder: Path) -> None:
    Path("other").touch()
    write(Path("report.json"), b"[]\n")
    assert Path("report.json").read_bytes() == b"[]\n"
    assert Path("report.json").stat().st_mode == Path("other").stat().st_mode
    assert names(folder) == ["other", "report.json"]


def test_write_follows_links_and_keeps_modes(folder: Path) -> None:
    Path("out").mkdir()
    Path("out/report").write_bytes(b"old")
    Path("out/report").chmod(0o600)
    Path("link").symlink_to("out/report")
    Path("new").symlink_to("out/made")
    write(Path("link"), b"new")
    write(Path("new"), b"made")
    assert Path("link").readlink() == Path("out/report")
    assert Path("out/report").read_bytes() == b"new"
    assert stat.S_IMODE(Path("out/report").stat().st_mode) == 0o600
    assert Path("new").readlink() == Path("out/made")
    assert Path("out/made").read_bytes() == b"made"
    assert names(folder / "out") == ["made", "report"]


def test_write_into_a_pipe_and_a_device(folder: Path) -> None:
    os.mkfifo("pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()
    write(Path("pipe"), b"report")
    reader.join(10)
    assert read == [b"report"]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)
    write(Path("/dev/null"), b"report")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_write_into_standard_output_that_is_a_file(folder: Path) -> None:
    script = """
from pathlib import Path
from kzlint.files.atomic import write
write(Path("/dev/stdout"), b"one\\n")
write(Path("/dev/stdout"), b"two\\n")
"""
    with Path("out").open("wb") as out:
        subprocess.run([sys.executable, "-c", script], env=environment(), stdout=out, check=True)
        assert os.path.samestat(os.fstat(out.fileno()), Path("out").stat())
    assert Path("out").read_bytes() == b"one\ntwo\n"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("missing/report", "no such file or directory"),
        (".", "is a directory"),
        ("kept", "read-only"),
        ("/dev/full", "no space left on device"),
    ],
)
def test_write_says_why_not(path: str, why: str, folder: Path) -> None:
    Path("kept").write_bytes(b"kept")
    Path("kept").chmod(0o444)
    with pytest.raises(WriteError) as caught:
        write(Path(path), b"report")
    assert str(caught.value) == f"{path}: {why}"
    assert Path("kept").read_bytes() == b"kept"
    assert names(folder) == ["kept"]


def test_create_makes_a_file(folder: Path) -> None:
    Path("other").touch()
    create(Path("kzlint.toml"), b"")
    assert Path("kzlint.toml").read_bytes() == b""
    assert Path("kzlint.toml").stat().st_mode == Path("other").stat().st_mode
    assert Path("kzlint.toml").stat().st_nlink == 1
    assert names(folder) == ["kzlint.toml", "other"]


@pytest.mark.parametrize("with_links", [True, False])
@pytest.mark.parametrize("there", ["file", "folder", "dead link"])
def test_create_leaves_what_is_there(
    there: str, with_links: bool, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path("kzlint.toml")
    if there == "file":
        path.write_bytes(b"old")
    elif there == "folder":
        path.mkdir()
    else:
        path.symlink_to("gone")
    before = path.lstat()
    if not with_links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(WriteError) as caught:
        create(path, b"new")
    assert str(caught.value) == "kzlint.toml: file exists"
    assert path.lstat() == before
    assert names(folder) == ["kzlint.toml"]


def no_links(source: Path, target: Path) -> None:
    raise OSError(errno.EOPNOTSUPP, "Operation not supported")


def test_create_where_there_are_no_hard_links(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", no_links)
    create(Path("kzlint.toml"), b"new")
    assert Path("kzlint.toml").read_bytes() == b"new"
    assert names(folder) == ["kzlint.toml"]


def test_create_on_a_full_disk_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError) as caught:
        create(Path("a.json"), b"new")
    assert str(caught.value) == "a.json: no space left on device"
    assert names(folder) == []


def test_in_another_language(folder: Path) -> None:
    kazakh = Catalogue({"is a directory": "бұл – қалта", "read-only": "тек оқуға арналған"})
    Path("out").mkdir()
    with pytest.raises(WriteError) as caught:
        write(Path("out"), b"new")
    assert render(caught.value, kazakh) == "out: бұл – қалта"
    Path("kept").write_bytes(b"kept")
    Path("kept").chmod(0o400)
    with pytest.raises(WriteError) as refused:
        write(Path("kept"), b"new")
    assert render(refused.value, kazakh) == "kept: тек оқуға арналған"
