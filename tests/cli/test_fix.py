"""``--fix``, ``--fix-only``, ``--unsafe-fixes``, ``--diff``: what is written, shown and told."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.files import atomic as writing
from tests.trees import write

Run = Callable[..., tuple[int, str, str]]

# The command, in a process of its own.
KZLINT = (sys.executable, "-m", "kzlint")

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"
MENDED = BLANKS.replace("  ", " ")
# A safe fix, an unsafe one, and nothing to be done about the speaker.
MIXED = (
    "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\n"
    "«Жәрмеңке жыл сайын өтеді», – деді суретші Асқар Серіков.\n"
    "Нұр-Сұлтанда он  баспа қатысты.\n"
    "«Біз дайынбыз» - деді.\n"
)
SAFE = MIXED.replace("он  баспа", "он баспа").replace("» - деді", "», – деді")
UNSAFE = SAFE.replace("Нұр-Сұлтанда", "Астанада")
DIFF = """\
--- a.txt
+++ a.txt
@@ -1,2 +1,2 @@
 date 2025-10-11 Қалада кітап жәрмеңкесі ашылды
-Жәрмеңкеге он  баспа қатысты.
+Жәрмеңкеге он баспа қатысты.
"""


def test_a_file_is_fixed(kzlint: Run, here: Path) -> None:
    path = write(here / "a.txt", BLANKS)
    assert kzlint("--fix", "a.txt") == (0, "", "Fixed 1\n")
    assert path.read_text("utf-8") == MENDED
    before = path.stat()
    assert kzlint("--fix", "a.txt") == (0, "", "")
    assert path.stat() == before


@pytest.mark.parametrize(
    ("options", "after", "status", "lines", "told"),
    [
        (["--fix"], SAFE, 1, 2,
         "Fixed 2; 1 error, 1 warning left in 1 file; 1 can be fixed with --unsafe-fixes\n"),
        (["--fix", "--unsafe-fixes"], UNSAFE, 1, 1, "Fixed 3; 1 error left in 1 file\n"),
        (["--fix-only"], SAFE, 0, 0, "Fixed 2\n"),
        (["--fix-only", "--unsafe-fixes"], UNSAFE, 0, 0, "Fixed 3\n"),
        (["--unsafe-fixes"], MIXED, 1, 4,
         "1 error, 3 warnings in 1 file; 3 can be fixed with --fix\n"),
        (["--diff"], MIXED, 1, 9, "2 would be fixed in 1 file\n"),
        (["--diff", "--unsafe-fixes"], MIXED, 1, 9, "3 would be fixed in 1 file\n"),
    ],
)  # fmt: skip
def test_the_options_choose_the_fixes(
    kzlint: Run, here: Path, options: list[str], after: str, status: int, lines: int, told: str
) -> None:
    path = write(here / "a.txt", MIXED)
    done, out, err = kzlint("--output-format", "concise", *options, "a.txt")
    assert (done, err) == (status, told)
    assert path.read_text("utf-8") == after
    assert out.count("\n") == lines


def test_remaining_findings_are_reported_in_the_fixed_text(kzlint: Run, here: Path) -> None:
    write(here / "a.txt", MIXED)
    _, out, _ = kzlint("--output-format", "concise", "--fix", "a.txt")
    assert out == (
        "a.txt:3:1: NAM005 warning: “Нұр-Сұлтанда” was not the name on 2025-10-11: it was in "
        "force until 2022-09-19, when it became Астана\n"
        "a.txt:4:19: QUO002 error: “деді” does not say who spoke; add the speaker's name or post\n"
    )


def test_a_diff(kzlint: Run, here: Path) -> None:
    path = write(here / "a.txt", BLANKS)
    write(here / "b.txt", MENDED)
    assert kzlint("--diff", "a.txt", "b.txt") == (1, DIFF, "1 would be fixed in 1 file\n")
    assert kzlint("--diff", "--fix", "--fail-on", "never", "a.txt")[:2] == (1, DIFF)
    assert path.read_text("utf-8") == BLANKS
    assert kzlint("--diff", "b.txt") == (0, "", "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_bytes_and_mode_are_kept(kzlint: Run, here: Path, end: str, mark: str, mode: int) -> None:
    path = write(here / "a.txt", (mark + BLANKS).replace("\n", end))
    path.chmod(mode)
    assert kzlint("--diff", "a.txt")[0] == 1
    kzlint("--fix", "a.txt")
    assert path.read_bytes() == (mark + MENDED).replace("\n", end).encode()
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.slow
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("text", [BLANKS, MIXED, f"\ufeff{BLANKS}", MIXED.rstrip()])
def test_git_applies_the_diff(here: Path, end: str, text: str) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    path = write(here / "r" / "екі сөз.txt", text.replace("\n", end))
    done = subprocess.run([*KZLINT, "--diff", "r"], capture_output=True, check=False)
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout, check=True)
    patched = path.read_bytes()
    write(path, text.replace("\n", end))
    subprocess.run([*KZLINT, "--fix-only", "r"], capture_output=True, check=True)
    assert path.read_bytes() == patched != text.replace("\n", end).encode()


def test_standard_input_is_fixed(kzlint: Run) -> None:
    content = MIXED.replace("\n", "\r\n").encode()
    status, out, err = kzlint("--fix", "--output-format", "concise", "-", stdin=content)
    assert (status, out) == (1, SAFE.replace("\n", "\r\n"))
    assert err.splitlines()[0].startswith("-:3:1: NAM005 warning:")
    assert err.splitlines()[-1].startswith("Fixed 2; 1 error, 1 warning left in 1 file")
    assert kzlint("--fix", "-", stdin=MENDED.encode()) == (0, MENDED, "")


def test_standard_input_that_is_not_text_is_unchanged(here: Path) -> None:
    done = subprocess.run(
        [*KZLINT, "--fix", "-"], input=b"date \xff\r\n", capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, b"date \xff\r\n")


def test_a_diff_of_standard_input(kzlint: Run) -> None:
    assert kzlint("--diff", "--stdin-filename", "a.txt", "-", stdin=BLANKS.encode()) == (
        1,
        DIFF,
        "1 would be fixed in 1 file\n",
    )


def test_standard_input_is_fixed_alone(kzlint: Run, here: Path) -> None:
    path = write(here / "a.txt", BLANKS)
    told = "kzlint: standard input can only be fixed alone; name no other files\n"
    assert kzlint("--fix", "-", "a.txt", stdin=BLANKS.encode()) == (2, "", told)
    assert path.read_text("utf-8") == BLANKS


def test_silenced_findings_are_not_fixed(kzlint: Run, here: Path) -> None:
    text = BLANKS.replace("\n", "\n# kzlint: ignore FMT004 -- керек\n", 1)
    path = write(here / "a.txt", text)
    assert kzlint("--fix", "a.txt") == (0, "", "")
    assert path.read_text("utf-8") == text
    write(path, BLANKS)
    assert kzlint("--fix", "--ignore", "FMT004", "a.txt") == (0, "", "")
    write(here / "kzlint.toml", '[per-file-ignores]\n"a.txt" = ["FMT"]\n')
    assert kzlint("--fix", "a.txt") == (0, "", "")
    assert path.read_text("utf-8") == BLANKS


def test_findings_of_the_baseline_are_not_fixed(kzlint: Run, here: Path) -> None:
    path = write(here / "a.txt", BLANKS)
    kzlint("--baseline", "known.json", "--write-baseline", "a.txt")
    assert kzlint("--baseline", "known.json", "--fix", "a.txt") == (0, "", "")
    assert path.read_text("utf-8") == BLANKS


def test_a_link_in_the_tree_is_followed_and_one_out_of_it_is_not(kzlint: Run, here: Path) -> None:
    inside = write(here / "tree" / "x" / "real.txt", BLANKS)
    outside = write(here / "outside.txt", BLANKS)
    (here / "tree" / "in.txt").symlink_to("x/real.txt")
    (here / "tree" / "out.txt").symlink_to("../outside.txt")
    os.chdir(here / "tree")
    status, out, err = kzlint("--fix", "--output-format", "concise", "in.txt", "out.txt")
    assert (status, out) == (2, "out.txt:2:14: FMT004 warning: doubled blanks\n")
    assert err.splitlines()[0] == (
        f"kzlint: not fixed: out.txt: a link that leads out of {here / 'tree'}"
    )
    assert (here / "tree" / "in.txt").is_symlink()
    assert inside.read_text("utf-8") == MENDED
    assert outside.read_text("utf-8") == BLANKS


def test_a_folder_named_elsewhere_is_the_tree(kzlint: Run, here: Path) -> None:
    path = write(here / "there" / "a.txt", BLANKS)
    outside = write(here / "outside.txt", BLANKS)
    (here / "there" / "out.txt").symlink_to("../outside.txt")
    (here / "desk").mkdir()
    os.chdir(here / "desk")
    assert kzlint("--fix", "../there")[0] == 2
    assert path.read_text("utf-8") == MENDED
    assert outside.read_text("utf-8") == BLANKS


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("changed", "changed since it was read"),
        ("gone", "no such file or directory"),
        ("folder", "is a directory"),
        ("link", "leads to another file than when it was read"),
        ("link out", "a link that leads out of {here}"),
    ],
)
def test_what_happened_since_it_was_read(
    kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch, what: str, told: str
) -> None:
    path = write(here / "a.txt", BLANKS)
    other = write(here / "b.txt", BLANKS)
    inside = write(here / "c" / "inside.txt", BLANKS)
    outside = write(here.parent / f"{here.name}.txt", BLANKS)
    rewrite = writing.rewrite

    def late(target: Path, before: bytes, after: bytes, tree: Path, led_to: Path) -> None:
        if target == Path("a.txt"):
            path.unlink()
            if what == "changed":
                write(path, "жаңа")
            elif what == "folder":
                path.mkdir()
            elif what == "link":
                path.symlink_to(inside)
            elif what == "link out":
                path.symlink_to(outside)
        rewrite(target, before, after, tree, led_to)

    monkeypatch.setattr(writing, "rewrite", late)
    status, _, err = kzlint("--fix", "--output-format", "concise", "a.txt", "b.txt")
    assert status == 2
    assert err.splitlines()[0] == f"kzlint: not fixed: a.txt: {told.format(here=here)}"
    assert other.read_text("utf-8") == MENDED
    assert (inside.read_text("utf-8"), outside.read_text("utf-8")) == (BLANKS, BLANKS)


def test_a_full_disk(kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(here / "a.txt", BLANKS)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    status, out, err = kzlint("--fix", "--output-format", "concise", "a.txt")
    assert (status, out) == (2, "a.txt:2:14: FMT004 warning: doubled blanks\n")
    assert err.splitlines()[0] == "kzlint: not fixed: a.txt: no space left on device"
    assert path.read_text("utf-8") == BLANKS
    assert sorted(entry.name for entry in here.iterdir()) == ["a.txt"]


def test_a_read_only_file(kzlint: Run, here: Path) -> None:
    path = write(here / "a.txt", BLANKS)
    path.chmod(0o444)
    status, _, err = kzlint("--fix", "a.txt")
    assert status == 2
    assert err.splitlines()[0] == "kzlint: not fixed: a.txt: read-only"
    assert path.read_text("utf-8") == BLANKS


@pytest.mark.parametrize(
    ("configured", "options", "status"),
    [
        ('exclude = ["drafts/"]', ["--force-exclude"], 0),
        ("selct = 1", [], 2),
        ("", ["--select", "NOPE"], 2),
    ],
)
def test_standard_input_that_is_not_linted_is_unchanged(
    kzlint: Run, here: Path, configured: str, options: list[str], status: int
) -> None:
    write(here / "drafts" / "kzlint.toml" if "selct" in configured else here / "kzlint.toml",
          configured)  # fmt: skip
    named = (*options, "--stdin-filename", "drafts/x.txt", "-")
    assert kzlint("--fix", *named, stdin=BLANKS.encode())[:2] == (status, BLANKS)
    assert kzlint("--diff", *named, stdin=BLANKS.encode())[:2] == (status, "")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_termination_leaves_no_temporary_files(here: Path, name: str) -> None:
    number = getattr(signal, name)
    code = (
        "import os, signal, sys, kzlint.files.atomic as a; write = a._write_and_close\n"
        # A shell starts what runs in the background with SIGINT ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"a._write_and_close = lambda *x: (write(*x), os.kill(os.getpid(), {int(number)}))\n"
        "from kzlint.cli import main; sys.exit(main(['--fix', 'a.txt']))"
    )
    path = write(here / "a.txt", BLANKS)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, b"", b"")
    assert path.read_text("utf-8") == BLANKS
    assert sorted(entry.name for entry in here.iterdir()) == ["a.txt"]
