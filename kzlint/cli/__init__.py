"""The command line: ``main(argv) -> int``, one file a command."""

from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without a command's name, ``check``."""
    try:
        # An interrupt may come as early as while this is imported.
        from kzlint.cli.calling import call

        return call(argv)
    except KeyboardInterrupt:
        return INTERRUPTED
