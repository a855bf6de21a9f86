"""``kzlint rule`` and ``kzlint rules`` as JSON."""

import json
from collections.abc import Callable

from kzlint.rules import registry

Run = Callable[..., tuple[int, str, str]]

RULES = registry.load(registry.discover()).rules


def test_rules_for_programs(kzlint: Run) -> None:
    status, out, err = kzlint("rules", "--output-format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert [one["code"] for one in told] == [*RULES]
    assert told[[*RULES].index("DAT005")] == {
        "code": "DAT005",
        "name": "missing-headline",
        "severity": "error",
        "summary": "The header has no headline.",
    }


def test_a_rule_for_programs(kzlint: Run) -> None:
    status, out, err = kzlint("rule", "DAT004", "--output-format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert [*told] == [
        "code", "name", "severity", "summary", "description", "options", "examples", "url",
    ]  # fmt: skip
    assert told["options"] == [
        {
            "key": "max-days-ahead",
            "default": 0,
            "help": "how many days ahead of today a header may be dated",
        }
    ]
    rule = RULES["DAT004"]
    assert [one["content"] for one in told["examples"]] == [one.content for one in rule.examples]
    assert {tuple(one) for one in told["examples"]} == {
        ("reported", "content", "fixed", "path", "options")
    }


def test_bytes_that_are_not_text_are_escaped_for_programs(kzlint: Run) -> None:
    told = json.loads(kzlint("rule", "FMT001", "--output-format", "json")[1])
    assert (
        r"\xcd"
        in told["examples"][[e["reported"] for e in told["examples"]].index(True)]["content"]
    )
