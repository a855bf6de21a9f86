"""``kzlint init``: write a configuration to start from, and a hook for pre-commit."""

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

# The entry under “repos:”.
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
    """Make the parser of ``kzlint init``."""
    description = Message(
        "Write {configuration}, in which every setting stands as a comment, and {hooks} with a "
        "hook that runs kzlint before each commit. No file that is there is changed; a "
        "configuration further up is extended. With --lang, the configuration is written in that "
        "language and asks for it.",
        {"configuration": FILE_NAME, "hooks": HOOKS},
    )
    made = Parser(
        "kzlint init",
        description=say(description),
        sections=[section(N_("examples:"), EXAMPLES)],
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
    """Write both files; return exit status 2 if one cannot be written."""
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
    if not _make_folder(folder):
        return FAILED
    # Without “extends”, the new file would hide a configuration further up.
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


def _make_folder(folder: Path) -> bool:
    """Make the folder unless it exists; report the error and return False if that fails."""
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
    """Render a configuration to start from, in the current language; set “lang” if --lang was."""
    from kzlint.config.reference import starter

    given = {"extends": extends, "lang": asked()}
    return starter({key: value for key, value in given.items() if value}, spoken())


def _entry() -> str:
    """Render the entry for pre-commit, with a comment in the current language."""
    explanation = _(
        "The kzlint that is installed here checks the *.txt files of each commit. The hook "
        "kzlint-fix of kzlint's own repository mends them first."
    )
    indent = f"{' ' * 6}# "
    comment = textwrap.fill(
        explanation, 93, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
    return ENTRY.format(comment=comment)


def _write(path: Path, text: str) -> bool:
    """Create the file; if it exists already, print what to do."""
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
        return _print_entry(path)
    print(say(Message("{path}: written", {"path": name})))
    return True


def _print_entry(path: Path) -> bool:
    """Print the entry to add to an existing file of hooks, unless it runs kzlint already."""
    name = from_here(path)
    try:
        has_entry = b"kzlint" in path.read_bytes()
    except OSError as error:
        report_error(
            Message("{path}: {reason}", {"path": name, "reason": describe_os_error(error)})
        )
        return False
    if has_entry:
        print(say(Message("{path}: has kzlint already", {"path": name})))
    else:
        hint = Message("{path} is there already; add to its repos:", {"path": name})
        print(f"{say(hint)}\n\n{_entry()}", end="")
    return True
