"""The parser of every command: help with examples, and errors that suggest the next step."""

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

# The longest command, in characters, with its explanation on the same line.
LONGEST = 44


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a command's help: a heading, and rows of a command line and its explanation.

    ``mark`` precedes each explanation, such as ``# `` for comments; rows with a mark are not
    wrapped. ``closing`` are lines to print as they are. All texts are in the current language.
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
    """A parser with its help in the current language.

    ``description`` may have several paragraphs, separated by empty lines. ``sections`` follow
    the options. ``after`` follows an error message; by default it recommends the help.
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
        # extract_language removes a valid --lang; the parser rejects an invalid one.
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
        """Format the help for the terminal's width; only now, as most calls do not need it."""
        self.description = filled(self.about)
        self.epilog = "\n\n".join(map(str, self.sections))
        return super().format_help()

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Parse like argparse, but report unknown arguments in the usage of their command."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(say(self._unrecognized(unknown)))
        return found, unknown

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Reject a value that is not a choice, and suggest a similar one."""
        if action.choices is None or value in action.choices:
            return
        choices = [str(choice) for choice in action.choices]
        template = _("invalid choice: %(value)r (choose from %(choices)s)")
        hint = say(did_you_mean(str(value), choices))
        problem = template % {"value": value, "choices": ", ".join(choices)}
        raise argparse.ArgumentError(action, f"{problem}{hint}")

    def _unrecognized(self, unknown: list[str]) -> Message:
        option = unknown[0].partition("=")[0]
        options = [name for action in self._actions for name in action.option_strings]
        return Message(
            "unrecognized arguments: {arguments}{hint}",
            {
                "arguments": " ".join(unknown),
                "hint": did_you_mean(option, options) if option.startswith("--") else "",
            },
        )

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Print help or an error; unlike argparse, raise the OSError of a full disk."""
        stream = file or sys.stderr
        if stream:
            stream.write(message)

    def error(self, message: str) -> NoReturn:
        """Print the error and what to try next, and exit with status 2."""
        self.print_usage(sys.stderr)
        line = _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message}
        self.exit(FAILED, f"{line}{say(self.after)}\n")


def filled(text: str) -> str:
    """Wrap paragraphs to the width of argparse's own lines."""
    return "\n\n".join(
        textwrap.fill(part, _width(), break_on_hyphens=False) for part in text.split("\n\n")
    )


def day(text: str) -> datetime.date:
    """Parse a date of the form YYYY-MM-DD, for argparse."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        problem = Message("{text!r} is no date of the form YYYY-MM-DD", {"text": text})
        raise invalid_value(problem) from None


def invalid_value(message: Message) -> argparse.ArgumentTypeError:
    """Make the error for an invalid value; argparse adds the name of the option."""
    return argparse.ArgumentTypeError(say(message))


def _language(text: str) -> str:
    if text in LANGUAGES:
        return text
    values = {"text": text, "languages": _languages()}
    raise invalid_value(Message("no such language: {text!r}; write {languages}", values))


def _languages() -> object:
    return alternatives(f"{code} ({name})" for code, name in LANGUAGES.items())


def _table(rows: Sequence[tuple[str, str]], mark: str) -> list[str]:
    """Lay out rows in two columns; an empty row becomes an empty line."""
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
