"""The kinds of names, in words for people."""

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


def kind_label(kind: Kind) -> str:
    """Name the kind in the current language, followed by its option value if that differs."""
    word = _(KINDS[kind])
    return kind.value if word == KINDS[kind] else f"{word} ({kind.value})"
