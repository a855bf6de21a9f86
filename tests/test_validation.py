"""What pydantic refuses, in sentences of our own."""

from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, Field, ValidationError

from kzlint.message import InvalidError, Message, tell
from kzlint.validation import refusal
from tests.catalogue import Catalogue


def _even(number: int) -> int:
    if number == 1:
        raise InvalidError("{number} is odd", number=number)
    if number % 2:
        raise ValueError("Odd")
    return number


class Anything(BaseModel, strict=True):
    """A field of each type that ours have, and of some that ours do not have."""

    flag: bool = True
    count: int = Field(1, ge=1)
    share: float = 0.5
    name: str = "a"
    names: list[str] = []
    pair: tuple[str, ...] = ()
    table: dict[str, str] = {}
    inner: "Anything | None" = None
    one: Literal["only"] = "only"
    side: Literal["left", "right", "both"] = "left"
    even: Annotated[int, AfterValidator(_even)] = 2
    short: str = Field("", max_length=3)


class Side(StrEnum):
    """An enumeration, as rows of tables have one."""

    LEFT = "left"
    RIGHT = "right"


class Cells(BaseModel):
    """What is read from text, one field of which must be given."""

    name: str
    side: Side = Side.LEFT


def refused(model: type[BaseModel], **values: Any) -> Message:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(values)
    return refusal(caught.value.errors()[0])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("flag", 1, "should be true or false"),
        ("count", "1", "should be a whole number"),
        ("count", 1.5, "should be a whole number"),
        ("count", 0, "should be greater than or equal to 1"),
        ("share", "1", "should be a number"),
        ("name", 1, "should be a string"),
        ("names", "a", "should be a list"),
        ("names", ["a", 1], "should be a string"),
        ("pair", "a", "should be a list"),
        ("table", [], "should be a table"),
        ("inner", 1, "should be a table"),
        ("one", "two", "should be 'only'"),
        ("side", "up", "should be 'left', 'right' or 'both'"),
        ("even", 1, "1 is odd"),
        ("even", 3, "odd"),
        # What only a plugin's options can have.
        ("short", "abcd", "string should have at most 3 characters"),
    ],
)
def test_refusals(field: str, value: Any, told: str) -> None:
    assert str(refused(Anything, **{field: value})) == told


def test_cells() -> None:
    assert str(refused(Cells)) == "a value is missing"
    assert str(refused(Cells, name="a", side="up")) == "should be 'left' or 'right'"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("flag", 1, "true не false болуы керек"),
        ("count", 0, "ең азы: 1"),
        ("side", "up", "таңдау: 'left', 'right' немесе 'both'"),
        ("even", 1, "1 – тақ сан"),
    ],
)
def test_in_another_language(field: str, value: Any, told: str) -> None:
    kazakh = Catalogue(
        {
            "should be true or false": "true не false болуы керек",
            "should be greater than or equal to {least}": "ең азы: {least}",
            "should be {choices}": "таңдау: {choices}",
            "{others} or {last}": "{others} немесе {last}",
            "{number} is odd": "{number} – тақ сан",
        }
    )
    assert tell(refused(Anything, **{field: value}), kazakh) == told
