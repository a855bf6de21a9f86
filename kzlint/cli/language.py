"""The language of one call: chosen once, before anything is said, and in force until its end."""

import gettext
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice
from pathlib import Path

from kzlint.i18n.language import CATALOGUES, DEFAULT, DOMAIN, LANGUAGES, catalogue
from kzlint.i18n.message import render

OPTION = "--lang"

# What a call speaks, as standard output is what it writes to; the library has no such thing.
_spoken: ContextVar[str] = ContextVar("spoken", default=DEFAULT)
_asked: ContextVar[str | None] = ContextVar("asked", default=None)


def spoken() -> str:
    """The code of the language in force."""
    return _spoken.get()


def asked() -> str | None:
    """The language that ``--lang`` names, if this call has it."""
    return _asked.get()


def current() -> gettext.NullTranslations:
    """The catalogue of the language in force."""
    return catalogue(spoken())


def _(text: str) -> str:
    """``text`` in the language in force, as help and headings are written."""
    # For an empty text gettext gives the catalogue's own head.
    return current().gettext(text) if text else ""


def say(message: object) -> str:
    """A message, an error with a message, or anything else, in the language in force."""
    return render(message, current())


@contextmanager
def speaking(language: str, named: str | None = None) -> Iterator[None]:
    """Speak that language; argparse too, which asks gettext's own domain and the environment.

    ``named`` is the language that the call asks for by ``--lang``, if it does. The environment
    is the whole process's, so that two threads cannot speak two languages.
    """
    before, asked_before = _spoken.set(language), _asked.set(named)
    variable, domain = os.environ.get("LANGUAGE"), gettext.textdomain()
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        _spoken.reset(before)
        _asked.reset(asked_before)
        gettext.textdomain(domain)
        if variable is None:
            os.environ.pop("LANGUAGE", None)
        else:
            os.environ["LANGUAGE"] = variable


def extract_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The language that ``--lang`` names, wherever it stands, and the arguments without it.

    One that is not spoken, or missing, stays among the arguments, so that it is refused.
    """
    rest: list[str] = []
    found = None
    pending = iter(arguments)
    for argument in pending:
        name, equals, value = argument.partition("=")
        if argument == "--":
            return found, [*rest, argument, *pending]
        if name != OPTION:
            rest.append(argument)
            continue
        given = [argument] if equals else [argument, *islice(pending, 1)]
        value = value if equals else "".join(given[1:])
        if value in LANGUAGES:
            found = value
        else:
            rest += given
    return found, rest


def configured(arguments: Sequence[str]) -> str | None:
    """The language that the configuration of the current folder, or ``--config``, asks for.

    What is wrong with a configuration is told by whoever uses it.
    """
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    if "--isolated" in options:
        return None
    from kzlint.config.errors import ConfigError
    from kzlint.config.nearest import language_for

    try:
        return language_for(Path.cwd(), _file_named(options))
    except (ConfigError, OSError):
        return None


def _file_named(options: Sequence[str]) -> Path | None:
    """The file of ``--config``; of several the last, as argparse has it."""
    file = None
    for index, option in enumerate(options):
        name, equals, value = option.partition("=")
        if name == "--config":
            file = Path(value if equals else "".join(options[index + 1 : index + 2]))
    return file
