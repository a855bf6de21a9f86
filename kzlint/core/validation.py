"""Validation errors of pydantic, described in translatable sentences."""

from collections.abc import Mapping
from typing import Any

from kzlint.core.suggest import no_such_choice
from kzlint.i18n.message import N_, Message, UserError, alternatives

# In characters; longer lists are not shown as an example.
LONGEST_EXAMPLE = 60

# By pydantic's error type, in the terms of TOML and CSV: all errors of our own models, except
# those with arguments. Options of plugins may be of any type, and some errors stay in English.
SENTENCES = {
    "bool_type": N_("should be true or false"),
    "dict_type": N_("should be a table"),
    "float_type": N_("should be a number"),
    "int_type": N_("should be a whole number"),
    "missing": N_("a value is missing"),
    "model_type": N_("should be a table"),
    "string_type": N_("should be a string"),
}


def describe_error(detail: Mapping[str, Any]) -> Message:
    """Return a clause that describes one of the ``errors()`` of a ValidationError."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in SENTENCES:
        return Message(SENTENCES[kind])
    if kind in ("list_type", "tuple_type"):
        return _not_a_list(detail["input"])
    if kind == "greater_than_equal":
        return Message("should be greater than or equal to {least}", {"least": context["ge"]})
    if kind in ("literal_error", "enum"):
        return _not_a_choice(detail["input"], context["expected"])
    error = context.get("error")
    if isinstance(error, UserError):
        return error.message
    text = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return Message("{text}", {"text": text[:1].lower() + text[1:]})


def _not_a_list(found: object) -> Message:
    """Ask for a list, with the value that was found as an example if that is short."""
    from kzlint.core.toml import written

    if isinstance(found, str):
        items: list[object] = [part.strip() for part in found.split(",") if part.strip()]
    else:
        items = [found] if isinstance(found, int | float) else []
    example = written(items)
    if not items or len(example) > LONGEST_EXAMPLE:
        return Message("should be a list")
    return Message("should be a list, as in {example}", {"example": example})


def _not_a_choice(found: object, expected: str) -> Message:
    """Name the choices; ``expected`` lists them as pydantic does: ``'a', 'b' or 'c'``."""
    others, _, last = expected.rpartition(" or ")
    named = Message("an empty value") if last == "''" else last
    choices = alternatives([others, named] if others else [named])
    if not isinstance(found, str) or not found:
        return Message("should be {choices}", {"choices": choices})
    known = [word.strip(" '") for word in (*others.split(","), last)]
    return no_such_choice(found, filter(None, known), choices)
