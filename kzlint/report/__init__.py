"""Output formats: one module per format, each rendering a report to a string."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from importlib import import_module
from typing import TYPE_CHECKING

from kzlint.core.finding import Finding
from kzlint.core.source import Source
from kzlint.files.paths import shown
from kzlint.i18n.language import DEFAULT, catalogue
from kzlint.i18n.message import render

if TYPE_CHECKING:
    from kzlint.rules import Rule

# The module that renders each format; imported on first use.
FORMATS = {
    "full": "kzlint.report.full",
    "concise": "kzlint.report.concise",
    "json": "kzlint.report.json",
    "json-lines": "kzlint.report.json_lines",
    "sarif": "kzlint.report.sarif",
    "github": "kzlint.report.github",
    "gitlab": "kzlint.report.gitlab",
    "junit": "kzlint.report.junit",
    "rdjson": "kzlint.report.rdjson",
    "checkstyle": "kzlint.report.checkstyle",
}

# Formats that are one document, written even if there are no findings.
DOCUMENTS = frozenset({"json", "sarif", "gitlab", "junit", "rdjson", "checkstyle"})

# Formats for people: these are followed by the closing line with the counts.
FOR_PEOPLE = frozenset({"full", "concise", "github"})


@dataclass(frozen=True, slots=True)
class FileFindings:
    """One linted text and its findings, ordered by position."""

    source: Source
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Terminal:
    """What a terminal can show: colours, links and characters beyond ASCII.

    If ``unicode`` is False, only the characters of ``encoding`` can be written.
    """

    color: bool = False
    links: bool = False
    unicode: bool = True
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Report:
    """The data that a format may show.

    ``rules`` are the rules that ran, by code. ``rules_url`` is the address of a rule's page,
    or None without such pages. It may contain ``{code}``, ``{name}``, ``{lang}`` and
    ``{lang/}``, which is empty for English. ``language`` is a key of
    :data:`kzlint.i18n.language.LANGUAGES`.
    ``root`` is an absolute folder: file addresses are relative to it, and so are the paths of
    the sources unless they are absolute. ``clean`` are the paths of the files without
    findings, as far as the caller knows them.
    """

    results: Sequence[FileFindings]
    rules: Mapping[str, type[Rule]] = field(default_factory=dict)
    rules_url: str | None = None
    root: str = "/"
    terminal: Terminal = field(default_factory=Terminal)
    clean: Sequence[str] = ()
    language: str = DEFAULT

    def rendered(self, message: object) -> str:
        """Render a message in the report's language, unchanged."""
        return render(message, catalogue(self.language))

    def say(self, message: object) -> str:
        """Render a message in the report's language, on one line, without control characters."""
        return shown(self.rendered(message))

    def text(self, sentence: str) -> str:
        """Translate a sentence or a word without arguments, such as a heading."""
        return catalogue(self.language).gettext(sentence)

    def url(self, finding: Finding) -> str | None:
        """The address of the page of the finding's rule, or None."""
        return rule_url(self.rules_url, finding.code, finding.name, self.language)


def rule_url(rules_url: str | None, code: str, name: str, language: str) -> str | None:
    """Fill in the address of a rule's page; see :class:`Report`."""
    if rules_url is None:
        return None
    folder = "" if language == DEFAULT else f"{language}/"
    parts = {"{code}": code, "{name}": name, "{lang}": language, "{lang/}": folder}
    return reduce(lambda url, part: url.replace(part, parts[part]), parts, rules_url)


def renderer(name: str) -> Callable[[Report], str]:
    """Return the function that renders the format ``name``, a key of :data:`FORMATS`."""
    render: Callable[[Report], str] = import_module(FORMATS[name]).render
    return render
