"""The benchmark of findings counts them a rule, and shows those that are asked for."""

from pathlib import Path

import pytest

from benchmarks.findings import main

TEXTS = {
    "a.txt": "Олар Казакстанға келді.\nСурет: Ақорда.\n",
    "b.txt": "Олар Қазақстанға келді.\n",
}

COUNTS = """\
{path}: 2 texts, 2 findings
    CAP006 credit-punctuation: 1
    NAM001 misspelt-name: 1
"""
NAME = """\
NAM001 a.txt: {header}Олар [Казакстанға] келді. ⏎ Сурет: Ақорда. ⏎\x20
    “Казакстанға” should be “Қазақстанға”
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("few_names")
@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ([], ""),
        (["--select", "NAM"], NAME.format(header="")),
        (["--select", "NAM001", "QUO"], NAME.format(header="")),
        (["--select", "QUO", "--date", "2025-10-11"], ""),
        (
            ["--select", "NAM", "--date", "2025-10-11"],
            NAME.format(header="date 2025-10-11 Тақырып ⏎ "),
        ),
    ],
)
def test_findings_of_a_folder(
    options: list[str], shown: str, texts: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(texts), *options]) == 0
    assert capsys.readouterr().out == shown + COUNTS.format(path=texts)


@pytest.mark.usefixtures("few_names")
def test_findings_of_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus, empty = tmp_path / "corpus.iob2", tmp_path / "empty.iob2"
    corpus.write_text("Олар O\nкелді O\n. O\n\nБұл O\nКазакстан B-GPE\n. O\n", encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    assert main([str(corpus), str(empty), "--select", "NAM001"]) == 0
    assert capsys.readouterr().out == (
        "NAM001 sentence 2: Бұл [Казакстан].\n"
        "    “Казакстан” should be “Қазақстан”\n"
        f"{corpus}: 2 texts, 1 findings\n"
        "    NAM001 misspelt-name: 1\n"
        f"{empty}: 0 texts, 0 findings\n"
    )
