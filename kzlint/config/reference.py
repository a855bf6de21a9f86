"""The reference of all settings, as Markdown, and a file to start from, as TOML."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kzlint.config.model import Configuration, StyleTable, rule_table
from kzlint.config.toml import written
from kzlint.rules import Rule
from kzlint.rules.base import SEVERITY

HEAD = """\
# Settings

kzlint reads the nearest `kzlint.toml`, or `[tool.kzlint]` of a `pyproject.toml`, in the folder of
each file or above it. `kzlint config show FILE` prints what holds for a file and where each value
comes from; `kzlint config schema` prints a JSON schema for editors; `kzlint init` writes a file to
start from. What is said on the command line wins.
"""

# Values that show what a list may hold.
EXAMPLES: dict[str, Any] = {
    "extends": "../newsroom.toml",
    "select": ["DAT", "NAM001", "empty-credit"],
    "extend-select": ["CAP"],
    "ignore": ["FMT004", "doubled-word"],
    "per-file-ignores": {"archive/": ["NAM005", "NAM011"]},
    "exclude": ["drafts/", "*-old.txt"],
    "gazetteer": ["names/"],
    "baseline": "kzlint-baseline.json",
    "output-format": "concise",
    "rules-url": "https://newsroom.example/kzlint/{lang}/rules/{code}/",
    "lang": "kk",
}


def reference(rules: Iterable[type[Rule]]) -> str:
    """The page: each setting with what it is for, its default and an example."""
    parts = [HEAD, *(_entry(field) for field in _settings(Configuration))]
    parts.append("## `[style]`\n\nWhat a newsroom has chosen where usage is split.\n")
    parts.append(_table(StyleTable))
    parts.append(
        "## `[rules.NAME]`\n\nEvery rule has a `severity`: `error`, `warning` or `note`. These "
        "have more:\n"
    )
    for rule in rules:
        table = rule_table(rule)
        if set(table.model_fields) != {SEVERITY}:
            parts.append(f"### `[rules.{rule.name}]` ({rule.code})\n\n{_table(table)}")
    return "\n".join(parts)


def starter(extends: str | None = None) -> str:
    """A ``kzlint.toml`` in which every setting stands with its default, as a comment.

    ``extends`` is a file that it really extends.
    """
    lines = ["# What kzlint reports in the files of this folder and below.", ""]
    for field in _settings(Configuration):
        if _key(field) == "extends" and extends is not None:
            lines += [f"extends = {written(extends)}", ""]
        else:
            lines += _commented(field, EXAMPLES.get(_key(field)))
    lines += ["[style]", ""]
    for field in _settings(StyleTable):
        lines += _commented(field, None)
    lines += [
        "# Every rule has a severity, and some have options: “kzlint rule NAME” explains them.",
        "# [rules.repeated-sentence]",
        '# severity = "warning"',
    ]
    return "\n".join(lines) + "\n"


def _settings(model: type[BaseModel]) -> Iterator[FieldInfo]:
    """The fields that are settings, not tables of their own."""
    return (field for name, field in model.model_fields.items() if name not in ("style", "rules"))


def _key(field: FieldInfo) -> str:
    return field.alias or ""


def _default(field: FieldInfo) -> str:
    return "not set" if field.default is None else f"`{written(field.default)}`"


def _entry(field: FieldInfo) -> str:
    key = _key(field)
    said = (field.description or "").replace("{", "`{").replace("}", "}`")
    lines = [f"## `{key}`\n", f"{said[:1].upper()}{said[1:]}{_listed(field)}.\n"]
    lines.append(f"Default: {_default(field)}.")
    if key in EXAMPLES:
        lines += ["", "```toml", f"{key} = {written(EXAMPLES[key])}", "```"]
    return "\n".join(lines) + "\n"


def _choices(field: FieldInfo) -> Sequence[str]:
    """What the value can be, if that is one of a few."""
    extra = field.json_schema_extra
    listed = extra.get("enum") if isinstance(extra, dict) else None
    if isinstance(listed, list):
        return [str(choice) for choice in listed]
    options = (field.annotation, *get_args(field.annotation))
    return [choice for part in options if get_origin(part) is Literal for choice in get_args(part)]


def _listed(field: FieldInfo) -> str:
    choices = _choices(field)
    return f" ({', '.join(f'`{choice}`' for choice in choices)})" if choices else ""


def _table(model: type[BaseModel]) -> str:
    lines = ["| key | default | what it is for |", "|---|---|---|"]
    for field in _settings(model):
        said = (field.description or "").replace("|", "\\|") + _listed(field)
        lines.append(f"| `{_key(field)}` | {_default(field)} | {said} |")
    return "\n".join(lines) + "\n"


def _commented(field: FieldInfo, example: Any) -> list[str]:
    """The setting with its default, or an example where it has none, as comments."""
    value, end = field.default, ":"
    if value in (None, [], {}) and example is not None:
        value, end = example, "; for example:"
    choices = _choices(field)
    listed = f" ({', '.join(map(written, choices))})" if choices else ""
    told = f"{field.description}{listed}{end}"
    comment = textwrap.wrap(told, 96, initial_indent="# ", subsequent_indent="# ")
    return [*comment, f"# {_key(field)} = {written(value)}", ""]
