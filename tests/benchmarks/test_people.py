"""The benchmark of people counts spans, and names those missed and those made up."""

from pathlib import Path

import pytest

from benchmarks.people import main

CORPUS = """\
Бүгін O
Ерлан B-PERSON
Қабдоллаев I-PERSON
келді O
. O

Кеше O
Нұргелді B-PERSON
келді O
. O

Кеше O
Абай O
көшесі O
жөнделді O
. O

Кеше O
Айгүл B-ORGANISATION
ашылды O
. O

Кеше O
Нұргелді B-PERSON
келді O
. O

Осыны O
Ерлан B-PERSON
Әшімов O
айтты O
. O
"""

FIGURES = "recall: 1 of 4, 25.0%\nprecision: 1 of 3, 33.3%\n"

MISSED = """\
missed, most often first:
    2 x Кеше [Нұргелді] келді.
    1 x Осыны [Ерлан] Әшімов айтты.
"""

WRONG = """\
wrong, most often first:
    1 x Кеше [Айгүл] ашылды. (B-ORGANISATION)
    1 x Осыны [Ерлан Әшімов] айтты. (B-PERSON)
"""


@pytest.mark.usefixtures("few_names")
def test_figures(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus)]) == 0
    assert capsys.readouterr().out == FIGURES + MISSED + WRONG


@pytest.mark.usefixtures("few_names")
def test_only_so_many_of_each_kind(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus), "--misses", "1"]) == 0
    kept = [*MISSED.splitlines()[:2], *WRONG.splitlines()[:2]]
    assert capsys.readouterr().out == FIGURES + "\n".join(kept) + "\n"
