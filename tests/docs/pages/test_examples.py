"""Examples as pages show them."""

import pytest

from docs.pages.examples import marked_up, passed, reported, visible
from kzlint.core.source import Span
from kzlint.rules import invalid, registry, valid

RULES = registry.load(registry.discover()).rules


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("abcdef", [(1, 3)], "a<mark>bc</mark>def"),
        ("abcdef", [(0, 1), (5, 6)], "<mark>a</mark>bcde<mark>f</mark>"),
        ("abcdef", [(1, 3), (2, 5)], "a<mark>bc</mark><mark>de</mark>f"),
        ("abcdef", [(1, 5), (2, 3)], "a<mark>bcde</mark>f"),
        ("abc", [(3, 3)], "abc<mark></mark>"),
        ("a<b", [(1, 2)], "a<mark>&lt;</mark>b"),
        ("abc", [], "abc"),
    ],
)
def test_marked_up(text: str, spans: list[tuple[int, int]], shown: str) -> None:
    assert marked_up(text, [Span(*span) for span in spans]) == shown


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\u00a0", "00A0"),
        ("\t", "0009"),
        ("\r", "000D"),
        ("\u200b", "200B"),
        ("\ud800", "D800"),
        ("\u0306", "0306"),
        ("\u2028", "2028"),
        ("\ufeff", "FEFF"),
    ],
)
def test_unseen_characters_are_spelt_out(text: str, code: str) -> None:
    assert visible(text) == f'<span class="unseen">&lt;U+{code}&gt;</span>'


def test_what_is_seen_stays() -> None:
    assert visible("Әғқ «қ» – a\nb") == "Әғқ «қ» – a\nb"


def test_reported() -> None:
    example = invalid("Сурет: Ақорда", at="Сурет", fixed="Фото: Ақорда", label="Фото")
    assert reported(RULES["CAP004"], example, "en").splitlines() == [
        '<div class="example">',
        "<p>With the setting <code>label = &quot;Фото&quot;</code>:</p>",
        '<pre class="release" lang="kk"><code><mark>Сурет</mark>: Ақорда</code></pre>',
        '<ul class="said">',
        "<li><span>1:1</span> “Сурет:” where the house style is “Фото:”</li>",
        "</ul>",
        "<p>Fixed:</p>",
        '<pre class="release" lang="kk"><code>Фото: Ақорда</code></pre>',
        "</div>",
    ]


def test_passed() -> None:
    assert passed(valid("date 2025-10-11 Көрме", "2025-10-11.txt"), "en").splitlines() == [
        '<div class="example">',
        "<p>In the file <code>2025-10-11.txt</code>:</p>",
        '<pre class="release" lang="kk"><code>date 2025-10-11 Көрме</code></pre>',
        "</div>",
    ]
