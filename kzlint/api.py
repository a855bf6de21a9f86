"""The functions of the Python interface: lint, fix, describe and render in one call each."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, TypedDict, Unpack

from kzlint.config import Settings
from kzlint.core.finding import Finding, Fix
from kzlint.engine.session.result import Result
from kzlint.engine.session.session import PathText, Session
from kzlint.i18n.language import LANGUAGES
from kzlint.i18n.message import Message, UserError
from kzlint.report import FORMATS, Report, renderer
from kzlint.rules import registry

Language = Literal["kk", "ru", "en"]


class Options(TypedDict, total=False):
    """The options of a call; :class:`Session` documents each."""

    config: PathText | Settings | None
    isolated: bool
    gazetteer: PathText | Iterable[PathText]
    select: str | Iterable[str]
    extend_select: str | Iterable[str]
    ignore: str | Iterable[str]
    today: datetime.date | None


def lint_text(text: str, path: PathText | None = None, **options: Unpack[Options]) -> Result:
    """Lint ``text`` as the content of ``path``, which need not exist.

    The options and the errors are those of :class:`Session`. Each call makes a new session:
    to lint many texts, make one session and call its method of this name.
    """
    return Session(**options).lint_text(text, path)


def fix_text(
    text: str, path: PathText | None = None, *, unsafe: bool = False, **options: Unpack[Options]
) -> Result:
    """Apply the safe fixes to ``text`` and return the new text with the remaining findings.

    ``unsafe`` applies the unsafe fixes too. The options and the errors are those of
    :class:`Session`. No file is written.
    """
    return Session(**options).fix_text(text, path, unsafe=unsafe)


def lint_paths(
    paths: PathText | Iterable[PathText],
    *,
    respect_gitignore: bool | None = None,
    force_exclude: bool = False,
    **options: Unpack[Options],
) -> Iterator[Result]:
    """Yield a result for each file, and for each ``*.txt`` below each folder.

    The findings are those of the command line. The options and the errors are those of
    :class:`Session` and of its method of this name. Errors are raised by the call itself, not
    by the first iteration.
    """
    return Session(**options).lint_paths(
        paths, respect_gitignore=respect_gitignore, force_exclude=force_exclude
    )


def describe(what: Finding | Fix | Message | UserError, lang: Language = "en") -> str:
    """Render the message of a finding, a fix or a problem in ``lang``, on one line.

    Raises ValueError for an unsupported language.
    """
    message = what.message if isinstance(what, Finding | Fix) else what
    _check_choice(lang, LANGUAGES)
    return Report((), language=lang).say(message)


def render(
    results: Iterable[Result],
    output_format: str = "full",
    lang: Language = "en",
    *,
    rules_url: str | None = None,
) -> str:
    """Render the results as the command line does, in a format of ``--output-format``.

    ``rules_url`` is the address of a rule's page and may contain ``{code}``, ``{name}`` and
    ``{lang}``. Raises ValueError for an unknown format or language.
    """
    _check_choice(lang, LANGUAGES)
    _check_choice(output_format, FORMATS)
    results = tuple(results)
    return renderer(output_format)(
        Report(
            [result for result in results if result.findings],
            rules=registry.load(registry.discover()).rules,
            rules_url=rules_url,
            root=str(Path.cwd()),
            clean=[result.path for result in results if not result.findings],
            language=lang,
        )
    )


def _check_choice(value: str, choices: Iterable[str]) -> None:
    if value not in choices:
        raise ValueError(f"{value!r} is none of {', '.join(choices)}")
