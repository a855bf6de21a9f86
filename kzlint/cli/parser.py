"""The parser of every command: help that teaches, and complaints that say what to try next."""

import argparse
import datetime
import shutil
import sys
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from kzlint.cli.errors import FAILED
from kzlint.cli.language import OPTION, _, say
from kzlint.core.suggest import did_you_mean
from kzlint.i18n.language import LANGUAGES
from kzlint.i18n.message import Message, alternatives

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

# Beside a usage that is longer than this, what it does stands on a line of its own.
LONGEST = 44


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a command's help: a heading, and rows of what to type and what that does.

    ``mark`` stands before what a row says, as a comment does; such rows are never broken.
    ``closing`` are lines as they are. All of it is in the language in force.
    """

    heading: str
    rows: tuple[tuple[str, str], ...] = ()
    mark: str = ""
    closing: str = ""

    def __str__(self) -> str:
        lines = [self.heading, *_table(self.rows, self.mark)]
        lines += [f"  {line}".rstrip() for line in self.closing.splitlines()]
        return "\n".join(lines)


class Parser(argparse.ArgumentParser):
    """A parser whose help speaks the language in force.

    ``description`` may have several paragraphs, blank lines between; ``sections`` follow the
    options. ``after`` says what to try after a complaint, if not the help.
    """

    def __init__(
        self,
        prog: str,
        *,
        description: str = "",
        sections: Sequence[Section] = (),
        after: Message | None = None,
        **given: Any,
    ) -> None:
        super().__init__(
            prog=prog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            **given,
        )
        self.about = description
        self.sections = tuple(sections)
        self.after = after or Message("try “{command} --help”", {"command": prog})
        # It is taken out of the arguments before; what arrives here all the same is refused.
        self.add_argument(
            OPTION,
            metavar=f"{{{','.join(LANGUAGES)}}}",
            type=_language,
            help=say(
                Message(
                    "the language to speak: {languages} (default: the setting “lang”, then that "
                    "of the system)",
                    {"languages": _languages()},
                )
            ),
        )

    def format_help(self) -> str:
        """The help, as wide as the terminal is; most calls never ask for it."""
        self.description = filled(self.about)
        self.epilog = "\n\n".join(map(str, self.sections))
        return super().format_help()

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """As argparse does it; what is unknown is told by the command it was given to."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(say(self._unrecognized(unknown)))
        return found, unknown

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Refuse what is none of the choices, and name the one that it is near to."""
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        told = _("invalid choice: %(value)r (choose from %(choices)s)")
        hint = say(did_you_mean(str(value), choices))
        refusal = told % {"value": value, "choices": ", ".join(choices)}
        raise argparse.ArgumentError(action, f"{refusal}{hint}")

    def _unrecognized(self, unknown: list[str]) -> Message:
        option = unknown[0].partition("=")[0]
        known = [name for action in self._actions for name in action.option_strings]
        return Message(
            "unrecognized arguments: {arguments}{hint}",
            {
                "arguments": " ".join(unknown),
                "hint": did_you_mean(option, known) if option.startswith("--") else "",
            },
        )

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Print help or a complaint; argparse's own says nothing of a disk that is full."""
        stream = file or sys.stderr
        if stream:
            stream.write(message)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and what to try, and leave with exit status 2."""
        self.print_usage(sys.stderr)
        told = _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message}
        self.exit(FAILED, f"{told}{say(self.after)}\n")


def filled(text: str) -> str:
    """Paragraphs of the width that argparse's own lines have."""
    return "\n\n".join(
        textwrap.fill(part, _width(), break_on_hyphens=False) for part in text.split("\n\n")
    )


def day(text: str) -> datetime.date:
    """A date of the form YYYY-MM-DD, for argparse."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        told = Message("{text!r} is no date of the form YYYY-MM-DD", {"text": text})
        raise refused(told) from None


def refused(message: Message) -> argparse.ArgumentTypeError:
    """What is wrong with a value, for argparse to tell with the option it was given to."""
    return argparse.ArgumentTypeError(say(message))


def _language(text: str) -> str:
    if text in LANGUAGES:
        return text
    told = {"text": text, "languages": _languages()}
    raise refused(Message("no such language: {text!r}; write {languages}", told))


def _languages() -> object:
    return alternatives(f"{code} ({name})" for code, name in LANGUAGES.items())


def _table(rows: Sequence[tuple[str, str]], mark: str) -> list[str]:
    """Rows in two columns; a row of nothing is a blank line."""
    lines: list[str] = []
    width = max((len(typed) for typed, _ in rows if len(typed) <= LONGEST), default=0)
    for typed, what in rows:
        first = f"  {typed:<{width}}"
        if mark or not what:
            lines.append(f"{first}  {mark}{what}".rstrip() if what else f"  {typed}".rstrip())
            continue
        if len(typed) > width:
            lines.append(first)
            first = " " * (width + 2)
        indent = " " * (width + 4)
        lines += textwrap.wrap(
            what,
            max(_width(), width + 24),
            initial_indent=f"{first}  ",
            subsequent_indent=indent,
            break_on_hyphens=False,
        )
    return lines


def _width() -> int:
    return shutil.get_terminal_size().columns - 2
