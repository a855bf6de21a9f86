"""Sentences about a time when another name was in force."""

import datetime

import pytest

from kzlint.core.source import Source
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules.name.outdated_name import OutdatedName

LINTER = Linter([OutdatedName()], Gazetteer([built_in()]), datetime.date(2025, 10, 12))


def reported(sentence: str, date: str = "2025-10-11") -> list[str]:
    text = f"date {date} Тақырып\n{sentence}"
    found = LINTER.lint(Source(text)).findings
    return [text[finding.span.start : finding.span.end] for finding in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Жиын Нұр-Сұлтанда өтті.",
        "Екі елдің басшылары Нұр-Сұлтанда кездескен болатын.",
        "Аталған шара Нұр-Сұлтанда аталып өтті.",
        "Мемлекеттік кеңес пен эксперттер Нұр-Сұлтанда жиналды.",
        "2017 жылы көрме Нұр-Сұлтанда өтті.",
        "Жиын кезінде Нұр-Сұлтанда көрме ашылды.",
    ],
)
def test_out_of_its_time(sentence: str) -> None:
    assert reported(sentence) == ["Нұр-Сұлтанда"]


@pytest.mark.parametrize(
    "sentence",
    [
        "2020 жылы көрме Нұр-Сұлтанда өтті.",
        "2021 жылғы 5 мамырда Нұр-Сұлтанда өтті.",
        "2019–2022 жылдары елорда Нұр-Сұлтан болды.",
        "Бұрынғы Нұр-Сұлтан халықаралық әуежайы.",
        "Ол кезде елорда Нұр-Сұлтан еді.",
        "Астана Нұр-Сұлтан деп аталды.",
        "Нұр-Сұлтанда (қазіргі Астана) өтті.",
        "Нұр-Сұлтанның атауы өзгерді.",
    ],
)
def test_in_its_time(sentence: str) -> None:
    assert reported(sentence) == []


def test_a_name_before_its_time_is_let_pass() -> None:
    assert reported("Жаңа Абай облысы құрылады.", date="2022-05-01") == []


def test_without_a_header_date_nothing_is_said() -> None:
    assert LINTER.lint(Source("Жиын Нұр-Сұлтанда өтті.")).findings == ()
