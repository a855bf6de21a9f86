"""What the rules on words and characters say of real mess."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzlint.core.finding import Applicability
from kzlint.core.source import Source
from kzlint.engine.linter import Linter, Outcome
from kzlint.gazetteer import Gazetteer
from kzlint.kazakh.repetition import HOMONYMS, NUMERALS, REDUPLICATED
from kzlint.rules import Rule
from kzlint.rules.format.denormalised_text import DenormalisedText
from kzlint.rules.format.forbidden_character import ForbiddenCharacter
from kzlint.rules.format.stray_whitespace import StrayWhitespace
from kzlint.rules.text.doubled_word import DoubledWord
from kzlint.rules.text.mixed_script_word import MixedScriptWord
from kzlint.rules.text.repeated_sentence import RepeatedSentence

TODAY = datetime.date(2025, 10, 12)


def lint(rule: Rule, text: str) -> Outcome:
    outcome = Linter([rule], Gazetteer(), TODAY).lint(Source(text))
    assert outcome.crashes == ()
    return outcome


def fixed(rule: Rule, text: str) -> str:
    edits = [e for f in lint(rule, text).findings if f.fix for e in f.fix.edits]
    for edit in sorted(edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.content + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("Ол және және министр", "“және” stands twice"),
        ("Және және министр", "“Және” stands twice"),
        ("Ол және\u00a0және  және министр", "“және” stands twice"),
        ("ұзақ уақыт бойы жұмыс жұмыс істеген", "“жұмыс” stands twice"),
        ("«Біз үшін үшін», – деді ол.", "“үшін” stands twice"),
        ("date 2025-10-11 Көрме туралы туралы", "“туралы” stands twice"),
        ("«Біз алға алға барамыз», – деді ол.", None),
        ("«Жоқ, жоқ», – деді ол.", None),
        ("Көп-көп рақмет, анда-санда, қайта-қайта", None),
        ("түрлі түрлі жарақаттар", None),
        ("он екі екі", None),
        ("Лю Лю келді", None),
        ("Нұр Нұр нұр", None),
        ("Жиын өтті. Өтті дейді.", None),
        ("Жиын өтті, өтті дейді", None),
        ("Мен мен сен", None),
        ("Ел ел болып", None),
        ("жылдан жылға өсті", None),
        ("о о деді", None),
        ("2025 2025", None),
        ("Көп\nкөрме көрме-сауда", None),
    ],
)
def test_doubled_words(text: str, doubled: str | None) -> None:
    found = [str(finding.message) for finding in lint(DoubledWord(), text).findings]
    assert found == ([doubled] if doubled else [])


@pytest.mark.parametrize("word", sorted(REDUPLICATED | HOMONYMS | NUMERALS))
def test_words_that_may_stand_twice(word: str) -> None:
    assert lint(DoubledWord(), f"Олар {word} {word} деді.").findings == ()


words = st.lists(st.sampled_from(["және", "Және", "үшін", "көп", " ", "Лю", ".", "«", "»", "-"]))


@settings(deadline=None)
@given(words.map(" ".join))
def test_the_fix_of_doubled_words_is_final(text: str) -> None:
    assert lint(DoubledWord(), fixed(DoubledWord(), text)).findings == ()


FIRST = "Министрлер өзара ынтымақтастықты дамытуға бағытталған мәселелерді кеңінен талқылады."


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (FIRST, "this has the words of the sentence on line 2"),
        (FIRST.replace("Министрлер", "Тараптар"),
         "but for “Тараптар” (“Министрлер” there), this is the sentence on line 2"),
        (FIRST.replace(" кеңінен", ""),
         "but for “кеңінен”, only there, this is the sentence on line 2"),
        (FIRST.replace("кеңінен", "бүгін кеңінен"),
         "but for “бүгін”, not there, this is the sentence on line 2"),
        (FIRST.replace("кеңінен", "10 қазанда"), None),
        (FIRST.replace("кеңінен", "Алматыда"), None),
        (f"«{FIRST}» – деді ол.", None),
        ("Тараптар мәдени саладағы мәселелерді бірлесіп, ашық әрі кеңінен талқылады.", None),
    ],
)  # fmt: skip
def test_repeated_sentences(second: str, said: str | None) -> None:
    text = f"date 2025-10-11 {FIRST}\n{FIRST} Жиын аяқталды.\n{second}"
    found = lint(RepeatedSentence(), text).findings
    assert [str(finding.message) for finding in found] == ([said] if said else [])
    assert [text[slice(*finding.span)] for finding in found] == ([second] if said else [])


@pytest.mark.slow
def test_repetition_is_looked_for_in_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "Ол бір екі үш төрт бес алты жеті деді.\n" * count
        start = time.perf_counter()
        lint(RepeatedSentence(), text)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(2000) < 8 * max(seconds(500), 0.01)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Қазақ\u00adстан", "Қазақстан"),
        ("ҚАЗАҚ\u00adСТАН", "ҚАЗАҚСТАН"),
        ("Қасым\u00adЖомарт", "Қасым-Жомарт"),
        ("АҚШ\u00adтың", "АҚШ-тың"),
        ("2024\u00ad2025", "2024-2025"),
        ("2025\u00adжылы", "2025-жылы"),
        ("ашылды.\u200bКелесі", "ашылды. Келесі"),
        ("Көрме\u200b ашылды", "Көрме ашылды"),
        ("Көр\u202eме\u202c", "Көрме"),
        ("\ufeffКөрме", "Көрме"),
        ("Кө\ufffcрме\u206f", "Көрме"),
        ("Көрме\x0bашылды", "Көрме ашылды"),
        ("Кө\ufffdме", "Кө\ufffdме"),
        ("👩\u200d🎨 суретші", "👩\u200d🎨 суретші"),
        ("❤\ufe0f", "❤\ufe0f"),
    ],
)
def test_what_cannot_be_seen(text: str, after: str) -> None:
    assert fixed(ForbiddenCharacter(), text) == after


@pytest.mark.parametrize(
    "text",
    [
        "10\u00a0000 адам", "10\u2009000", "10\u202f000", "10\u00a0млн\u00a0теңге", "№\u00a05",
        "А.\u00a0Балаева", "Қ.-Ж.\u00a0Тоқаев", "Балаева\u00a0А.", "XXI\u00a0ғасыр",
        "сөз\u00a0– сөз", "50\u00a0%", "  шегініс", "Сурет:  Ақорда", "Сурет\u00a0: Ақорда",
        "а\nб\n", "а\r\nб\r\n",
    ],
)  # fmt: skip
def test_blanks_that_are_left_alone(text: str) -> None:
    assert lint(StrayWhitespace(), text).findings == ()


ENDS = "the lines of this file do not all end in the same way; unlike most:"


@pytest.mark.parametrize(
    ("text", "said", "after"),
    [
        ("сөз\u00a0сөз", "a no-break space where none is needed", "сөз сөз"),
        ("сөз\u2009сөз", "an unusual blank; write a plain one", "сөз сөз"),
        ("10\u00a0 000", "doubled blanks", "10 000"),
        ("\tсөз", "a tab at the start of the line", "сөз"),
        ("сөз\tсөз", "a tab inside the text", "сөз сөз"),
        ("сөз \u00a0\nсөз", "blanks at the end of the line", "сөз\nсөз"),
        ("Сурет: \nсөз", "blanks at the end of the line", "Сурет:\nсөз"),
        ("а\r\nб\nв\r\n", f"{ENDS} 1 of 3", "а\r\nб\r\nв\r\n"),
        ("а\r\r\nб\r\nв\r\n", f"{ENDS} 1 of 4", "а\r\nб\r\nв\r\n"),
    ],
)
def test_stray_blanks(text: str, said: str, after: str) -> None:
    assert [str(f.message) for f in lint(StrayWhitespace(), text).findings] == [said]
    assert fixed(StrayWhitespace(), text) == after


@settings(deadline=None)
@given(st.text(st.sampled_from("аА1.№–%XV \u00a0\u2009\t\n\r"), max_size=30))
def test_the_fix_of_blanks_comes_to_an_end(text: str) -> None:
    for _ in range(4):
        text = fixed(StrayWhitespace(), text)
    assert lint(StrayWhitespace(), text).findings == ()


def test_singletons_of_unicode() -> None:
    (finding,) = lint(DenormalisedText(), "5 \u212b").findings
    assert str(finding.message) == (
        "“Å” looks right, but is coded in an unusual way (not in Unicode's form NFC)"
    )


def test_lone_surrogates_stay_out_of_composed_words() -> None:
    assert fixed(DenormalisedText(), "\ud983и\u0306") == "\ud983й"


@pytest.mark.parametrize(
    ("text", "applicability"),
    [
        ("dаte\n", Applicability.UNSAFE),
        ("Көрме.\n  Видеo Ақорда\n", Applicability.UNSAFE),
        ("Бұл видеo таспа\n", Applicability.SAFE),
        ("Көрмe ашылды\n", Applicability.SAFE),
    ],
)
def test_a_word_that_would_make_another_block_is_a_persons_to_mend(
    text: str, applicability: Applicability
) -> None:
    (finding,) = lint(MixedScriptWord(), text).findings
    assert finding.fix is not None
    assert finding.fix.applicability is applicability
