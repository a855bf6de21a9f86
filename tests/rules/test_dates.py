"""What the date rules say, word for word, and how sure they are."""

import datetime

import pytest

from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.core.source import Source
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer
from kzlint.rules import registry

RULES = {
    code: rule
    for code, rule in registry.load(registry.discover()).rules.items()
    if code.startswith("DAT")
}
LINTER = Linter([rule() for rule in RULES.values()], Gazetteer([]), datetime.date(2025, 10, 12))


def findings(body: str, header: str = "date 2025-10-11 Т") -> list[Finding]:
    outcome = LINTER.lint(Source(f"{header}\n{body}"))
    assert outcome.crashes == ()
    return list(outcome.findings)


MESSAGES = [
    (
        "Құжат 31.11-ге дейін.",
        "DAT010",
        "“31.11-ге” is not a date: month 11 has 30 days",
    ),
    (
        "31  қыркүйeкте өтеді.",  # With a Latin e.
        "DAT010",
        "“31 қыркүйекте” is not a date: қыркүйек has 30 days",
    ),
    (
        "Жұма күні, 11 қазaнда өтеді.",  # With a Latin a.
        "DAT011",
        "2025-10-11 is a сенбі, not a жұма",
    ),
    (
        "29 ақпанда өтеді.",
        "DAT010",
        "“29 ақпанда” is not a date: ақпан of 2025 has 28 days",
    ),
    (
        "Дүйсенбі күні, 14 қазанда өтеді.",
        "DAT011",
        "2025-10-14 is a сейсенбі, not a дүйсенбі",
    ),
    (
        "Жиын 20 қазанда өтті.",
        "DAT012",
        "“20 қазанда” is after the release's own date, 2025-10-11, but is told as past",
    ),
    ("23–21 наурызда.", "DAT013", "“23–21 наурызда” ends before it starts"),
    (
        "Кеше, 11 қазанда.",
        "DAT014",
        "by the header, “кеше” is 2025-10-10, not “11 қазанда”",
    ),
    (
        "Бүгін, жұма күні.",
        "DAT014",
        "by the header, “бүгін” is сенбі, not “жұма күні”",
    ),
    ("10 казанда.", "DAT015", "“казанда” should be “қазанда”"),
]


@pytest.mark.parametrize(("body", "code", "message"), MESSAGES)
def test_messages(body: str, code: str, message: str) -> None:
    (finding,) = findings(body)
    assert (finding.code, str(finding.message)) == (code, message)


@pytest.mark.parametrize(
    ("header", "code", "message"),
    [
        ("date 2025-10-13 Т", "DAT004", "2025-10-13 is 1 day after today, 2025-10-12"),
        ("date 2025-10-22 Т", "DAT004", "2025-10-22 is 10 days after today, 2025-10-12"),
    ],
)
def test_header_messages(header: str, code: str, message: str) -> None:
    (finding,) = findings("", header)
    assert (finding.code, str(finding.message)) == (code, message)


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("date 2025\u00ad-10-11", ["DAT002", "DAT005"]),
        ("date 2025-10-11 1984", []),
        ("date Көрме", ["DAT002"]),
    ],
)
def test_a_damaged_date_is_no_headline(header: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings("", header)] == codes


def test_a_path_of_another_day() -> None:
    source = Source("date 2025-10-11 Т\n", "a/korme-2025-10-10.txt")
    (finding,) = LINTER.lint(source).findings
    assert (finding.code, finding.span) == ("DAT007", (5, 15))
    assert str(finding.message) == "the header says 2025-10-11, the file's path 2025-10-10"


def test_severities_are_those_of_the_catalogue() -> None:
    warnings = {"DAT004", "DAT007", "DAT012", "DAT014", "DAT015"}
    for code, rule in RULES.items():
        assert rule.severity is (Severity.WARNING if code in warnings else Severity.ERROR)


def test_only_spelling_has_a_fix_and_it_is_safe() -> None:
    (finding,) = findings("5 қыркуйекте.")
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.SAFE
    assert all(finding.fix is None for finding in findings("31 қарашада, 23–21 наурызда."))


@pytest.mark.parametrize(
    "body",
    [
        "31 кыркүйекте.",
        "2025 жылғы 30 желтоқсан – 2025 жылғы 8 қантар.",
        "2025 жылғы 29 акпан.",
        "2025 жылғы 10 казан, сенбі күні.",
    ],
)
def test_a_slip_in_a_date_that_cannot_be_is_a_persons_to_mend(body: str) -> None:
    (finding,) = (item for item in findings(body) if item.code == "DAT015")
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.UNSAFE


@pytest.mark.parametrize(
    "body",
    [
        "Концерт 12 желтоқсанда, бейсенбі емес, жұма күні өтеді.",
        "Сот отырысы 20 қазанда өтуі тиіс болатын.",
        "20 қазанға жоспарланған шара өтті.",
        "Министр 20 қазанда Астанаға баратынын айтты.",
        "2026–2028 жылдарға арналған бюджет қабылданды.",
        "2026 жылы 5 млрд теңге бөлу көзделді.",
        "Ұлттық банктің 2025 жылғы 24 қазандағы отырысы туралы хабарланды.",
        "Сағат 15.00-де, 18.30-дан 19.30-ға дейін, 10.12-де. Тел.: 8 (7172) 31-09-25.",
        "Ұшақ 31 желтоқсаннан 1 қаңтарға қараған түні ұшады.",
        "10 қазақ, 5 тамыр, 16 Казан, 3 қазан ас, жұма намазы, Сейсен күні.",
    ],
)
def test_nothing_is_said(body: str) -> None:
    assert findings(body) == []
