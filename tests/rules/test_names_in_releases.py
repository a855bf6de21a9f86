"""Whole small releases through the rules on names: which of them speak, and what fixes give."""

import datetime

import pytest

from kzlint.core.source import Source, spliced
from kzlint.engine.linter import Linter, Outcome
from kzlint.gazetteer import Gazetteer, load
from kzlint.testing import rules_of

NAMES = """\
name,kind,gender,aliases,since,until,successor,holders
Қазақстан,country,,Қазақстан Республикасы|ҚР,,,,
Өзбекстан,country,,,,,,
Алматы,place,,,,,,
Астана,place,,,2022-09-19,,,
Нұр-Сұлтан,place,,,2019-03-23,2022-09-19,Астана,
Мәдениет және спорт министрлігі,organisation,,,,2023-09-01,Мәдениет және ақпарат министрлігі,
Мәдениет және ақпарат министрлігі,organisation,,,2023-09-01,,,
Қасым-Жомарт Тоқаев,person,m,,,,,
Аида Балаева,person,f,,,,,
Асхат Оралов,person,m,,,,,
Мәдениет және ақпарат министрі,post,,,,,,
Мәдениет және ақпарат вице-министрі,post,,,,,,several
Президент,post,,Мемлекет басшысы,,,,
Аида,given-name,f,,,,,
Айгүл,given-name,f,,,,,
Асхат,given-name,m,,,,,
Ерлан,given-name,m,,,,,
Марат,given-name,m,,,,,
"""
TERMS = """\
person,post,since,until,seen,acting
Қасым-Жомарт Тоқаев,Президент,2019-03-20,,2026-03-01,
Аида Балаева,Мәдениет және ақпарат министрі,2023-09-01,,2025-12-01,
Асхат Оралов,Мәдениет және ақпарат министрі,2023-08-01,2023-09-01,,yes
"""

HEADER = "date 2025-10-11 Тақырып\n"

# The rules on names, and that on speakers' names.
RULES = [rule() for rule in rules_of("kzlint") if rule.code.startswith(("NAM", "QUO012"))]


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder = tmp_path_factory.mktemp("tables")
    (folder / "names.csv").write_text(NAMES, encoding="utf-8")
    (folder / "terms.csv").write_text(TERMS, encoding="utf-8")
    return Linter(RULES, Gazetteer([load([folder])]), datetime.date(2025, 10, 12))


def found(text: str, outcome: Outcome) -> list[tuple[str, str]]:
    assert outcome.crashes == ()
    return [(finding.code, text[slice(*finding.span)]) for finding in outcome.findings]


# One disagreement is either a speaker's or anybody's.
DISAGREEMENTS = [
    ("Көрмені Ерлан Қабдоллаев ашты. «Біз дайынбыз», – деді Ерлан Қабдолаев.",
     ("QUO012", "Ерлан Қабдолаев")),
    ("Көрмені Ерлан Қабдоллаев ашты. «Біз дайынбыз», – деді Қабдолаев.",
     ("QUO012", "Қабдолаев")),
    ("Көрмені Ерлан Қабдоллаев ашты. Қабдолаев «Біз дайынбыз», – деді.", ("QUO012", "Қабдолаев")),
    ("Көрмені Ерлан Қабдоллаев ашты.\n– Біз дайынбыз, – деді Е. Қабдолаев.",
     ("QUO012", "Е. Қабдолаев")),
    ("Көрмені Ерлан Қабдоллаев ашты. Кейін Ерлан Қабдолаев кетті.",
     ("NAM004", "Ерлан Қабдолаев")),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаев.\nКөрмені Ерлан Қабдолаев ашты.",
     ("NAM004", "Ерлан Қабдолаев")),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаев.\nКейін Қабдолаевқа гүл берілді.",
     ("NAM004", "Қабдолаевқа")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DISAGREEMENTS)
def test_one_disagreement_is_reported_once(
    text: str, expected: tuple[str, str], linter: Linter
) -> None:
    assert found(text, linter.lint(Source(text))) == [expected]


# The minister is Аида Балаева, an acting one was Асхат Оралов.
HOLDERS = [
    ("Мәдениет және ақпарат министрі Аида Балаева", []),
    ("Мәдениет және ақпарат министрі Балаева", []),
    ("Мәдениет және ақпарат министрі А. Балаева", []),
    ("Мәдениет және ақпарат министрі Ерлан Қабдоллаев", ["NAM006"]),
    ("Мәдениет және ақпарат министрі Е. Қабдоллаев", ["NAM006"]),
    ("Мәдениет және ақпарат министрі Қасым-Жомарт Тоқаев", ["NAM006"]),
    ("Қазақстанның Мәдениет және ақпарат министрі Ерлан Қабдоллаев", ["NAM006"]),
    ("ҚР Мәдениет және ақпарат министрі Ерлан Қабдоллаев", ["NAM006"]),
    ("Мемлекет басшысы Ерлан Қабдоллаев", ["NAM006"]),
    # misspelt, it is still the holder
    ("Мәдениет және ақпарат министрі Аида Балоева", ["NAM003"]),
    ("Президент Қасым-Жомарт Токаев", ["NAM001"]),
    # once a holder, or acting
    ("Мәдениет және ақпарат министрі Асхат Оралов", []),
    # former, acting, deputy, of another country
    ("Бұрынғы мәдениет және ақпарат министрі Ерлан Қабдоллаев", []),
    ("Мәдениет және ақпарат министрінің міндетін атқарушы Ерлан Қабдоллаев", []),
    ("Мәдениет және ақпарат министрінің м.а. Ерлан Қабдоллаев", []),
    ("Мәдениет және ақпарат министрінің орынбасары Ерлан Қабдоллаев", []),
    ("Мәдениет және ақпарат вице-министрі Ерлан Қабдоллаев", []),
    ("Өзбекстанның Мәдениет және ақпарат министрі Ерлан Қабдоллаев", []),
    ("Өзбекстан Президенті Ерлан Қабдоллаев", []),
    # another post between, no post at all
    ("Мәдениет және ақпарат министрі, ақын Ерлан Қабдоллаев", []),
    ("Ақын Ерлан Қабдоллаев", []),
]


@pytest.mark.parametrize(("who", "codes"), HOLDERS)
def test_holders_of_posts(who: str, codes: list[str], linter: Linter) -> None:
    text = f"{HEADER}{who} жиын өткізді."
    assert [code for code, _ in found(text, linter.lint(Source(text)))] == codes


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("", []),
        ("date 2023-07-31 Т\n", []),
        ("date 2023-08-31 Т\n", ["NAM006"]),
        ("date 2025-12-01 Т\n", ["NAM006"]),
        ("date 2025-12-02 Т\n", []),
        ("date 2025-02-30 Т\n", []),
    ],
)
def test_a_holder_is_known_for_some_days(header: str, codes: list[str], linter: Linter) -> None:
    text = f"{header}Мәдениет және ақпарат министрі Ерлан Қабдоллаев келді."
    assert [code for code, _ in found(text, linter.lint(Source(text)))] == codes


# text; the findings; the text with every fix applied
FIXED = [
    # letters are NAM001's, suffixes NAM007's, both together NAM001's
    ("Олар Казакстанға барды.", [("NAM001", "Казакстанға")], "Олар Қазақстанға барды."),
    ("Олар Қазақстанге барды.", [("NAM007", "Қазақстанге")], "Олар Қазақстанға барды."),
    ("Олар Казакстанге барды.", [("NAM001", "Казакстанге")], "Олар Қазақстанға барды."),
    ("Олар Қазақстанга барды.", [("NAM001", "Қазақстанга")], "Олар Қазақстанға барды."),
    ("Кеше Касым-Жомарт Токаевдың сапары басталды.",
     [("NAM001", "Касым-Жомарт Токаевдың")], "Кеше Қасым-Жомарт Тоқаевтың сапары басталды."),
    ("Кеше Қасым-Жомарт Тоқаевдың сапары басталды.",
     [("NAM007", "Қасым-Жомарт Тоқаевдың")], "Кеше Қасым-Жомарт Тоқаевтың сапары басталды."),
    # Russian letters are no near miss, and a near miss is no Russian letter
    ("Министр Аида Балаеванын сөзі.", [("NAM001", "Аида Балаеванын")],
     "Министр Аида Балаеваның сөзі."),
    ("Министр Аида Балоеваның сөзі.", [("NAM003", "Аида Балоеваның")],
     "Министр Аида Балаеваның сөзі."),
    ("Президент Қасым-Жомарт Тоқоев пен Қасым-Жомарт Токаев.",
     [("NAM003", "Қасым-Жомарт Тоқоев"), ("NAM001", "Қасым-Жомарт Токаев")],
     "Президент Қасым-Жомарт Тоқаев пен Қасым-Жомарт Тоқаев."),
    # scripts, capitals, hyphens
    ("Жиын Aлматыда өтті, кейін алматыда жалғасты.",
     [("NAM002", "Aлматыда"), ("NAM009", "алматыда")],
     "Жиын Алматыда өтті, кейін Алматыда жалғасты."),
    ("Олар БҰҰның мінберінен Қазакстан туралы айтты.",
     [("NAM010", "БҰҰның"), ("NAM001", "Қазакстан")],
     "Олар БҰҰ-ның мінберінен Қазақстан туралы айтты."),
    # a former name and an incomplete one, side by side
    (f"{HEADER}Жиын Нұр-Сұлтандағы Мәдениет министрлігінде өтті.",
     [("NAM005", "Нұр-Сұлтандағы"), ("NAM011", "Мәдениет министрлігінде")],
     f"{HEADER}Жиын Астанадағы Мәдениет және ақпарат министрлігінде өтті."),
    (f"{HEADER}Жиынды Мәдениет және спорт министрлігі мен Мәдениет министрлігі өткізді.",
     [("NAM005", "Мәдениет және спорт министрлігі"), ("NAM011", "Мәдениет министрлігі")],
     f"{HEADER}Жиынды Мәдениет және ақпарат министрлігі мен Мәдениет және ақпарат министрлігі "
     "өткізді."),
    ("date 2023-08-31 Т\nБүгін Мәдениет министрлігі хабарлады.",
     [("NAM011", "Мәдениет министрлігі")],
     "date 2023-08-31 Т\nБүгін Мәдениет және спорт министрлігі хабарлады."),
    # a wrong holder and a wrong suffix in one sentence
    (f"{HEADER}Мемлекет басшысы Ерлан Қабдоллаев Астанаге келді.",
     [("NAM006", "Ерлан Қабдоллаев"), ("NAM007", "Астанаге")],
     f"{HEADER}Мемлекет басшысы Ерлан Қабдоллаев Астанаға келді."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "findings", "after"), FIXED)
def test_fixes(text: str, findings: list[tuple[str, str]], after: str, linter: Linter) -> None:
    outcome = linter.lint(Source(text))
    assert found(text, outcome) == findings
    edits = [edit for finding in outcome.findings if finding.fix for edit in finding.fix.edits]
    assert spliced(text, sorted((*edit.span, edit.content) for edit in edits)) == after


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADER}2021 жылы Нұр-Сұлтандағы Мәдениет министрлігінде жиын өтті.",
        f"{HEADER}Өзбекстанның Мәдениет министрлігі хабарлады.",
        f"{HEADER}Бұрынғы Мәдениет және спорт министрлігінің ғимараты жөнделді.",
        "date 2021-10-11 Т\nЖиын Нұр-Сұлтандағы Мәдениет және спорт министрлігінде өтті.",
        "Жиын Нұр-Сұлтандағы Мәдениет министрлігінде өтті.",
        f"{HEADER}Президент Қасым-Жомарт Тоқаев Алматыға келді. Тоқаевқа гүл берілді.\n"
        "«Рақмет», – деді Тоқаев.",
        f"{HEADER}Ерлан Токаев деген суретші келді. Ерлан Токаевқа гүл берілді.",
        f"{HEADER}Ерлан Қабдоллаев пен Айгүл Қабдоллаева Асхат Ораловпен кездесті.",
    ],
)
def test_nothing_to_say(text: str, linter: Linter) -> None:
    assert found(text, linter.lint(Source(text))) == []


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(date: str, linter: Linter) -> None:
    text = f"date {date} Т\nЖиын Нұр-Сұлтанда өтті. Президент Ерлан Қабдоллаев келді."
    assert linter.lint(Source(text)).crashes == ()
