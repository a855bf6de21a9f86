"""``kzlint init``: a configuration to start from, and the entry for pre-commit."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from kzlint.cli import FAILED, complain
from kzlint.config import ConfigError, Configurations
from kzlint.config.nearest import FILE_NAME
from kzlint.files import absolute, from_here
from kzlint.writing import WriteError, create

HOOKS = ".pre-commit-config.yaml"

ENTRY = """\
  - repo: local
    hooks:
      # The kzlint that is installed here checks the *.txt files of each commit. The hook
      # kzlint-fix of kzlint's own repository mends them first.
      - id: kzlint
        name: kzlint
        entry: kzlint check --force-exclude
        language: system
        types: [text]
        files: \\.txt$
"""

DESCRIPTION = f"""\
Write {FILE_NAME}, in which every setting stands as a comment, and {HOOKS} with a hook that
runs kzlint before each commit. No file that is there is changed; a configuration further up is
extended.
"""


def main(argv: Sequence[str]) -> int:
    """Write both files; exit status 2 where one cannot be written."""
    parser = argparse.ArgumentParser(
        prog="kzlint init",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", default=".", type=Path, help="(default: this one)"
    )
    folder: Path = parser.parse_args(argv).folder
    try:
        above = Configurations().settings_for(absolute(folder)).origin
    except ConfigError as error:
        complain(error)
        return FAILED
    if above and above.parent == absolute(folder) and above.name != FILE_NAME:
        complain(f"{from_here(above)} configures kzlint already; {FILE_NAME} would take its place")
        return FAILED
    from kzlint.config.reference import starter

    # Another configuration further up would no longer hold here.
    extends = os.path.relpath(above, folder) if above else None
    done = [
        _write(folder / FILE_NAME, starter(extends), "to begin anew, move it away"),
        _write(folder / HOOKS, f"repos:\n{ENTRY}", ""),
    ]
    if not all(done):
        return FAILED
    sys.stdout.flush()
    print("next: kzlint releases/, then “pre-commit install” for the hook", file=sys.stderr)
    return 0


def _write(path: Path, text: str, hint: str) -> bool:
    """Make the file; where it is there already, say what to do about it."""
    try:
        create(path, text.encode())
    except WriteError as error:
        if not path.is_file():
            complain(error)
            return False
        if path.name != HOOKS:
            complain(f"{from_here(path)} is there already; {hint}")
            return False
        return _offer(path)
    print(f"{from_here(path)}: written")
    return True


def _offer(path: Path) -> bool:
    """The entry for a file of hooks that is there already, unless it has one."""
    try:
        is_known = b"kzlint" in path.read_bytes()
    except OSError as error:
        complain(f"{from_here(path)}: {error.strerror or error}")
        return False
    if is_known:
        print(f"{from_here(path)}: has kzlint already")
    else:
        print(f"{from_here(path)} is there already; add to its repos:\n\n{ENTRY}", end="")
    return True
