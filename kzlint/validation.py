"""What pydantic has against a value, in sentences of our own, so that they can be translated."""

from collections.abc import Mapping
from typing import Any

from kzlint.message import Listed, Message, UserError, alternatives, marked

# By pydantic's name for it, in words of TOML and CSV: all that our own models refuse, but for
# what has arguments. Options of others' rules may be of any type, and some stay in English.
SENTENCES = {
    "bool_type": marked("should be true or false"),
    "dict_type": marked("should be a table"),
    "float_type": marked("should be a number"),
    "int_type": marked("should be a whole number"),
    "list_type": marked("should be a list"),
    "missing": marked("a value is missing"),
    "model_type": marked("should be a table"),
    "string_type": marked("should be a string"),
    "tuple_type": marked("should be a list"),
}


def refusal(detail: Mapping[str, Any]) -> Message:
    """What one of the ``errors()`` of a ValidationError says, as a clause."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in SENTENCES:
        return Message(SENTENCES[kind])
    if kind == "greater_than_equal":
        return Message("should be greater than or equal to {least}", {"least": context["ge"]})
    if kind in ("literal_error", "enum"):
        return Message("should be {choices}", {"choices": _choices(context["expected"])})
    error = context.get("error")
    if isinstance(error, UserError):
        return error.message
    text = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return Message("{text}", {"text": text[:1].lower() + text[1:]})


def _choices(expected: str) -> Message | Listed:
    """The choices that pydantic lists in English, ``'a', 'b' or 'c'``."""
    others, _, last = expected.rpartition(" or ")
    return alternatives([others, last] if others else [last])
