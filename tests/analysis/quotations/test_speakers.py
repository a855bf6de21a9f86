"""Speakers: the person, pronoun or other source of each piece of direct speech."""

import pytest

from kzlint.analysis import SpeakerKind
from tests.analysis.releases import speakers

NAME, POST = SpeakerKind.NAME, SpeakerKind.POST

# text, kind of speaker, text of the speaker
SPEAKERS = [
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаев.", NAME, "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – деді Қабдоллаев.", NAME, "Қабдоллаев"),
    ("«Біз дайынбыз», – деді Е. Қабдоллаев та.", NAME, "Е. Қабдоллаев"),
    ("– Біз дайынбыз, – деп қосты Е.Қабдоллаев.", NAME, "Е.Қабдоллаев"),
    ("«Біз дайынбыз», – деді музей директоры Ерлан Қабдоллаев.", NAME, "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаев брифингте.", NAME, "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаев, музей қызметкері.", NAME, "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – деді музей қызметкері, тарихшы Ерлан Қабдоллаев.", NAME,
     "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаевтың көмекшісі Айгүл Серікова.", NAME,
     "Айгүл Серікова"),
    ("«Біз дайынбыз, – деді Ерлан Қабдоллаев. – Бастаймыз».", NAME, "Ерлан Қабдоллаев"),
    ("«Біз бастадық.\nЕнді аяқтаймыз», – деді Ерлан Қабдоллаев.", NAME, "Ерлан Қабдоллаев"),
    ("«Біз дайынбыз», – Ерлан Қабдоллаев.", NAME, "Ерлан Қабдоллаев"),
    # before the quotation
    ("Ерлан Қабдоллаев «Біз дайынбыз», – деді.", NAME, "Ерлан Қабдоллаев"),
    ("Ерлан Қабдоллаев Айгүл Серіковаға «Біз дайынбыз», – деді.", NAME, "Ерлан Қабдоллаев"),
    ("Ерлан Қабдоллаев: «Біз бәрін дайындадық».", NAME, "Ерлан Қабдоллаев"),
    ("Айгүл Серікова келді. Ерлан Қабдоллаев «Біз дайынбыз», – деді.", NAME,
     "Ерлан Қабдоллаев"),
    # a speaker without a name
    ("«Біз дайынбыз», – деді ол.", SpeakerKind.PRONOUN, "ол"),
    ("Ерлан Қабдоллаев келді. «Біз дайынбыз», – деді ол.", SpeakerKind.PRONOUN, "ол"),
    ("«Біз дайынбыз», – деді музей директоры.", POST, "музей директоры"),
    ("«Біз дайынбыз», – деді Ерлан Қабдоллаевтың орынбасары.", POST,
     "Ерлан Қабдоллаевтың орынбасары"),
    ("«Біз дайынбыз», – деді министр, Ерлан Қабдоллаевқа алғыс айтып.", POST, "министр"),
    ("«Біз дайынбыз», – дейді тұрғындар.", SpeakerKind.GROUP, "тұрғындар"),
    ("«Жоба аяқталды», – деп хабарлады министрлік.", SpeakerKind.ORGANISATION, "министрлік"),
    ("«Жоба аяқталды», – делінген хабарламада.", SpeakerKind.DOCUMENT, "хабарламада"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "expected"), SPEAKERS)
def test_the_speaker(text: str, kind: SpeakerKind, expected: str) -> None:
    (speaker,) = speakers(text)
    assert (speaker.kind, text[slice(*speaker.span)]) == (kind, expected)
    if kind is NAME:
        assert speaker.person is not None
        assert speaker.person.text == expected
    else:
        assert speaker.person is None


@pytest.mark.parametrize(
    "text",
    [
        "«Біз дайынбыз», – деді.",
        "«Біз дайынбыз», – деп атап өтті.",
        "Мұхтар Әуезов атындағы театрда «Біз дайынбыз», – деді.",
        "Ерлан Қабдоллаев келді. «Біз дайынбыз», – деді.",
        "«Біз жұмысты уақытында аяқтаймыз».",
        "Көрмеге «Қазақфильм» киностудиясы қатысты.",
        "",
    ],
)
def test_no_speaker(text: str) -> None:
    assert speakers(text) == ()


def test_speakers_come_in_the_order_of_what_they_say() -> None:
    text = (
        "«Біз дайынбыз», – деді Ерлан Қабдоллаев. «Біз де», – деді министр.\n"
        "Айгүл Серікова «Мен дайынмын», – деді. «Жарайды», – деп қосты ол."
    )
    found = speakers(text)
    assert [text[slice(*speaker.span)] for speaker in found] == [
        "Ерлан Қабдоллаев",
        "министр",
        "Айгүл Серікова",
        "ол",
    ]
