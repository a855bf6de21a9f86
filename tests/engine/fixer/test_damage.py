"""Fixes of damaged text, case by case: what they make of it, and which findings are left."""

import pytest

from benchmarks.accuracy import FAR_FUTURE, linter
from kzlint.core.finding import Severity
from kzlint.core.source import Source
from kzlint.engine.fixer import fix
from kzlint.engine.linter import Outcome

LINTER = linter(FAR_FUTURE)

# A text, the errors of it, what fixing makes of it, and all that is found in that.
LINES = [
    # A sign that nobody sees hides what is wrong with a header; taking it out shows it.
    ("dte2-0-1\x1fк ш", "DAT006 DAT002 FMT002", "date 2-0-1 к ш", "DAT002"),
    ("da\u200bte 11.10.2025 Көрме", "DAT001 FMT002", "date 11.10.2025 Көрме", "DAT002"),
    ("Date2025-0\u115f Көрме", "DAT006 DAT002 FMT002", "date 2025-0 Көрме", "DAT002"),
    # Any blank parts a header's keyword from its date.
    ("дата\u20092025/10/11 Көрме", "DAT006 DAT002", "date 2025-10-11 Көрме", ""),
    # What would be a header once it is mended, is a person's to mend.
    ("дата дата 2025-01-05 Көрме", "DAT001", "дата дата 2025-01-05 Көрме", "TXT003 DAT001"),
]

# The same under a header of that date.
PARAGRAPHS = [
    ("2025", "Жиын 31 қыркүи\u0306екте өтті.", "", "Жиын 31 қыркүйекте өтті.", "DAT010"),
    ("2025", "Жиын 23–21 нау\u200bрызда.", "FMT002", "Жиын 23–21 наурызда.", "DAT013"),
    ("2025", "Инфо\u200fграфикa Алаш", "FMT002 TXT001", "Инфографикa Алаш", "TXT001"),
    # A name that is a month's beside a figure.
    ("2025", "0 Казан.", "NAM001", "0 Казан.", "NAM001"),
    ("2025", "Ол Казан қаласында.", "NAM001", "Ол Қазан қаласында.", ""),
    # A weekday that the date with the right word is not on.
    ("2027", "Сенбіде 21 нарызда өтеді.", "", "Сенбіде 21 нарызда өтеді.", "DAT015"),
    ("2027", "10 қазанда, жума күні.", "", "10 қазанда, жума күні.", "DAT015"),
    ("2027", "5 ақпанда, жума күні.", "", "5 ақпанда, жұма күні.", ""),
    # Stops and commas too many between the closing mark and the words of the author.
    ("2025", "«Алдық».–деді министр.", "", "«Алдық», – деді министр.", ""),
    ("2025", "«Алдық»; – деді.", "QUO002", "«Алдық», – деді.", "QUO002"),
    ("2025", "«Алдық» ,,–деді министр.", "", "«Алдық», – деді министр.", ""),
    ("2025", "«Алдық».,,–деді министр.", "", "«Алдық», – деді министр.", ""),
    ("2025", "–,–деді", "", "–,–деді", "QUO010"),
    ("2025", "««ы, – делін. «»!-деп", "QUO003 QUO008", "««ы, – делін. «»! – деп", "QUO003 QUO008"),
    ("2025", '«".–деді', "QUO003 QUO002", '«", – деді', "QUO003 QUO002"),
    ("2025", "», – –деді министр.", "", "», – –деді министр.", ""),
    # A look-alike in the head of an attribution.
    ("2025", "«Алдық» – дeді.", "TXT001", "«Алдық», – деді.", "QUO002"),
    # Blanks and directives in the middle of speech.
    ("2025", 'Ол\u2009"\nі", ол', "QUO003 QUO003", 'Ол "\nі", ол', "QUO003 QUO003"),
    (
        "2025",
        "«Біз бастадық.\n# kzlint: ignore NAM001\nЕнді бітті», – деді министр.",
        "",
        "«Біз бастадық.\nЕнді бітті», – деді министр.",
        "",
    ),
    # Nothing stands before the attribution.
    ("2025", " ,– деп министр.", "", " ,– деп министр.", ""),
]


def codes(outcome: Outcome, least: Severity) -> str:
    assert outcome.crashes == ()
    found = [item.code for item in outcome.findings if item.severity.rank >= least.rank]
    return " ".join(found)


@pytest.mark.parametrize(
    ("text", "errors", "after", "left"),
    [
        *LINES,
        *(
            (f"date {year}-01-01 Т\n{text}", errors, f"date {year}-01-01 Т\n{after}", left)
            for year, text, errors, after, left in PARAGRAPHS
        ),
    ],
)
def test_damage(text: str, errors: str, after: str, left: str) -> None:
    assert codes(LINTER.lint(Source(text)), Severity.ERROR) == errors
    done = fix(Source(text), LINTER.lint)
    assert (done.source.text, codes(done.outcome, Severity.NOTE)) == (after, left)
    assert done.settled
