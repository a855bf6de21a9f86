"""What pydantic has against a value, in sentences of our own, so that they can be translated."""

from collections.abc import Mapping
from typing import Any

from kzlint.core.suggest import no_such_choice
from kzlint.i18n.message import N_, Message, UserError, alternatives

# A longer list is not shown as an example.
LONGEST_EXAMPLE = 60

# By pydantic's name for it, in words of TOML and CSV: all that our own models refuse, but for
# what has arguments. Options of others' rules may be of any type, and some stay in English.
SENTENCES = {
    "bool_type": N_("should be true or false"),
    "dict_type": N_("should be a table"),
    "float_type": N_("should be a number"),
    "int_type": N_("should be a whole number"),
    "missing": N_("a value is missing"),
    "model_type": N_("should be a table"),
    "string_type": N_("should be a string"),
}


def refusal(detail: Mapping[str, Any]) -> Message:
    """What one of the ``errors()`` of a ValidationError says, as a clause."""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in SENTENCES:
        return Message(SENTENCES[kind])
    if kind in ("list_type", "tuple_type"):
        return _no_list(detail["input"])
    if kind == "greater_than_equal":
        return Message("should be greater than or equal to {least}", {"least": context["ge"]})
    if kind in ("literal_error", "enum"):
        return _no_choice(detail["input"], context["expected"])
    error = context.get("error")
    if isinstance(error, UserError):
        return error.message
    text = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    return Message("{text}", {"text": text[:1].lower() + text[1:]})


def _no_list(found: object) -> Message:
    """That a list should stand there, shown with the value that does, where it is short."""
    from kzlint.core.toml import written

    if isinstance(found, str):
        items: list[object] = [part.strip() for part in found.split(",") if part.strip()]
    else:
        items = [found] if isinstance(found, int | float) else []
    example = written(items)
    if not items or len(example) > LONGEST_EXAMPLE:
        return Message("should be a list")
    return Message("should be a list, as in {example}", {"example": example})


def _no_choice(found: object, expected: str) -> Message:
    """What may stand there, from what pydantic lists in English: ``'a', 'b' or 'c'``."""
    others, _, last = expected.rpartition(" or ")
    named = Message("an empty value") if last == "''" else last
    choices = alternatives([others, named] if others else [named])
    if not isinstance(found, str) or not found:
        return Message("should be {choices}", {"choices": choices})
    known = [word.strip(" '") for word in (*others.split(","), last)]
    return no_such_choice(found, filter(None, known), choices)
