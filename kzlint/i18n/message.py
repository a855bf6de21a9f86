"""Messages: templates with arguments, which can be rendered in any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


class Row(int):
    """A line number in a message; it changes when lines are inserted above."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence: a template and its arguments. ``str()`` renders it in English.

    ``template`` is English, the key in the catalogues, with argument names in braces. An
    argument may be a message or a :class:`Listed` itself. If ``plural`` is given, the
    argument ``count`` selects the singular or the plural.
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    plural: str | None = None

    def __str__(self) -> str:
        return self.render(None)

    def render(self, language: NullTranslations | None) -> str:
        """Return the sentence in that language; in English without a translation or for None.

        Raises KeyError if the template names an argument that is missing.
        """
        template = _template(self.template, self.plural, self.arguments.get("count"), language)
        return template.format_map(
            {name: _rendered(value, language) for name, value in self.arguments.items()}
        )

    @property
    def steady(self) -> str:
        """The English sentence without line numbers.

        It identifies a finding even after the finding has moved in its file.
        """
        template = _template(self.template, self.plural, self.arguments.get("count"), None)
        return template.format_map({name: _steady(value) for name, value in self.arguments.items()})

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, object], str | None]]:
        return Message, (self.template, dict(self.arguments), self.plural)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of words or messages, as an argument of a message."""

    items: tuple[object, ...]
    between: str = ", "

    def __str__(self) -> str:
        return self.render(None)

    def render(self, language: NullTranslations | None) -> str:
        """Return the list in that language."""
        return self.between.join(str(_rendered(item, language)) for item in self.items)

    @property
    def steady(self) -> str:
        """The English list without line numbers."""
        return self.between.join(str(_steady(item)) for item in self.items)


class UserError(Exception):
    """An error that a user can correct; its message says what is wrong and what to do.

    Made from a template and its arguments, or from a message.
    """

    def __init__(self, message: str | Message, /, **arguments: object) -> None:
        self.message = message if isinstance(message, Message) else Message(message, arguments)
        super().__init__(self.message)

    def __str__(self) -> str:
        return str(self.message)


class InvalidError(UserError, ValueError):
    """A value that cannot be used, and why; callers add where it is."""


def N_(text: str) -> str:  # noqa: N802 -- gettext's name for it
    """Return ``text``, to be translated where it is shown: for sentences in tables."""
    return text


def alternatives(words: Iterable[object]) -> Message | Listed:
    """Return the list ``a, b or c``."""
    *others, last = words
    if not others:
        return Listed((last,))
    return Message("{others} or {last}", {"others": Listed(tuple(others)), "last": last})


def counted(number: int, one: str, many: str) -> Message:
    """Return a message for a number of things; the templates contain ``{count}``."""
    return Message(one, {"count": number}, many)


def render(what: object, language: NullTranslations | None) -> str:
    """Return a message, an error or any other object as text in that language."""
    return str(_rendered(what, language))


class _AnyRow(int):
    """A line number that renders as ``…`` in every format."""

    def __format__(self, form: str) -> str:
        return "…"

    __str__ = __repr__ = lambda self: "…"


def _template(one: str, many: str | None, count: object, language: NullTranslations | None) -> str:
    if many is None or not isinstance(count, int):
        return language.gettext(one) if language and one else one
    if language:
        return language.ngettext(one, many, count)
    return one if count == 1 else many


def _rendered(value: object, language: NullTranslations | None) -> object:
    if isinstance(value, UserError):
        value = value.message
    return value.render(language) if isinstance(value, Message | Listed) else value


def _steady(value: object) -> object:
    if isinstance(value, UserError):
        value = value.message
    if isinstance(value, Row):
        return _AnyRow(value)
    return value.steady if isinstance(value, Message | Listed) else value
