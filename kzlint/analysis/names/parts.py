"""Runs of capitalised words, and what each word may be in a person's name."""

from collections.abc import Iterator
from dataclasses import dataclass

from kzlint.core.forms import Form, Kind
from kzlint.core.tokens import Tokens
from kzlint.kazakh.naming import NAMED_AFTER, PARTICLES
from kzlint.kazakh.punctuation import BEFORE_SENTENCE, HYPHEN, LEADING
from kzlint.kazakh.suffixes import CASES
from kzlint.syntax import Prose

# An initial's stop.
STOP = "."


# Case endings that tell an inflected word; the instrumental and the accusative look like
# the ends of too many names (Дәрмен, Ләззат-ты).
_TELLING_CASES = frozenset(CASES) - {"instrumental", "accusative"}


@dataclass(slots=True)
class Part:
    """A capitalised word or an initial; ``opens``: a sentence starts with it."""

    text: str
    start: int
    end: int
    opens: bool
    form: Form

    @property
    def is_initial(self) -> bool:
        """Whether it is one initial or two: Б., Қ.-Ж."""
        return self.text.endswith(STOP)

    @property
    def is_title(self) -> bool:
        """Whether it may stand before a name and say who its bearer is."""
        return self.form.is_title


# What stands between two words of a name.
_SPACES = (" ", "\u00a0")

# How many initials stand together: Қ.-Ж., А. Б. В.
MOST_INITIALS = 3


def find_runs(text: Prose) -> Iterator[list[Part]]:
    """The runs of capitalised words that nothing but a gap or a particle separates."""
    tokens, run, end = text.tokens, list[Part](), 0
    for index, form in enumerate(tokens.forms):
        if index < end or not form.is_capitalised:
            continue
        if form.kind is Kind.ADDRESS and not form.is_word:
            continue
        last = _end_of_initials(tokens, index)
        if run and not _is_gap(tokens, end, index, run[-1]):
            yield run
            run = []
        end = last or index + 1
        start = tokens.starts[index]
        opens = not run and _opens(text.whole, text.start, start)
        run.append(Part(tokens.between(index, end), start, tokens.starts[end], opens, form))
    if run:
        yield run


def _end_of_initials(tokens: Tokens, index: int) -> int:
    """The token after the initials that start there: Б., Қ.-Ж.; 0 where none do."""
    end = 0
    for _ in range(MOST_INITIALS):
        form, after = tokens.form(index), tokens.text_at(index + 1)
        if form is None or len(form.text) != 1 or not form.is_capitalised:
            return end
        if not after.startswith(STOP):
            return end
        if after != STOP:
            return 0
        end = index + 2
        index = tokens.after_gap(end)
        index += tokens.text_at(index) == HYPHEN
    return end


def _is_gap(tokens: Tokens, start: int, end: int, before: Part) -> bool:
    """Whether nothing but a gap, and particles of a foreign name, stands between two parts."""
    if start == end:
        return before.is_initial
    first, *others = tokens.forms[start:end]
    is_free = before.is_initial and len(first.text) == 1 and first.kind is Kind.GAP
    if not (is_free or first.text in _SPACES):
        return False
    particles, gaps = others[::2], others[1::2]
    is_named = all(form.text in PARTICLES for form in particles)
    return is_named and len(particles) == len(gaps) and all(gap.text in _SPACES for gap in gaps)


def _opens(whole: str, start: int, at: int) -> bool:
    """Whether a sentence starts at ``at``."""
    while at > start and whole[at - 1] in LEADING:
        at -= 1
    return at == start or whole[at - 1] in BEFORE_SENTENCE


def is_bare(word: Form) -> bool:
    """Whether ``word`` can have no case ending: names decline at their end alone."""
    return not any(
        any(name in _TELLING_CASES for name, _ in reading.chain) for reading in word.regular
    )


def names_a_thing(word: Form, nouns: frozenset[str] = NAMED_AFTER) -> bool:
    """Whether ``word``, after a name, makes it a thing's: көшесі, атындағы."""
    return word.text == "атындағы" or any(
        reading.stem.lower() in nouns and any(name == "their" for name, _ in reading.chain)
        for reading in word.readings
    )
