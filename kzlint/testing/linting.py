"""One rule over one text, and what its fixes make of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Unpack

from kzlint.finding import Applicability, Finding
from kzlint.fixer import fix as fixed_by
from kzlint.linter import Linter, Outcome
from kzlint.rules.base import Rule
from kzlint.rules.examples import Content
from kzlint.source import STANDARD_INPUT, Source
from kzlint.style import Style
from kzlint.testing.given import TODAY, Given, gazetteer


def lint(rule: type[Rule], content: Content, **given: Unpack[Given]) -> tuple[Finding, ...]:
    """What the rule finds in a text, by position.

    Raises AssertionError where the rule raises, with what it raised as the cause.
    """
    __tracebackhide__ = True
    return Bench(rule, given)(source_of(content, given.get("path", STANDARD_INPUT))).findings


def fix(rule: type[Rule], content: Content, **given: Unpack[Given]) -> str:
    """The text after all fixes of the rule, safe and unsafe ones, pass after pass.

    Raises AssertionError where a fix cannot be made, brings an error or never comes to rest,
    and where a finding is left that was not there before.
    """
    __tracebackhide__ = True
    bench = Bench(rule, given)
    source = source_of(content, given.get("path", STANDARD_INPUT))
    before = bench(source).findings
    done = fixed_by(source, bench, Applicability.UNSAFE)
    if not done.settled:
        raise AssertionError(
            f"{title(rule)}: a fix cannot be made, brings an error, or never comes to rest; "
            f"it leaves\n\n{done.source.text}"
        )
    new = _said(done.outcome.findings) - _said(found for found in before if not found.fix)
    if new:
        raise AssertionError(
            f"{title(rule)}: the fixes bring “{next(iter(new))}”; they make\n\n{done.source.text}"
        )
    return done.source.text


def source_of(content: Content, path: str) -> Source:
    """A text, or the bytes of a file."""
    return Source(content, path) if isinstance(content, str) else Source.from_bytes(content, path)


def title(rule: type[Rule]) -> str:
    """What a rule is called where a test fails."""
    return f"{rule.code} {rule.name}"


class Bench:
    """A rule that is ready to run over texts as given; calling it lints one."""

    def __init__(self, rule: type[Rule], given: Given) -> None:
        self.rule = rule
        self.raised: list[BaseException] = []
        made = rule(rule.Options(**given.get("options", {})))
        for method in ("check", "recollect"):
            setattr(made, method, self.watched(getattr(made, method)))
        self.linter = Linter(
            [made],
            gazetteer(given.get("names", ())),
            given.get("today", TODAY),
            given.get("style", Style()),
        )
        self.earlier: Mapping[str, Sequence[Any]] = {}
        for content in given.get("earlier", ()):
            recollected = self(source_of(content, STANDARD_INPUT)).recollected
            kept = (*self.earlier.get(rule.code, ()), *recollected.get(rule.code, ()))
            self.earlier = {rule.code: kept}

    def __call__(self, source: Source) -> Outcome:
        __tracebackhide__ = True
        self.raised.clear()
        outcome = self.linter.lint(source, self.earlier)
        for crash in outcome.crashes:
            cause = self.raised[0] if self.raised else None
            raise AssertionError(f"{title(self.rule)} crashed: {crash.error}") from cause
        return outcome

    def watched(self, method: Callable[..., Any]) -> Callable[..., Iterator[Any]]:
        """The method, and what it raises kept: the linter tells no more than its words."""

        def watched(*arguments: Any) -> Iterator[Any]:
            try:
                yield from method(*arguments) or ()
            except (Exception, SystemExit) as error:
                self.raised.append(error)
                raise

        return watched


def _said(findings: Any) -> Counter[str]:
    return Counter(finding.message.steady for finding in findings)
