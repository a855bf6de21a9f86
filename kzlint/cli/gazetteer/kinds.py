"""The kinds of names, in words for people."""

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


def kind_label(kind: Kind) -> str:
    """Name the kind in the current language, followed by its option value if that differs."""
    word = _(KINDS[kind])
    return kind.value if word == KINDS[kind] else f"{word} ({kind.value})"
