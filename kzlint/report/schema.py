"""The schema of the ``json`` format for consumers; ``json-lines`` has one item per line."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter


class _Shape(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True
    )


class Location(_Shape):
    """A place in a text, in Unicode code points."""

    row: Annotated[int, Field(ge=1)]
    """The line, from 1."""
    column: Annotated[int, Field(ge=1)]
    """The place in the line, from 1."""
    offset: Annotated[int, Field(ge=0)]
    """The place in the text, from 0; a byte order mark is no part of it."""


class Edit(_Shape):
    """Text to put where other text is."""

    location: Location
    """Where the text to replace starts."""
    end_location: Location
    """Where it ends: the place after its last code point."""
    content: str
    """What to put there; empty to delete."""


class Fix(_Shape):
    """Edits that mend a finding, all of them together."""

    applicability: Literal["safe", "unsafe"]
    """Whether it may be made unseen."""
    message: Annotated[str, Field(min_length=1)]
    """What the fix does."""
    edits: list[Edit]


class Item(_Shape):
    """A finding."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{3,5}[0-9]{3}$")]
    """The rule's code, such as DAT003."""
    name: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]
    """The rule's name, such as impossible-header-date."""
    severity: Literal["error", "warning", "note"]
    message: Annotated[str, Field(min_length=1)]
    """What is wrong, as a sentence."""
    path: Annotated[str, Field(min_length=1)]
    """The file as it was named; - is standard input."""
    location: Location
    """Where the finding starts."""
    end_location: Location
    """Where it ends: the place after its last code point."""
    fix: Fix | None
    url: str | None
    """The address of the page on the rule."""


def json_schema(*, lines: bool = False) -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a report, or of one line of ``json-lines``."""
    shape = TypeAdapter[Any](Item if lines else list[Item])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **shape.json_schema()}


def read(text: str) -> list[Item]:
    """Parse a report in the ``json`` format; raise pydantic's ValidationError if it is invalid."""
    return TypeAdapter(list[Item]).validate_json(text)
