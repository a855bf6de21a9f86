"""What is wrong with tables of names: rows that cannot be read, rows that contradict others.

A newsroom's row of the same name and kind as a built-in one takes its place, so the two are
no contradiction.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kzlint.gazetteer import tables
from kzlint.gazetteer.entry import Kind
from kzlint.gazetteer.rows import NameRow, Placed, Problem, Row, TermRow, read_rows
from kzlint.suggest import did_you_mean


class Checked(NamedTuple):
    """What came of a check: its problems by place, and how many rows could be read."""

    problems: tuple[Problem, ...]
    rows: int


class Reading(NamedTuple):
    """The rows of several tables, and what in them is no row."""

    rows: tuple[Placed, ...]
    problems: tuple[Problem, ...]


class Name(NamedTuple):
    """A row with a name, and where it stands."""

    row: NameRow
    placed: Placed

    @property
    def right(self) -> Iterator[tuple[str, str]]:
        """Its right forms, with the column of each."""
        yield "name", self.row.name
        for alias in self.row.aliases:
            yield "aliases", alias


class Term(NamedTuple):
    """A row with a term of office, and where it stands."""

    row: TermRow
    placed: Placed


def check(files: Sequence[Path]) -> Checked:
    """Everything that is wrong in those tables, alone and beside the built-in ones.

    Raises GazetteerError for a file that cannot be opened.
    """
    own = read_all(files)
    chosen = {path.resolve() for path in files}
    others = [path for path in tables.built_in_files() if path.resolve() not in chosen]
    found = {*own.problems, *contradictions(own.rows, read_all(others).rows)}
    order = {path: number for number, path in enumerate(files)}
    problems = sorted(found, key=lambda problem: (order[problem.path], problem[1:]))
    return Checked(tuple(problems), len(own.rows))


def read_all(files: Iterable[Path]) -> Reading:
    """All rows of those tables; raises GazetteerError for one that cannot be opened."""
    items = [item for path in files for item in read_rows(path, tables.content_of(path))]
    return Reading(
        tuple(item for item in items if isinstance(item, Placed)),
        tuple(item for item in items if isinstance(item, Problem)),
    )


def contradictions(own: Sequence[Placed], context: Sequence[Placed]) -> Iterator[Problem]:
    """The problems of the rows in ``own``, among themselves and beside ``context``."""
    context = standing(own, context)
    names, names_beside = _names(own), _names(context)
    terms, terms_beside = _terms(own), _terms(context)
    yield from _double_forms(names)
    yield from _shared_forms(names, names_beside)
    yield from _right_and_wrong(names, names_beside)
    yield from _successors(names, [*names, *names_beside])
    yield from _unknown_holders(terms, [*names, *names_beside])
    yield from _overlaps(terms, terms_beside, [*names, *names_beside])
    yield from _look_alikes(names, [*names, *names_beside])
    for placed in own:
        if is_built_in(placed.path) and not placed.row.source:
            yield placed.problem("source", "a built-in row needs a source")


def standing(own: Iterable[Placed], context: Iterable[Placed]) -> list[Placed]:
    """The rows of ``context`` but for built-in ones whose name a newsroom's row takes."""
    context = list(context)
    taken = {
        (name.row.name, name.row.kind)
        for name in _names([*own, *context])
        if not is_built_in(name.placed.path)
    }
    return [
        placed
        for placed in context
        if not (
            isinstance(placed.row, NameRow)
            and is_built_in(placed.path)
            and (placed.row.name, placed.row.kind) in taken
        )
    ]


def is_built_in(path: Path) -> bool:
    """Whether a table is one of those that come with kzlint."""
    return path.resolve().parent == tables.BUILT_IN.resolve()


def at(placed: Placed) -> str:
    """Where a row stands, for a message about another one."""
    if is_built_in(placed.path):
        return f"built-in {placed.path.name}:{placed.line}"
    return f"{placed.path}:{placed.line}"


def overlap(one: Row, other: Row) -> bool:
    """Whether there is a day on which both are in force."""
    first, last = datetime.date.min, datetime.date.max
    starts = max(one.since or first, other.since or first)
    return starts < min(one.until or last, other.until or last)


def _names(rows: Iterable[Placed]) -> list[Name]:
    return [Name(placed.row, placed) for placed in rows if isinstance(placed.row, NameRow)]


def _terms(rows: Iterable[Placed]) -> list[Term]:
    return [Term(placed.row, placed) for placed in rows if isinstance(placed.row, TermRow)]


# Kinds whose forms are looked up apart from those of names.
_APART = (Kind.POST, Kind.GIVEN_NAME)


def _domain(kind: Kind) -> Kind | None:
    """What is looked up together: people, places and organisations; posts; given names."""
    return kind if kind in _APART else None


def _double_forms(names: Iterable[Name]) -> Iterator[Problem]:
    for name in names:
        right, wrong = [form for _, form in name.right], list(name.row.misspellings)
        for column, forms in (("aliases", right), ("misspellings", wrong)):
            for form in dict.fromkeys(form for form in forms if forms.count(form) > 1):
                yield name.placed.problem(column, f"{form!r} stands twice in this row")


def _shared_forms(own: Sequence[Name], beside: Sequence[Name]) -> Iterator[Problem]:
    """Names that stand twice for one time, and forms that two names of one kind share."""
    known: dict[tuple[Kind, str], list[Name]] = {}
    new = {id(name) for name in own}
    for name in (*beside, *own):
        told: set[int] = set()
        for column, form in name.right:
            others = known.setdefault((name.row.kind, form), [])
            for other in others if id(name) in new else ():
                if overlap(name.row, other.row) and id(other) not in told:
                    told.add(id(other))
                    yield name.placed.problem(column, _shared(form, other))
            if name not in others:
                others.append(name)


def _shared(form: str, other: Name) -> str:
    where = at(other.placed)
    if form == other.row.name:
        return f"{form!r} stands in {where} too, for the same time"
    return f"{form!r} is another form of {other.row.name!r} too ({where}), for the same time"


def _right_and_wrong(own: Sequence[Name], beside: Sequence[Name]) -> Iterator[Problem]:
    """Forms that are right in one row and misspellings in another, whatever their time."""
    right: dict[tuple[Kind | None, str], list[Name]] = {}
    wrong: dict[tuple[Kind | None, str], list[Name]] = {}
    new = {id(name) for name in own}
    for name in (*beside, *own):
        domain, placed = _domain(name.row.kind), name.placed
        for column, form in name.right:
            for other in wrong.get((domain, form), ()) if id(name) in new else ():
                told = f"{form!r} is a misspelling of {other.row.name!r} in {at(other.placed)}"
                yield placed.problem(column, told)
            right.setdefault((domain, form), []).append(name)
        for form in dict.fromkeys(name.row.misspellings):
            if id(name) in new:
                for told in _wrong(form, name, right.get((domain, form), ()), "a right form"):
                    yield placed.problem("misspellings", told)
                for told in _wrong(form, name, wrong.get((domain, form), ()), "a misspelling"):
                    yield placed.problem("misspellings", told)
            wrong.setdefault((domain, form), []).append(name)


def _wrong(form: str, name: Name, others: Iterable[Name], what: str) -> Iterator[str]:
    """A misspelling that is something else's form too; a name that came back may repeat it."""
    for other in others:
        if other is not name and (what == "a right form" or other.row.name != name.row.name):
            yield f"{form!r} is {what} of {other.row.name!r} in {at(other.placed)}"


def _successors(own: Iterable[Name], names: Sequence[Name]) -> Iterator[Problem]:
    by_name: dict[tuple[Kind, str], list[NameRow]] = {}
    for name in names:
        by_name.setdefault((name.row.kind, name.row.name), []).append(name.row)
    for name in own:
        row, placed = name.row, name.placed
        if not row.successor:
            continue
        following = by_name.get((row.kind, row.successor), [])
        if not following:
            hint = did_you_mean(row.successor, (known for kind, known in by_name if kind is row.kind))
            yield placed.problem("successor", f"no row of that kind has the name {row.successor!r}{hint}")
        elif row.until is None:
            yield placed.problem("until", f"the day on which {row.successor!r} took over is missing")
        elif all(other.since not in (None, row.until) for other in following):
            days = " and ".join(str(other.since) for other in following)
            yield placed.problem("successor", f"{row.successor!r} is in force since {days}, not since {row.until}")


def _unknown_holders(own: Iterable[Term], names: Sequence[Name]) -> Iterator[Problem]:
    """Terms of people or posts that have no row."""
    for column, kind in (("person", Kind.PERSON), ("post", Kind.POST)):
        known = {name.row.name for name in names if name.row.kind is kind}
        aliases = {form: name.row.name for name in names if name.row.kind is kind for _, form in name.right}
        for term in own:
            written = getattr(term.row, column)
            if written in known:
                continue
            right = aliases.get(written)
            hint = f"; write {right!r}, the name of the row" if right else did_you_mean(written, known)
            yield term.placed.problem(column, f"no row of kind {kind} has the name {written!r}{hint}")


def _overlaps(own: Iterable[Term], beside: Iterable[Term], names: Iterable[Name]) -> Iterator[Problem]:
    """Terms of one post, or of one person in a post of several, that run at the same time."""
    several = {name.row.name for name in names if name.row.holders}
    known: dict[str, list[Term]] = {}
    for term in beside:
        known.setdefault(term.row.post, []).append(term)
    for term in own:
        row = term.row
        for other in known.setdefault(row.post, []):
            same = row.person == other.row.person
            if overlap(row, other.row) and (same or row.post not in several):
                told = f"{other.row.person!r} holds {row.post!r} at the same time ({_time(other.row)}, {at(other.placed)})"
                yield term.placed.problem("person", told)
        known[row.post].append(term)


def _time(row: Row) -> str:
    """``2019-03-20 to 2020-05-02``, an open end left out."""
    return f"{row.since or ''} to {row.until or ''}".strip()


_RUN = re.compile(r"[^\W\d_]+")
_ROMAN = frozenset("IVX")


def _look_alikes(own: Iterable[Name], names: Iterable[Name]) -> Iterator[Problem]:
    """Words all of whose letters have a twin in the other script, where they are meant in it.

    That is certain in a person's name whose other words are in that script, and where other
    rows have the same word in it.
    """
    known = {run for name in names for _, form in name.right for run in _RUN.findall(form)}
    for name in own:
        for column, form in name.right:
            runs = _RUN.findall(form)
            for run in runs:
                for script, twins in _SCRIPTS.items():
                    if set(run) <= _ROMAN or not set(run) <= twins.keys():
                        continue
                    others = {letter for other in runs if other != run for letter in other}
                    beside = bool(others) and not others & twins.keys()
                    ...
