"""Which rules run: codes, code prefixes and names, chosen and left out."""

from collections.abc import Iterable, Mapping, Sequence
from string import digits
from typing import NamedTuple

from kzlint.config.errors import ConfigError
from kzlint.i18n.message import Message


class Selector(NamedTuple):
    """A code, a code prefix (``QUO``, ``DAT01``), a rule name or ``ALL``, and where it stands."""

    text: str
    where: object


def selectors(values: str | Iterable[str | Selector], where: str) -> list[Selector]:
    """The selectors of an option, with commas between or one by one; ``where`` they stand."""
    given = [values] if isinstance(values, str) else values
    found: list[Selector] = []
    for value in given:
        if isinstance(value, Selector):
            found.append(value)
        else:
            found += [Selector(text, where) for part in value.split(",") if (text := part.strip())]
    return found


def family_of(code: str) -> str:
    """The letters of a rule's code, which those of one kind share."""
    return code.rstrip(digits)


def no_such_rule(text: str, known: Iterable[str]) -> Message:
    """That ``text`` names no rule, which of ``known`` was perhaps meant, and what to do."""
    from kzlint.core.suggest import did_you_mean

    hint = did_you_mean(text, known)
    return Message(
        "no such rule: {rule!r}{hint} “kzlint rules” lists all"
        if hint
        else "no such rule: {rule!r}; “kzlint rules” lists all",
        {"rule": text, "hint": hint},
    )


def selected_codes(
    names: Mapping[str, str], select: Sequence[Selector], ignore: Sequence[Selector]
) -> list[str]:
    """The codes to run; ``names`` maps every known code to its rule's name.

    The more exact selector wins: select QUO004 and ignore QUO leaves QUO004 on; at a tie
    the rule is ignored. Raises ConfigError for a selector that fits no rule.
    """
    selected = _ranks(select or (Selector("ALL", ""),), names)
    ignored = _ranks(ignore, names)
    return sorted(code for code, rank in selected.items() if rank > ignored.get(code, -1))


def codes_meant(names: Mapping[str, str], selectors: Iterable[Selector]) -> frozenset[str]:
    """The codes that ``selectors`` fit; raises ConfigError for one that fits no rule."""
    return frozenset(_ranks(selectors, names))


def _ranks(selectors: Iterable[Selector], names: Mapping[str, str]) -> dict[str, int]:
    """How exactly each code is meant: 0 by ALL, a prefix's length, more by code or name."""
    ranks: dict[str, int] = {}
    for text, where in selectors:
        meant = {
            code: len(code) + 1 if text in (code, name) else 0 if text == "ALL" else len(text)
            for code, name in names.items()
            if text in (code, name, "ALL") or (text and code.startswith(text))
        }
        if not meant:
            families = {family_of(code) for code in names}
            known = [*names, *names.values(), *families, "ALL"]
            problem = no_such_rule(text, known)
            raise ConfigError("{place}: {problem}", place=str(where), problem=problem)
        for code, rank in meant.items():
            ranks[code] = max(rank, ranks.get(code, 0))
    return ranks
