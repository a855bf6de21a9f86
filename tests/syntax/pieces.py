"""Texts put together from the format's own pieces, for property tests."""

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

# Any code points at all, lone surrogates among them.
any_text = st.text(st.characters(), max_size=80)

assembled = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

# Dates are only dates next to each other: a denser mixture.
dated = st.lists(
    st.sampled_from(
        [*FIGURES, *CALENDAR, " ", " ", ", ", "–", "-", "(", ")", ".", "мен", " және "]
    ),
    max_size=16,
).map("".join)

releases = st.one_of(any_text, assembled, dated)
