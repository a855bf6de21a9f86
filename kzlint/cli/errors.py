"""Report errors, the same way in every command."""

import sys

from kzlint.cli.language import say
from kzlint.files.paths import shown

# The exit status if the run itself failed.
FAILED = 2


def report_error(message: object) -> None:
    """Print an error message to standard error."""
    print(f"kzlint: {shown(say(message))}", file=sys.stderr)
