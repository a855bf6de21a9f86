"""Run one call of the command line: choose the language, run the command, return the status."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from kzlint.cli.commands import MODULES
from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import configured, extract_language, speaking
from kzlint.cli.streams import ready
from kzlint.files.os_errors import describe_os_error
from kzlint.i18n.language import preferred
from kzlint.i18n.message import Message


def call(argv: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name; by default those of the program.

    Raises KeyboardInterrupt if it is interrupted.
    """
    if "_ARGCOMPLETE" in os.environ:
        # A shell asks for completions, so answer before anything slow.
        with speaking(preferred(os.environ)):
            from kzlint.cli.completion import complete

            complete()
    named, arguments = extract_language(sys.argv[1:] if argv is None else argv)
    language = named or configured(arguments) or preferred(os.environ)
    with speaking(language, named):
        if sys.stdout is None:
            # It was closed before the start, so the findings would be lost.
            report_error(Message("standard output is closed"))
            return FAILED
        with ready():
            return _run(arguments)


def _run(arguments: list[str]) -> int:
    command = "check"
    if arguments and arguments[0] in MODULES:
        command = arguments.pop(0)
    try:
        with _orderly_exit():
            status = _status(command, arguments)
        sys.stdout.flush()
    except TerminatedError as error:
        return 128 + error.signal
    except OSError as error:
        # For example a full disk: redirect the output, or the flush at exit would fail again.
        report_error(_os_error_message(error))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _status(command: str, arguments: list[str]) -> int:
    try:
        status: int = import_module(MODULES[command]).main(arguments)
    except SystemExit as leaving:
        # argparse exits after the help or an invalid option; return, so that output is flushed.
        return leaving.code if isinstance(leaving.code, int) else FAILED
    return status


class TerminatedError(BaseException):
    """The signal ``signal`` ended the program.

    It is a BaseException so that it is not caught as an error of a rule.
    """

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


@contextmanager
def _orderly_exit() -> Iterator[None]:
    """Turn termination signals into exceptions, so that unfinished files are cleaned up."""
    import signal

    def end(number: int, frame: object) -> None:
        raise TerminatedError(number)

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    try:
        before = {name: signal.signal(getattr(signal, name), end) for name in names}
    except ValueError:
        # Only the main thread of a program receives signals.
        before = {}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _os_error_message(error: OSError) -> Message:
    """Describe an error of the operating system."""
    if error.filename:
        return Message(
            "{path}: {reason}", {"path": str(error.filename), "reason": describe_os_error(error)}
        )
    return Message(
        "the findings could not be written: {reason}", {"reason": describe_os_error(error)}
    )
