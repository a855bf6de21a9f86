"""The house style: a newsroom's choices where usage varies, shared by all rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from kzlint.i18n.message import Message, alternatives

EITHER = "either"

# The allowed values of each field.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "speech_marks": (EITHER, '"…"', "«…»"),
    "nested_marks": (EITHER, '"…"', "«…»", "„…“"),
    "dash": ("–", "—", "-"),
    "caption_label": (EITHER, "Сурет", "Фото"),
}


@dataclass(frozen=True, slots=True)
class Style:
    """The style that rules check a release against; the defaults are the reference release's.

    ``speech_marks`` enclose direct speech, ``nested_marks`` a quotation or a name inside it.
    ``dash`` introduces the attribution, with a comma before it if ``comma`` is True.
    ``caption_label`` opens the caption of a picture. ``headline_stop`` is True if headlines
    end in a full stop. A field that is ``either`` allows any choice, used consistently within
    a release.
    """

    speech_marks: str = EITHER
    nested_marks: str = EITHER
    dash: str = "–"
    comma: bool = True
    caption_label: str = EITHER
    headline_stop: bool = False

    @property
    def contradiction(self) -> tuple[str, Message] | None:
        """A field that contradicts another one, and the message; None without a contradiction."""
        if self.nested_marks == self.speech_marks != EITHER:
            others = [marks for marks in CHOICES["nested_marks"] if marks != self.speech_marks]
            problem = Message(
                "{marks} are the speech-marks too; use {others}",
                {"marks": self.nested_marks, "others": alternatives(others)},
            )
            return "nested_marks", problem
        return None


def bad_choice(field: str, value: object) -> Message | None:
    """Return why ``value`` is not allowed for a field of :class:`Style`; None if it is allowed."""
    choices = CHOICES.get(field)
    if choices is None or value in choices:
        return None
    from kzlint.core.suggest import no_such_choice

    return no_such_choice(str(value), choices, alternatives(choices))
