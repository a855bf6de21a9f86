"""What a rule's docstring says, paragraph by paragraph, as it is explained and translated."""

import inspect
from dataclasses import fields
from typing import Any

# A line that starts with one of these stands for itself: a list's item, or a quoted line.
SEPARATE = (" ", "- ", "* ")


def paragraphs(rule: type[Any]) -> list[str]:
    """The paragraphs of the docstring, each in one line; lines that are set off keep apart."""
    text = inspect.getdoc(rule) or ""
    return [_joined(paragraph) for paragraph in text.split("\n\n") if paragraph.strip()]


def option_help(rule: type[Any]) -> dict[str, str]:
    """What each of the rule's options is for, by field name."""
    return {option.name: option.metadata.get("help", "") for option in fields(rule.Options)}


def _joined(paragraph: str) -> str:
    lines: list[str] = []
    for line in paragraph.strip("\n").splitlines():
        if lines and not line.startswith(SEPARATE):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return "\n".join(lines)
