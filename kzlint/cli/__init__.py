"""The command line: ``main(argv) -> int``, one file a command."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from kzlint.cli.language import configured, say, speaking, taken
from kzlint.files import shown
from kzlint.language import preferred
from kzlint.message import Message
from kzlint.refusals import reason

# Commands by name, with the module whose ``main`` runs them; imported when called.
COMMANDS = {
    "check": "kzlint.cli.check",
    "completion": "kzlint.cli.completion",
    "config": "kzlint.cli.config",
    "gazetteer": "kzlint.cli.gazetteer",
    "help": "kzlint.cli.help",
    "init": "kzlint.cli.init",
    "rule": "kzlint.cli.rule",
    "rules": "kzlint.cli.rules",
}

FAILED = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; without a command's name, ``check``."""
    if "_ARGCOMPLETE" in os.environ:
        # A shell asks what may follow; it waits for the answer while somebody types.
        with speaking(preferred(os.environ)):
            from kzlint.cli.completion import complete

            complete()
    named, arguments = taken(sys.argv[1:] if argv is None else argv)
    try:
        language = named or configured(arguments) or preferred(os.environ)
    except KeyboardInterrupt:
        return INTERRUPTED
    with speaking(language, named):
        return _run(arguments)


def _run(arguments: list[str]) -> int:
    command = "check"
    if arguments and arguments[0] in COMMANDS:
        command = arguments.pop(0)
    if sys.stdout is None:
        # It was closed before the start; what is said would be lost.
        complain(Message("standard output is closed"))
        return FAILED
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        with _ending_in_order():
            status: int = import_module(COMMANDS[command]).main(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except TerminatedError as error:
        return 128 + error.signal
    except OSError as error:
        # A closed pipe: whoever read the output has seen enough. Anything else, such as a
        # full disk, is told. Nothing more may be flushed to it.
        if not isinstance(error, BrokenPipeError):
            complain(_refusal(error))
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
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


def complain(message: object) -> None:
    """Say on standard error what went wrong."""
    print(f"kzlint: {shown(say(message))}", file=sys.stderr)


def unused(error: object) -> Message:
    """That a table of names is set aside, and why."""
    return Message("the table is not used: {reason}", {"reason": error})


def _refusal(error: OSError) -> Message:
    """What the system did not do, and why."""
    if error.filename:
        return Message("{path}: {reason}", {"path": str(error.filename), "reason": reason(error)})
    return Message("the findings could not be written: {reason}", {"reason": reason(error)})
