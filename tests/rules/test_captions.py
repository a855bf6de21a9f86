"""What the rules on captions say, and how they hold to the style and across files."""

import datetime
import pickle
from typing import Any

import pytest

from kzlint.core.source import Source
from kzlint.core.style import Style
from kzlint.engine.linter import Linter, Outcome
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules import Rule
from kzlint.rules.caption.credit_punctuation import CreditPunctuation
from kzlint.rules.caption.empty_credit import EmptyCredit
from kzlint.rules.caption.inconsistent_credit import InconsistentCredit, Options
from kzlint.rules.caption.malformed_label import MalformedLabel
from kzlint.rules.caption.mixed_labels import MixedLabels
from kzlint.rules.caption.mixed_labels import Options as LabelOptions
from kzlint.rules.caption.repeated_caption import RepeatedCaption

TODAY = datetime.date(2025, 10, 12)
GAZETTEER = Gazetteer([built_in()])


def linter(rule: Rule, style: Style | None = None) -> Linter:
    return Linter([rule], GAZETTEER, TODAY, style or Style())


def said(outcome: Outcome, source: Source) -> list[str]:
    """The findings as ``row:column text: message``."""
    assert outcome.crashes == ()
    shown = []
    for finding in outcome.findings:
        row, column, _ = source.position(finding.span.start)
        shown.append(f"{row}:{column} {source.text[slice(*finding.span)]}: {finding.message}")
    return shown


def told(rule: Rule, text: str, style: Style | None = None) -> list[str]:
    source = Source(text)
    return said(linter(rule, style).lint(source), source)


@pytest.mark.parametrize(
    ("text", "label", "option", "messages"),
    [
        ("Сурет: А\nБ\nФото: А", "either", None,
         ["3:1 Фото: “Фото:” where the release has “Сурет:”"]),
        ("Сурет: А\nБ\nФото: А", "Фото", None,
         ["1:1 Сурет: “Сурет:” where the house style is “Фото:”"]),
        ("Сурет: А\nБ\nФото: А", "Фото", "Сурет",
         ["3:1 Фото: “Фото:” where the house style is “Сурет:”"]),
        ("Сурет: А\nВидео: А\nИнфографика: А", "either", None, []),
        ("Видео: А", "Сурет", None, []),
        ("Сурет: А\nБ\nPhoto: А", "either", None, []),
        ("Көрме ашылды.", "Сурет", None, []),
    ],
)  # fmt: skip
def test_mixed_labels(text: str, label: str, option: Any, messages: list[str]) -> None:
    rule = MixedLabels(LabelOptions(option))
    assert told(rule, text, Style(caption_label=label)) == messages


def test_a_foreign_label_becomes_the_house_styles() -> None:
    text = "Photo: А\nБ\nФотосурет: А\nВидио: А"
    assert told(MalformedLabel(), text, Style(caption_label="Сурет")) == [
        "1:1 Photo:: “Photo:” is no caption label; write “Сурет:”",
        "3:1 Фотосурет:: “Фотосурет:” is no caption label; write “Сурет:”",
        "4:1 Видио:: “Видио:” is no caption label; write “Видео:”",
    ]


def test_a_missing_credit_names_the_label_that_will_stand_there() -> None:
    assert told(EmptyCredit(), "Сурт:\nА\nСурет:\nВидио:", Style(caption_label="Фото")) == [
        "1:1 Сурт:: “Фото:” is followed by no credit line",
        "3:1 Сурет:: “Сурет:” is followed by no credit line",
        "4:1 Видио:: “Видео:” is followed by no credit line",
    ]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [("Сурет;Ақорда", "Сурет: Ақорда"), ("Сурет – Ақорда", "Сурет: Ақорда")],
)
def test_another_mark_for_the_colon(text: str, fixed: str) -> None:
    (finding,) = linter(MalformedLabel()).lint(Source(text)).findings
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert text[: edit.span.start] + edit.content + text[edit.span.end :] == fixed


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("Сурет: А\nСурет: Б\nФото: В", [
            "2:1 Сурет: Б: a second caption in a row, after the one on line 1",
            "3:1 Фото: В: a second caption in a row, after the one on line 2",
        ]),
        ("Сурет: А\n\n# kzlint: ignore CAP001\nСурет: Б",
         ["4:1 Сурет: Б: a second caption in a row, after the one on line 1"]),
        ("Сурет: А\ndate 2025-10-11 Т\nСурет: Б", ["1:1 Сурет: А: a caption before the headline"]),
        ("Көрме.\nСурет: А\nКөрме.\ndate 2025-10-11 Т", []),
        ("Сурет: А\nКөрме.", []),
        ("Сурет: А\nВидео: А", []),
    ],
)  # fmt: skip
def test_repeated_captions(text: str, messages: list[str]) -> None:
    assert told(RepeatedCaption(), text) == messages


@pytest.mark.parametrize(
    ("credit", "problem"),
    [
        ("Ақорда.", "1:14 .: “.” at the end of a credit line"),
        ("Ақорда...", "1:14 ...: “...” at the end of a credit line"),
        ("«Самұрық» АҚ.", "1:20 .: “.” at the end of a credit line"),
        ("Ақорда / / Хабар", "1:15 / /: “/ /” in a credit line, where one mark is enough"),
        ("Ақорда ;, Хабар", "1:15 ;,: “;,” in a credit line, where one mark is enough"),
        ("Серік А.", None),
        ("А.Серік, Ә.Омар және т.б.", None),
        ("Astana Motors Ltd.", None),
        ("https://akorda.kz", None),
        ("https://akorda.kz/press/", None),
        ("https://akorda.kz/press, Ақорда", None),
        ("https://akorda.kz/press/,", "1:32 ,: “,” at the end of a credit line"),
        (".", None),
    ],
)
def test_credit_punctuation(credit: str, problem: str | None) -> None:
    assert told(CreditPunctuation(), f"Сурет: {credit}") == ([problem] if problem else [])


PRESS = "Мәдениет және ақпарат министрлігінің баспасөз қызметі"


@pytest.mark.parametrize(
    ("credits", "messages"),
    [
        ([PRESS, f"ҚР {PRESS}"],
         [f"2:8 ҚР {PRESS}: this credit and “{PRESS}” (line 1) mean the same source: "
          "“ҚР” is only here"]),
        (["Ақорда / Дана Әли", "Ақорданың баспасөз қызметі; Хабар"],
         ["2:8 Ақорданың баспасөз қызметі: this credit and “Ақорда” (line 1) mean the same "
          "source: “Ақорданың баспасөз қызметі” here, “Ақорда” there"]),
        (["Zakon.kz/Асқар Серіков", "Zakon.kz / А. Серіков"],
         ["2:19 А. Серіков: this credit and “Асқар Серіков” (line 1) mean the same source: "
          "“А” here, “Асқар” there"]),
        (["Zakon.kz/Асқар Серіков", "Zakon.kz", "© Zakon.kz", "Көрме. Zakon.kz"], []),
    ],
)  # fmt: skip
def test_inconsistent_credits(credits: list[str], messages: list[str]) -> None:  # noqa: A002
    assert told(InconsistentCredit(), "\n".join(f"Сурет: {c}" for c in credits)) == messages


ACROSS = [
    (f"Сурет: {PRESS}", []),
    (f"\nСурет: ҚР {PRESS}",
     [f"2:8 ҚР {PRESS}: this credit and “{PRESS}” (0.txt, line 1) mean the same source: "
      "“ҚР” is only here"]),
    (f"Сурет: {PRESS}\nСурет: Zakon.kz", []),
    ("Сурет: www.zakon.kz",
     ["1:8 www.zakon.kz: this credit and “Zakon.kz” (2.txt, line 2) mean the same source: "
      "“www.zakon.kz” here, “Zakon.kz” there"]),
]  # fmt: skip


@pytest.mark.parametrize("across", [False, True])
def test_across_files(across: bool) -> None:
    made = linter(InconsistentCredit(Options(compare_across_files=across)))
    previous_files: dict[str, list[Any]] = {}
    for number, (text, messages) in enumerate(ACROSS):
        source = Source(text, f"{number}.txt")
        outcome = pickle.loads(pickle.dumps(made)).lint(source, previous_files)
        assert said(outcome, source) == (messages if across else [])
        for code, kept in pickle.loads(pickle.dumps(outcome.collected)).items():
            previous_files.setdefault(code, []).extend(kept)
    assert len(previous_files.get("CAP005", [])) == (2 if across else 0)
