"""``kzlint gazetteer check``: report every problem in tables of names."""

import argparse
import sys

from kzlint.cli.language import say
from kzlint.files.paths import shown
from kzlint.gazetteer.checks import check
from kzlint.gazetteer.tables import built_in_files, files_of
from kzlint.i18n.message import Message, counted


def run(arguments: argparse.Namespace) -> int:
    """Print one problem per line, then the number of problems."""
    paths = arguments.paths
    files = list(dict.fromkeys(files_of(paths) if paths else built_in_files()))
    checked = check(files)
    for problem in checked.problems:
        print(shown(say(problem.sentence)))
    sys.stdout.flush()
    found = counted(len(checked.problems), "{count} problem", "{count} problems")
    totals = {
        "problems": found if checked.problems else Message("no problems"),
        "tables": counted(len(files), "{count} table", "{count} tables"),
        "rows": counted(checked.rows, "{count} row", "{count} rows"),
    }
    print(say(Message("{problems} in {tables} of {rows}", totals)), file=sys.stderr)
    return 1 if checked.problems else 0
