"""One rule over one text, and what its fixes make of it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Unpack

from kzlint.config import ConfigError
from kzlint.config.errors import Place
from kzlint.config.model import configured
from kzlint.core.finding import Applicability, Finding, Severity
from kzlint.core.source import STANDARD_INPUT, Source
from kzlint.core.style import Style
from kzlint.core.toml import key_of
from kzlint.engine.fixer import fix as fixed_by
from kzlint.engine.linter import Linter, Outcome
from kzlint.rules.examples import Content
from kzlint.rules.options import SEVERITY
from kzlint.rules.rule import Rule
from kzlint.rules.visiting import not_visited
from kzlint.testing.given import TODAY, Given, files, gazetteer, refuse_others


def lint(rule: type[Rule], content: Content, **given: Unpack[Given]) -> tuple[Finding, ...]:
    """What the rule finds in a text, by position.

    Raises AssertionError where the rule raises, with what it raised as the cause, and for
    options that no configuration could set; TypeError for what is no rule and no text.
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
    """A text, or the bytes of a file; raises TypeError for anything else."""
    if not isinstance(content, str | bytes):
        raise TypeError(f"a text should be a str, or the bytes of a file, not {content!r}")
    return Source(content, path) if isinstance(content, str) else Source.from_bytes(content, path)


def title(rule: type[Rule]) -> str:
    """What a rule is called where a test fails."""
    words = (getattr(rule, "code", rule.__name__), getattr(rule, "name", ""))
    return " ".join(word for word in words if word)


def refuse_no_class(rule: object) -> None:
    """Raise TypeError for what is no class of a rule."""
    if isinstance(rule, Rule):
        raise TypeError(f"a rule is given as its class: {type(rule).__name__}, without brackets")
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        raise TypeError(f"a rule should be a subclass of kzlint.rules.Rule, not {rule!r}")


def set_up(rule: type[Rule], options: Mapping[str, Any]) -> Rule:
    """The rule with options, checked as those of a configuration are.

    Raises AssertionError for an option that there is not, and for one of another type.
    """
    __tracebackhide__ = True
    if not options:
        return rule()
    if SEVERITY in options:
        raise AssertionError(f"{title(rule)}: {SEVERITY} is no option of a rule's own")
    # A rule that is being tried out may have no severity yet.
    whole = rule if hasattr(rule, SEVERITY) else type("", (rule,), {SEVERITY: Severity.NOTE})
    values = {key_of(name): value for name, value in options.items()}
    try:
        values = configured(whole, values, Place(Path("options")))
    except ConfigError as error:
        raise AssertionError(f"{title(rule)}: {error}") from None
    return rule(rule.Options(**values))


class Bench:
    """A rule that is ready to run over texts as given; calling it lints one."""

    def __init__(self, rule: type[Rule], given: Given) -> None:
        __tracebackhide__ = True
        refuse_no_class(rule)
        refuse_others(given)
        if problem := not_visited(rule):
            raise AssertionError(f"{title(rule)}: {problem}")
        self.rule = rule
        self.raised: list[BaseException] = []
        made = set_up(rule, given.get("options", {}))
        for method in ("check", "collect"):
            setattr(made, method, self.watched(getattr(made, method)))
        self.linter = Linter(
            [made],
            gazetteer(given.get("names", ())),
            given.get("today", TODAY),
            given.get("style", Style()),
        )
        self.previous_files: Mapping[str, Sequence[Any]] = {}
        for path, content in files(given.get("previous_files", ())):
            collected = self(source_of(content, path)).collected
            kept = (*self.previous_files.get(rule.code, ()), *collected.get(rule.code, ()))
            self.previous_files = {rule.code: kept}

    def __call__(self, source: Source) -> Outcome:
        __tracebackhide__ = True
        self.raised.clear()
        outcome = self.linter.lint(source, self.previous_files)
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
