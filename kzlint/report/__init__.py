"""How findings are shown. One file a format, each from a report to a string."""

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

# Formats by name, with the module that renders them; imported when asked for.
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

# Formats that are one document, and so say something even where nothing was found.
DOCUMENTS = frozenset({"json", "sarif", "gitlab", "junit", "rdjson", "checkstyle"})

# Formats that people read: what is counted at the end belongs to them.
FOR_PEOPLE = frozenset({"full", "concise", "github"})


@dataclass(frozen=True, slots=True)
class FileFindings:
    """One linted text and what was found in it, by position."""

    source: Source
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the reader can show: colours, links, and letters beyond ASCII.

    Where ``unicode`` is False, ``encoding`` tells which letters can be written after all.
    """

    color: bool = False
    links: bool = False
    unicode: bool = True
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Report:
    """All that a format may show.

    ``rules`` are the rules that can have found something, by code. ``rules_url`` is the
    address of a rule's page with ``{code}``, ``{name}``, ``{lang}`` and ``{lang/}`` in it, if
    there are such pages; the last one is nothing for English. ``language`` is a key of
    :data:`kzlint.i18n.language.LANGUAGES`.
    ``root`` is the absolute folder that addresses of files are made relative to; the paths
    of the sources are relative to it, or absolute. ``clean`` are the paths of the files in
    which nothing was found, if they are known.
    """

    results: Sequence[FileFindings]
    rules: Mapping[str, type[Rule]] = field(default_factory=dict)
    rules_url: str | None = None
    root: str = "/"
    terminal: Terminal = field(default_factory=Terminal)
    clean: Sequence[str] = ()
    language: str = DEFAULT

    def told(self, message: object) -> str:
        """A message in the report's language, as it is."""
        return render(message, catalogue(self.language))

    def say(self, message: object) -> str:
        """A message in the report's language, on one line, with nothing unprintable in it."""
        return shown(self.told(message))

    def text(self, sentence: str) -> str:
        """A sentence or a word without arguments, such as a heading, in the report's language."""
        return catalogue(self.language).gettext(sentence)

    def url(self, finding: Finding) -> str | None:
        """The address of the page on the rule of ``finding``."""
        return rule_url(self.rules_url, finding.code, finding.name, self.language)


def rule_url(rules_url: str | None, code: str, name: str, language: str) -> str | None:
    """The address of a rule's page; see :class:`Report`."""
    if rules_url is None:
        return None
    folder = "" if language == DEFAULT else f"{language}/"
    parts = {"{code}": code, "{name}": name, "{lang}": language, "{lang/}": folder}
    return reduce(lambda url, part: url.replace(part, parts[part]), parts, rules_url)


def renderer(name: str) -> Callable[[Report], str]:
    """The function that renders a report in the format ``name``, a key of :data:`FORMATS`."""
    render: Callable[[Report], str] = import_module(FORMATS[name]).render
    return render
