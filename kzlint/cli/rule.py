"""``kzlint rule CODE``: explain one rule."""

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kzlint.cli.errors import FAILED, report_error
from kzlint.cli.language import _, say, spoken
from kzlint.cli.parser import Parser
from kzlint.cli.rule_list import add_format, read, show
from kzlint.core.codepoints import columns, is_unseen, spelt_out
from kzlint.i18n.message import Message

if TYPE_CHECKING:
    from kzlint.core.source import Span
    from kzlint.rules import Invalid, Rule, Valid

# The widest line that is easy to read, in columns.
WIDEST = 88


def parser() -> Parser:
    """Make the parser of ``kzlint rule``."""
    made = Parser(
        "kzlint rule",
        description=_("Explain a rule: what it reports, why, its options, examples."),
        after=Message("“kzlint rules” lists all rules; try “kzlint rule QUO001”"),
    )
    made.add_argument(
        "rule", metavar="CODE|NAME", help=_("such as QUO001 or unattributed-quotation")
    )
    add_format(made)
    return made


def main(argv: Sequence[str]) -> int:
    """Explain a rule, or list the rules of a family."""
    arguments = parser().parse_args(argv)
    from kzlint.config.selection import family_of, no_such_rule
    from kzlint.rules import registry

    loaded = registry.load(registry.discover())
    for error in loaded.errors:
        report_error(error)
    wanted = arguments.rule
    for rule in loaded.rules.values():
        if wanted.upper() == rule.code or wanted.lower() == rule.name:
            if arguments.output_format == "json":
                from kzlint.cli.described import described, written

                print(written(described(rule, _address(rule))))
            else:
                print(explanation(rule, _address(rule)), end="")
            return FAILED if loaded.errors else 0
    family = [rule for rule in loaded.rules.values() if family_of(rule.code) == wanted.upper()]
    if family:
        show(family, arguments.output_format)
        return FAILED if loaded.errors else 0
    names = [name for rule in loaded.rules.values() for name in (rule.code, rule.name)]
    report_error(no_such_rule(wanted, names))
    return FAILED


def explanation(rule: "type[Rule]", address: str | None = None) -> str:
    """Render a rule's page in the current language: heading, docstring, options, examples."""
    from kzlint.core.finding import SEVERITY_WORDS
    from kzlint.rules import Invalid, Valid
    from kzlint.rules.manual import paragraphs

    parts = [f"{rule.code} {rule.name} ({_(SEVERITY_WORDS[rule.severity])})"]
    parts += [wrapped(_(paragraph)) for paragraph in paragraphs(rule)]
    under = say(Message("Under [rules.{name}]:", {"name": rule.name}))
    parts.append("\n".join([under, *_settings(rule)]))
    for heading, kind in ((_("Reported:"), Invalid), (_("Not reported:"), Valid)):
        shown = [_example(example) for example in rule.examples if isinstance(example, kind)]
        parts.append("\n\n".join([heading, *(example for example in shown if example)]))
    if address:
        parts.append(say(Message("More: {address}", {"address": address})))
    return "\n\n".join(parts) + "\n"


def wrapped(paragraph: str) -> str:
    """Wrap a docstring's paragraph to the terminal's width, up to :data:`WIDEST` columns."""
    width = min(WIDEST, shutil.get_terminal_size().columns)
    lines = read(paragraph).splitlines()
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in lines)


def _address(rule: "type[Rule]") -> str | None:
    """Return the address of the rule's page, or None if this folder's configuration has none."""
    from kzlint.config import ConfigError, Configurations
    from kzlint.report import rule_url

    try:
        address = Configurations().settings_for(Path.cwd()).rules_url
    except ConfigError:
        # An invalid configuration must not keep a rule from being explained.
        return None
    return rule_url(address, rule.code, rule.name, spoken())


def _settings(rule: "type[Rule]") -> Iterator[str]:
    """Yield the rule's settings as TOML: each with its default and its purpose."""
    from kzlint.core.toml import key_of, written
    from kzlint.rules.manual import option_help
    from kzlint.rules.options import SEVERITY

    yield f"  {SEVERITY} = {written(rule.severity.value)}  # {_('error, warning or note')}"
    for name, text in option_help(rule).items():
        key, value, what = key_of(name), getattr(rule.Options(), name), _(text)
        if value is None:
            not_set = say(Message("{key} is not set", {"key": key}))
            yield f"  # {not_set}: {what}".removesuffix(": ")
        else:
            yield f"  {key} = {written(value)}  # {what}".removesuffix("  # ")


def _example(example: "Valid | Invalid") -> str:
    content = example.content
    text = repr(content) if isinstance(content, bytes) else content
    lines = [f"  {line}" for line in _marked(text, _reported(example))]
    if example.path != "-":
        file = say(Message("(the file: {path})", {"path": example.path}))
        lines.insert(0, f"  {file}")
    if example.options:
        from kzlint.core.toml import key_of, written

        chosen = [f"{key_of(name)} = {written(value)}" for name, value in example.options.items()]
        options = say(Message("(the options: {options})", {"options": ", ".join(chosen)}))
        lines.insert(0, f"  {options}")
    fixed = getattr(example, "fixed", None)
    if fixed is not None:
        lines += [_("fixed:"), *(f"  {_shown(line)}" for line in fixed.splitlines())]
    return "\n".join(lines)


def _reported(example: "Valid | Invalid") -> "list[Span]":
    """Return the reported places of the example; none for bytes, which are shown as a literal."""
    from kzlint.rules import Valid

    if isinstance(example, Valid) or isinstance(example.content, bytes):
        return []
    try:
        return example.spans(example.content)
    except ValueError:
        # A mistake of the rule's author; the rule's tests report it.
        return []


def _marked(text: str, spans: Sequence["Span"]) -> Iterator[str]:
    """Yield the lines, each with its places underlined; a place belongs to its first line."""
    start = 0
    for whole in text.splitlines(keepends=True) or [""]:
        line, end = (whole.splitlines() or [""])[0], start + len(whole)
        yield _shown(line)
        found = [
            (span.start - start, span.end - start)
            for span in spans
            if start <= span.start < end or span.start == end == len(text)
        ]
        if found:
            yield _underline(line, found)
        start = end


def _underline(line: str, places: Sequence[tuple[int, int]]) -> str:
    """Underline the places, offsets from 0 into the line; an empty place gets one mark."""
    under: list[str] = []
    for first, last in places:
        before, inside = (columns(_shown(part)) for part in (line[:first], line[first:last]))
        under += " " * (before + max(inside, 1) - len(under))
        under[before : before + max(inside, 1)] = "^" * max(inside, 1)
    return "".join(under)


def _shown(line: str) -> str:
    return "".join(spelt_out(char) if is_unseen(char) else char for char in line)
