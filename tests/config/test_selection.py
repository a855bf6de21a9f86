"""Which rules selectors choose."""

from collections.abc import Sequence

import pytest

from kzlint.config import ConfigError, Selector, codes_meant, selected_codes, selectors

NAMES = {
    "CAP001": "empty-credit",
    "QUO001": "unattributed-quotation",
    "QUO002": "missing-speaker",
    "QUO010": "nested-quotation",
    "QUOTE001": "odd-mark",
}

QUO = ["QUO001", "QUO002", "QUO010", "QUOTE001"]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), ["CAP001", *QUO]),
        (("ALL",), (), ["CAP001", *QUO]),
        (("QUO",), (), QUO),
        (("QUO00",), (), ["QUO001", "QUO002"]),
        (("QUO001",), (), ["QUO001"]),
        (("missing-speaker",), (), ["QUO002"]),
        (("CAP", "QUO001"), (), ["CAP001", "QUO001"]),
        ((), ("QUO",), ["CAP001"]),
        ((), ("ALL",), []),
        (("QUO",), ("QUO",), []),
        (("QUO",), ("QUO001",), ["QUO002", "QUO010", "QUOTE001"]),
        (("QUO001",), ("QUO",), ["QUO001"]),
        (("QUO00",), ("QUO",), ["QUO001", "QUO002"]),
        (("QUO001",), ("QUO001",), []),
        (("QUO001",), ("unattributed-quotation",), []),
        (("missing-speaker", "ALL"), ("QUO",), ["CAP001", "QUO002"]),
        (("ALL", "QUO00"), ("QUO", "QUO001"), ["CAP001", "QUO002"]),
        (("QUO002", "CAP"), ("ALL",), ["CAP001", "QUO002"]),
    ],
)
def test_the_more_exact_selector_wins(
    select: Sequence[str], ignore: Sequence[str], codes: list[str]
) -> None:
    chosen = [Selector(text, "--select") for text in select]
    ignored = [Selector(text, "--ignore") for text in ignore]
    assert selected_codes(NAMES, chosen, ignored) == codes


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CAP01", "no such rule: 'CAP01'; did you mean CAP001?"),
        ("quo010", "no such rule: 'quo010'; did you mean QUO010?"),
        ("mising-speaker", "no such rule: 'mising-speaker'; did you mean missing-speaker?"),
        ("missing", "no such rule: 'missing'; did you mean missing-speaker?"),
        ("ZZZ", "no such rule: 'ZZZ';"),
        ("", "no such rule: '';"),
    ],
)
def test_a_selector_of_no_rule(text: str, told: str) -> None:
    with pytest.raises(ConfigError) as selecting:
        selected_codes(NAMES, [Selector(text, "k.toml: select")], [])
    assert str(selecting.value) == f"k.toml: select: {told} “kzlint rules” lists all"
    with pytest.raises(ConfigError) as ignoring:
        selected_codes(NAMES, [], [Selector(text, "--ignore")])
    assert str(ignoring.value) == f"--ignore: {told} “kzlint rules” lists all"


def test_what_selectors_mean_together() -> None:
    selectors = [Selector(text, "") for text in ("QUO00", "empty-credit")]
    assert codes_meant(NAMES, selectors) == {"CAP001", "QUO001", "QUO002"}
    assert codes_meant(NAMES, []) == frozenset()


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ("", []),
        (" QUO, CAP001,,", [("QUO", "--select"), ("CAP001", "--select")]),
        (["QUO,CAP", "DAT"], [("QUO", "--select"), ("CAP", "--select"), ("DAT", "--select")]),
        ([Selector("QUO", "a.toml"), "CAP"], [("QUO", "a.toml"), ("CAP", "--select")]),
    ],
)
def test_the_selectors_of_an_option(
    values: str | list[str | Selector], found: list[tuple[str, str]]
) -> None:
    assert selectors(values, "--select") == found
