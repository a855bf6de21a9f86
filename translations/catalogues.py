"""The catalogues as files: what translators edit, and what is compiled from it."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kzlint.i18n.language import CATALOGUES, DOMAIN
from translations.sentences import sentences

FOLDER = Path(__file__).parent

# How each language counts: how many forms, and which one. In Kazakh a noun after a number
# stands in the singular.
LANGUAGES = {
    "kk": (1, "0"),
    "ru": (
        3,
        "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
    ),
}

HEAD = "# kzlint's sentences; “python -m translations” brings them up to date.\n#"


def path_of(language: str) -> Path:
    """The file that translators edit."""
    return FOLDER / f"{language}.po"


def compiled_path(language: str) -> Path:
    """The file that the program reads."""
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.mo"


def catalogue(language: str) -> Catalog:
    """What translators wrote; empty where they have not begun."""
    path = path_of(language)
    if not path.exists():
        return _empty(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def updated(language: str) -> bytes:
    """The catalogue with exactly the sentences that there are, translations kept."""
    before, after = catalogue(language), _empty(language)
    for sentence in sentences():
        known = before.get(sentence.text)
        key = (sentence.text, sentence.plural) if sentence.plural else sentence.text
        string = known.string if known and known.id == key else ""
        after.add(key, string, locations=[(sentence.place, 0)], flags=known.flags if known else ())
    return _written(after)


def compiled(language: str) -> bytes:
    """The binary form of the catalogue as it is on the disk."""
    made, stream = _empty(language), io.BytesIO()
    for message in catalogue(language):
        if message.id:
            made.add(message.id, message.string, flags=message.flags)
    write_mo(stream, made)
    return stream.getvalue()


def untranslated(language: str) -> list[str]:
    """The sentences without a translation, or with one that is marked as doubtful."""
    found = catalogue(language)
    missing = []
    for sentence in sentences():
        message = found.get(sentence.text)
        strings = message.string if message else ""
        forms = strings if isinstance(strings, tuple | list) else (strings,)
        if message is None or message.fuzzy or not all(forms):
            missing.append(sentence.text)
    return missing


def _empty(language: str) -> Catalog:
    return _Catalog(locale=language, domain=DOMAIN, header_comment=HEAD, fuzzy=False)


class _Catalog(Catalog):
    """A catalogue without dates and addresses: the same sentences make the same bytes."""

    @property
    def num_plurals(self) -> int:
        return LANGUAGES[str(self.locale_identifier)][0]

    @property
    def plural_expr(self) -> str:
        return LANGUAGES[str(self.locale_identifier)][1]

    @property  # type: ignore[misc,unused-ignore]
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale_identifier)),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]


def _written(made: Catalog) -> bytes:
    stream = io.BytesIO()
    write_po(stream, made, width=100, include_lineno=False)
    return stream.getvalue()
