"""``--baseline``, ``--write-baseline``, ``--prune-baseline``: an archive's known findings."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

ANEW = "; name another file, or remove this one and write it anew (--write-baseline)"

BLANKS = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он  баспа қатысты.\n"
FOUND = "a.txt:2:14: FMT004 warning: doubled blanks\n"
CLOSING = "1 warning in 1 file; 1 can be fixed with --fix\n"
WRITTEN = """\
{
  "kzlint-baseline": 1,
  "files": {
    "a.txt": [
      {"code": "FMT004", "message": "doubled blanks", "count": 1}
    ]
  }
}
"""


@pytest.fixture(autouse=True)
def release(here: Path) -> None:
    """A release with a warning, ``a.txt``."""
    (here / "a.txt").write_text(BLANKS, encoding="utf-8")


def concise(kzlint: Run, *arguments: str) -> tuple[int, str, str]:
    return kzlint("--output-format", "concise", *arguments)


def test_written_and_obeyed(kzlint: Run, here: Path) -> None:
    told = "known.json: written: 1 known finding\n"
    assert concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt") == (0, "", told)
    assert (here / "known.json").read_text("utf-8") == WRITTEN
    assert concise(kzlint, "--baseline", "known.json", "a.txt") == (0, "", "")
    assert concise(kzlint, "a.txt") == (1, FOUND, CLOSING)


def test_new_findings_are_reported_after_lines_shift(kzlint: Run, here: Path) -> None:
    concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt")
    (here / "a.txt").write_text(f"\n\n{BLANKS}Келушілер  көп.\n", encoding="utf-8")
    assert concise(kzlint, "--baseline", "known.json", "a.txt") == (
        1,
        "a.txt:5:10: FMT004 warning: doubled blanks\n",
        CLOSING,
    )


def test_configured(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    told = (
        "kzlint: kzlint.toml:1: baseline: the baseline is not used: known.json: "
        "no such file or directory\n"
    )
    assert concise(kzlint, "a.txt") == (2, FOUND, told + CLOSING)
    assert concise(kzlint, "--write-baseline", "a.txt")[0] == 0
    assert (here / "known.json").read_text("utf-8") == WRITTEN
    assert concise(kzlint, "a.txt") == (0, "", "")
    assert concise(kzlint, "--isolated", "a.txt")[0] == 1


@pytest.mark.parametrize("option", ["--write-baseline", "--prune-baseline"])
def test_the_file_must_be_named(kzlint: Run, option: str) -> None:
    assert concise(kzlint, option, "a.txt") == (
        2,
        "",
        f"kzlint: {option} needs to know the file: name it with --baseline FILE, or write "
        'baseline = "FILE" in the configuration\n',
    )


def test_stale_entries_are_reported_and_pruned(kzlint: Run, here: Path) -> None:
    concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt")
    (here / "a.txt").write_text(BLANKS.replace("  ", " "), encoding="utf-8")
    stale = "known.json: stale: a.txt: FMT004 doubled blanks (1 known, 0 found)\n"
    hint = "known.json: --prune-baseline takes out what is stale\n"
    assert concise(kzlint, "--baseline", "known.json", "a.txt") == (0, "", stale + hint)
    assert concise(kzlint, "--baseline", "known.json", "--ignore", "FMT", "a.txt") == (0, "", "")
    pruned = "known.json: pruned; left: 0 known findings\n"
    prune = ("--baseline", "known.json", "--prune-baseline", "a.txt")
    assert concise(kzlint, *prune) == (0, "", pruned)
    assert json.loads((here / "known.json").read_text("utf-8"))["files"] == {}
    assert concise(kzlint, "--baseline", "known.json", "a.txt") == (0, "", "")


def test_a_file_that_is_gone_is_stale(kzlint: Run, here: Path) -> None:
    (here / "b.txt").write_text(BLANKS, encoding="utf-8")
    concise(kzlint, "--baseline", "known.json", "--write-baseline", ".")
    (here / "b.txt").unlink()
    assert concise(kzlint, "--baseline", "known.json", "a.txt")[2] == (
        "known.json: stale: b.txt: FMT004 doubled blanks (the file is gone)\n"
        "known.json: --prune-baseline takes out what is stale\n"
    )


def test_other_files_keep_their_entries(kzlint: Run, here: Path) -> None:
    (here / "b.txt").write_text(BLANKS, encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        concise(kzlint, "--baseline", "known.json", "--write-baseline", name)
    assert concise(kzlint, "--baseline", "known.json", ".") == (0, "", "")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (WRITTEN[:-8], "line 6, column 5: not JSON: Expecting ',' delimiter; it seems cut off"
         f"{ANEW}"),
        (WRITTEN.replace(": 1,\n", ": 2,\n"), "of form 2, made by a later kzlint; this one "
         "reads 1"),
        ("[]", f"not a baseline of kzlint{ANEW}"),
        ("name,kind\n", f"line 1, column 1: not JSON: Expecting value{ANEW}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("option", ["", "--write-baseline", "--prune-baseline"])
def test_an_unusable_baseline_is_ignored_and_left_unchanged(
    kzlint: Run, here: Path, content: str, told: str, option: str
) -> None:
    (here / "known.json").write_text(content, encoding="utf-8")
    options = [option] if option else []
    status, out, err = concise(kzlint, "--baseline", "known.json", *options, "a.txt")
    assert status == 2
    assert out == ("" if option == "--write-baseline" else FOUND)
    assert err.splitlines()[0] == f"kzlint: the baseline is not used: known.json: {told}"
    assert (here / "known.json").read_text("utf-8") == content


def test_a_missing_folder_is_reported(kzlint: Run) -> None:
    assert concise(kzlint, "--baseline", "x/known.json", "--write-baseline", "a.txt") == (
        2,
        "",
        "kzlint: the baseline is not written: x/known.json: no such file or directory\n",
    )


def test_a_rule_that_did_not_run_is_not_stale_and_keeps_its_entries(
    kzlint: Run, here: Path
) -> None:
    concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt")
    only = ("--select", "CAP", "--baseline", "known.json")
    assert concise(kzlint, *only, "--prune-baseline", "a.txt")[0] == 0
    assert concise(kzlint, *only, "--write-baseline", "a.txt")[0] == 0
    assert (here / "known.json").read_text("utf-8") == WRITTEN


def test_folders_that_share_one_baseline(kzlint: Run, here: Path) -> None:
    (here / "news.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    for desk in ("s1", "s2"):
        (here / desk).mkdir()
        (here / desk / "kzlint.toml").write_text('extends = "../news.toml"\n', encoding="utf-8")
        (here / desk / "a.txt").write_text(BLANKS, encoding="utf-8")
    told = "known.json: written: 2 known findings\n"
    assert concise(kzlint, "--write-baseline", "s1", "s2") == (0, "", told)
    assert concise(kzlint, "s1", "s2") == (0, "", "")


def test_standard_input_is_known_by_its_name_alone(kzlint: Run, here: Path) -> None:
    write = ("--baseline", "known.json", "--write-baseline")
    assert kzlint(*write, "-", stdin=BLANKS.encode())[0] == 0
    assert json.loads((here / "known.json").read_text("utf-8"))["files"] == {}
    named = ("--stdin-filename", "a.txt", "-")
    assert kzlint(*write, *named, stdin=BLANKS.encode())[0] == 0
    assert concise(kzlint, "--baseline", "known.json", "a.txt") == (0, "", "")


def test_a_diff_reports_no_stale_entries(kzlint: Run) -> None:
    concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt")
    assert concise(kzlint, "--baseline", "known.json", "--diff", "a.txt") == (0, "", "")


@pytest.mark.parametrize("option", ["--write-baseline", "--prune-baseline"])
def test_a_run_without_its_tables_leaves_the_baseline_unchanged(
    kzlint: Run, here: Path, option: str
) -> None:
    concise(kzlint, "--baseline", "known.json", "--write-baseline", "a.txt")
    (here / "a.txt").write_text(BLANKS.replace("  ", " "), encoding="utf-8")
    run = ("--baseline", "known.json", "--gazetteer", "nosuch.csv", "a.txt")
    table = "kzlint: the table is not used: nosuch.csv: no such file or directory\n"
    stays = "kzlint: the baseline stays as it was: mend what is told above first\n"
    assert concise(kzlint, *run) == (2, "", table)
    assert concise(kzlint, option, *run) == (2, "", table + stays)
    assert (here / "known.json").read_text("utf-8") == WRITTEN
