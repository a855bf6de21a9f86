"""``python -m kzlint``: the command line."""

import sys

from kzlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
