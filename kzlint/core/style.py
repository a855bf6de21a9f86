"""The house style: what a newsroom has chosen where usage is split, one place for all rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from kzlint.i18n.message import Message, alternatives

EITHER = "either"

# What each part of the style may be.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "speech_marks": (EITHER, '"…"', "«…»"),
    "nested_marks": (EITHER, '"…"', "«…»", "„…“"),
    "dash": ("–", "—", "-"),
    "caption_label": (EITHER, "Сурет", "Фото"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """The style that rules hold a release to; the defaults are the reference release's.

    ``speech_marks`` stand round direct speech, ``nested_marks`` round a quotation or a name
    inside it; ``dash`` is the one before the words of the author, ``comma`` whether a comma
    stands before it; ``caption_label`` is what the caption of a picture opens with;
    ``headline_stop`` whether a headline ends in a full stop. Of what is ``either``, a release
    may have any, but should have one.
    """

    speech_marks: str = EITHER
    nested_marks: str = EITHER
    dash: str = "–"
    comma: bool = True
    caption_label: str = EITHER
    headline_stop: bool = False

    @property
    def contradiction(self) -> tuple[str, Message] | None:
        """A field that another one forbids, and why; None where all goes together."""
        if self.nested_marks == self.speech_marks != EITHER:
            others = [marks for marks in CHOICES["nested_marks"] if marks != self.speech_marks]
            problem = Message(
                "{marks} are the speech-marks too; use {others}",
                {"marks": self.nested_marks, "others": alternatives(others)},
            )
            return "nested_marks", problem
        return None


def bad_choice(field: str, value: object) -> Message | None:
    """What is wrong with ``value`` for a field of :class:`Style`; None where nothing is."""
    known = CHOICES.get(field)
    if known is None or value in known:
        return None
    from kzlint.core.suggest import no_such_choice

    return no_such_choice(str(value), known, alternatives(known))
