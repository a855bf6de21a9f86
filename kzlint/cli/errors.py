"""What every command says when something is wrong."""

import sys

from kzlint.cli.language import say
from kzlint.files.paths import shown

# The exit status of a run that failed itself.
FAILED = 2


def report_error(message: object) -> None:
    """Say on standard error what went wrong."""
    print(f"kzlint: {shown(say(message))}", file=sys.stderr)
