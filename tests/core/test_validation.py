"""What pydantic refuses, in sentences of our own."""

from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from pydantic import AfterValidator, BaseModel, Field, ValidationError

from kzlint.core.validation import describe_error
from kzlint.i18n.message import InvalidError, Message, render
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
    corner: Literal["left", ""] = ""
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
    return describe_error(caught.value.errors()[0])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("flag", 1, "should be true or false"),
        ("count", "1", "should be a whole number"),
        ("count", 1.5, "should be a whole number"),
        ("count", 0, "should be greater than or equal to 1"),
        ("share", "1", "should be a number"),
        ("name", 1, "should be a string"),
        ("names", "FMT004, DAT", 'should be a list, as in ["FMT004", "DAT"]'),
        ("names", 4, "should be a list, as in [4]"),
        ("names", "", "should be a list"),
        ("names", {}, "should be a list"),
        ("names", "a" * 57, "should be a list"),
        ("names", ["a", 1], "should be a string"),
        ("pair", "a", 'should be a list, as in ["a"]'),
        ("table", [], "should be a table"),
        ("inner", 1, "should be a table"),
        ("one", "two", "no such choice: 'two'; use 'only'"),
        ("side", "up", "no such choice: 'up'; use 'left', 'right' or 'both'"),
        ("side", "Rigth", "no such choice: 'Rigth'; did you mean right?"),
        ("side", 1, "should be 'left', 'right' or 'both'"),
        ("side", "", "should be 'left', 'right' or 'both'"),
        ("corner", "up", "no such choice: 'up'; use 'left' or an empty value"),
        ("corner", 1, "should be 'left' or an empty value"),
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
    assert str(refused(Cells, name="a", side="")) == "should be 'left' or 'right'"
    assert str(refused(Cells, name="a", side="lef")) == "no such choice: 'lef'; did you mean left?"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("flag", 1, "true не false болуы керек"),
        ("count", 0, "ең азы: 1"),
        ("side", 1, "таңдау: 'left', 'right' немесе 'both'"),
        ("corner", "up", "'up' жоқ; таңдау: 'left' немесе бос мән"),
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
            "no such choice: {value!r}; use {choices}": "{value!r} жоқ; таңдау: {choices}",
            "an empty value": "бос мән",
            "{number} is odd": "{number} – тақ сан",
        }
    )
    assert render(refused(Anything, **{field: value}), kazakh) == told
