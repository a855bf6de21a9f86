"""The command line as a process of its own: pipes, signals, odd names, start-up."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

# Each starts a Python of its own.
pytestmark = pytest.mark.slow

KZLINT = [sys.executable, "-m", "kzlint"]
BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"


def run(*arguments: str | bytes, stdin: bytes = b"") -> tuple[int, bytes, bytes]:
    done = subprocess.run([*KZLINT, *arguments], input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


def test_a_pipe(here: Path) -> None:
    status, out, err = run("--output-format", "concise", "-", stdin=BLANKS.encode())
    assert (status, out, err) == (
        1,
        b"-:2:14: FMT004 warning: doubled blanks\n",
        b"1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_a_pipe_to_head(here: Path) -> None:
    header, line = BLANKS.splitlines(keepends=True)
    (here / "a.txt").write_text(header + line * 4000, encoding="utf-8")
    command = [*KZLINT, "--output-format", "concise", "a.txt"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as linting:
        head = subprocess.run(["head", "-1"], stdin=linting.stdout, capture_output=True, check=True)
        assert linting.stdout is not None
        linting.stdout.close()
        assert linting.stderr is not None
        told = linting.stderr.read()
    assert head.stdout == b"a.txt:2:14: FMT004 warning: doubled blanks\n"
    closing = b"4000 warnings in 1 file; 4000 can be fixed with --fix\n"
    assert (linting.wait(), told) == (1, closing)


ONE_WARNING = b"1 warning in 1 file; 1 can be fixed with --fix\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("-", (1, ONE_WARNING)),
        ("--output-format json -", (1, b"")),
        ("--fail-on error -", (0, ONE_WARNING)),
        ("--diff -", (1, b"1 would be fixed in 1 file\n")),
        ("rules", (0, b"")),
        ("rule DAT001", (0, b"")),
        ("config reference", (0, b"")),
        ("--help", (0, b"")),
        ("--version", (0, b"")),
    ],
)
def test_a_closed_pipe(here: Path, arguments: str, expected: tuple[int, bytes]) -> None:
    """Nobody reads any more when the findings come: they are found all the same."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*KZLINT, *arguments.split()],
        input=BLANKS.encode(),
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == expected


@pytest.mark.parametrize(("arguments", "status"), [("-", 1), ("--nosuch", 2), ("--help", 0)])
def test_a_closed_pipe_for_errors(here: Path, arguments: str, status: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*KZLINT, arguments], input=BLANKS.encode(), stdout=writing, stderr=writing, check=False
    )
    os.close(writing)
    assert done.returncode == status


def test_interrupt(here: Path) -> None:
    """The signal comes while the command waits for a file that says nothing."""
    os.mkfifo(here / "a.txt")
    waiting = subprocess.Popen(
        [*KZLINT, "a.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=listen
    )
    try:
        writer = opened(here / "a.txt")
        out, err = interrupted(waiting)
        os.close(writer)
    finally:
        waiting.kill()
        waiting.wait()
    assert (waiting.returncode, out, err) == (130, b"", b"")


def test_an_interrupt_while_modules_are_imported() -> None:
    code = (
        "import sys; from kzlint.cli import main\n"
        "class Finder:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        raise KeyboardInterrupt\n"
        "print([name for name in sys.modules if name.startswith('kzlint.')])\n"
        "sys.meta_path.insert(0, Finder())\n"
        "print(main(['rules']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"['kzlint.cli']\n130\n", b"")


def opened(pipe: Path) -> int:
    """The writing end of a named pipe, once somebody reads it."""
    for _ in range(400):
        try:
            return os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.05)
    pytest.fail("the file was never opened")


def interrupted(waiting: "subprocess.Popen[bytes]") -> tuple[bytes, bytes]:
    """What it says when interrupted; a signal just before it starts to wait goes unnoticed."""
    for _ in range(10):
        time.sleep(0.2)
        waiting.send_signal(signal.SIGINT)
        try:
            return waiting.communicate(timeout=2)
        except subprocess.TimeoutExpired:
            continue
    pytest.fail("it does not stop")


def listen() -> None:
    """Interrupts may be switched off where the tests run."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_a_full_disk(here: Path) -> None:
    """The run has failed: its findings are lost, and nobody may take that for having none."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    for arguments in (["-"], ["rules"], ["rule", "DAT001"], ["--help"]):
        with full.open("wb") as output:
            done = subprocess.run(
                [*KZLINT, *arguments],
                input=BLANKS.encode(),
                stdout=output,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert done.returncode == 2
        assert re.fullmatch(rb"kzlint: .*[Nn]o space left on device\n", done.stderr)


def test_closed_standard_input(here: Path) -> None:
    done = subprocess.run(
        [*KZLINT, "-"], capture_output=True, check=False, preexec_fn=close_standard_input
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert re.fullmatch(rb"kzlint: -: .+\n", done.stderr)


def close_standard_input() -> None:
    """As a shell does for ``<&-``."""
    os.close(0)


def test_a_terminal_without_kazakh_letters(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    status, out, err = run("--output-format", "concise", "жоқ.txt")
    assert (status, out) == (2, b"")
    assert err == rb"kzlint: \u0436\u043e\u049b.txt: no such file or directory" + b"\n"


def test_names_that_are_not_unicode(here: Path) -> None:
    contents = {".txt": BLANKS, ".csv": "name,kind\n", ".toml": "selct = []\n"}
    try:
        for suffix, content in contents.items():
            Path(os.fsdecode(b"\xff") + suffix).write_text(content, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has only names in Unicode")
    found = rb"\xff.txt:2:14: FMT004 warning: doubled blanks" + b"\n"
    counted = b"1 warning in 1 file; 1 can be fixed with --fix\n"
    concise = ("--output-format", "concise")
    assert run(*concise, ".") == (1, found, counted)
    assert run(*concise, b"\xff.txt") == (1, found, counted)
    assert run(*concise, "--gazetteer", b"\xff.csv", b"\xff.txt") == (1, found, counted)
    told = rb"kzlint: \xff.toml:1: selct: no such key; did you mean select?" + b"\n"
    assert run("--config", b"\xff.toml", b"\xff.txt") == (2, b"", told)


def test_only_needed_modules_are_imported(here: Path) -> None:
    (here / "a.txt").write_text(BLANKS.replace("  ", " "), encoding="utf-8")
    heavy = {"pydantic", "wcwidth", "tomllib", "difflib"}
    code = (
        "import sys; from kzlint.cli import main; status = main(['a.txt']); "
        f"print(status, sorted({heavy!r} & set(sys.modules)))"
    )
    run("a.txt")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"0 []\n"


def test_closed_standard_output(here: Path) -> None:
    (here / "a.txt").write_text(BLANKS, encoding="utf-8")
    command = f"{sys.executable} -m kzlint a.txt >&-"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (2, b"kzlint: standard output is closed\n")
