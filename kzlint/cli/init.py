"""``kzlint init``: a configuration to start from, and the entry for pre-commit."""

import os
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.guide import section
from kzlint.cli.language import _, asked, say, spoken
from kzlint.cli.parser import Parser
from kzlint.config.nearest import FILE_NAME
from kzlint.files.atomic import WriteError, create
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import absolute, from_here
from kzlint.i18n.message import N_, Message

HOOKS = ".pre-commit-config.yaml"

# What stands under “repos:”.
ENTRY = """\
  - repo: local
    hooks:
{comment}
      - id: kzlint
        name: kzlint
        entry: kzlint check --force-exclude
        language: system
        types: [text]
        files: \\.txt$
        require_serial: true
"""

EXAMPLES = (
    ("kzlint init", N_("in this folder")),
    ("kzlint init --lang kk", N_("in Kazakh")),
    ("kzlint init releases/", N_("in another folder")),
)


def parser() -> Parser:
    """The parser of ``kzlint init``."""
    told = Message(
        "Write {configuration}, in which every setting stands as a comment, and {hooks} with a "
        "hook that runs kzlint before each commit. No file that is there is changed; a "
        "configuration further up is extended. With --lang, the configuration is written in that "
        "language and asks for it.",
        {"configuration": FILE_NAME, "hooks": HOOKS},
    )
    made = Parser(
        "kzlint init", description=say(told), sections=[section(N_("examples:"), EXAMPLES)]
    )
    made.add_argument(
        "folder",
        metavar="FOLDER",
        nargs="?",
        default=".",
        type=Path,
        help=_("where to write them (default: this folder)"),
    )
    return made


def main(argv: Sequence[str]) -> int:
    """Write both files; exit status 2 where one cannot be written."""
    folder: Path = parser().parse_args(argv).folder
    from kzlint.config import ConfigError, Configurations

    try:
        above = Configurations().settings_for(absolute(folder)).origin
    except ConfigError as error:
        report_error(error)
        return FAILED
    if above and above.parent == absolute(folder) and above.name != FILE_NAME:
        report_error(
            Message(
                "{path} configures kzlint already, and {configuration} would take its place; "
                "edit {path}",
                {"path": from_here(above), "configuration": FILE_NAME},
            )
        )
        return FAILED
    if not _is_made(folder):
        return FAILED
    # Another configuration further up would no longer hold here.
    extends = os.path.relpath(above, folder) if above else None
    done = [
        _write(folder / FILE_NAME, _configuration(extends)),
        _write(folder / HOOKS, f"repos:\n{_entry()}"),
    ]
    if not all(done):
        return FAILED
    sys.stdout.flush()
    print(_("next: kzlint releases/, then “pre-commit install” for the hook"), file=sys.stderr)
    return 0


def _is_made(folder: Path) -> bool:
    """Make the folder if nothing is there; whether that could be done is told."""
    try:
        if not os.path.lexists(folder):
            folder.mkdir(parents=True)
    except (OSError, ValueError) as error:
        report_error(
            Message(
                "{path}: {reason}", {"path": from_here(folder), "reason": describe_os_error(error)}
            )
        )
        return False
    return True


def _configuration(extends: str | None) -> str:
    """A configuration to start from in the language in force, which it asks for if the call did."""
    from kzlint.config.reference import starter

    given = {"extends": extends, "lang": asked()}
    return starter({key: value for key, value in given.items() if value}, spoken())


def _entry() -> str:
    """The entry for pre-commit, explained in the language in force."""
    told = _(
        "The kzlint that is installed here checks the *.txt files of each commit. The hook "
        "kzlint-fix of kzlint's own repository mends them first."
    )
    sign = f"{' ' * 6}# "
    comment = textwrap.fill(
        told, 93, initial_indent=sign, subsequent_indent=sign, break_on_hyphens=False
    )
    return ENTRY.format(comment=comment)


def _write(path: Path, text: str) -> bool:
    """Make the file; where it is there already, say what to do about it."""
    name = from_here(path)
    try:
        create(path, text.encode())
    except WriteError as error:
        if not path.is_file():
            report_error(error)
            return False
        if path.name != HOOKS:
            report_error(
                Message("{path} is there already; to begin anew, move it away", {"path": name})
            )
            return False
        return _offer(path)
    print(say(Message("{path}: written", {"path": name})))
    return True


def _offer(path: Path) -> bool:
    """The entry for a file of hooks that is there already, unless it has one."""
    name = from_here(path)
    try:
        is_known = b"kzlint" in path.read_bytes()
    except OSError as error:
        report_error(
            Message("{path}: {reason}", {"path": name, "reason": describe_os_error(error)})
        )
        return False
    if is_known:
        print(say(Message("{path}: has kzlint already", {"path": name})))
    else:
        told = Message("{path} is there already; add to its repos:", {"path": name})
        print(f"{say(told)}\n\n{_entry()}", end="")
    return True
