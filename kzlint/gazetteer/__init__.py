"""The gazetteer: tables of names, and looking names up in any inflected form."""

from kzlint.gazetteer.entry import Entry, GivenName, Kind, Term
from kzlint.gazetteer.errors import GazetteerError, unused
from kzlint.gazetteer.gazetteer import Gazetteer
from kzlint.gazetteer.matching import Match, Spelling
from kzlint.gazetteer.tables import Tables, built_in, load, usable

__all__ = [
    "Entry",
    "Gazetteer",
    "GazetteerError",
    "GivenName",
    "Kind",
    "Match",
    "Spelling",
    "Tables",
    "Term",
    "built_in",
    "load",
    "unused",
    "usable",
]
