"""``kzlint rule CODE``: explain one rule."""

import argparse
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import fields

from kzlint.cli import FAILED, complain
from kzlint.config.toml import key_of, written
from kzlint.rules import Rule, registry
from kzlint.rules.base import SEVERITY
from kzlint.rules.examples import Invalid, Valid


def main(argv: Sequence[str]) -> int:
    """Print what a rule does, why it matters, its options and its examples."""
    parser = argparse.ArgumentParser(
        prog="kzlint rule",
        description="Explain a rule: what it reports, why, its options, examples.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "rule", metavar="CODE|NAME", help="such as QUO001 or unattributed-quotation"
    )
    wanted = parser.parse_args(argv).rule
    known = registry.load(registry.discover())
    for error in known.errors:
        complain(error)
    for rule in known.rules.values():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            print(explanation(rule), end="")
            return FAILED if known.errors else 0
    from kzlint.suggest import did_you_mean

    names = [name for rule in known.rules.values() for name in (rule.code, rule.name)]
    complain(f"no such rule: {wanted!r}{did_you_mean(wanted, names)}; “kzlint rules” lists all")
    return FAILED


def explanation(rule: type[Rule]) -> str:
    """A rule's page: heading, docstring, options, examples."""
    parts = [f"{rule.code} {rule.name} ({rule.severity.value})", inspect.getdoc(rule) or ""]
    parts.append("\n".join([f"Under [rules.{rule.name}]:", *_settings(rule)]))
    for heading, kind in (("Reported:", Invalid), ("Not reported:", Valid)):
        shown = [_example(example) for example in rule.examples if isinstance(example, kind)]
        parts.append("\n\n".join([heading, *(example for example in shown if example)]))
    return "\n\n".join(parts) + "\n"


def _settings(rule: type[Rule]) -> Iterator[str]:
    """What can be configured, as TOML: the default, and what it is for."""
    yield f"  {SEVERITY} = {written(rule.severity.value)}  # error, warning or note"
    for option in fields(rule.Options):
        key, value = key_of(option.name), getattr(rule.Options(), option.name)
        what = option.metadata.get("help", "")
        if value is None:
            yield f"  # {key} is not set: {what}".removesuffix(": ")
        else:
            yield f"  {key} = {written(value)}  # {what}".removesuffix("  # ")


def _example(example: Valid | Invalid) -> str:
    content = example.content
    text = repr(content) if isinstance(content, bytes) else content
    lines = [f"  {_shown(line)}" for line in text.splitlines() or [""]]
    if example.path != "-":
        lines.insert(0, f"  (in {example.path})")
    if isinstance(example, Invalid) and example.fixed is not None:
        lines += ["fixed:", *(f"  {line}" for line in example.fixed.splitlines())]
    return "\n".join(lines)


def _shown(line: str) -> str:
    return "".join(
        char if char.isprintable() or char == " " else f"<U+{ord(char):04X}>" for char in line
    )
