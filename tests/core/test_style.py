"""The house style: its choices, and what does not go together."""

import pickle
from pathlib import Path

import pytest

from kzlint.config import ConfigError, read
from kzlint.core.style import CHOICES, EITHER, Style, bad_choice


def test_the_defaults_are_choices_that_go_together() -> None:
    assert [bad_choice(name, getattr(Style(), name)) for name in CHOICES] == [None] * len(CHOICES)
    assert Style().contradiction is None


@pytest.mark.parametrize("speech", CHOICES["speech_marks"])
@pytest.mark.parametrize("nested", CHOICES["nested_marks"])
def test_marks_contradict_only_where_they_are_the_same(speech: str, nested: str) -> None:
    contradicts = Style(speech_marks=speech, nested_marks=nested).contradiction is not None
    assert contradicts == (speech == nested != EITHER)


def test_it_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Style(dash="—"))) == Style(dash="—")


STYLE_KEYS = "speech-marks, nested-marks, dash, comma, caption-label, headline-stop"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("style = 1", "1: style: should be a table"),
        ("[style]\ndahs = 1", "2: style.dahs: no such key; did you mean dash?"),
        (
            "[style]\nspeech_marks = 1",
            "2: style.speech_marks: no such key; did you mean speech-marks?",
        ),
        ("[style]\nzzz = 1", f"2: style.zzz: no such key; known keys: {STYLE_KEYS}"),
        ("[style]\ncomma = 1", "2: style.comma: should be true or false"),
        ('[style]\ndash = "--"', "2: style.dash: no such choice: '--'; did you mean -?"),
        ('[style]\ndash = "~"', "2: style.dash: no such choice: '~'; use –, — or -"),
        (
            '[style]\nspeech-marks = "«»"',
            "2: style.speech-marks: no such choice: '«»'; did you mean «…»?",
        ),
        (
            '[style]\ncaption-label = "сурет"',
            "2: style.caption-label: no such choice: 'сурет'; did you mean Сурет?",
        ),
        (
            '[style]\nspeech-marks = "«…»"\nnested-marks = "«…»"',
            '3: style.nested-marks: «…» are the speech-marks too; use either, "…" or „…“',
        ),
    ],
)
def test_what_the_table_may_not_hold(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "kzlint.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        read(path)
    assert str(caught.value) == f"{path}:{told}"
