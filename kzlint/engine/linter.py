"""The linter: runs rules over a text and returns findings. Pure, picklable, reads no clock."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kzlint.analysis import ANALYSES
from kzlint.core.edits import check_edits
from kzlint.core.finding import Finding
from kzlint.core.source import Source, Span
from kzlint.core.style import Style
from kzlint.gazetteer import Gazetteer
from kzlint.i18n.message import Message
from kzlint.rules.complete import describe
from kzlint.rules.context import Context
from kzlint.rules.rule import Rule
from kzlint.rules.visiting import visited
from kzlint.syntax import Directive, Header, Node, Paragraph, Prose, Quotation, Release, parse

if TYPE_CHECKING:
    from kzlint.analysis.suppressions import Suppression


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that raised: its code, the module of its class, and the exception as text."""

    code: str
    module: str
    error: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of linting one text: findings sorted by position, and the rules that raised.

    ``collected`` holds, by code, what rules need to know of this text in later ones.
    ``silenced`` are the findings that are in the baseline.
    """

    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...] = ()
    collected: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    silenced: tuple[Finding, ...] = ()


class Linter:
    """Runs a set of rules over any number of texts."""

    def __init__(
        self,
        rules: Iterable[Rule],
        gazetteer: Gazetteer,
        today: datetime.date,
        style: Style = Style(),  # noqa: B008 -- it is frozen
    ) -> None:
        self.rules = tuple(rules)
        self.gazetteer = gazetteer
        self.today = today
        self.style = style
        self._visitors: dict[type, list[Rule]] = {}
        for rule in self.rules:
            for kind in visited(type(rule)):
                self._visitors.setdefault(kind, []).append(rule)
        self._by_type: dict[type, tuple[Rule, ...]] = {}

    def lint(
        self, source: Source, previous_files: Mapping[str, Sequence[Any]] | None = None
    ) -> Outcome:
        """Run every rule over ``source``; a rule that raises is skipped for the rest of it.

        In a source that could not be decoded, only that is reported. ``previous_files`` holds,
        by code, what rules collected from the files before this one.
        """
        if source.undecodable:
            release = Release("", 0, 0, source, (), ())
            nodes: Iterable[object] = (source,)
        else:
            release = parse(source)
            nodes = walk(release)
        run = _Run(self, Context(release, self.gazetteer, self.today, self.style, previous_files))
        for node in nodes:
            run.visit(node)
        if not source.undecodable:
            run.visit_analyses()
            run.suppress(release)
            run.collect()
        elif "kzlint:" in source.text:
            run.silence(find_in(parse(source)))
        return run.outcome()

    def visitors(self, kind: type) -> tuple[Rule, ...]:
        """Return the rules that check nodes of that type or of one of its base classes."""
        rules = self._by_type.get(kind)
        if rules is None:
            wanted = (base for base in kind.__mro__ if base in self._visitors)
            rules = tuple(rule for base in wanted for rule in self._visitors[base])
            self._by_type[kind] = rules
        return rules


class _Run:
    """The run over one text: its findings so far, and the rules that have raised."""

    def __init__(self, linter: Linter, context: Context) -> None:
        self.linter = linter
        self.context = context
        self.findings: list[Finding] = []
        self.crashed: dict[str, Crash] = {}
        self.collected: dict[str, tuple[Any, ...]] = {}

    def visit(self, node: object) -> None:
        for rule in self.linter.visitors(type(node)):
            if rule.code not in self.crashed:
                self.check(rule, node)

    def check(self, rule: Rule, node: object) -> None:
        try:
            found = [self.checked(rule, item) for item in rule.check(node, self.context) or ()]
        except (Exception, SystemExit) as error:
            self.crash(rule, error)
        else:
            self.findings += found

    def crash(self, rule: Rule, error: BaseException) -> None:
        self.crashed[rule.code] = Crash(rule.code, type(rule).__module__, describe(error))

    def checked(self, rule: Rule, item: object) -> Finding:
        """Return ``item``; raises if it is not a finding of that rule that reports can show."""
        if not isinstance(item, Finding):
            raise TypeError(f"check gave {item!r}, which is no finding")
        if not isinstance(item.span, Span):
            raise TypeError(f"check gave a finding at {item.span!r}, which is no span")
        start, end = item.span
        if not 0 <= start <= end <= len(self.context.source.text):
            raise ValueError(f"check gave a finding at {start}–{end}, outside the text")
        if item.code != rule.code:
            raise ValueError(f"check gave a finding of another rule, {item.code}")
        _check_message(item.message, "its message", "self.finding")
        if item.fix is not None:
            _check_message(item.fix.message, "its fix's message", "self.fix")
            check_edits(item.fix.edits, self.context.source.text)
        return item

    def visit_analyses(self) -> None:
        """Visit the results of analyses; those that no rule asks for are not made."""
        for kind, name in ANALYSES.items():
            if self.linter.visitors(kind):
                for item in getattr(self.context, name):
                    self.visit(item)

    def suppress(self, release: Release) -> None:
        """Remove the findings that directives silence, then check the directives themselves."""
        suppressions = find_in(release)
        if not suppressions:
            return
        self.silence(suppressions)
        ran = frozenset(rule.code for rule in self.linter.rules) - frozenset(self.crashed)
        checking = {rule.code for rule in self.linter.visitors(type(suppressions[0]))}
        others: list[Suppression] = []
        about_directives: list[Suppression] = []
        for suppression in suppressions:
            suppression.checked = ran
            silences = any(code in checking for _, code in suppression.codes)
            (about_directives if silences else others).append(suppression)
        # Directives that silence findings about directives are checked once those are found.
        for some in (others, about_directives):
            for suppression in some:
                self.visit(suppression)
            self.silence(suppressions)

    def silence(self, suppressions: "Sequence[Suppression]") -> None:
        if suppressions:
            from kzlint.engine.suppression import unsilenced

            self.findings = unsilenced(self.findings, suppressions)

    def collect(self) -> None:
        for rule in self.linter.rules:
            if type(rule).collect is Rule.collect or rule.code in self.crashed:
                continue
            try:
                if kept := tuple(rule.collect(self.context) or ()):
                    self.collected[rule.code] = kept
            except (Exception, SystemExit) as error:
                self.crash(rule, error)

    def outcome(self) -> Outcome:
        self.findings.sort(key=lambda finding: (finding.span, finding.code))
        return Outcome(tuple(self.findings), tuple(self.crashed.values()), self.collected)


def _check_message(message: object, whose: str, by: str) -> None:
    """Raise TypeError or LookupError for a message that cannot be rendered."""
    if not isinstance(message, Message):
        raise TypeError(f"check gave {message!r} for a message, which is no Message")
    try:
        str(message)
    except KeyError as error:
        (missing,) = error.args
        if missing in message.arguments:
            raise
        raise LookupError(f"{whose} asks for {{{missing}}}, which {by} was not given") from None


def find_in(release: Release) -> "Sequence[Suppression]":
    """Return the release's directives, quickly if it has none, as most releases do."""
    if not any(isinstance(block, Directive) for block in release.blocks):
        return ()
    from kzlint.analysis.suppressions import find_suppressions

    return find_suppressions(release)


def walk(release: Release) -> Iterator[object]:
    """Yield the source, the release, and every node of its tree, in order of position."""
    yield release.source
    yield release
    for block in release.blocks:
        yield block
        if isinstance(block, Paragraph):
            yield from _prose(block)
        elif isinstance(block, Header):
            if block.date:
                yield block.date
            if block.headline:
                yield block.headline
                yield from _prose(block.headline)


def _prose(prose: Prose) -> Iterator[Node]:
    pending: list[Quotation] = list(reversed(prose.quotations))
    while pending:
        quotation = pending.pop()
        yield quotation
        inner = [*quotation.nested]
        for attribution in quotation.inner:
            yield attribution
            inner += attribution.quotations
        pending.extend(reversed(inner))
    for attribution in prose.attributions:
        yield attribution
        for quotation in attribution.quotations:
            yield quotation
    yield from prose.dates
