"""Settings that a program gives: what is taken as it is plainly meant, and what is refused."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kzlint import ConfigError, Session, Settings, Style
from kzlint.engine.session.settings import usable

A, B = Path("a.csv"), Path("b")


@pytest.mark.parametrize(
    ("key", "given", "taken"),
    [
        ("select", "QUO", ("QUO",)),
        ("extend_select", ["QUO", "CAP"], ("QUO", "CAP")),
        ("ignore", "QUO, CAP", ("QUO", "CAP")),
        ("ignore", frozenset({"QUO"}), ("QUO",)),
        ("exclude", "old/{a,b}", ("old/{a,b}",)),
        ("exclude", ["old/"], ("old/",)),
        ("gazetteer", "a.csv", (A,)),
        ("gazetteer", A, (A,)),
        ("gazetteer", ["a.csv", B], (A, B)),
        ("baseline", "b", B),
        ("origin", "b", B),
        ("per_file_ignores", {"a.txt": "QUO,CAP"}, (("a.txt", ("QUO", "CAP")),)),
        ("per_file_ignores", [["a.txt", ["QUO"]]], (("a.txt", ("QUO",)),)),
        ("per_file_ignores", (("a.txt", "QUO"),), (("a.txt", ("QUO",)),)),
        ("rules", {"empty-credit": {}}, {"empty-credit": {}}),
        ("style", Style(dash="—", comma=False), Style(dash="—", comma=False)),
        ("fail_on", "never", "never"),
    ],
)
def test_what_is_plainly_meant(key: str, given: Any, taken: object) -> None:
    assert usable(Settings(**{key: given})) == Settings(**{key: taken})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ({"select": 5}, "select: should be a list"),
        ({"ignore": [5]}, "ignore.1: should be a string"),
        ({"exclude": [None]}, "exclude.1: should be a string"),
        ({"gazetteer": 5}, "gazetteer: should be a list"),
        ({"gazetteer": ["a.csv", 5]}, "gazetteer.2: should be a string"),
        ({"baseline": ""}, "baseline: should name a file"),
        ({"per_file_ignores": "ab"}, "per-file-ignores: should be a table"),
        ({"per_file_ignores": ("ab",)}, "per-file-ignores: should be a table"),
        ({"per_file_ignores": {"a.txt": 5}}, "per-file-ignores.a.txt: should be a list"),
        ({"rules": "missing-speaker"}, "rules: should be a table"),
        ({"rules": {"missing-speaker": "warning"}}, "rules.missing-speaker: should be a table"),
        ({"fail_on": "xx"}, "fail-on: no such choice: 'xx'"),
        ({"output_format": "xml"}, "output-format: no such format: 'xml'"),
        ({"lang": "de"}, "lang: no such choice: 'de'"),
        ({"respect_gitignore": "no"}, "respect-gitignore: should be true or false"),
        ({"rules_url": "kzlint"}, "rules-url: should be an address"),
        ({"style": {"dash": "—"}}, "style: should be a kzlint.Style"),
        ({"style": Style(comma="no")}, "style.comma: should be true or false"),  # type: ignore[arg-type]
        ({"style": Style(dash="~")}, "style.dash: no such choice: '~'"),
        (
            {"style": Style(speech_marks="«…»", nested_marks="«…»")},
            "style.nested-marks: «…» are the speech-marks too",
        ),
    ],
)
def test_what_no_configuration_could_set(given: dict[str, Any], start: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Session(config=Settings(**given))
    assert str(caught.value)[: len("settings: ") + len(start)] == f"settings: {start}"


def test_settings_that_say_nothing_cost_nothing() -> None:
    code = (
        "import sys, kzlint; kzlint.Session(config=kzlint.Settings()); "
        "print('pydantic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout == b"False\n"
