"""What is wrong with tables of names, told in Kazakh: every part of the sentence is."""

from pathlib import Path

import pytest

from kzlint.gazetteer import GazetteerError, Kind, load, tables
from kzlint.gazetteer.checks import check
from kzlint.gazetteer.edit import RefusedError, add
from kzlint.gazetteer.suggestions import Suggestion
from kzlint.i18n.message import render
from tests.catalogue import Catalogue

KAZAKH = Catalogue(
    {
        "{place}: column {column} ({name}): {problem}":
            "{place}: {column}-баған ({name}): {problem}",
        "{place}: column {column}: {problem}": "{place}: {column}-баған: {problem}",
        "no such column: {column!r}{hint}": "мұндай баған жоқ: {column!r}{hint}",
        "; did you mean {word}?": "; мүмкін, {word}?",
        "not readable as CSV: {problem}": "CSV емес: {problem}",
        "a quotation mark opens a cell and nothing closes it": "ұяшықтың тырнақшасы жабылмаған",
        "{text!r} is no date of the form YYYY-MM-DD": "{text!r} – ЖЖЖЖ-АА-КК түріндегі күн емес",
        "{until} is not after since, {since}": "until ({until}) since ({since}) күнінен кейін емес",
        "no such choice: {value!r}; use {choices}":
            "мұндай таңдау жоқ: {value!r}; болады: {choices}",
        "an empty value": "бос мән",
        "{others} or {last}": "{others} немесе {last}",
        "{form!r} is another form of {name!r}, {place}, at the same time":
            "{form!r} – {name!r} атауының басқа түрі ({place}), сол уақытта",
        "built-in {place}": "кіріктірілген {place}",
        "{person!r} holds {post!r} {period} ({place}), at the same time":
            "{post!r} қызметінде сол уақытта {person!r}: {period} ({place})",
        "from {since}": "{since} күнінен бастап",
        "no such file or directory": "мұндай файл не қалта жоқ",
        "{problem}; mend that first": "{problem}; алдымен соны түзетіңіз",
        "the column {column!r} is missing": "{column!r} бағаны жоқ",
        "{count} time": "{count} рет",
        "{times}; forms: {forms}; first in {place}":
            "{times}; түрлері: {forms}; алғашқысы: {place}",
    }
)  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder that tests run in, beside another one with a small built-in table."""
    built_in, own = tmp_path / "tables", tmp_path / "own"
    built_in.mkdir()
    own.mkdir()
    (built_in / "names.csv").write_text(
        "name,kind,aliases,source\nАлатау қаласы,place,Алатау,кітап\nӘкім,post,,кітап\n"
        "Айша Қос,person,,кітап\nДана Бек,person,,кітап\n",
        encoding="utf-8",
    )
    (built_in / "terms.csv").write_text(
        "person,post,since,source\nАйша Қос,Әкім,2020-01-01,кітап\n", encoding="utf-8"
    )
    monkeypatch.setattr(tables, "BUILT_IN", built_in)
    monkeypatch.chdir(own)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("name,knd,kind\n", "a.csv:1: 2-баған: мұндай баған жоқ: 'knd'; мүмкін, kind?"),
        ('name,kind\n"А,place\n', "a.csv:2: CSV емес: ұяшықтың тырнақшасы жабылмаған"),
        ("name,kind,since\nА,place,2001\n",
         "a.csv:2: 3-баған (since): '2001' – ЖЖЖЖ-АА-КК түріндегі күн емес"),
        ("name,kind,since,until\nА,place,2001-01-01,2000-01-01\n",
         "a.csv:2: 4-баған (until): until (2000-01-01) since (2001-01-01) күнінен кейін емес"),
        ("name,kind,gender\nАйша,person,w\n",
         "a.csv:2: 3-баған (gender): мұндай таңдау жоқ: 'w'; болады: 'f', 'm' немесе бос мән"),
        ("name,kind,aliases\nКөктау,place,Алатау\n",
         "a.csv:2: 3-баған (aliases): 'Алатау' – 'Алатау қаласы' атауының басқа түрі "
         "(кіріктірілген names.csv:2), сол уақытта"),
        ("person,post,since,until\nДана Бек,Әкім,2019-06-01,2020-03-01\n",
         "a.csv:2: 1-баған (person): 'Әкім' қызметінде сол уақытта 'Айша Қос': "
         "2020-01-01 күнінен бастап (кіріктірілген terms.csv:2)"),
    ],
)  # fmt: skip
def test_findings(table: str, told: str) -> None:
    Path("a.csv").write_text(table, encoding="utf-8")
    assert [render(one.sentence, KAZAKH) for one in check([Path("a.csv")]).problems] == [told]


def test_a_table_that_cannot_be_read() -> None:
    with pytest.raises(GazetteerError) as caught:
        load([Path("жоқ.csv")])
    assert render(caught.value, KAZAKH) == "жоқ.csv: мұндай файл не қалта жоқ"


def test_a_row_that_is_not_added() -> None:
    Path("a.csv").write_text("name\n", encoding="utf-8")
    with pytest.raises(GazetteerError) as broken:
        add(Path("a.csv"), {"name": "А", "kind": "place"})
    assert render(broken.value, KAZAKH) == "a.csv:1: 'kind' бағаны жоқ; алдымен соны түзетіңіз"
    with pytest.raises(RefusedError) as refused:
        add(Path("b.csv"), {"name": "А", "kind": "place", "since": "1", "until": "2"})
    assert render(refused.value, KAZAKH) == (
        "since: '1' – ЖЖЖЖ-АА-КК түріндегі күн емес; until: '2' – ЖЖЖЖ-АА-КК түріндегі күн емес"
    )


def test_the_note_of_a_suggestion() -> None:
    one = Suggestion("Көктау", Kind.PLACE, "", (), 2, ("Көктау", "Көктауда"), "a.txt:1")
    assert render(one.cells()[-1], KAZAKH) == "2 рет; түрлері: Көктау, Көктауда; алғашқысы: a.txt:1"
