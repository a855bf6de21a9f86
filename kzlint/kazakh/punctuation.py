"""Marks of punctuation: dashes, stops, quotation marks and their pairs, brackets."""

# What newsrooms type for a dash: en dash, em dash, minus, horizontal bar, hyphen.
HYPHEN = "-"
DASHES = "–—−―" + HYPHEN

# What ends a sentence.
STOPS = ".!?…"

# Quotation marks by what may close them; the low mark is closed by either high one.
CLOSED_BY = {"«": "»", '"': '"', "“": "”", "„": "“”"}

# Marks that open a quotation and do nothing else; a straight mark and “ do both.
ONLY_OPENING = "«„"
OPENING_MARKS = "".join(CLOSED_BY)
CLOSING_MARKS = '»"”“'
QUOTATION_MARKS = "«»„“”‟" + '"'

# The pairs as house styles name them, by either mark; curly marks are typed for straight ones.
PAIRS = {'"': '"…"', "«": "«…»", "»": "«…»", "“": "“…”", "”": "“…”", "„": "„…“"}

OPENING_BRACKETS = "([{"
CLOSING_BRACKETS = ")]}"

# What may stand inside a word between its parts: Қасым-Жомарт, О'Хара.
WORD_JOINERS = "-’'"
