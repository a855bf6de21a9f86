"""The functions of the Python interface: a call each, and what a finding says, in words."""

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
    """What a call can be given; :class:`Session` says what each is."""

    config: PathText | Settings | None
    isolated: bool
    gazetteer: PathText | Iterable[PathText]
    select: str | Iterable[str]
    extend_select: str | Iterable[str]
    ignore: str | Iterable[str]
    today: datetime.date | None


def lint_text(text: str, path: PathText | None = None, **options: Unpack[Options]) -> Result:
    """What is found in ``text``, which lies or would lie at ``path``.

    The options and the errors are those of :class:`Session`, which is made anew: who lints
    many texts makes one, and calls its method of this name.
    """
    return Session(**options).lint_text(text, path)


def fix_text(
    text: str, path: PathText | None = None, *, unsafe: bool = False, **options: Unpack[Options]
) -> Result:
    """``text`` with its safe fixes made, and what is left; ``unsafe`` makes the others too.

    The options and the errors are those of :class:`Session`; nothing is written.
    """
    return Session(**options).fix_text(text, path, unsafe=unsafe)


def lint_paths(
    paths: PathText | Iterable[PathText],
    *,
    respect_gitignore: bool | None = None,
    force_exclude: bool = False,
    **options: Unpack[Options],
) -> Iterator[Result]:
    """A result for each file, and for each ``*.txt`` below each folder, one at a time.

    It finds what the command line finds. The options and the errors are those of
    :class:`Session` and of its method of this name; they are raised at once.
    """
    return Session(**options).lint_paths(
        paths, respect_gitignore=respect_gitignore, force_exclude=force_exclude
    )


def describe(what: Finding | Fix | Message | UserError, lang: Language = "en") -> str:
    """What a finding, its fix or a problem says, in that language, on one line.

    Raises ValueError for a language that is not spoken.
    """
    message = what.message if isinstance(what, Finding | Fix) else what
    _refuse(lang, LANGUAGES)
    return Report((), language=lang).say(message)


def render(
    results: Iterable[Result],
    output_format: str = "full",
    lang: Language = "en",
    *,
    rules_url: str | None = None,
) -> str:
    """The results as the command line prints them, in a format of ``--output-format``.

    ``rules_url`` is the address of a rule's page, with ``{code}``, ``{name}`` or ``{lang}``
    in it. Raises ValueError for a format, or a language, that there is not.
    """
    _refuse(lang, LANGUAGES)
    _refuse(output_format, FORMATS)
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


def _refuse(word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise ValueError(f"{word!r} is none of {', '.join(known)}")
