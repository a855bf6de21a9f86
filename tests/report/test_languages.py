"""What formats say in another language than English, and what stays the same in all of them."""

import json
from dataclasses import replace
from gettext import NullTranslations
from typing import Any

import pytest

from kzlint.core.finding import SEVERITY_WORDS, Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message, Row, render
from kzlint.report import FileFindings, Report, Terminal, renderer, rule_url, statistics
from kzlint.report.closing import closing_line
from kzlint.rules import Rule
from tests.catalogue import Catalogue
from tests.report.readers import github, sarif

SENTENCES = {
    "“{found}” is odd ({where})": "«{found}» – қате ({where})",
    "line {n}": "{n}-жол",
    "Write “{word}”": "«{word}» деп жазыңыз",
    "error": "қате",
    "warning": "ескерту",
    "note": "кеңес",
    "safe fix": "қауіпсіз түзету",
    "unsafe fix": "қауіпті түзету",
    "standard input": "стандартты кіріс",
    "A thing is odd.": "Бір нәрсе оғаш.",
    "Nobody likes ``that``.": "``Ондай`` ешкімге ұнамайды.",
    "{found} in {files}": "{files}: {found}",
    "{found} left in {files}": "{files}: {found} қалды",
    "Fixed {fixed}": "Түзетілді: {fixed}",
    "{safe} can be fixed with --fix": "--fix түзете алады: {safe}",
    "{risky} can be fixed with --unsafe-fixes": "--unsafe-fixes түзете алады: {risky}",
    "[*] some can be fixed with --fix": "[*] кейбірін --fix түзете алады",
    "{found}. GitHub shows {shown} of each kind here, the log of this step has all.":
        "{found}. Мұнда әр түрінен {shown} көрінеді, бәрі осы қадамның журналында.",
    "{count} error": "{count} қате",
    "{count} warning": "{count} ескерту",
    "{count} note": "{count} кеңес",
    "{count} file": "{count} файл",
}  # fmt: skip
KAZAKH = Catalogue(SENTENCES)


@pytest.fixture(autouse=True)
def kazakh(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogues = {"kk": KAZAKH, "en": NullTranslations()}
    monkeypatch.setattr("kzlint.report.catalogue", catalogues.__getitem__)


class OddThing(Rule):
    """A thing is odd.

    Nobody likes
    ``that``.
    """

    code = "ABC123"
    name = "odd-thing"
    severity = Severity.ERROR
    message = "odd"
    examples = ()


def finding(severity: Severity, fix: Fix | None = None) -> Finding:
    where = Message("line {n}", {"n": Row(7)})
    message = Message("“{found}” is odd ({where})", {"found": "ә", "where": where})
    return Finding("ABC123", "odd-thing", severity, Span(0, 1), message, fix)


def fix(applicability: Applicability) -> Fix:
    return Fix(applicability, Message("Write “{word}”", {"word": "а"}), (Edit(Span(0, 1), "а"),))


FINDINGS = (
    finding(Severity.ERROR, fix(Applicability.SAFE)),
    finding(Severity.WARNING, fix(Applicability.UNSAFE)),
    finding(Severity.NOTE),
)


def report(language: str, path: str = "a.txt", terminal: Terminal | None = None) -> Report:
    return Report(
        [FileFindings(Source("ә", path), FINDINGS)],
        {"ABC123": OddThing},
        root="/r",
        terminal=terminal or Terminal(),
        language=language,
    )


def test_full() -> None:
    line = "   |\n 1 | ә\n   | ^\n"
    assert renderer("full")(report("kk")) == (
        f"a.txt:1:1: қате: «ә» – қате (7-жол) [ABC123 odd-thing]\n{line}"
        "   = қауіпсіз түзету: «а» деп жазыңыз\n\n"
        f"a.txt:1:1: ескерту: «ә» – қате (7-жол) [ABC123 odd-thing]\n{line}"
        "   = қауіпті түзету: «а» деп жазыңыз\n\n"
        f"a.txt:1:1: кеңес: «ә» – қате (7-жол) [ABC123 odd-thing]\n{line}\n"
    )


def test_concise() -> None:
    assert renderer("concise")(report("kk")) == (
        "a.txt:1:1: ABC123 қате: «ә» – қате (7-жол)\n"
        "a.txt:1:1: ABC123 ескерту: «ә» – қате (7-жол)\n"
        "a.txt:1:1: ABC123 кеңес: «ә» – қате (7-жол)\n"
    )


def test_colours_are_those_of_the_severity() -> None:
    lines = renderer("concise")(report("kk", terminal=Terminal(color=True))).splitlines()
    assert [line.split(": ")[1] for line in lines] == [
        "\x1b[1mABC123\x1b[0m \x1b[1;31mқате\x1b[0m",
        "\x1b[1mABC123\x1b[0m \x1b[1;33mескерту\x1b[0m",
        "\x1b[1mABC123\x1b[0m \x1b[1;36mкеңес\x1b[0m",
    ]


@pytest.mark.parametrize("name", ["full", "concise", "github"])
def test_our_words_are_escaped_if_unencodable(name: str) -> None:
    plain = Terminal(unicode=False, encoding="cp1251")
    shown = renderer(name)(report("kk", terminal=plain))
    assert shown.encode("cp1251").decode("cp1251") == shown
    assert "\\u049b" in shown


@pytest.mark.parametrize("name", ["json", "json-lines"])
def test_json(name: str) -> None:
    english, kazakh = (read_json(renderer(name)(report(lang))) for lang in ("en", "kk"))
    for item in english:
        item["message"] = "«ә» – қате (7-жол)"
        if item["fix"]:
            item["fix"]["message"] = "«а» деп жазыңыз"
    assert kazakh == english


def read_json(text: str) -> list[Any]:
    return json.loads(text) if text.startswith("[") else [*map(json.loads, text.splitlines())]


def test_gitlab() -> None:
    english, kazakh = (json.loads(renderer("gitlab")(report(lang))) for lang in ("en", "kk"))
    assert [item.pop("description") for item in kazakh] == [
        "ABC123 odd-thing: «ә» – қате (7-жол)"
    ] * 3
    assert all(item.pop("description") for item in english)
    # The fingerprints among it.
    assert kazakh == english


def test_rdjson() -> None:
    english, kazakh = (
        json.loads(renderer("rdjson")(report(lang)))["diagnostics"] for lang in ("en", "kk")
    )
    for item in english:
        item["message"] = "«ә» – қате (7-жол)"
    assert kazakh == english


@pytest.mark.parametrize(("name", "times"), [("checkstyle", 3), ("junit", 6)])
def test_xml(name: str, times: int) -> None:
    english, kazakh = (renderer(name)(report(lang)) for lang in ("en", "kk"))
    assert english.count(" is odd (line 7)") == times
    # What names a test case has no line in it, and is the same in every language.
    assert kazakh == english.replace("“ә” is odd (line 7)", "«ә» – қате (7-жол)")


def test_github() -> None:
    commands = github(renderer("github")(report("kk")))
    assert [(command.name, command.message) for command in commands] == [
        ("error", "a.txt:1:1: «ә» – қате (7-жол)"),
        ("warning", "a.txt:1:1: «ә» – қате (7-жол)"),
        ("notice", "a.txt:1:1: «ә» – қате (7-жол)"),
    ]


def test_the_notice_about_hidden_findings() -> None:
    results = [FileFindings(Source("ә", "a.txt"), (FINDINGS[2],) * 11)]
    many = Report(results, root="/r", language="kk")
    assert github(renderer("github")(many))[0].message == (
        "1 файл: 11 кеңес. Мұнда әр түрінен 10 көрінеді, бәрі осы қадамның журналында."
    )
    plain = replace(many, terminal=Terminal(unicode=False, encoding="ascii"))
    assert renderer("github")(plain).startswith("::notice title=kzlint::1 \\u0444\\u0430\\u0439")


def test_sarif() -> None:
    english, kazakh = (sarif(renderer("sarif")(report(lang, "-"))) for lang in ("en", "kk"))
    assert (english.pop("language"), kazakh.pop("language")) == ("en", "kk")
    (rule,) = kazakh["tool"]["driver"]["rules"]
    whole = "Бір нәрсе оғаш.\n\n`Ондай` ешкімге ұнамайды."
    assert rule["shortDescription"] == {"text": "Бір нәрсе оғаш."}
    assert rule["fullDescription"] == {"text": whole}
    assert rule["help"] == {"text": whole, "markdown": whole}
    english["tool"]["driver"]["rules"] = kazakh["tool"]["driver"]["rules"]
    for result in english["results"]:
        result["message"]["text"] = "«ә» – қате (7-жол)"
        changes = [change for fix in result.get("fixes", ()) for change in fix["artifactChanges"]]
        places = [place["physicalLocation"] for place in result["locations"]]
        for place in (*places, *changes):
            place["artifactLocation"]["description"]["text"] = "стандартты кіріс"
        for mended in result.get("fixes", ()):
            mended["description"]["text"] = "«а» деп жазыңыз"
    # The fingerprints among it.
    assert kazakh == english


def test_statistics() -> None:
    assert statistics.render(report("kk")) == (
        "3  ABC123  [*] odd-thing\n[*] кейбірін --fix түзете алады\n"
    )
    assert statistics.render_json(report("kk")) == statistics.render_json(report("en"))
    shown = statistics.render(report("kk", terminal=Terminal(unicode=False, encoding="ascii")))
    assert shown.startswith("3  ABC123  [*] odd-thing\n[*] \\u043a")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (closing_line(FINDINGS[:1], 1), "1 файл: 1 қате; --fix түзете алады: 1"),
        (
            closing_line([*FINDINGS, FINDINGS[2]], 2, fixed=3),
            "Түзетілді: 3; 2 файл: 1 қате, 1 ескерту, 2 кеңес қалды; "
            "--unsafe-fixes түзете алады: 1",
        ),
        (closing_line([], 0, fixed=3), "Түзетілді: 3"),
    ],
)
def test_closing_lines(line: object, told: str) -> None:
    assert render(line, KAZAKH) == told


def test_there_is_a_word_for_each_severity() -> None:
    assert {severity: severity.value for severity in Severity} == SEVERITY_WORDS


@pytest.mark.parametrize(
    ("rules_url", "language", "expected"),
    [
        (None, "kk", None),
        ("https://a.kz/{code}", "kk", "https://a.kz/QUO001"),
        ("https://a.kz/{name}?l={lang}", "en", "https://a.kz/unattributed-quotation?l=en"),
        ("https://a.kz/{lang/}rules/{code}/", "ru", "https://a.kz/ru/rules/QUO001/"),
        ("https://a.kz/{lang/}rules/{code}/", "en", "https://a.kz/rules/QUO001/"),
    ],
)
def test_pages_are_in_the_language(
    rules_url: str | None, language: str, expected: str | None
) -> None:
    assert rule_url(rules_url, "QUO001", "unattributed-quotation", language) == expected
