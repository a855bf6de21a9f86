"""Known names: tables, loading, suffix-aware look-up."""

from kzlint.gazetteer.entry import Entry, Kind
from kzlint.gazetteer.index import Gazetteer, Match, Spelling
from kzlint.gazetteer.tables import GazetteerError, built_in, load

__all__ = ["Entry", "Gazetteer", "GazetteerError", "Kind", "Match", "Spelling", "built_in", "load"]
