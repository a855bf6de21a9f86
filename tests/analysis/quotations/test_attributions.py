"""The parts of an attribution: the head and the speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.analysis.quotations.attributions import names_speaker, read_attribution, says
from kzlint.core.source import Source, Span
from kzlint.syntax import Attribution, Paragraph, parse
from tests.syntax.pieces import HEADS


def attributions(tail: str) -> tuple[Attribution, ...]:
    """The attributions in a quotation followed by ``tail``."""
    (paragraph,) = parse(Source(f"«Біз дайынбыз»{tail}")).blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.attributions


def attribution(tail: str) -> Attribution:
    (found,) = attributions(tail)
    return found


def cut(found: Attribution, span: Span | None) -> str | None:
    return None if span is None else found.whole[slice(*span)]


# after the quotation; head, speaker, kind of speaker
READ = [
    # a name: in full, by initials, alone, with a post
    (", – деді Ерлан Қабдоллаев.", "деді", "Ерлан Қабдоллаев", "name"),
    (", – деді Е. Қабдоллаев.", "деді", "Е. Қабдоллаев", "name"),
    (", – дейді Е.Қабдоллаев.", "дейді", "Е.Қабдоллаев", "name"),
    (", – дейді Айгүл Сейітқызы.", "дейді", "Айгүл Сейітқызы", "name"),
    (", – депті Абай.", "депті", "Абай", "name"),
    (", – деп толықтырды Қабдоллаев.", "деп толықтырды", "Қабдоллаев", "name"),
    (", – деп атап өтті Ерлан Қабдоллаев.", "деп атап өтті", "Ерлан Қабдоллаев", "name"),
    (" деп мәлімдеді Ерлан Қабдоллаев.", "деп мәлімдеді", "Ерлан Қабдоллаев", "name"),
    (", – деп ойын түйіндеді Қабдоллаев.", "деп ойын түйіндеді", "Қабдоллаев", "name"),
    (", – деп еске алды әріптесі Ерлан Қабдоллаев.", "деп еске алды",
     "әріптесі Ерлан Қабдоллаев", "name"),
    (", – деді аудандық музейдің директоры Айгүл Серікова.", "деді",
     "аудандық музейдің директоры Айгүл Серікова", "name"),
    (", – деп түсіндірді маман Айгүл Серікова.", "деп түсіндірді", "маман Айгүл Серікова", "name"),
    (", – Ерлан Қабдоллаев.", None, "Ерлан Қабдоллаев", "name"),
    # a post, a post and a place
    (", – деді министр.", "деді", "министр", "post"),
    ("! – деді министр.", "деді", "министр", "post"),
    (" – деді министр.", "деді", "министр", "post"),
    (", – деді Президент.", "деді", "Президент", "post"),
    (", – деп тапсырды Президент.", "деп тапсырды", "Президент", "post"),
    (", – деп мәлімдеді бас дәрігер.", "деп мәлімдеді", "бас дәрігер", "post"),
    (", – деп баса айтты жиын төрағасы.", "деп баса айтты", "жиын төрағасы", "post"),
    (", – деп жауап берді спикер.", "деп жауап берді", "спикер", "post"),
    (", – деп сөзін қорытты режиссер.", "деп сөзін қорытты", "режиссер", "post"),
    (", – деп сұрады тілші.", "деп сұрады", "тілші", "post"),
    (", – деп қуанды анасы.", "деп қуанды", "анасы", "post"),
    (", – деді министрлік өкілі.", "деді", "министрлік өкілі", "post"),
    (", – деді БҰҰ өкілі.", "деді", "БҰҰ өкілі", "post"),
    (", – деді «Арна» театрының режиссері.", "деді", "«Арна» театрының режиссері", "post"),
    (", – деді Мемлекет басшысы Атырауда өткен жиында.", "деді",
     "Мемлекет басшысы", "post"),
    (", – деді бүгінгі жиында министр.", "деді", "бүгінгі жиында министр", "post"),
    # a pronoun
    (", – деді ол.", "деді", "ол", "pronoun"),
    (", – деп қосты ол.", "деп қосты", "ол", "pronoun"),
    (", – дейді олар.", "дейді", "олар", "pronoun"),
    (", – деді өзі.", "деді", "өзі", "pronoun"),
    (", – деді ол жиын соңында.", "деді", "ол", "pronoun"),
    # a group
    (", – дейді ғалымдар.", "дейді", "ғалымдар", "group"),
    (", – дейді ауыл тұрғындары.", "дейді", "ауыл тұрғындары", "group"),
    (", – дейді жергілікті жұрт.", "дейді", "жергілікті жұрт", "group"),
    (", – дейді ауыл халқы.", "дейді", "ауыл халқы", "group"),
    (", – деп отыр сарапшылар.", "деп отыр", "сарапшылар", "group"),
    (", – деп алғыс айтты жеңімпаздар.", "деп алғыс айтты", "жеңімпаздар", "group"),
    # an organisation
    (", – деп хабарлады министрлік.", "деп хабарлады", "министрлік", "organisation"),
    (", – деп хабарлады әкімдіктің баспасөз қызметі.", "деп хабарлады",
     "әкімдіктің баспасөз қызметі", "organisation"),
    (", – деп жазды «Ана тілі» газеті.", "деп жазды", "«Ана тілі» газеті", "organisation"),
    (", – дейді мекеме.", "дейді", "мекеме", "organisation"),
    # a document
    (", – делінген хабарламада.", "делінген", "хабарламада", "document"),
    (", – делінген Ақорда хабарламасында.", "делінген", "Ақорда хабарламасында", "document"),
    (", – делінген қаулыда.", "делінген", "қаулыда", "document"),
    (", – делінген ұйымның мәлімдемесінде.", "делінген", "ұйымның мәлімдемесінде", "document"),
    # a particle is not part of the speaker
    (", – деді ол да.", "деді", "ол", "pronoun"),
    (", – деді қала әкімі де.", "деді", "қала әкімі", "post"),
    (", – деді Ерлан Қабдоллаев та.", "деді", "Ерлан Қабдоллаев", "name"),
    # an apposition, before the name and after it
    (", – деді Ерлан Қабдоллаев, аудандық музейдің қызметкері.", "деді", "Ерлан Қабдоллаев",
     "name"),
    (", – деді музей қызметкері, тарихшы Ерлан Қабдоллаев.", "деді",
     "музей қызметкері, тарихшы Ерлан Қабдоллаев", "name"),
    (", – дейді ол, жымиып.", "дейді", "ол", "pronoun"),
    (", – деді бапкер, сөзін жалғап.", "деді", "бапкер", "post"),
    # up to the first stop
    (", – деді министр. Ол риза болды.", "деді", "министр", "post"),
    # between деп and the verb
    (", – деп Асан Үсенов сөзін қорытындылады.", "деп", "Асан Үсенов", "name"),
    (", – деп министр сөзін қорытындылады.", "деп", "министр", "post"),
    (", – деп ол баса айтты.", "деп", "ол", "pronoun"),
    (", – деп сөзін қорытындылады.", "деп сөзін қорытындылады", None, None),
    # no speaker
    (", – деді.", "деді", None, None),
    (", – деп атап өтті.", "деп атап өтті", None, None),
    (", – деп отыр.", "деп отыр", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("tail", "head", "speaker", "kind"), READ)
def test_head_and_speaker(
    tail: str, head: str | None, speaker: str | None, kind: str | None
) -> None:
    found = attribution(tail)
    said = read_attribution(found)
    assert (cut(found, said.head), cut(found, said.speaker)) == (head, speaker)
    assert said.kind == kind
    assert says(found)
    assert names_speaker(found) is (speaker is not None)


@pytest.mark.parametrize(
    "tail",
    [
        ", – деді бүгін.",
        ", – деді кездесуде.",
        ", – деді Астанада.",
        ", – деді кеше Астанада.",
        ", – деп мәлімдеді брифингте.",
    ],
)
def test_when_and_where_is_nobody(tail: str) -> None:
    assert not names_speaker(attribution(tail))


@pytest.mark.parametrize(
    ("tail", "speech"),
    [
        (" деп аталады.", False),
        (" деп аталатын жоба басталды.", False),
        (" деп атады.", True),
        (" деп жазылған тақта.", False),
        (" деп айтты ол.", True),
        (" деп есептейді ғалымдар.", True),
        (", – деп аталады.", False),
        (", – деген пікір бар.", True),
        (", – деп.", True),
    ],
)
def test_naming_is_no_speech(tail: str, speech: bool) -> None:
    assert says(attribution(tail)) is speech


pieces = st.sampled_from(
    [*HEADS, "ол", "министр", "Ерлан", "Қабдоллаев", "хабарламада", "«Арна»", ",", ".", "–", "да"]
)


@given(st.lists(pieces, max_size=8).map(" ".join))
def test_head_and_speaker_are_inside_and_in_order(tail: str) -> None:
    for found in attributions(f", – {tail}"):
        said = read_attribution(found)
        spans = [span for span in (said.head, said.speaker) if span]
        assert all(found.start <= span.start < span.end <= found.end for span in spans)
        assert spans == sorted(spans)
        assert (said.speaker is None) == (said.kind is None)
