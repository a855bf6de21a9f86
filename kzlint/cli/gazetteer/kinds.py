"""What a row names, as people read it."""

from kzlint.cli.language import _
from kzlint.gazetteer.entry import Kind
from kzlint.i18n.message import marked

KINDS = {
    Kind.PERSON: marked("person"),
    Kind.PLACE: marked("place"),
    Kind.COUNTRY: marked("country"),
    Kind.ORGANISATION: marked("organisation"),
    Kind.POST: marked("post"),
    Kind.GIVEN_NAME: marked("given name"),
}


def kind_told(kind: Kind) -> str:
    """The kind in the language in force, and as it is typed where that is another word."""
    word = _(KINDS[kind])
    return kind.value if word == KINDS[kind] else f"{word} ({kind.value})"
