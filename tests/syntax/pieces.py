"""Texts assembled from pieces of the format, for property tests."""

from hypothesis import strategies as st

KEYWORDS = ["date", "Date", "дата", "data", "dаte", "date:", " date"]
DATES = ["2025-10-11", "2025-02-30", "2025.10.11", "11-10-2025", "20251011", "2025-1", "25"]
LABELS = ["Сурет", "Фото", "сурет", "Сурт", "Cурет", "Photo", "Видео", "Инфографика", "Сұрақ"]
MARKS = ["«", "»", '"', "“", "”", "„", "'"]
DASHES = ["–", "—", "-", " – ", " - ", ", – ", ",–"]
STOPS = [".", "!", "?", "…", ",", ":", ";", "т.б.", "Қ.-Ж. "]
HEADS = ["деді", "дейді", "деп", "деп атап өтті", "делінген", "деген", "депті"]
WORDS = ["Біз", "дайынбыз", "министр", "Аида Балаева", "жиын", "ол", "SIM-карта", "Zakon.kz"]
FIGURES = [
    *("10", "31", "0", "2025", "10-ы", "10-нан", "12-сіне", "10–12", "10, 12 және 15", "12,2%"),
    *("10.10.2025", "31.09.25", "31.11-ге", "2025/09/31", "2025-10-11", "-інші"),
]
CALENDAR = [
    *("қазан", "қазанда", "қазанның", "қазаннан", "қазанға", "қыркүйегі", "ҚАЗАН", "казанда"),
    *("күні", "жылы", "жылғы", "жылдары", "жұма", "(сенбі)", "сейсенби", "айында", "маусымдық"),
    *("бүгін", "Кеше", "ертеңгі", "биыл", "осы жылғы", "дейін", "аралығында"),
]
LINE_ENDS = ["\n", "\r\n", "\r"]
BLANKS = [" ", "  ", "\t", "\u00a0", "\u2028", "\x0b", ""]
DIRECTIVES = ["# kzlint: ignore QUO001 -- себеп", "#kzlint:ignore-file", "# ескерту"]

PIECES = [
    *KEYWORDS,
    *DATES,
    *LABELS,
    *MARKS,
    *DASHES,
    *STOPS,
    *HEADS,
    *WORDS,
    *FIGURES,
    *CALENDAR,
    *LINE_ENDS,
    *BLANKS,
    *BLANKS,
    *DIRECTIVES,
]

# Any code points, including lone surrogates.
any_text = st.text(st.characters(), max_size=80)

assembled = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

# Parts of dates must be adjacent to form one, so this mixture is denser.
dated = st.lists(
    st.sampled_from(
        [*FIGURES, *CALENDAR, " ", " ", ", ", "–", "-", "(", ")", ".", "мен", " және "]
    ),
    max_size=16,
).map("".join)

releases = st.one_of(any_text, assembled, dated)

# Releases as newsrooms write them, to test fixes: some sentences and names are already wrong.
HEADLINES = [
    *("Алматыда көрме ашылды", "Казақстанда жаңа кітапхана салынды.", "«Дала» ертегісі шықты"),
    *("АҚШтың  елшісі келді", "Aстанада жиын өтті", "Жаңа маусым басталады!", ""),
]
CREDITS = [
    *("Ақорда", "Kazinform", "ҚР Мәдениет және ақпарат министрлігі", "Айдос  Ерман.", "Zakon.kz"),
    *(
        "Казинформ",
        "Ақорда//Айдос Ерман",
        "Aқорда",
        "",
        "Мәдениет министрлігінің баспасөз қызметі,",
    ),
]
PLACES = [
    *("Астанада", "Алматыға", "Алматыге", "Мәскеуда", "Казақстанның", "қазақстанда", "Шымкентте"),
    *("Нұр-Сұлтанда", "Қapағандыда", "АҚШтың", "БҰҰ ның", "Байконырда", "Актауда", "ресейден"),
]
PEOPLE = [
    *(
        "Аида Балаева",
        "Аида Балоева",
        "Олжас Бектенов",
        "Қасым-Жомарт Тоқаев",
        "Касым-Жомарт Токаев",
    ),
    *(
        "А. Балаева",
        "А.\u00a0Балаева",
        "Тоқаевдың",
        "Динара Сапарова",
        "Ерлан Серікова",
        "Cәуле Омарова",
    ),
]
POSTS = ["министр ", "Премьер-министр ", "суретші ", "қала әкімі ", "Президент ", ""]
DAYS = [
    *("11 қазанда", "31 қыркүйекте", "11 казанда", "жұма, 11 қазан 2025", "10.10.2025 күні"),
    *("23–21 наурызда", "бүгін, 13 қазанда", "сейсенби күні", "2025 жылғы 9 қараша айында"),
]
DEEDS = [
    *("көрме ашылды", "жаңа мектеп пайдалануға берілді", "және және жиын өтті", "мемлекеттiк шара"),
    *("келді", "ұзақ  уақыт\tөтті", "адамдар адамдар жиналды", "болады , дедi", "көп-көп кітап"),
]
SPEECHES = [
    *("Біз дайынбыз", "Бұл – үлкен қуаныш!", "Көрме бір ай бойы ашық тұрады.", "Қашан аяқтаймыз?"),
    *("Балалар «Дала» ертегісін  оқиды", "Мен Алматыге барамын…", "Құны 3 млрд.", "", "иә, иә"),
]
OPENINGS = ["«", "«", '"', "“", "– ", "— ", "«“", "", "«« "]
CLOSINGS = ["»", "»", '"', "”", "", "”»", "»»", " »"]
LINKS = [", – ", ", – ", " - ", ",–", ", — ", " – ", "., – ", ", ", " ", ",\u00a0– "]
TAILS = [
    "деді ",
    "дейді ",
    "деп атап өтті ",
    "делінген хабарламада",
    "деп сөзін аяқтады ",
    "деді де ",
]
RELEASE_DIRECTIVES = [
    *("# kzlint: ignore FMT004 -- солай керек", "# kzlint: ignore NAM, QUO004", "#kzlint:ignore"),
    *("# kzlint: ignore-file TXT001 -- көне мәтін", "# kzlint: ignore XXX999", "# ескерту"),
]

# Damage by typists and programs, as pairs of the right text and its replacement.
SLIPS = [
    *[
        ("о", "o"),
        ("а", "a"),
        ("С", "C"),
        ("і", "i"),
        ("ә", "ə"),
        ("қ", "к"),
        ("ң", "н"),
        ("қ", "қ\u0308"),
    ],
    *[("–", "-"), ("»", '"'), ("«", '"'), ("»", ""), ("«", ""), (",", ""), (".", ".."), (".", "")],
    *[
        (" ", "  "),
        (" ", "\u00a0"),
        (" ", ""),
        (" ", "\t"),
        (" ", " \u200b"),
        ("а", "а\u00ad"),
        (" ", " \n"),
        (" ", "\r"),
    ],
    *[("\n", " \n"), ("\n", "\r\n"), ("\n", "\n\n"), ("\n", "\n "), ("\n", ""), ("\n", "\n\t")],
    *[
        ("й", "и\u0306"),
        ("ё", "е\u0308"),
        ("-", "\u00ad-"),
        ("-", ""),
        (":", " :"),
        (": ", ":"),
        (":", ""),
    ],
    *[
        ("date ", "дата "),
        ("date", "Date"),
        ("-1", ".1"),
        ("0", "О"),
        ("Сурет", "Cурет"),
        ("т", "тт"),
    ],
]

# Stray characters of bad copy, and parts of a header in the wrong place.
STRAYS = [
    *(
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\u202e",
        "\u115f",
        "\u034f",
        "\ufffc",
        "\u2028",
        "\x00",
        "\x1f",
    ),
    *("\u0306", "\u0308", "\u0301", "\u2003", "\u3000", "\u202f", "\t", "\r", "\n", "\r\r\n"),
    *("date ", "дата", "dte2025-1-1", "2025-02-30", "2025/0", "31 ", "-", "–", ".", ",,", "!", ";"),
    *("«", "»", '"', "“", "”", "О", "e", "і", "әә"),
]


@st.composite
def _sentence(draw: st.DrawFn) -> str:
    def one(options: list[str]) -> str:
        return draw(st.sampled_from(options))

    shape = draw(st.integers(0, 7))
    speaker = one(POSTS) + one(PEOPLE)
    if shape < 2:
        return f"{one(DAYS)} {one(PLACES)} {one(DEEDS)}."
    if shape == 2:
        return f"{speaker} {one(PLACES)} {one(DEEDS)}, {one(DAYS)} {one(DEEDS)}."
    if shape == 3:
        return f"{speaker}: {one(OPENINGS)}{one(SPEECHES)}{one(CLOSINGS)}"
    speech = f"{one(OPENINGS)}{one(SPEECHES)}{one(CLOSINGS)}{one(LINKS)}{one(TAILS)}"
    if shape == 4:
        return f"{speaker} {speech}."
    if shape == 5:
        return f"{speech}{speaker}{one(LINKS)}{one(SPEECHES)}{one(CLOSINGS)}"
    return f"{speech}{one([speaker, speaker, 'ол', ''])}."


_header = st.builds(
    "{}{}{}{}".format,
    st.sampled_from([*KEYWORDS, *["date"] * 7]),
    st.sampled_from([" ", " ", " ", "  ", ""]),
    st.sampled_from([*DATES, *["2025-10-11 "] * 7]),
    st.sampled_from(HEADLINES),
)
_caption = st.builds(
    "{}{}{}".format,
    st.sampled_from([*LABELS, *["Сурет"] * 7]),
    st.sampled_from([": ", ": ", ":", " : ", " – ", " "]),
    st.sampled_from(CREDITS),
)
_paragraph = st.lists(_sentence(), min_size=1, max_size=4).map(" ".join)
_block = st.one_of(
    _paragraph, _paragraph, _paragraph, _caption, st.sampled_from([*RELEASE_DIRECTIVES, "", " "])
)


@st.composite
def plausible_releases(draw: st.DrawFn, lines: st.SearchStrategy[str] | None = None) -> str:
    """A header, captions, paragraphs and directives, with small damage.

    ``lines`` are the caller's own blocks, which are mixed with the others.
    """
    blocks = st.one_of(_block, lines) if lines is not None else _block
    text = "\n".join([draw(_header), *draw(st.lists(blocks, max_size=6))])
    text += draw(st.sampled_from(["\n", "\n", "", "\r\n", " \n\n"]))
    for right, wrong in draw(st.lists(st.sampled_from(SLIPS), max_size=4)):
        if places := text.count(right):
            at = draw(st.integers(0, places - 1))
            start = -1
            for _ in range(at + 1):
                start = text.index(right, start + 1)
            text = text[:start] + wrong + text[start + len(right) :]
    return text


@st.composite
def damaged(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """One of ``texts`` with strays inserted anywhere, every second one near its start."""
    text = draw(texts)
    for count, stray in enumerate(draw(st.lists(st.sampled_from(STRAYS), max_size=12))):
        at = draw(st.integers(0, min(20, len(text)) if count % 2 else len(text)))
        instead = draw(st.integers(0, 2))
        text = text[:at] + stray + text[at + instead :]
    return text
