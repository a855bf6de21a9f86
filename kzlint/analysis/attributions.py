"""What an attribution says: whether somebody spoke, and whether it names who."""

from kzlint.kazakh.speech import (
    NAMING_VERBS,
    is_part_of_verb,
    is_speech_verb,
    verb_phrase_length,
)
from kzlint.kazakh.words import words
from kzlint.syntax import Attribution

# Heads that need no dash to be speech; деп and деген after a bare mark name things too.
PLAIN_HEADS = ("деді", "дейді", "депті", "деседі", "десті")


def says(attribution: Attribution) -> bool:
    """Whether an attribution tells of speech, not of a name («…» деп аталады)."""
    if attribution.head is None:
        return bool(attribution.tail and words(attribution.tail.text))
    head = attribution.head.text
    if head in PLAIN_HEADS or head.startswith("делін"):
        return True
    tail = words(attribution.tail.text) if attribution.tail else []
    if tail and tail[0].lower().startswith(NAMING_VERBS):
        return False
    if attribution.dash is not None:
        return True
    return head == "деп" and bool(tail) and is_speech_verb(tail[0])


def names_speaker(attribution: Attribution) -> bool:
    """Whether anything is left in the tail once the verb is taken off."""
    if attribution.tail is None:
        return False
    tail = words(attribution.tail.text)
    if attribution.head is not None and attribution.head.text == "деп":
        length = verb_phrase_length(tail)
        if any(word[0].isupper() or not is_part_of_verb(word) for word in tail[:length]):
            return True
        tail = tail[length:]
    return bool(tail)
