"""Which language a locale asks for, and that there is a catalogue of each."""

import locale

import pytest

from kzlint.i18n import language
from kzlint.i18n.language import LANGUAGES, catalogue, preferred


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "ru_KZ.UTF-8"}, "ru"),
        ({"LANG": "ru.UTF-8"}, "ru"),
        ({"LANG": "RU-ru"}, "ru"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "kk_KZ@latin"}, "kk"),
        ({"LANG": "kk_KZ", "LC_MESSAGES": "ru_RU"}, "ru"),
        ({"LC_MESSAGES": "ru_RU", "LC_ALL": "kk_KZ"}, "kk"),
        ({"LC_ALL": "", "LANG": "kk_KZ"}, "kk"),
        ({"LC_ALL": "en_US", "LANGUAGE": "de:kk:ru"}, "kk"),
        ({"LANGUAGE": "de:fr", "LANG": "ru_RU"}, "en"),
    ],
)
def test_locales(environ: dict[str, str], expected: str) -> None:
    assert preferred(environ) == expected


@pytest.mark.parametrize(("screens", "expected"), [(0x043F, "kk"), (0x0419, "ru"), (0x0407, "en")])
def test_windows_names_locales_in_the_same_way(
    screens: int, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_windows_locale", lambda: locale.windows_locale[screens])
    assert preferred({}) == expected


def test_a_locale_wins_over_the_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_windows_locale", lambda: "ru_RU")
    assert preferred({"LANG": "kk_KZ"}) == "kk"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_catalogues_are_shipped(code: str) -> None:
    assert catalogue(code).info()["language"] == code


def test_english_is_what_is_written() -> None:
    assert catalogue("en").gettext("Write “{content}”") == "Write “{content}”"
