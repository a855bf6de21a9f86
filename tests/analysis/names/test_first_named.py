"""The first person and the first group in a release that a pronoun can refer to."""

import pytest

from kzlint.analysis import find_first_named
from kzlint.core.source import Source
from kzlint.syntax import parse
from tests.analysis.releases import people


@pytest.mark.parametrize(
    ("text", "one", "several"),
    [
        ("Кеше Ерлан Қабдоллаев келді.", "Ерлан", "Ерлан"),
        ("Жиынды министр ашты, Айгүл Сейітқызы сөйледі.", "министр", "министр"),
        ("Жиынға министрлер келді. Ерлан Қабдоллаев сөйледі.", "Ерлан", "министрлер"),
        ("Жиынға министрлер келді. Кейін әкім сөйледі.", "әкім", "министрлер"),
        ("Абай көшесінде Ерлан Қабдоллаев тұрады.", "Ерлан", "Ерлан"),
        ("Көрме ашылды.", None, None),
    ],
)
def test_first_named(text: str, one: str | None, several: str | None) -> None:
    release = parse(Source(text))
    expected = tuple(len(text) if word is None else text.index(word) for word in (one, several))
    assert find_first_named(release, people(text)) == expected
