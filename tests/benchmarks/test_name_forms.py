"""The benchmark of name forms counts, and names what it counts against the morphology."""

from pathlib import Path

import pytest

from benchmarks.name_forms import main

ROWS = """\
form\tlemma\tanalysis
Көкжарға\tКөкжар\ttop dat
Серіковтың\tСеріков\tcog m gen
ЖАСҚЫННЫҢ\tЖасқын\tant m gen
Тасбұлақтағы\tТазбұлақ\ttop loc attr
Кентбургке\tКентбург\ttop dat
Көкжар\tКөкжар\ttop nom
Zangar-дың\tZangar\torg gen
"""

FIGURES = """\
(a) lemma among the readings: 4 of 5, 80.00%
    Тасбұлақтағы
(a) regular under the lemma: 4 of 4, 100.00%
(b) irregular with the harmony flipped: 1 of 2, 50.00%
    Кентбургқа
(b) irregular with the voicing flipped: 5 of 5, 100.00%
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "forms.tsv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_figures(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(table)]) == 0
    assert capsys.readouterr().out == FIGURES


@pytest.mark.parametrize(
    ("name", "text"),
    [("text.txt", "Көкжарға барды. Көкжарға!\n"), ("text.iob2", "Көкжарға B-GPE\n\n. O\n" * 3)],
)
def test_speed(table: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = table.with_name(name)
    path.write_text(text, encoding="utf-8")
    assert main([str(table), "--text", str(path)]) == 0
    lines = capsys.readouterr().out.removeprefix(FIGURES).splitlines()
    counts = [line.partition(":")[0] for line in lines]
    different = "2" if name == "text.txt" else "1"
    assert counts == ["(c) 3 words in running order", f"(c) {different} words that differ"]
