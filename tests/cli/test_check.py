"""``kzlint check``: which files, which rules, and what it comes to."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.cli.guide import first_steps

Run = Callable[..., tuple[int, str, str]]

CLEAN = "date 2025-10-11 Қалада кітап жәрмеңкесі ашылды\nЖәрмеңкеге он баспа қатысты.\n"
BLANKS = CLEAN.replace("он баспа", "он  баспа")
NO_HEADER = "Жәрмеңкеге он баспа қатысты.\n"
BOTH = BLANKS.partition("\n")[2]

FMT004 = "FMT004 warning: doubled blanks\n"
DAT001 = (
    "DAT001 error: the release has no header; its first line should be “date YYYY-MM-DD HEADLINE”\n"
)


@pytest.fixture(autouse=True)
def releases(here: Path) -> None:
    """Four releases in the current folder."""
    for name in ("clean", "blanks", "no_header", "both"):
        text: str = globals()[name.upper()]
        (here / f"{name}.txt").write_text(text, encoding="utf-8")


def test_clean(kzlint: Run) -> None:
    assert kzlint("clean.txt") == (0, "", "")
    assert kzlint("check", "clean.txt") == (0, "", "")
    assert kzlint("--output-format", "concise", "clean.txt") == (0, "", "")
    assert kzlint("--output-format", "json", "clean.txt") == (0, "[]\n", "")


def test_full_is_the_default(kzlint: Run) -> None:
    assert kzlint("blanks.txt") == (
        1,
        "blanks.txt:2:14: warning: doubled blanks [FMT004 stray-whitespace]\n"
        "   |\n"
        " 2 | Жәрмеңкеге он  баспа қатысты.\n"
        "   |              ^^\n"
        "   = safe fix: Remove the stray blanks\n"
        "\n",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


@pytest.mark.parametrize(
    ("name", "options", "status"),
    [
        ("clean", "", 0),
        ("clean", "--fail-on note", 0),
        ("blanks", "", 1),
        ("blanks", "--fail-on note", 1),
        ("blanks", "--fail-on warning", 1),
        ("blanks", "--fail-on error", 0),
        ("blanks", "--fail-on never", 0),
        ("no_header", "", 1),
        ("no_header", "--fail-on error", 1),
        ("no_header", "--fail-on=never", 0),
        ("both", "--fail-on error", 1),
        ("both", "--fail-on error --ignore DAT001", 0),
        ("both", "--ignore DAT001,FMT004", 0),
    ],
)
def test_exit_status(kzlint: Run, name: str, options: str, status: int) -> None:
    assert kzlint(*options.split(), f"{name}.txt")[0] == status


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
        ("--select ALL", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
        ("--select FMT004", [f"1:14: {FMT004}"]),
        ("--select FMT", [f"1:14: {FMT004}"]),
        ("--select F", [f"1:14: {FMT004}"]),
        ("--select stray-whitespace", [f"1:14: {FMT004}"]),
        ("--select FMT --select DAT001", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
        ("--select FMT,missing-header", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
        ("--select CAP", []),
        ("--select CAP --extend-select FMT", [f"1:14: {FMT004}"]),
        ("--extend-select FMT", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
        ("--ignore FMT", [f"1:1: {DAT001}"]),
        ("--ignore stray-whitespace", [f"1:1: {DAT001}"]),
        ("--ignore ALL", []),
        ("--select FMT004 --ignore FMT", [f"1:14: {FMT004}"]),
        ("--select FMT --ignore FMT004", []),
        ("--select FMT,,DAT001,", [f"1:1: {DAT001}", f"1:14: {FMT004}"]),
    ],
)
def test_selection(kzlint: Run, options: str, found: list[str]) -> None:
    status, out, _ = kzlint("--output-format", "concise", *options.split(), "both.txt")
    assert out == "".join(f"both.txt:{line}" for line in found)
    assert status == (1 if found else 0)


def test_spaces_between_selectors(kzlint: Run) -> None:
    status, out, _ = kzlint("--output-format", "concise", "--select", " FMT , DAT001 ", "both.txt")
    assert (status, out) == (1, f"both.txt:1:1: {DAT001}both.txt:1:14: {FMT004}")


@pytest.mark.parametrize("option", ["--select", "--extend-select", "--ignore"])
def test_a_selector_of_no_rule(kzlint: Run, option: str) -> None:
    told = "no such rule: 'mising-header'; did you mean missing-header? “kzlint rules” lists all"
    assert kzlint(option, "CAP,mising-header", "both.txt", "blanks.txt") == (
        2,
        "",
        f"kzlint: {option}: {told}\n",
    )


def test_several_paths_in_the_order_given(kzlint: Run) -> None:
    assert kzlint("--output-format", "concise", "no_header.txt", "clean.txt", "blanks.txt") == (
        1,
        f"no_header.txt:1:1: {DAT001}blanks.txt:2:14: {FMT004}",
        "1 error, 1 warning in 2 files; 1 can be fixed with --fix\n",
    )


@pytest.mark.parametrize(
    "paths",
    ["blanks.txt blanks.txt", "blanks.txt ./blanks.txt", "blanks.txt {here}/blanks.txt"],
)
def test_a_file_named_twice_is_linted_once(kzlint: Run, here: Path, paths: str) -> None:
    named = paths.format(here=here).split()
    assert kzlint("--output-format", "concise", *named) == (
        1,
        f"blanks.txt:2:14: {FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_a_file_and_its_folder(kzlint: Run, here: Path) -> None:
    (here / "r").mkdir()
    (here / "blanks.txt").rename(here / "r" / "blanks.txt")
    assert kzlint("--output-format", "concise", "r", "r/blanks.txt") == (
        1,
        f"r/blanks.txt:2:14: {FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_a_link_to_a_file_that_was_linted(kzlint: Run, here: Path) -> None:
    (here / "link.txt").symlink_to("blanks.txt")
    assert kzlint("--output-format", "concise", "link.txt", "blanks.txt") == (
        1,
        f"link.txt:2:14: {FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_a_folder(kzlint: Run, here: Path) -> None:
    (here / "both.txt").unlink()
    assert kzlint("--output-format", "concise", ".") == (
        1,
        f"blanks.txt:2:14: {FMT004}no_header.txt:1:1: {DAT001}",
        "1 error, 1 warning in 2 files; 1 can be fixed with --fix\n",
    )


def test_what_cannot_be_read_fails_the_run_and_the_rest_is_linted(kzlint: Run, here: Path) -> None:
    (here / "empty").mkdir()
    (here / "broken.txt").symlink_to("nowhere")
    paths = ["жоқ.txt", "blanks.txt", "empty", "жоқ.txt", "broken.txt"]
    for options in ([], ["--fail-on", "never"]):
        assert kzlint("--output-format", "concise", *options, *paths) == (
            2,
            f"blanks.txt:2:14: {FMT004}",
            "kzlint: жоқ.txt: no such file or directory\n"
            "kzlint: empty: no *.txt file in this folder\n"
            "kzlint: broken.txt: no such file or directory\n"
            "1 warning in 1 file; 1 can be fixed with --fix\n",
        )


@pytest.mark.parametrize("arguments", [(), ("check",)])
def test_no_arguments_print_the_first_steps(kzlint: Run, arguments: tuple[str, ...]) -> None:
    assert kzlint(*arguments) == (2, "", f"{first_steps()}\n")


def test_nothing_to_lint(kzlint: Run) -> None:
    told = "kzlint: no files named; try “kzlint releases/” or “kzlint --help”\n"
    assert kzlint("--output-format", "json") == (2, "[]\n", told)
    assert kzlint("check", "--ignore", "FMT") == (2, "", told)


@pytest.mark.parametrize("name", ["-a.txt", "--select", "екі сөз.txt", "check", "rules", "-x\ny"])
def test_any_name(kzlint: Run, here: Path, name: str) -> None:
    (here / name).write_text(BLANKS, encoding="utf-8")
    shown = name.replace("\n", r"\n")
    assert kzlint("--output-format", "concise", "--", name) == (
        1,
        f"{shown}:2:14: {FMT004}",
        "1 warning in 1 file; 1 can be fixed with --fix\n",
    )


def test_a_command_is_only_the_first_word(kzlint: Run) -> None:
    assert kzlint("check", "rules") == (
        2,
        "",
        "kzlint: rules: no such file or directory\nkzlint: did you mean “kzlint rules”?\n",
    )


@pytest.mark.parametrize(
    ("paths", "meant"),
    [
        (["chekc", "clean.txt"], "check"),
        (["lint", "clean.txt"], "check"),
        (["clean.txt", "lint"], None),
        (["жоқ"], None),
    ],
)
def test_a_mistyped_command(kzlint: Run, paths: list[str], meant: str | None) -> None:
    (missing,) = {*paths} - {"clean.txt"}
    hint = f"kzlint: did you mean “kzlint {meant}”?\n" if meant else ""
    assert kzlint(*paths) == (2, "", f"kzlint: {missing}: no such file or directory\n{hint}")


def test_a_folder_of_a_commands_name(kzlint: Run, here: Path) -> None:
    (here / "lint").mkdir()
    assert kzlint("lint") == (2, "", "kzlint: lint: no *.txt file in this folder\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--zzz", "unrecognized arguments: --zzz"),
        ("--sel FMT clean.txt", "unrecognized arguments: --sel"),
        ("--fail-on", "argument --fail-on: expected one argument"),
        ("--fail-on warnings", "argument --fail-on: invalid choice: 'warnings' (choose from "),
        ("--output-format xml", "argument --output-format: invalid choice: 'xml' (choose from "),
        ("--today 2025-02-30", "argument --today: '2025-02-30' is no date of the form YYYY-MM-DD"),
        ("--today ертең", "argument --today: 'ертең' is no date of the form YYYY-MM-DD"),
        ("--isolated=1 a.txt", "argument --isolated: ignored explicit argument '1'"),
    ],
)
def test_a_bad_option(kzlint: Run, arguments: str, told: str) -> None:
    status, out, err = kzlint(*arguments.split())
    usage, _, message = err.partition("\n")
    assert (status, out, usage) == (2, "", "usage: kzlint [check] [OPTIONS] [PATHS]...")
    message, _, hint = message.partition("\n")
    assert message.startswith(f"kzlint: error: {told}")
    assert hint == "try “kzlint --help”\n"


def test_today(kzlint: Run) -> None:
    assert kzlint("--today", "2025-10-12", "clean.txt") == (0, "", "")


def test_version(kzlint: Run) -> None:
    assert kzlint("--version") == (0, "kzlint 0.1.0\n", "")


def test_help(kzlint: Run) -> None:
    status, out, err = kzlint("--help")
    assert (status, err) == (0, "")
    assert out.startswith("usage: kzlint [check] [OPTIONS] [PATHS]...\n\nCheck Kazakh press ")
    assert out.endswith("  cat a.txt | kzlint -               standard input\n")
    options = "--version --select --extend-select --ignore --output-format --fail-on --config "
    options += "--isolated --gazetteer --today --stdin-filename"
    assert [option for option in options.split() if f"\n  {option}" not in out] == []
    assert kzlint("-h") == (status, out, err)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--diff --write-baseline", "--write-baseline: not allowed with argument --diff"),
        ("--prune-baseline --diff", "--prune-baseline: not allowed with argument --diff"),
        ("--diff --fix-only", "--fix-only: not allowed with argument --diff"),
        ("--fix-only --output-file x", "--output-file: not allowed with argument --fix-only"),
        ("--statistics --diff", "--statistics: not allowed with argument --diff"),
    ],
)
def test_options_that_do_not_go_together(kzlint: Run, here: Path, options: str, told: str) -> None:
    status, out, err = kzlint(*options.split(), "blanks.txt")
    assert (status, out) == (2, "")
    assert err.splitlines()[-2] == f"kzlint: error: argument {told}"
    assert not (here / "x").exists()


def test_an_empty_path_is_not_this_folder(kzlint: Run, here: Path) -> None:
    assert kzlint("--fix", "") == (2, "", "kzlint: an empty path; “.” is this folder\n")
    assert (here / "blanks.txt").read_text("utf-8") == BLANKS
