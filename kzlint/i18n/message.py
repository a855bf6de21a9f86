"""Sentences as data: a template and its arguments, so that they can be shown in any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


class Row(int):
    """A line's number in a message: it is another one once lines were put before it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence as a template and its arguments.

    ``template`` is English, the key of the catalogues, with the arguments' names in braces.
    An argument may be a message or a :class:`Listed` itself. Where ``plural`` is given, the
    argument ``count`` decides which of the two is meant. As text it is English.
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    plural: str | None = None

    def __str__(self) -> str:
        return self.told(None)

    def told(self, language: NullTranslations | None) -> str:
        """The sentence in that language; in English where it has no translation, or for None.

        Raises KeyError for a template that names an argument which is not given.
        """
        template = _template(self.template, self.plural, self.arguments.get("count"), language)
        return template.format_map(
            {name: _told(value, language) for name, value in self.arguments.items()}
        )

    @property
    def steady(self) -> str:
        """The English sentence without what changes when lines shift.

        The same finding has the same one, wherever in its file it has come to stand.
        """
        template = _template(self.template, self.plural, self.arguments.get("count"), None)
        return template.format_map({name: _steady(value) for name, value in self.arguments.items()})

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, object], str | None]]:
        return Message, (self.template, dict(self.arguments), self.plural)


@dataclass(frozen=True, slots=True)
class Listed:
    """Words or messages one after the other, an argument of a message."""

    items: tuple[object, ...]
    between: str = ", "

    def __str__(self) -> str:
        return self.told(None)

    def told(self, language: NullTranslations | None) -> str:
        """The list in that language."""
        return self.between.join(str(_told(item, language)) for item in self.items)

    @property
    def steady(self) -> str:
        """The English list without what changes when lines shift."""
        return self.between.join(str(_steady(item)) for item in self.items)


class UserError(Exception):
    """What a user did or has that cannot be used, and what to do about it.

    ``message`` is the sentence: a template with its arguments, or a message as it is.
    """

    def __init__(self, message: str | Message, /, **arguments: object) -> None:
        self.message = message if isinstance(message, Message) else Message(message, arguments)
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)


class InvalidError(UserError, ValueError):
    """A value that cannot be used, and why; its place is told by whoever knows it."""


def N_(text: str) -> str:  # noqa: N802 -- gettext's name for it
    """Return ``text``, to be translated where it is shown: for sentences in tables."""
    return text


def alternatives(words: Iterable[object]) -> Message | Listed:
    """``a, b or c``."""
    *others, last = words
    if not others:
        return Listed((last,))
    return Message("{others} or {last}", {"others": Listed(tuple(others)), "last": last})


def counted(number: int, one: str, many: str) -> Message:
    """A number of things: ``one`` and ``many`` are templates with ``{count}`` in them."""
    return Message(one, {"count": number}, many)


def render(what: object, language: NullTranslations | None) -> str:
    """A message, an error with a message, or any other thing, as text in that language."""
    return str(_told(what, language))


class _AnyRow(int):
    """A line's number that is not told, however a template asks for it."""

    def __format__(self, form: str) -> str:
        return "…"

    __str__ = __repr__ = lambda self: "…"


def _template(one: str, many: str | None, count: object, language: NullTranslations | None) -> str:
    if many is None or not isinstance(count, int):
        return language.gettext(one) if language and one else one
    if language:
        return language.ngettext(one, many, count)
    return one if count == 1 else many


def _told(value: object, language: NullTranslations | None) -> object:
    if isinstance(value, UserError):
        value = value.message
    return value.told(language) if isinstance(value, Message | Listed) else value


def _steady(value: object) -> object:
    if isinstance(value, UserError):
        value = value.message
    if isinstance(value, Row):
        return _AnyRow(value)
    return value.steady if isinstance(value, Message | Listed) else value
