"""Corpora: sentences put together from tokens, tagged spans, folders of texts."""

from pathlib import Path

import pytest

from benchmarks.corpus import Sentence, read_sentences, read_texts

CORPUS = """\
Абай B-PERSON
Құнанбаев I-PERSON
( O
ақын O
) O
Семейде B-GPE
. O

" O
Біз O
, O
біз O
" O
, O
— O
деді O
Дана B-PERSON
Айша B-PERSON
Әли I-PERSON


« O
Арна B-ORGANISATION
» O
"""

TEXTS = [
    "Абай Құнанбаев (ақын) Семейде.",
    '"Біз, біз", — деді Дана Айша Әли',
    "«Арна»",
]


@pytest.fixture
def sentences(corpus: Path) -> list[Sentence]:
    return read_sentences(corpus)


def test_sentences_are_put_together_as_in_print(sentences: list[Sentence]) -> None:
    assert [sentence.text for sentence in sentences] == TEXTS


def test_each_token_has_its_span_and_its_tag(sentences: list[Sentence]) -> None:
    rows = [line.rpartition(" ")[::2] for line in CORPUS.splitlines() if line]
    found = [
        (sentence.text[start:end], tag)
        for sentence in sentences
        for (start, end), tag in zip(sentence.spans, sentence.tags, strict=True)
    ]
    assert found == rows


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PERSON", [["Абай Құнанбаев"], ["Дана", "Айша Әли"], []]),
        ("GPE", [["Семейде"], [], []]),
        ("ORGANISATION", [[], [], ["Арна"]]),
        ("DATE", [[], [], []]),
    ],
)
def test_entities(label: str, expected: list[list[str]], sentences: list[Sentence]) -> None:
    assert [
        [sentence.text[start:end] for start, end in sentence.entities(label)]
        for sentence in sentences
    ] == expected


@pytest.mark.parametrize(
    ("offset", "tag"),
    [(0, "B-PERSON"), (3, "B-PERSON"), (4, "O"), (5, "I-PERSON"), (15, "O"), (22, "B-GPE"),
     (99, "O")],
)  # fmt: skip
def test_the_tag_at_an_offset(offset: int, tag: str, sentences: list[Sentence]) -> None:
    assert sentences[0].tag_at(offset) == tag


def test_an_empty_file_has_no_sentences(tmp_path: Path) -> None:
    path = tmp_path / "empty.iob2"
    path.write_text("\n\n", encoding="utf-8")
    assert read_sentences(path) == []


def test_texts_of_a_corpus_are_its_sentences(corpus: Path) -> None:
    assert list(read_texts(corpus)) == [
        (f"sentence {number}", text) for number, text in enumerate(TEXTS, 1)
    ]


def test_texts_of_a_folder_come_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.txt", "a.txt", "a/b.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name} мәтіні", encoding="utf-8")
    assert list(read_texts(tmp_path)) == [
        ("a/c.txt", "a/c.txt мәтіні"),
        ("a.txt", "a.txt мәтіні"),
        ("b.txt", "b.txt мәтіні"),
    ]
