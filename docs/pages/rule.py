"""One rule's page: what it does and why, its settings, its examples, and how to silence it."""

from collections.abc import Iterator
from dataclasses import fields
from html import escape

from docs.pages import examples, rules
from docs.pages.prose import markdown
from kzlint.core.finding import Applicability
from kzlint.core.toml import key_of, written
from kzlint.i18n.language import catalogue
from kzlint.rules import Invalid, Rule, Valid
from kzlint.rules.manual import paragraphs
from kzlint.rules.options import SEVERITY


def page(rule: type[Rule], language: str) -> str:
    """The page as Markdown, in that language as far as the catalogue has its sentences."""
    text = catalogue(language).gettext
    parts = [
        f"# {rule.code} {rule.name}",
        f'<p class="rule">{rules.severity(rule.severity, language)} '
        f"{escape(text(rules.FAMILIES[rules.family(rule)]))}</p>",
        *(markdown(text(paragraph)) for paragraph in paragraphs(rule)),
        *_mending(rule, language),
        f"## {text('Reported')} {{ #reported }}",
        *(
            examples.reported(rule, example, language)
            for example in rule.examples
            if isinstance(example, Invalid)
        ),
        f"## {text('Not reported')} {{ #not-reported }}",
        *(
            examples.passed(example, language)
            for example in rule.examples
            if isinstance(example, Valid) and example.content
        ),
        f"## {text('Settings')} {{ #settings }}",
        *_settings(rule, language),
        f"## {text('Silencing it')} {{ #silencing }}",
        *_silencing(rule, language),
    ]
    return "\n\n".join(parts) + "\n"


def _mending(rule: type[Rule], language: str) -> Iterator[str]:
    """Whether there are fixes, as the examples show it."""
    text = catalogue(language).gettext
    found = [
        finding
        for example in rule.examples
        if isinstance(example, Invalid)
        for finding in examples.findings(rule, example)
    ]
    kinds = {finding.fix.applicability if finding.fix else None for finding in found}
    if kinds == {None}:
        yield text("There is no fix: only a person knows what is right.")
        return
    if Applicability.SAFE in kinds:
        yield text("There is a safe fix: `kzlint --fix` makes it.")
    if Applicability.UNSAFE in kinds:
        yield text(
            "There is an unsafe fix: `kzlint --fix --unsafe-fixes` makes it; read over what it "
            "changes."
        )
    if None in kinds:
        yield text("Some findings have no fix: only a person knows what is right there.")


def _settings(rule: type[Rule], language: str) -> Iterator[str]:
    text = catalogue(language).gettext
    yield text("The severity can be changed, or the rule left out, in the configuration:")
    lines = [f'ignore = ["{rule.code}"]', "", f"[rules.{rule.name}]"]
    lines.append(f"{SEVERITY} = {written(rule.severity.value)}")
    yield "\n".join(["```toml", *lines, "```"])
    options = fields(rule.Options)
    if not options:
        return
    head = (text("Option"), text("Default"), text("What it is for"))
    rows = [f"| {' | '.join(head)} |", "|---|---|---|"]
    for option in options:
        default = getattr(rule.Options(), option.name)
        told = text("not set") if default is None else f"`{written(default)}`"
        what = markdown(text(option.metadata.get("help", "")))
        rows.append(f"| `{key_of(option.name)}` | {told} | {what} |")
    yield "\n".join(rows)


def _silencing(rule: type[Rule], language: str) -> Iterator[str]:
    text = catalogue(language).gettext
    yield text("A line before a block silences the rule for that block; say why after the dashes:")
    yield f"```text\n# kzlint: ignore {rule.code} -- …\n```"
    yield text("“ignore-file” in place of “ignore” silences it for the whole file.")
    yield f"[{text('More about silencing')}](../silencing.md)"
