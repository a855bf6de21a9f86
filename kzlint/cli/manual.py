"""The manual page of kzlint, in roff, from the parsers of all commands.

argparse-manpage makes a page in English from one parser and argparse's usage, whose wording
depends on the version of Python. kzlint has a parser per command, three languages and
preformatted sections, so this module writes the few man(7) requests that a page needs.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence

import kzlint
from kzlint.cli.commands import COMMANDS as NAMES
from kzlint.cli.commands import parser_of
from kzlint.cli.guide import COMMANDS, EXAMPLES, EXIT_STATUSES
from kzlint.cli.language import OPTION, _, speaking
from kzlint.cli.parser import Parser, Section
from kzlint.i18n.message import N_

SYNOPSIS = (
    "kzlint [check] [OPTIONS] [PATHS]...",
    "kzlint rules",
    "kzlint rule CODE|NAME",
    "kzlint init [FOLDER]",
    "kzlint config show|schema|reference",
    "kzlint gazetteer check|lookup|add|suggest",
    "kzlint completion bash|zsh|fish",
    "kzlint help [COMMAND]",
)

VARIABLES = (
    (
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        N_("the language to speak, the first that is set deciding: kk, ru or en"),
    ),
    ("NO_COLOR", N_("no colours and links")),
    ("FORCE_COLOR, CLICOLOR_FORCE", N_("colours where the output is no terminal, too")),
    ("KZLINT_CACHE_DIR", N_("where to keep what is made once")),
)

FILES = (
    ("kzlint.toml", N_("the configuration of the files in its folder and below")),
    ("pyproject.toml", N_("the same, in its table [tool.kzlint]")),
    (".gitignore", N_("what is not looked for releases in")),
    (".pre-commit-config.yaml", N_("where “kzlint init” writes a hook")),
)

# The date of the page: the day on which work on this version began, or its release.
DAY = "2026-11-23"

# Options of every command; the page describes them once.
EVERYWHERE = ("-h", OPTION)


def page(language: str) -> str:
    """Render the page in a language of :data:`kzlint.i18n.language.LANGUAGES`."""
    with speaking(language):
        return "\n".join(_without_empty_paragraphs(_lines())) + "\n"


def _without_empty_paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Drop the paragraph requests after headings, which begin a paragraph themselves."""
    before = ""
    for line in lines:
        if line != ".PP" or not before.startswith((".SH", ".SS")):
            yield line
        before = line


def _lines() -> Iterator[str]:
    check = parser_of("check")
    yield r".\" " + _("Made from the help of the commands by “python -m man”.")
    yield f'.TH KZLINT 1 {DAY} "kzlint {kzlint.__version__}" "{_quoted(_("kzlint manual"))}"'
    yield from (".nh", ".ad l")
    yield from _heading(_("NAME"))
    yield _text(f"kzlint - {_('an editorial linter for Kazakh press releases')}")
    yield from _heading(_("SYNOPSIS"))
    yield from _verbatim(SYNOPSIS, indent=False)
    yield from _heading(_("DESCRIPTION"))
    yield from _paragraphs(check.about)
    for group, rows in COMMANDS:
        yield from _rows([(typed, _(what)) for typed, what in rows], _(group))
    yield from _heading(_("OPTIONS"))
    yield from _options(check)
    yield from _heading(_("COMMANDS"))
    for name in NAMES:
        if name != "check":
            yield from _command(parser_of(name))
    for heading, table in (
        (_("EXIT STATUS"), EXIT_STATUSES),
        (_("ENVIRONMENT"), VARIABLES),
        (_("FILES"), FILES),
        (_("EXAMPLES"), EXAMPLES),
    ):
        yield from _heading(heading)
        yield from _rows([(typed, _(what)) for typed, what in table])


def _command(made: argparse.ArgumentParser) -> Iterator[str]:
    """Render a command: its usage, description, options and further sections."""
    assert isinstance(made, Parser)
    inner = [action for action in made._actions if isinstance(action, argparse._SubParsersAction)]
    positional = [_repeated(action) for action in made._actions if not action.option_strings]
    yield f'.SS "{_quoted(" ".join([made.prog, *positional]))}"'
    yield from _paragraphs(made.about)
    yield from _options(made, EVERYWHERE)
    for section in made.sections:
        yield from _section(section)
    for action in inner:
        for command in action.choices.values():
            yield from _command(command)


def _options(made: argparse.ArgumentParser, without: Sequence[str] = ()) -> Iterator[str]:
    """Render the arguments of a parser, group by group."""
    for group in made._action_groups:
        shown = [
            action
            for action in group._group_actions
            if not isinstance(action, argparse._SubParsersAction)
            and not set(action.option_strings) & {*without}
        ]
        is_named = group not in (made._positionals, made._optionals)
        yield from _tagged(
            ((_typed(action), action.help or "") for action in shown),
            f"{group.title}:" if is_named and shown else "",
        )


def _typed(action: argparse.Action) -> str:
    """Render an argument: literal text in bold, its value in italics."""
    value = "" if action.nargs == 0 else rf"\fI{_text(_value(action))}\fR"
    names = ", ".join(rf"\fB{_text(name)}\fR" for name in action.option_strings)
    return " ".join(filter(None, (names, value)))


def _value(action: argparse.Action) -> str:
    """Return the placeholder for the value of an argument."""
    if isinstance(action.metavar, str):
        return action.metavar
    return f"{{{','.join(map(str, action.choices))}}}" if action.choices else action.dest.upper()


def _repeated(action: argparse.Action) -> str:
    """Render an argument with the notation for optional and repeatable ones."""
    forms = {"?": "[{}]", "*": "[{}]...", "+": "{}..."}
    return forms.get(str(action.nargs), "{}").format(_value(action))


def _section(section: Section) -> Iterator[str]:
    if section.mark or section.closing:
        yield from _paragraphs(section.heading)
        width = max((len(typed) for typed, _what in section.rows), default=0)
        rows = [
            f"{typed:<{width}}  {section.mark}{what}" if what else typed
            for typed, what in section.rows
        ]
        yield from _verbatim([*rows, *section.closing.splitlines()])
    elif section.rows:
        yield from _rows(section.rows, section.heading)
    else:
        yield from _paragraphs(section.heading)


def _rows(rows: Iterable[tuple[str, str]], heading: str = "") -> Iterator[str]:
    return _tagged(((rf"\fB{_text(typed)}\fR", what) for typed, what in rows), heading)


def _tagged(rows: Iterable[tuple[str, str]], heading: str = "") -> Iterator[str]:
    """Render tagged paragraphs; the tags are roff already."""
    if heading:
        yield from _paragraphs(heading)
    for tag, what in rows:
        yield from (".TP", tag, _text(what))


def _verbatim(lines: Iterable[str], *, indent: bool = True) -> Iterator[str]:
    """Render lines as they are, without filling."""
    yield from (".PP", ".nf", *((".RS 4",) if indent else ()))
    yield from (_text(line) for line in lines)
    yield from (*((".RE",) if indent else ()), ".fi")


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield from (".PP", _text(paragraph))


def _heading(text: str) -> Iterator[str]:
    yield f'.SH "{_quoted(text)}"'


def _quoted(text: str) -> str:
    """Escape an argument of a request; the caller adds the quotation marks."""
    return _text(text).replace('"', r"\(dq")


def _text(text: str) -> str:
    """Escape a line of text, so that roff reads no request or escape in it."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^(?=[.'])|^\Z", r"\\&", escaped)
