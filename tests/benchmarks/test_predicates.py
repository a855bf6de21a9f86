"""The benchmark of predicates counts last words and nouns, and shows a sample of each."""

from pathlib import Path

import pytest

from benchmarks.predicates import main

CORPUS = """\
Кеше O
Астанада B-GPE
көрме O
ашылды O
. O

Бұл O
туралы O
сарапшы O
Департаменті B-ORGANISATION
жолдаған O
хат O
. O

Келді O
. O

Кеше O
біраз O
Айтты B-ORGANISATION
келді O
"""

FIGURES = """\
sentence-final words recognised: 1 of 2, 50.0%
nouns mistaken for finite verbs: 1 of 4, 25.0%
"""

SAMPLES = [
    "    + Кеше Астанада көрме [ашылды].",
    "    - Бұл туралы сарапшы Департаменті жолдаған [хат].",
    "    + Кеше біраз [Айтты] келді",
    "    - [Бұл] туралы сарапшы Департаменті жолдаған хат.",
]


def test_counts(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus)]) == 0
    assert capsys.readouterr().out == FIGURES


def test_sample(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus), "--sample", "9"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert set(SAMPLES) <= set(printed)
    assert len(printed) == 8


def test_an_empty_corpus_has_no_shares(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.iob2"
    path.write_text("", encoding="utf-8")
    assert main([str(path)]) == 0
    assert "recognised: 0 of 0\n" in capsys.readouterr().out
