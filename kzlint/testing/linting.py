"""Run one rule on one text, and apply its fixes."""

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
from kzlint.engine.fixer import fix as apply_fixes
from kzlint.engine.linter import Linter, Outcome
from kzlint.rules.examples import Content
from kzlint.rules.options import SEVERITY
from kzlint.rules.rule import Rule
from kzlint.rules.visiting import not_visited
from kzlint.testing.given import TODAY, Given, check_arguments, files, gazetteer


def lint(rule: type[Rule], content: Content, **given: Unpack[Given]) -> tuple[Finding, ...]:
    """Return the rule's findings in a text, ordered by position.

    Raises AssertionError if the rule raises (the rule's exception is the cause) and for
    options that no configuration could set. Raises TypeError if ``rule`` is not a rule class
    or ``content`` is not a text.
    """
    __tracebackhide__ = True
    return Bench(rule, given)(source_of(content, given.get("path", STANDARD_INPUT))).findings


def fix(rule: type[Rule], content: Content, **given: Unpack[Given]) -> str:
    """Apply all fixes of the rule, safe and unsafe, until none is left; return the text.

    Raises AssertionError if a fix cannot be applied, causes an error or oscillates, and if
    the fixes cause a new finding.
    """
    __tracebackhide__ = True
    bench = Bench(rule, given)
    source = source_of(content, given.get("path", STANDARD_INPUT))
    before = bench(source).findings
    done = apply_fixes(source, bench, Applicability.UNSAFE)
    if not done.settled:
        raise AssertionError(
            f"{title(rule)}: a fix cannot be made, brings an error, or never comes to rest; "
            f"it leaves\n\n{done.source.text}"
        )
    new = _message_counts(done.outcome.findings) - _message_counts(
        found for found in before if not found.fix
    )
    if new:
        raise AssertionError(
            f"{title(rule)}: the fixes bring “{next(iter(new))}”; they make\n\n{done.source.text}"
        )
    return done.source.text


def source_of(content: Content, path: str) -> Source:
    """Make a source from a text or the bytes of a file; raise TypeError for anything else."""
    if not isinstance(content, str | bytes):
        raise TypeError(f"a text should be a str, or the bytes of a file, not {content!r}")
    return Source(content, path) if isinstance(content, str) else Source.from_bytes(content, path)


def title(rule: type[Rule]) -> str:
    """Return the title of a rule in the message of a failed check: its code and name, if any."""
    words = (getattr(rule, "code", rule.__name__), getattr(rule, "name", ""))
    return " ".join(word for word in words if word)


def check_rule_class(rule: object) -> None:
    """Raise TypeError if ``rule`` is not a subclass of :class:`Rule`."""
    if isinstance(rule, Rule):
        raise TypeError(f"a rule is given as its class: {type(rule).__name__}, without brackets")
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        raise TypeError(f"a rule should be a subclass of kzlint.rules.Rule, not {rule!r}")


def set_up(rule: type[Rule], options: Mapping[str, Any]) -> Rule:
    """Instantiate the rule with options, which are checked like those of a configuration.

    Raises AssertionError for an unknown option and for a value of the wrong type.
    """
    __tracebackhide__ = True
    if not options:
        return rule()
    if SEVERITY in options:
        raise AssertionError(f"{title(rule)}: {SEVERITY} is no option of a rule's own")
    # An unfinished rule may have no severity yet.
    complete = rule if hasattr(rule, SEVERITY) else type("", (rule,), {SEVERITY: Severity.NOTE})
    values = {key_of(name): value for name, value in options.items()}
    try:
        values = configured(complete, values, Place(Path("options")))
    except ConfigError as error:
        raise AssertionError(f"{title(rule)}: {error}") from None
    return rule(rule.Options(**values))


class Bench:
    """A rule set up with the given options, names and day; calling it lints one text."""

    def __init__(self, rule: type[Rule], given: Given) -> None:
        __tracebackhide__ = True
        check_rule_class(rule)
        check_arguments(given)
        if problem := not_visited(rule):
            raise AssertionError(f"{title(rule)}: {problem}")
        self.rule = rule
        self.raised: list[BaseException] = []
        instance = set_up(rule, given.get("options", {}))
        for method in ("check", "collect"):
            setattr(instance, method, self.watched(getattr(instance, method)))
        self.linter = Linter(
            [instance],
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
        """Wrap the method to keep the exception it raises: the linter reports only its text."""

        def watched(*arguments: Any) -> Iterator[Any]:
            try:
                yield from method(*arguments) or ()
            except (Exception, SystemExit) as error:
                self.raised.append(error)
                raise

        return watched


def _message_counts(findings: Any) -> Counter[str]:
    return Counter(finding.message.steady for finding in findings)
