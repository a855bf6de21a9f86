"""The base classes of rules: without options, and with options."""

from collections.abc import Iterable, Iterator
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Generic,
    Protocol,
    TypeVar,
    cast,
    get_args,
    get_origin,
)

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Message
from kzlint.rules.context import Context
from kzlint.rules.examples import Invalid, Valid
from kzlint.rules.options import NoOptions

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

O = TypeVar("O", bound="DataclassInstance")  # noqa: E741 -- the options of a rule
O_co = TypeVar("O_co", bound="DataclassInstance", covariant=True)


class Placed(Protocol):
    """What has a place in the text: a node of the tree, or what an analysis finds."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


class _WithOptions(Protocol[O_co]):
    """A rule as a type checker sees it that asks for the type of its options."""

    @property
    def Options(self) -> type[O_co]: ...  # noqa: N802 -- it is a class


class Rule:
    """One thing that kzlint checks. Subclass it, and name the class in an entry point.

    ``code`` (three to five capitals and three digits) and ``name`` (kebab-case, what is
    wrong) are for good. The docstring's first sentence says what the rule does, the rest
    why it matters. ``check`` is called for every node of the type that its first parameter
    is annotated with: a node of :mod:`kzlint.syntax`, a :class:`~kzlint.core.source.Source`, or
    what an analysis finds (``Mention``, ``Person``, ``Speaker``, … : see
    :class:`~kzlint.analysis.Analyses`). A rule that asks for anything else is refused.

    A rule with options derives from :class:`ConfigurableRule`.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    # The class's own; an instance can have one that was configured.
    severity: Severity
    message: ClassVar[str]
    examples: ClassVar[tuple[Valid | Invalid, ...]]
    Options: "type[DataclassInstance]" = NoOptions

    def __init__(self, options: object = None) -> None:
        self._options = self.Options() if options is None else options

    @property
    def options(self: _WithOptions[O]) -> O:
        """The options that hold for this rule, of the type that the class has as ``Options``."""
        return cast(O, cast(Rule, self)._options)

    def check(self, node: Any, context: Context) -> Iterator[Finding]:
        """Yield a finding for each thing that is wrong with ``node``."""
        raise NotImplementedError

    def collect(self, context: Context) -> Iterable[Any]:
        """Return what checks of later files need to know of this one; it must be picklable.

        Those checks find it in ``context.previous_files`` under the rule's code.
        """
        return ()

    def finding(self, place: Placed | Span, fix: Fix | None = None, **arguments: object) -> Finding:
        """A finding at ``place``; ``arguments`` fill the message."""
        message = Message(self.message, arguments)
        return Finding(self.code, self.name, self.severity, _span(place), message, fix)

    @staticmethod
    def fix(message: str, *edits: Edit, safe: bool = True, **arguments: object) -> Fix:
        """A fix of one or more edits; ``safe`` if no editor would object to it unseen."""
        applicability = Applicability.SAFE if safe else Applicability.UNSAFE
        return Fix(applicability, Message(message, arguments), edits)

    def replace(self, place: Placed | Span, content: str, *, safe: bool = True) -> Fix:
        """The commonest fix: other text in one place."""
        edit = Edit(_span(place), content)
        return self.fix("Write “{content}”", edit, safe=safe, content=content)


class ConfigurableRule(Rule, Generic[O]):
    """A rule with options: ``class MixedLabels(ConfigurableRule[Options])``.

    ``Options`` is a dataclass, best of :func:`~kzlint.rules.option` fields; none is called
    ``severity``, which the configuration can set for every rule. pydantic validates what is
    configured.
    """

    @property
    def options(self) -> O:
        """The options that hold for this rule."""
        return cast(O, self._options)

    def __init_subclass__(cls, **arguments: object) -> None:
        super().__init_subclass__(**arguments)
        options = _options_in_brackets(cls)
        if options is not None and "Options" not in vars(cls):
            cls.Options = options


def _options_in_brackets(rule: type[Rule]) -> Any:
    """The type that stands in brackets after a base class without options; None if none does."""
    for base in vars(rule).get("__orig_bases__", ()):
        origin = get_origin(base)
        is_rule = isinstance(origin, type) and issubclass(origin, ConfigurableRule)
        if is_rule and origin.Options is NoOptions:
            return next((of for of in get_args(base) if not isinstance(of, TypeVar)), None)
    return None


def _span(place: Placed | Span) -> Span:
    return place if isinstance(place, Span) else place.span
