"""The language of one call: chosen once, before any output, and current until its end."""

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

# The language of a call is global to it, like standard output. The library has no such state.
_spoken: ContextVar[str] = ContextVar("spoken", default=DEFAULT)
_asked: ContextVar[str | None] = ContextVar("asked", default=None)


def spoken() -> str:
    """Return the code of the current language."""
    return _spoken.get()


def asked() -> str | None:
    """Return the language given with ``--lang`` in this call, or None."""
    return _asked.get()


def current() -> gettext.NullTranslations:
    """Return the catalogue of the current language."""
    return catalogue(spoken())


def _(text: str) -> str:
    """Translate ``text``, such as a help text or a heading, into the current language."""
    # gettext translates an empty text to the header of the catalogue.
    return current().gettext(text) if text else ""


def say(message: object) -> str:
    """Render a message, an error with a message, or any other object in the current language."""
    return render(message, current())


@contextmanager
def speaking(language: str, named: str | None = None) -> Iterator[None]:
    """Set the current language, also for argparse, which uses gettext's domain and environment.

    ``named`` is the language given with ``--lang``, if any. The environment belongs to the
    whole process, so two threads cannot use different languages.
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
    """Return the language given with ``--lang``, and the arguments without that option.

    The option may stand anywhere. An unsupported or missing language stays among the arguments,
    so that the parser rejects it.
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
    """Return the language set by the configuration of the current folder, or by ``--config``.

    An invalid configuration is ignored here; the command that uses it reports the error.
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
    """Return the file of ``--config``; the last one wins, as in argparse."""
    file = None
    for index, option in enumerate(options):
        name, equals, value = option.partition("=")
        if name == "--config":
            file = Path(value if equals else "".join(options[index + 1 : index + 2]))
    return file
