"""Quotations that are direct speech, and the evidence for their speakers."""

import pytest

from kzlint.analysis import Speech, find_long_quotations, find_speech
from kzlint.analysis.quotations.evidence import Evidence
from kzlint.core.source import Source
from kzlint.syntax import parse


def speech(text: str) -> list[Speech]:
    release = parse(Source(text))
    return list(find_speech(release, find_long_quotations(release)))


# text, evidence, attributed, has a speaker
SPEECH = [
    ("«Біз дайынбыз», – деді министр.", Evidence.ATTRIBUTION, True, True),
    ("«Біз дайынбыз», – деді.", Evidence.ATTRIBUTION, True, False),
    ("Кездесуде «Біз дайынбыз», – деді.", Evidence.ATTRIBUTION, True, False),
    ("Министр «Біз дайынбыз», – деді.", Evidence.ATTRIBUTION, True, True),
    ("«Біз дайынбыз» деп мәлімдеді ол.", Evidence.ATTRIBUTION, True, True),
    ("«Біз дайынбыз», – Аида Балаева.", Evidence.ATTRIBUTION, True, True),
    ("«Біз бастадық! – деді Серік. – Тоқтамаймыз».", Evidence.ATTRIBUTION, True, True),
    ("– Біз дайынбыз, – деді министр.", Evidence.ATTRIBUTION, True, True),
    ("– Біз бұл жұмысты аяқтадық.", Evidence.DASH, False, False),
    ("Министр: «Біз бәрін дайындадық».", Evidence.INTRODUCTION, True, True),
    ("Министр былай деді:\n«Біз бәрін дайындадық».", Evidence.INTRODUCTION, True, True),
    ("«Біз жұмысты уақытында аяқтаймыз».", Evidence.SENTENCE, False, False),
    ("«Жұмыс уақытында толық аяқталды.»", Evidence.SENTENCE, False, False),
    ("Министр былай деді. «Біз жұмысты уақытында аяқтаймыз».", Evidence.SENTENCE, True, True),
    ("«Біз жұмысты уақытында аяқтаймыз». Осылай деді министр.", Evidence.SENTENCE, True, True),
    ("«Біз жұмысты уақытында аяқтаймыз».\n- деп жазды ол.", Evidence.SENTENCE, True, True),
    ("«Біз жұмысты бастадық.\nЕнді аяқтаймыз», – деді ол.", Evidence.ATTRIBUTION, True, True),
    ("«Біз жұмысты бастадық.\n«Енді аяқтаймыз», – деді ол.", Evidence.ATTRIBUTION, True, True),
    ("«Біз жұмысты бастадық.\nЕнді аяқтаймыз».", Evidence.SENTENCE, False, True),
]


@pytest.mark.parametrize(("text", "evidence", "attributed", "has_speaker"), SPEECH)
def test_speech(text: str, evidence: Evidence, attributed: bool, has_speaker: bool) -> None:
    (found,) = speech(text)
    assert found.evidence is evidence
    assert (found.attributed, found.has_speaker) == (attributed, has_speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Көрмеге «Егемен Қазақстан» газеті қатысты.",
        "«Нұрлы жол» деп аталатын бағдарлама.",
        "«Қазақфильм» – еліміздің көне киностудиясы.",
        "Ол «Біз бірге жеңеміз» ұранын ұстанды.",
        "– 5 мектеп салынды;\n– 7 аурухана ашылды.",
        "– Сіз қашан келдіңіз?\n– Біз кеше келдік.",
        "«Ағымдағы жылдың бюджеті туралы»\nзаңның жобасы «мемлекет қаржысы» бөлімінде.",
        "date 2025-10-11 «Біз дайынбыз»",
    ],
)
def test_no_speech(text: str) -> None:
    assert speech(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("«Бір екі.\nҮш төрт», – деді ол.", 1),
        ("«Бір екі.\n«Үш төрт», – деді ол.", 1),
        ("«Бір екі.\n\nҮш төрт», – деді ол.", 1),
        ("«Бір екі.\nСурет: Ақорда\nҮш төрт», – деді ол.", 0),
        ('«Бір екі.\nҮш төрт", – деді ол.', 0),
        ("«Бір екі.\nЖиын «Арна» залында өтті.\nҮш төрт», – деді ол.", 1),
        ("«Бір.\n" + "Екі.\n" * 12 + "Үш», – деді ол.", 0),
        ("«Бір», – деді ол.\n«Екі», – деді ол.", 0),
    ],
)
def test_quotations_of_several_paragraphs(text: str, count: int) -> None:
    assert len(find_long_quotations(parse(Source(text)))) == count
