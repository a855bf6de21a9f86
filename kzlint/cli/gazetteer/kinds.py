"""What a row names, as people read it."""

from kzlint.cli.language import _
from kzlint.gazetteer.entry import Kind
from kzlint.i18n.message import N_

KINDS = {
    Kind.PERSON: N_("person"),
    Kind.PLACE: N_("place"),
    Kind.COUNTRY: N_("country"),
    Kind.ORGANISATION: N_("organisation"),
    Kind.POST: N_("post"),
    Kind.GIVEN_NAME: N_("given name"),
}


def kind_told(kind: Kind) -> str:
    """The kind in the language in force, and as it is typed where that is another word."""
    word = _(KINDS[kind])
    return kind.value if word == KINDS[kind] else f"{word} ({kind.value})"
