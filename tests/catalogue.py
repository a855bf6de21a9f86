"""A catalogue of a few sentences, for tests of what is told in another language."""

from collections.abc import Mapping
from gettext import NullTranslations


class Catalogue(NullTranslations):
    """Sentences by their English; what is not among them stays English."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        super().__init__()
        self.sentences = sentences

    def gettext(self, message: str) -> str:
        return self.sentences.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.sentences.get(msgid1, msgid1 if n == 1 else msgid2)
