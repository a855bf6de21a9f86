"""The command line: ``main(argv) -> int``, one module per command."""

from collections.abc import Sequence

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, by default ``check``, and return its exit status."""
    try:
        # Imported here, because an interrupt may come during the import.
        from kzlint.cli.calling import call

        return call(argv)
    except KeyboardInterrupt:
        return INTERRUPTED
