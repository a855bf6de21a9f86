"""The reference of all settings, as Markdown, and a file to start from, as TOML."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kzlint.config.model import Configuration, StyleTable, rule_table
from kzlint.core.toml import written
from kzlint.i18n.language import DEFAULT, catalogue
from kzlint.rules import Rule
from kzlint.rules.options import SEVERITY

# Translates a sentence into the language of the page or the file.
Text = Callable[[str], str]

# An empty configuration.
NOTHING: Mapping[str, Any] = MappingProxyType({})

# Example values, by key.
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


def reference(rules: Iterable[type[Rule]], language: str = DEFAULT) -> str:
    """Render the page: each setting with its purpose, its default and an example.

    ``language`` is a key of :data:`kzlint.i18n.language.LANGUAGES`.
    """
    text = catalogue(language).gettext
    parts = [_head(text), *(_entry(field, text) for field in _settings(Configuration))]
    about_style = text("What a newsroom has chosen where usage is split.")
    parts += [f"## `[style]`\n\n{about_style}\n", _table(StyleTable, text)]
    about_rules = (
        text("Every rule has a `severity`: `error`, `warning` or `note`."),
        text("These have more:"),
    )
    parts.append(f"## `[rules.NAME]`\n\n{' '.join(about_rules)}\n")
    for rule in rules:
        table = rule_table(rule)
        if set(table.model_fields) != {SEVERITY}:
            parts.append(f"### `[rules.{rule.name}]` ({rule.code})\n\n{_table(table, text)}")
    return "\n".join(parts)


def starter(given: Mapping[str, Any] = NOTHING, language: str = DEFAULT) -> str:
    """Render a ``kzlint.toml`` with every setting and its default, commented out.

    ``given`` are the settings to set, by key. ``language`` is the language of the comments.
    """
    text = catalogue(language).gettext
    lines = _comment(text("What kzlint reports in the files of this folder and below."))
    lines.append("")
    for field in _settings(Configuration):
        if _key(field) in given:
            lines += _set(field, given[_key(field)], text)
        else:
            lines += _commented(field, EXAMPLES.get(_key(field)), text)
    lines += ["[style]", ""]
    for field in _settings(StyleTable):
        lines += _commented(field, None, text)
    about_rules = text(
        "Every rule has a severity, and some have options: “kzlint rule NAME” explains them."
    )
    lines += [
        *_comment(about_rules),
        "# [rules.repeated-sentence]",
        '# severity = "warning"',
    ]
    return "\n".join(lines) + "\n"


def _head(text: Text) -> str:
    sentences = (
        text(
            "kzlint reads the nearest `kzlint.toml`, or `[tool.kzlint]` of a `pyproject.toml`, in "
            "the folder of each file or above it."
        ),
        text(
            "`kzlint config show FILE` prints what holds for a file and where each value comes "
            "from; `kzlint config schema` prints a JSON schema for editors; `kzlint init` writes "
            "a file to start from."
        ),
        text("What is said on the command line wins."),
    )
    paragraph = textwrap.fill(
        " ".join(sentences), 100, break_on_hyphens=False, break_long_words=False
    )
    return f"# {text('Settings')}\n\n{paragraph}\n"


def _settings(model: type[BaseModel]) -> Iterator[FieldInfo]:
    """Yield the fields that are settings, without the tables."""
    return (field for name, field in model.model_fields.items() if name not in ("style", "rules"))


def _key(field: FieldInfo) -> str:
    return field.alias or ""


def _described(field: FieldInfo, text: Text) -> str:
    # gettext translates an empty text to the header of the catalogue.
    return text(field.description) if field.description else ""


def _default(field: FieldInfo, text: Text) -> str:
    return text("not set") if field.default is None else f"`{written(field.default)}`"


def _entry(field: FieldInfo, text: Text) -> str:
    key = _key(field)
    said = _described(field, text).replace("{", "`{").replace("}", "}`")
    lines = [f"## `{key}`\n", f"{said[:1].upper()}{said[1:]}{_listed(field)}.\n"]
    lines.append(text("Default: {default}.").format(default=_default(field, text)))
    if key in EXAMPLES:
        lines += ["", "```toml", f"{key} = {written(EXAMPLES[key])}", "```"]
    return "\n".join(lines) + "\n"


def _choices(field: FieldInfo) -> Sequence[str]:
    """Return the choices for the value; empty if it can be anything."""
    extra = field.json_schema_extra
    listed = extra.get("enum") if isinstance(extra, dict) else None
    if isinstance(listed, list):
        return [str(choice) for choice in listed]
    options = (field.annotation, *get_args(field.annotation))
    return [choice for part in options if get_origin(part) is Literal for choice in get_args(part)]


def _listed(field: FieldInfo) -> str:
    choices = _choices(field)
    return f" ({', '.join(f'`{choice}`' for choice in choices)})" if choices else ""


def _table(model: type[BaseModel], text: Text) -> str:
    heads = (text("key"), text("default"), text("what it is for"))
    lines = [f"| {' | '.join(heads)} |", "|---|---|---|"]
    for field in _settings(model):
        said = _described(field, text).replace("|", "\\|") + _listed(field)
        lines.append(f"| `{_key(field)}` | {_default(field, text)} | {said} |")
    return "\n".join(lines) + "\n"


def _commented(field: FieldInfo, example: Any, text: Text) -> list[str]:
    """Render the setting, commented out, with its default or, if it is empty, an example."""
    value, frame = field.default, "{setting}:"
    if value in (None, [], {}) and example is not None:
        value, frame = example, text("{setting}; for example:")
    comment = _comment(frame.format(setting=_explained(field, text)))
    return [*comment, f"# {_key(field)} = {written(value)}", ""]


def _set(field: FieldInfo, value: Any, text: Text) -> list[str]:
    """Render the setting with this value, below a comment."""
    comment = _comment(f"{_explained(field, text)}:")
    return [*comment, f"{_key(field)} = {written(value)}", ""]


def _explained(field: FieldInfo, text: Text) -> str:
    """Describe the setting and list its choices."""
    choices = _choices(field)
    listed = f" ({', '.join(map(written, choices))})" if choices else ""
    return _described(field, text) + listed


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        text, 96, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False
    )
