"""``kzlint config schema`` and ``reference``: what can be configured, with the rules installed."""

import json
from collections.abc import Callable

import pytest

from kzlint.rules import registry

Run = Callable[..., tuple[int, str, str]]


def test_the_schema(kzlint: Run) -> None:
    status, out, err = kzlint("config", "schema")
    assert (status, err) == (0, "")
    rules = json.loads(out)["properties"]["rules"]["properties"]
    assert rules["future-header-date"]["properties"]["max-days-ahead"]["minimum"] == 0


def test_the_reference(kzlint: Run) -> None:
    status, out, err = kzlint("config", "reference")
    assert (status, err) == (0, "")
    assert out.startswith("# Settings\n")
    assert "\n### `[rules.future-header-date]` (DAT004)\n" in out


def test_the_reference_in_another_language(kzlint: Run) -> None:
    status, out, err = kzlint("config", "reference", "--lang", "kk")
    assert (status, err) == (0, "")
    assert out.startswith("# Баптаулар\n")
    assert "\n### `[rules.future-header-date]` (DAT004)\n" in out


@pytest.mark.parametrize("command", ["schema", "reference"])
def test_an_unusable_plugin_is_reported(
    kzlint: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    broken = registry.Plugin("newsroom", "NWS001", "nosuch:Rule")
    monkeypatch.setattr(registry, "discover", lambda: [broken])
    status, out, err = kzlint("config", command)
    assert status == 2
    assert out
    assert err.startswith("kzlint: plugin newsroom: rule NWS001 (nosuch:Rule) cannot be imported")
