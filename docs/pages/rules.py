"""All built-in rules: their families, the page that lists them, their place in the navigation."""

from functools import cache
from html import escape
from typing import Any

from docs.pages.prose import markdown
from kzlint.config.selection import family_of
from kzlint.core.finding import SEVERITY_WORDS, Severity
from kzlint.i18n.language import catalogue
from kzlint.i18n.message import N_
from kzlint.rules import Rule, registry
from kzlint.rules.manual import paragraphs

# Families by their codes' letters, in the order in which a release is read.
FAMILIES = {
    "DAT": N_("Header and dates"),
    "QUO": N_("Quotations"),
    "CAP": N_("Captions and credits"),
    "NAM": N_("Names"),
    "TXT": N_("Words and sentences"),
    "FMT": N_("File and characters"),
}


@cache
def built_in() -> tuple[type[Rule], ...]:
    """The rules that kzlint brings along, by code; those of plugins have their own pages."""
    known = registry.load(registry.discover())
    return tuple(
        rule for rule in known.rules.values() if rule.__module__.startswith("kzlint.rules.")
    )


def path(rule: type[Rule]) -> str:
    """Where a rule's page is in the folder of a language."""
    return f"rules/{rule.code}.md"


def family(rule: type[Rule]) -> str:
    """The letters of the rule's code."""
    return family_of(rule.code)


def navigation(language: str) -> list[Any]:
    """The rules' part of the navigation, as mkdocs.yml would have it."""
    text = catalogue(language).gettext
    return [
        "rules/index.md",
        *(
            {text(title): [path(rule) for rule in built_in() if family(rule) == letters]}
            for letters, title in FAMILIES.items()
        ),
    ]


def severity(kind: Severity, language: str) -> str:
    """The severity's word, marked up so that it is seen by its colour too."""
    word = catalogue(language).gettext(SEVERITY_WORDS[kind])
    return f'<span class="severity {kind.value}">{escape(word)}</span>'


def index(language: str) -> str:
    """The page that lists all rules by family."""
    text = catalogue(language).gettext
    parts = [
        f"# {text('All rules')}",
        text(
            "An *error* is wrong beyond dispute, a *warning* almost surely wrong, a *note* worth a "
            "thought. A rule's code and name never change."
        ),
    ]
    for letters, title in FAMILIES.items():
        parts.append(f"## {text(title)} {{ #{letters} }}")
        rows = [
            f"| {text('Rule')} | {text('Severity')} | {text('What it reports')} |",
            "|---|---|---|",
        ]
        for rule in built_in():
            if family(rule) == letters:
                first = markdown(text(paragraphs(rule)[0])).replace("|", "\\|")
                name = f"[**{rule.code}** {rule.name}]({rule.code}.md)"
                rows.append(f"| {name} | {severity(rule.severity, language)} | {first} |")
        parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"
