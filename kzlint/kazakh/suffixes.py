"""The table of noun suffixes, and the order in which they may follow one another.

Order: stem + plural + possessive + case, then a derivation, which may take them again
(``қазақстан-дық-тар-дың``), and last a predicate ending. Facts: any grammar of Kazakh.
"""

from typing import NamedTuple

from kzlint.kazakh.phonology import SOUND_CLASSES

# The endings of each suffix by what stands before it, after a back / a front vowel; one
# ending alone serves both. `their` is the place after the possessive -ы/-і, -сы/-сі, `my`
# that after -м and -ң; a dash there means: by the last sound, as elsewhere.
TABLE = """
suffix        group       vowel      nasal      sibilant   lateral    voiced     voiceless  their      my
plural        plural      лар/лер    дар/дер    дар/дер    дар/дер    лар/лер    тар/тер    –          –
feminine      feminine    –          а          –          –          –          а          –          –
linking       linking     –          –          –          –          –          і          –          –
my            possessive  м          ым/ім      ым/ім      ым/ім      ым/ім      ым/ім      –          –
your          possessive  ң          ың/ің      ың/ің      ың/ің      ың/ің      ың/ің      –          –
your-polite   possessive  ңыз/ңіз    ыңыз/іңіз  ыңыз/іңіз  ыңыз/іңіз  ыңыз/іңіз  ыңыз/іңіз  –          –
our           possessive  мыз/міз    ымыз/іміз  ымыз/іміз  ымыз/іміз  ымыз/іміз  ымыз/іміз  –          –
their         possessive  сы/сі      ы/і        ы/і        ы/і        ы/і        ы/і        –          –
genitive      case        ның/нің    ның/нің    дың/дің    дың/дің    дың/дің    тың/тің    ның/нің    –
dative        case        ға/ге      ға/ге      ға/ге      ға/ге      ға/ге      қа/ке      на/не      а/е
accusative    case        ны/ні      ды/ді      ды/ді      ды/ді      ды/ді      ты/ті      н          –
locative      case        да/де      да/де      да/де      да/де      да/де      та/те      нда/нде    –
ablative      case        дан/ден    нан/нен    дан/ден    дан/ден    дан/ден    тан/тен    нан/нен    –
instrumental  case        мен        мен        бен        мен        мен        пен        мен        –
belonging     derivation  лық/лік    дық/дік    дық/дік    дық/дік    лық/лік    тық/тік    –          –
being-at      derivation  дағы/дегі  дағы/дегі  дағы/дегі  дағы/дегі  дағы/дегі  тағы/тегі  ндағы/ндегі –
whose         derivation  нікі       нікі       дікі       дікі       дікі       тікі       нікі       –
like          closing     дай/дей    дай/дей    дай/дей    дай/дей    дай/дей    тай/тей    ндай/ндей  –
manner        closing     ша/ше      ша/ше      ша/ше      ша/ше      ша/ше      ша/ше      нша/нше    –
i-am          predicate   мын/мін    мын/мін    бын/бін    мын/мін    мын/мін    пын/пін    –          –
you-are       predicate   сың/сің    сың/сің    сың/сің    сың/сің    сың/сің    сың/сің    –          –
you-polite    predicate   сыз/сіз    сыз/сіз    сыз/сіз    сыз/сіз    сыз/сіз    сыз/сіз    –          –
you-all       predicate   сыңдар/сіңдер  сыңдар/сіңдер  сыңдар/сіңдер  сыңдар/сіңдер  сыңдар/сіңдер  сыңдар/сіңдер – –
we-are        predicate   мыз/міз    быз/біз    быз/біз    мыз/міз    мыз/міз    пыз/піз    –          –
"""  # noqa: E501

# Which groups may stand in each place, and which place each group leads to. A derivation
# makes a new stem; a case is followed by nothing but a predicate (Астанаданмын).
AFTER = {
    "stem": (
        "feminine",
        "linking",
        "plural",
        "possessive",
        "case",
        "derivation",
        "closing",
        "predicate",
    ),
    "feminine": ("plural", "possessive", "case", "derivation", "closing", "predicate"),
    "linking": ("case", "derivation"),
    "derived": ("plural", "possessive", "case", "derivation", "closing", "predicate"),
    "plural": ("possessive", "case", "derivation", "closing", "predicate"),
    "my": ("case", "derivation", "closing", "predicate"),
    "our": ("case", "derivation", "closing", "predicate"),
    "their": ("case", "derivation", "closing"),
    "softened": ("possessive",),
    "case": ("predicate",),
    "closing": ("predicate",),
    "predicate": (),
}
PLACES = {
    "feminine": "feminine",
    "linking": "linking",
    "plural": "plural",
    "case": "case",
    "derivation": "derived",
    "closing": "closing",
    "predicate": "predicate",
    "my": "my",
    "your": "my",
    "your-polite": "our",
    "our": "our",
    "their": "their",
}

# п, к and қ at the end of a stem or a suffix before a possessive with a vowel:
# министрлік, министрлігі; Ақбұлақ, Ақбұлағы.
SOFTENED = {"п": "б", "к": "г", "қ": "ғ"}
HARDENED = {soft: hard for hard, soft in SOFTENED.items()}

# Stems that lose their last vowel before a possessive with a vowel.
SHORTENED = {
    "аул": "ауыл",
    "ауз": "ауыз",
    "орн": "орын",
    "мұрн": "мұрын",
    "қарн": "қарын",
    "ерн": "ерін",
    "мойн": "мойын",
    "қойн": "қойын",
    "халқ": "халық",
    "құлқ": "құлық",
    "ғұрп": "ғұрып",
    "көрк": "көрік",
    "мүлк": "мүлік",
    "ерк": "ерік",
    "парқ": "парық",
    "бөрк": "бөрік",
    "қауп": "қауіп",
    "әрп": "әріп",
    "даус": "дауыс",
}

# Russian family names with a form for women: Серікова, Маневская.
FEMININE_AFTER = ("ов", "ев", "ёв", "ин", "ын")

# Names that take a vowel before a suffix that starts with a consonant: Минскіде, Томскіге.
LINKING_AFTER = ("ск",)

# Suffixes that only some stems take.
ONLY_AFTER = {"feminine": FEMININE_AFTER, "linking": LINKING_AFTER}


class Suffix(NamedTuple):
    """One suffix: its endings by sound class and place, as (after back, after front)."""

    name: str
    group: str
    endings: dict[str, tuple[str, str]]

    @property
    def place(self) -> str:
        """Where the next suffix then stands."""
        return PLACES.get(self.name) or PLACES[self.group]

    def after(self, sounds: str, place: str) -> tuple[str, str] | None:
        """Its endings in that place after that sound; None where it cannot stand there."""
        return self.endings.get(place) or self.endings.get(sounds)


def suffixes_of(header: list[str], rows: list[list[str]]) -> dict[str, Suffix]:
    """The suffixes of a table: a name, a group, then the endings in each column."""
    _, _, *columns = header
    found = {}
    for name, group, *cells in rows:
        pairs = zip(columns, cells, strict=True)
        endings = {column: _pair(cell) for column, cell in pairs if cell != "–"}
        found[name] = Suffix(name, group, endings)
    return found


def _pair(cell: str) -> tuple[str, str]:
    back, _, front = cell.partition("/")
    return back, front or back


_HEADER, *_ROWS = (line.split() for line in TABLE.strip().splitlines())
SUFFIXES = suffixes_of(_HEADER, _ROWS)
CASES = tuple(name for name, suffix in SUFFIXES.items() if suffix.group == "case")
POSSESSIVES = tuple(name for name, suffix in SUFFIXES.items() if suffix.group == "possessive")

GENITIVE_ENDINGS = tuple(
    dict.fromkeys(
        ending for sounds in SOUND_CLASSES for ending in SUFFIXES["genitive"].endings[sounds]
    )
)
