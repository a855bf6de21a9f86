"""Marks of punctuation: dashes, stops, quotation marks and their pairs, brackets."""

# What newsrooms type for a dash: en dash, em dash, minus, horizontal bar, hyphen.
HYPHEN = "-"
DASHES = "–—−―" + HYPHEN

# What ends a sentence.
STOPS = ".!?…"

# Quotation marks by what may close them; the low mark is closed by either high one.
CLOSED_BY = {"«": "»", '"': '"', "“": "”", "„": "“”"}

# The sign before a number.
NUMBER_SIGN = "№"

# The mark before the holder of the rights to a picture.
COPYRIGHT = "©"

# The mark that speech opens with where nothing says otherwise.
GUILLEMET = "«"

# Marks that open a quotation and do nothing else; a straight mark and “ do both.
ONLY_OPENING = "«„"
OPENING_MARKS = "".join(CLOSED_BY)
CLOSING_MARKS = '»"”“'
QUOTATION_MARKS = "«»„“”‟" + '"'

# The pairs as house styles name them, by either mark; curly marks are typed for straight ones.
PAIRS = {'"': '"…"', "«": "«…»", "»": "«…»", "“": "“…”", "”": "“…”", "„": "„…“"}

OPENING_BRACKETS = "([{"
CLOSING_BRACKETS = ")]}"

# What may stand after a name's last letter and before its suffix: «Астана»-ға, "Ауыл 2030"-да.
AFTER_NAMES = '»"”)'

# What may stand between the last word of a sentence and its stop.
BEFORE_STOP = '»")%'

# What may stand between the start of a sentence and its first word, and before the start.
LEADING = ' \u00a0«"“„(–—-'
BEFORE_SENTENCE = '.!?…:»"'

# A straight mark opens after one of these, as after a gap.
BEFORE_OPENING = "([«–—/-"

# A mark that a figure before it makes an inch, at times.
INCHES = '"”'

# What may stand inside a word between its parts: Қасым-Жомарт, О'Хара.
WORD_JOINERS = "-’'"
