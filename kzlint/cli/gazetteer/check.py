"""``kzlint gazetteer check``: everything that is wrong in tables of names."""

import argparse
import sys

from kzlint.files import shown
from kzlint.gazetteer.checks import check
from kzlint.gazetteer.tables import built_in_files, files_of
from kzlint.report.closing import counted


def run(arguments: argparse.Namespace) -> int:
    """Print each problem on a line of its own, then count them."""
    paths = arguments.paths
    files = list(dict.fromkeys(files_of(paths) if paths else built_in_files()))
    checked = check(files)
    for problem in checked.problems:
        print(shown(str(problem)))
    sys.stdout.flush()
    found = counted(len(checked.problems), "problem") if checked.problems else "no problems"
    where = f"{counted(len(files), 'table')} of {counted(checked.rows, 'row')}"
    print(f"{found} in {where}", file=sys.stderr)
    return 1 if checked.problems else 0
