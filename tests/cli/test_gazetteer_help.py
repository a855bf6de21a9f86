"""``kzlint gazetteer``: its help, its complaints, and what it says in another language."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kzlint.cli import language
from kzlint.gazetteer import tables
from tests.catalogue import Catalogue

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("command", ["check", "lookup", "add", "suggest"])
def test_help_teaches_by_an_example(kzlint: Run, command: str) -> None:
    status, out, err = kzlint("gazetteer", command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"usage: kzlint gazetteer {command} [-h]")
    assert f"\nexample:\n  $ kzlint gazetteer {command} " in out
    assert "\nexit status:\n  0  " in out
    status, out, _ = kzlint("gazetteer", "--help")
    assert status == 0
    assert f"\n  kzlint gazetteer {command} " in out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["lookup"], "kzlint gazetteer lookup: error: the following arguments are required: WORD"),
        (["lookup", "Ақтау", "--date", "кеше"],
         "kzlint gazetteer lookup: error: argument --date: 'кеше' is no date of the form "
         "YYYY-MM-DD"),
        (["add", "Ақтау"],
         "kzlint gazetteer add: error: the following arguments are required: --kind"),
        (["suggest", "--at-least", "0", "a.txt"],
         "kzlint gazetteer suggest: error: argument --at-least: '0' is no number from 1 on"),
    ],
)  # fmt: skip
def test_bad_arguments(kzlint: Run, arguments: list[str], told: str) -> None:
    status, out, err = kzlint("gazetteer", *arguments)
    assert (status, out) == (2, "")
    assert err.splitlines()[-2:] == [told, f"try “{told.partition(':')[0]} --help”"]


def test_gazetteer_teaches(kzlint: Run) -> None:
    status, out, err = kzlint("gazetteer")
    assert (status, err) == (0, "")
    assert out == kzlint("gazetteer", "--help")[1]
    assert "\n  kzlint gazetteer suggest releases/ > new.csv  names that no table has\n" in out


KAZAKH = Catalogue(
    {
        "read as": "оқылуы",
        "spelling": "жазылуы",
        "in force": "күші",
        "source": "дерек көзі",
        "right": "дұрыс",
        "wrong, a usual mistyping of “{right}”": "қате, дұрысы “{right}”",
        "genitive": "ілік",
        "dative": "барыс",
        "{reading}, irregular: should be “{right}”": "{reading}, дұрысы “{right}”",
        "{reading}, mistyped for “{right}”": "{reading}, “{right}” орнына",
        "{period}; not on {day}": "{period}; {day} күні емес",
        "from {since}": "{since} бастап",
        "built-in {place}": "кіріктірілген {place}",
        "{word}: no table has it; near: {names}": "{word}: кестелерде жоқ; ұқсасы: {names}",
        "{count} problem": "{count} кемшілік",
        "{count} table": "{count} кесте",
        "{count} row": "{count} жол",
        "{problems} in {tables} of {rows}": "{tables}, {rows}: {problems}",
        "no problems": "кемшілік жоқ",
        "{place}: added {kind} {name!r}": "{place}: қосылды: {kind} {name!r}",
        "place": "жер-су атауы",
        "to use it, write this at the start of {file}: {line}":
            "{file} файлының басына жазыңыз: {line}",
        "not added: {reason}": "қосылмады: {reason}",
        "name: {name!r} is known already ({place})": "name: {name!r} бар ({place})",
    }
)  # fmt: skip


@pytest.fixture
def kazakh(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few sentences in Kazakh, and small built-in tables."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "names.csv").write_text(
        "name,kind,since,source\nАлатау,place,2022-06-08,кітап\nАйша,given-name,,\n", "utf-8"
    )
    monkeypatch.setattr(tables, "BUILT_IN", folder)
    monkeypatch.setattr(language, "catalogue", lambda code: KAZAKH)


@pytest.mark.usefixtures("kazakh")
def test_lookup_in_another_language(kzlint: Run) -> None:
    words = ["Алатаудың", "Алатауга", "Айшаге", "Алатаю"]
    assert kzlint("gazetteer", "lookup", *words, "--date", "2022-01-01", "--lang", "kk")[:2] == (
        1,
        "Алатаудың\n"
        "  жер-су атауы (place) Алатау (кіріктірілген names.csv:2)\n"
        "    оқылуы      Алатау + дың (ілік)\n"
        "    жазылуы     дұрыс\n"
        "    күші        2022-06-08 бастап; 2022-01-01 күні емес\n"
        "    дерек көзі  кітап\n"
        "\n"
        "Алатауга\n"
        "  жер-су атауы (place) Алатау (кіріктірілген names.csv:2)\n"
        "    оқылуы      Алатау + га (барыс), “ға” орнына\n"
        "    жазылуы     қате, дұрысы “Алатау”\n"
        "    күші        2022-06-08 бастап; 2022-01-01 күні емес\n"
        "    дерек көзі  кітап\n"
        "\n"
        "Айшаге\n"
        "  given-name Айша (кіріктірілген names.csv:3)\n"
        "    оқылуы      Айша + ге (барыс), дұрысы “Айшаға”\n"
        "    жазылуы     дұрыс\n"
        "\n"
        "Алатаю: кестелерде жоқ; ұқсасы: Алатау\n",
    )


@pytest.mark.usefixtures("kazakh")
def test_check_and_add_in_another_language(kzlint: Run) -> None:
    add = ["gazetteer", "add", "--kind", "place", "--table", "a.csv", "--lang", "kk"]
    assert kzlint(*add, "Ақтау") == (
        0,
        "a.csv:2: қосылды: жер-су атауы (place) 'Ақтау'\n",
        'kzlint.toml файлының басына жазыңыз: gazetteer = ["a.csv"]\n',
    )
    assert kzlint(*add, "Алатау") == (
        1,
        "",
        "kzlint: қосылмады: name: 'Алатау' бар (кіріктірілген names.csv:2)\n",
    )
    assert kzlint("gazetteer", "check", "a.csv", "--lang", "kk") == (
        0,
        "",
        "1 кесте, 1 жол: кемшілік жоқ\n",
    )
    Path("b.csv").write_text("name,kind\nБозтау,town\n", "utf-8")
    assert kzlint("gazetteer", "check", "b.csv", "--lang", "kk")[2] == (
        "1 кесте, 0 жол: 1 кемшілік\n"
    )
