"""The options of a rule: how they are declared, and those that a rule without any has."""

from dataclasses import dataclass, field
from typing import Any

# What the configuration can set for every rule, beside the rule's own options.
SEVERITY = "severity"


def option(default: Any, help: str, *, minimum: int | None = None) -> Any:  # noqa: A002
    """A field of a rule's ``Options``: its default, what it is for, and its least value."""
    return field(default=default, metadata={"help": help, "minimum": minimum})


@dataclass(frozen=True)
class NoOptions:
    """The options of a rule that has none."""
