"""Select the rules to run by code, code prefix or name."""

from collections.abc import Iterable, Mapping, Sequence
from string import digits
from typing import NamedTuple

from kzlint.config.errors import ConfigError
from kzlint.i18n.message import Message


class Selector(NamedTuple):
    """A code, a code prefix (``QUO``, ``DAT01``), a rule name or ``ALL``, and its place."""

    text: str
    where: object


def selectors(values: str | Iterable[str | Selector], where: str) -> list[Selector]:
    """Return the selectors of an option, given as a list or separated by commas.

    ``where`` is the place of the option, for messages.
    """
    given = [values] if isinstance(values, str) else values
    found: list[Selector] = []
    for value in given:
        if isinstance(value, Selector):
            found.append(value)
        else:
            found += [Selector(text, where) for part in value.split(",") if (text := part.strip())]
    return found


def family_of(code: str) -> str:
    """Return the letters of a rule's code, which all rules of its family share."""
    return code.rstrip(digits)


def no_such_rule(text: str, known: Iterable[str]) -> Message:
    """Report that ``text`` does not name a rule, and suggest a similar one of ``known``."""
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
    """Return the codes to run; ``names`` maps the code of every rule to its name.

    The more exact selector wins: with select QUO004 and ignore QUO, QUO004 runs. At a tie the
    rule is ignored. Raises ConfigError for a selector that matches no rule.
    """
    selected = _ranks(select or (Selector("ALL", ""),), names)
    ignored = _ranks(ignore, names)
    return sorted(code for code, rank in selected.items() if rank > ignored.get(code, -1))


def codes_meant(names: Mapping[str, str], selectors: Iterable[Selector]) -> frozenset[str]:
    """Return the codes that ``selectors`` match; raise ConfigError if one matches no rule."""
    return frozenset(_ranks(selectors, names))


def _ranks(selectors: Iterable[Selector], names: Mapping[str, str]) -> dict[str, int]:
    """Rank each matched code: 0 by ALL, the length of a prefix, more by full code or name."""
    ranks: dict[str, int] = {}
    for text, where in selectors:
        matched = {
            code: len(code) + 1 if text in (code, name) else 0 if text == "ALL" else len(text)
            for code, name in names.items()
            if text in (code, name, "ALL") or (text and code.startswith(text))
        }
        if not matched:
            families = {family_of(code) for code in names}
            known = [*names, *names.values(), *families, "ALL"]
            problem = no_such_rule(text, known)
            raise ConfigError("{place}: {problem}", place=str(where), problem=problem)
        for code, rank in matched.items():
            ranks[code] = max(rank, ranks.get(code, 0))
    return ranks
