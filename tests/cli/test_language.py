"""The language of a call: what chooses it, and that nothing of it is left behind."""

import gettext
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from kzlint.cli import language as of_call
from kzlint.cli.language import _, configured, extract_language, speaking, spoken
from kzlint.i18n import language

Run = Callable[..., tuple[int, str, str]]

# By language: how the help of “kzlint rules” begins.
USAGES = {"kk": "қолданылуы: kzlint ", "ru": "вызов: kzlint ", "en": "usage: kzlint "}

SENTENCES = {
    "kk": {
        "usage: ": "қолданылуы: ",
        "%(prog)s: error: %(message)s\n": "%(prog)s: қате: %(message)s\n",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s аргументі: %(message)s",
        "try “{command} --help”": "“{command} --help” деп көріңіз",
        "no such language: {text!r}; write {languages}":
            "мұндай тіл жоқ: {text!r}; жазыңыз: {languages}",
        "{others} or {last}": "{others} не {last}",
        "the header has no headline after its date": "күннен кейін тақырып жоқ",
        "{place}: no such key{hint}": "{place}: мұндай кілт жоқ{hint}",
        "; did you mean {word}?": "; бәлкім {word}?",
    },
    "ru": {"usage: ": "вызов: "},
}  # fmt: skip


@pytest.fixture(autouse=True)
def catalogues(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogues of a few sentences in the place of kzlint's own."""
    folder = tmp_path_factory.mktemp("locale")
    for code, sentences in SENTENCES.items():
        made = Catalog(locale=code)
        for english, other in sentences.items():
            made.add(english, other)
        (folder / code / "LC_MESSAGES").mkdir(parents=True)
        with (folder / code / "LC_MESSAGES" / "kzlint.mo").open("wb") as file:
            write_mo(file, made)
    for module in (language, of_call):
        monkeypatch.setattr(module, "CATALOGUES", folder)


@pytest.fixture(autouse=True)
def afresh(catalogues: None) -> Iterator[None]:
    """No catalogue is known from before, or to tests that follow."""
    language.catalogue.cache_clear()
    yield
    language.catalogue.cache_clear()


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale that says nothing."""
    for variable in language.VARIABLES:
        monkeypatch.delenv(variable, raising=False)


def language_of(told: str) -> str:
    return next(code for code, start in USAGES.items() if told.startswith(start))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("rules --help", "en"),
        ("--lang kk rules --help", "kk"),
        ("--lang=kk rules --help", "kk"),
        ("rules --lang ru --help", "ru"),
        ("rules --help --lang=ru", "ru"),
        ("rules --lang ru --help --lang kk", "kk"),
        ("--lang ru config show --help", "ru"),
        ("--lang kk --help", "kk"),
        ("help rules --lang kk", "kk"),
    ],
)
def test_the_option(kzlint: Run, arguments: str, expected: str) -> None:
    status, out, err = kzlint(*arguments.split())
    assert (status, language_of(out), err) == (0, expected, "")


def test_after_two_dashes_it_is_a_path(kzlint: Run) -> None:
    assert extract_language(["--lang", "kk", "--", "--lang", "ru"]) == (
        "kk",
        ["--", "--lang", "ru"],
    )
    status, out, err = kzlint("--", "--lang=kk")
    assert (status, out) == (2, "")
    assert err.splitlines()[0] == "kzlint: --lang=kk: no such file or directory"


LANGUAGES = "kk (қазақша), ru (русский)"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--lang de", f"no such language: 'de'; write {LANGUAGES} or en (English)"),
        ("--lang=", f"no such language: ''; write {LANGUAGES} or en (English)"),
        ("a.txt --lang=KK", f"no such language: 'KK'; write {LANGUAGES} or en (English)"),
        ("a.txt --lang", "expected one argument"),
        ("--lang --fix a.txt", "expected one argument"),
    ],
)
def test_an_unknown_language_is_rejected(kzlint: Run, arguments: str, told: str) -> None:
    status, out, err = kzlint(*arguments.split())
    assert (status, out) == (2, "")
    assert err == (
        "usage: kzlint [check] [OPTIONS] [PATHS]...\n"
        f"kzlint: error: argument --lang: {told}\n"
        "try “kzlint --help”\n"
    )


def test_an_empty_language(kzlint: Run) -> None:
    told = f"no such language: ''; write {LANGUAGES} or en (English)"
    assert f"error: argument --lang: {told}\n" in kzlint("--lang", "", "a.txt")[2]
    assert kzlint("--lang", "", "a.txt") == kzlint("--lang=", "a.txt")


def test_an_error_is_reported_in_the_language_of_the_locale(
    kzlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "kk_KZ.UTF-8")
    status, out, err = kzlint("rules", "--lang", "de")
    assert (status, out, language_of(err)) == (2, "", "kk")
    assert err.splitlines()[-2:] == [
        "kzlint rules: қате: --lang аргументі: мұндай тіл жоқ: 'de'; жазыңыз: "
        f"{LANGUAGES} не en (English)",
        "“kzlint rules --help” деп көріңіз",
    ]


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "kk_KZ", "LC_MESSAGES": "ru_RU"}, "ru"),
        ({"LC_MESSAGES": "ru_RU", "LC_ALL": "kk_KZ"}, "kk"),
        ({"LC_ALL": "kk_KZ", "LANGUAGE": "ru:en"}, "ru"),
        ({"LC_ALL": "kk_KZ", "LANGUAGE": "de:ru"}, "ru"),
        ({"LC_ALL": "kk_KZ", "LANGUAGE": "en"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "kk_KZ.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "kk_KZ.UTF-8"}, "kk"),
    ],
)
def test_the_locale(
    kzlint: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for variable, value in variables.items():
        monkeypatch.setenv(variable, value)
    assert language_of(kzlint("rules", "--help")[1]) == expected


def test_the_configuration_wins_over_the_locale_and_the_option_over_both(
    kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "kzlint.toml").write_text('lang = "ru"\n', encoding="utf-8")
    (here / "own.toml").write_text('lang = "en"\n', encoding="utf-8")
    monkeypatch.setenv("LANG", "kk_KZ.UTF-8")
    found = {
        options: language_of(kzlint(*options.split(), "--help")[1])
        for options in (
            "check",
            "check --config own.toml",
            "check --config=own.toml",
            "check --config nosuch.toml --config own.toml",
            "check --isolated",
            "check --lang kk",
        )
    }
    assert [*found.values()] == ["ru", "en", "en", "en", "kk", "kk"]


def test_an_argument_after_two_dashes_is_not_a_configuration(here: Path) -> None:
    (here / "kzlint.toml").write_text('lang = "ru"\n', encoding="utf-8")
    assert configured(["--", "--isolated"]) == "ru"
    assert configured(["--", "--config", "nosuch.toml"]) == "ru"
    assert configured(["--config"]) is None


@pytest.mark.parametrize("text", ['lang = "de"', "lang = ", "selct = 1", 'extends = "nosuch"'])
def test_a_broken_configuration_is_reported_in_the_language_of_the_locale(
    kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    (here / "kzlint.toml").write_text(f"{text}\n", encoding="utf-8")
    monkeypatch.setenv("LANG", "kk_KZ.UTF-8")
    assert language_of(kzlint("rules", "--help")[1]) == "kk"
    assert configured([]) is None


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"kzlint.toml": 'lang = "kk"\nselct = 1'}, "kk"),
        ({"kzlint.toml": 'extends = "nosuch"\nlang = "kk"'}, "kk"),
        ({"kzlint.toml": 'extends = "own.toml"', "own.toml": 'lang = "ru"'}, "ru"),
        ({"kzlint.toml": 'extends = "own.toml"\nselct = 1', "own.toml": 'lang = "ru"'}, None),
        ({"kzlint.toml": "lang = 1"}, None),
        ({"kzlint.toml": "lang = []"}, None),
        ({"kzlint.toml": "", "pyproject.toml": '[tool.kzlint]\nlang = "kk"'}, None),
        ({"pyproject.toml": '[tool.kzlint]\nlang = "kk"'}, "kk"),
        (
            {"pyproject.toml": '[tool.other]\nname = "kzlint"', "../kzlint.toml": 'lang = "ru"'},
            "ru",
        ),
        ({"../pyproject.toml": '[tool.kzlint]\nlang = "ru"'}, "ru"),
        ({"pyproject.toml": "tool.kzlint = 1", "../kzlint.toml": 'lang = "ru"'}, None),
    ],
)
def test_the_language_that_a_configuration_asks_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, files: dict[str, str], expected: str | None
) -> None:
    (here / "inner").mkdir()
    monkeypatch.chdir(here / "inner")
    for name, text in files.items():
        Path(name).write_text(f"{text}\n", encoding="utf-8")
    assert configured([]) == expected


def test_no_model_is_made_for_the_language_alone(here: Path) -> None:
    (here / "kzlint.toml").write_text('lang = "kk"\n', encoding="utf-8")
    code = (
        "import sys; from kzlint.cli.language import configured; "
        "print(configured([]), 'pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"kk False\n"


def test_other_errors_are_reported_in_the_configured_language(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('lang = "kk"\nselct = 1\n', encoding="utf-8")
    status, out, err = kzlint("config", "show")
    assert (status, out) == (2, "")
    assert err == "kzlint: kzlint.toml:2: selct: мұндай кілт жоқ; бәлкім select?\n"


def test_a_missing_configuration_is_reported(kzlint: Run) -> None:
    told = "kzlint: nosuch.toml: no such file or directory\n"
    assert kzlint("config", "show", "--config", "nosuch.toml") == (2, "", told)


def test_an_interrupt_while_the_language_is_looked_for(
    kzlint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kzlint.cli.calling.configured", interrupted)
    assert kzlint("rules") == (130, "", "")


@pytest.mark.parametrize("environ", [None, "de:fr"])
@pytest.mark.parametrize("arguments", [["rules"], ["rules", "--help"], ["rules", "--bad"]])
def test_the_language_and_the_environment_are_restored(
    kzlint: Run, monkeypatch: pytest.MonkeyPatch, environ: str | None, arguments: list[str]
) -> None:
    if environ:
        monkeypatch.setenv("LANGUAGE", environ)
    domain = gettext.textdomain()
    kzlint(*arguments, "--lang", "kk")
    assert (os.environ.get("LANGUAGE"), gettext.textdomain()) == (environ, domain)
    assert spoken() == "en"
    assert of_call.asked() is None


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_an_empty_text_stays_empty(code: str) -> None:
    with speaking(code):
        assert _("") == ""


def test_programs_read_the_same_in_every_language(kzlint: Run, here: Path) -> None:
    (here / "a.txt").write_text("date 2025-10-11\nКөрме  ашылды.\n", encoding="utf-8")
    found = {
        code: json.loads(kzlint("--lang", code, "--output-format", "json", "a.txt")[1])
        for code in language.LANGUAGES
    }
    messages = {code: [one.pop("message") for one in told] for code, told in found.items()}
    assert messages["kk"][0] == "күннен кейін тақырып жоқ"
    assert messages["en"][0] == "the header has no headline after its date"
    for told in found.values():
        assert [(one["code"], one["name"], one["severity"]) for one in told] == [
            ("DAT005", "missing-headline", "error"),
            ("FMT004", "stray-whitespace", "warning"),
        ]
        for one in told:
            one["fix"] = None
    assert found["kk"] == found["ru"] == found["en"]
