"""One call of the command line: its language, its command, and the exit status it ends with."""

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
    """Run the command that the arguments name, those of the program itself for None.

    Raises KeyboardInterrupt where it is interrupted.
    """
    if "_ARGCOMPLETE" in os.environ:
        # A shell asks what may follow; it waits for the answer while somebody types.
        with speaking(preferred(os.environ)):
            from kzlint.cli.completion import complete

            complete()
    named, arguments = extract_language(sys.argv[1:] if argv is None else argv)
    language = named or configured(arguments) or preferred(os.environ)
    with speaking(language, named):
        if sys.stdout is None:
            # It was closed before the start; what is said would be lost.
            report_error(Message("standard output is closed"))
            return FAILED
        with ready():
            return _run(arguments)


def _run(arguments: list[str]) -> int:
    command = "check"
    if arguments and arguments[0] in MODULES:
        command = arguments.pop(0)
    try:
        with _ending_in_order():
            status = _status(command, arguments)
        sys.stdout.flush()
    except TerminatedError as error:
        return 128 + error.signal
    except OSError as error:
        # Such as a full disk, to which nothing more may be flushed.
        report_error(_refusal(error))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status


def _status(command: str, arguments: list[str]) -> int:
    try:
        status: int = import_module(MODULES[command]).main(arguments)
    except SystemExit as left:
        # The help was shown, or an option refused; what was printed is yet to be written.
        return left.code if isinstance(left.code, int) else FAILED
    return status


class TerminatedError(BaseException):
    """The program was told to end, by ``signal``; no rule may take it for its own mistake."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Being told to end takes the usual way out, so that nothing half-written is left behind."""
    import signal

    def end(number: int, frame: object) -> None:
        raise TerminatedError(number)

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    try:
        before = {name: signal.signal(getattr(signal, name), end) for name in names}
    except ValueError:
        # Only a program's main thread is told.
        before = {}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _refusal(error: OSError) -> Message:
    """What the system did not do, and why."""
    if error.filename:
        return Message(
            "{path}: {reason}", {"path": str(error.filename), "reason": describe_os_error(error)}
        )
    return Message(
        "the findings could not be written: {reason}", {"reason": describe_os_error(error)}
    )
