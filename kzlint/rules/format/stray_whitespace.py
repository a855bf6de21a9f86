"""FMT004 stray-whitespace: blanks that no one typed on purpose, and mixed line ends."""

import re
from collections import Counter
from collections.abc import Iterator

from kzlint.core.finding import Edit, Finding, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import N_, Message
from kzlint.kazakh.abbreviations import MULTIPLES
from kzlint.kazakh.letters import ROMAN
from kzlint.kazakh.punctuation import DASHES
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.syntax import Node, Release

# Runs of blanks but for a single one between words.
_BLANK = r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_BLANKS = re.compile(rf"(?! [^\s]){_BLANK}+")
_TRAILING = N_("blanks at the end of the line")
_LEADING = N_("a tab at the start of the line")
_TAB = N_("a tab inside the text")
_DOUBLED = N_("doubled blanks")
_NO_BREAK_SPACE = N_("a no-break space where none is needed")
_UNUSUAL = N_("an unusual blank; write a plain one")
_NO_BREAK = "\u00a0\u202f"
# Blanks that part the thousands of a figure in print.
_IN_FIGURES = "\u2007\u2009\u202f\u00a0"
# A no-break space belongs before a dash and before a per cent sign.
_AFTER_NO_BREAK = DASHES + "%"


class StrayWhitespace(Rule):
    """A line has trailing or doubled blanks, tabs or misplaced no-break spaces.

    They show as holes in print and as noise in every later comparison. A no-break space
    is right beside a figure, an initial and a Roman numeral, and before a dash. Blanks
    that lead a line in are left alone, and those round a caption's colon are CAP003's. The
    line ends of a file should be of one kind.
    """

    code = "FMT004"
    name = "stray-whitespace"
    severity = Severity.WARNING
    message = "{problem}"

    examples = (
        valid(" date 2025-10-11 Көрме ашылды\nБарлығы 10\u00a0000 адам келді.\n"),
        valid("А.\u00a0Балаева мен Қ.-Ж.\u00a0Тоқаев\u00a0– қатысушылар.\r\nКөрме ашылды.\r\n"),
        valid("Құны 10\u00a0млн\u00a0теңге, XXI\u00a0ғасыр, Балаева\u00a0А., 1\u2009000 адам."),
        invalid("Көрме  ашылды.", at="  ", fixed="Көрме ашылды."),
        invalid("\tКөрме ашылды.", at="\t", fixed="Көрме ашылды."),
        invalid(
            "Көрме ашылды. \nКелушілер көп.", at=Span(13, 14), fixed="Көрме ашылды.\nКелушілер көп."
        ),
        invalid("Көрме\tашылды.", at="\t", fixed="Көрме ашылды."),
        invalid("Көрме\u00a0ашылды.", at="\u00a0", fixed="Көрме ашылды."),
        invalid("Бір.\nЕкі.\r\nҮш.\n", at="\r\n", fixed="Бір.\nЕкі.\nҮш.\n"),
        invalid("Бір.\r\r\nЕкі.\r\n", at="\r", fixed="Бір.\r\nЕкі.\r\n"),
    )

    def check(self, release: Release, context: Context) -> Iterator[Finding]:
        around_colons = frozenset(
            gap.start
            for caption in release.captions
            if caption.colon and caption.credit
            for gap in (caption.before_colon, caption.after_colon)
            if gap
        )
        yield from self.blanks(release.text, around_colons)
        yield from self.line_ends(release)

    def blanks(self, text: str, left_out: frozenset[int]) -> Iterator[Finding]:
        for match in _BLANKS.finditer(text):
            what = _what(text, match)
            if what and match.start() not in left_out:
                span = Span(match.start(), match.end())
                content = "" if what in (_TRAILING, _LEADING) else " "
                fix = self.fix("Remove the stray blanks", Edit(span, content))
                yield self.finding(span, fix, problem=Message(what))

    def line_ends(self, release: Release) -> Iterator[Finding]:
        kinds = Counter(line_end.text for line_end in release.line_ends)
        if len(kinds) < 2:
            return
        usual = kinds.most_common(1)[0][0]
        strays = [node for node in release.line_ends if node.text != usual]
        edits = [Edit(node.span, _line_end(node, usual)) for node in strays]
        fix = self.fix("End every line in the same way", *edits)
        problem = Message(
            "the lines of this file do not all end in the same way; unlike most: {strays} of {all}",
            {"strays": len(strays), "all": len(release.line_ends)},
        )
        yield self.finding(strays[0], fix, problem=problem)


def _line_end(node: Node, usual: str) -> str:
    """A return before a whole line end is part of it, written twice (``\\r\\r\\n``)."""
    doubled = node.text == "\r" and node.whole[node.end : node.end + 2] == "\r\n"
    return "" if doubled else usual


def _what(text: str, match: re.Match[str]) -> str | None:
    """What is wrong with a run of blanks, if anything."""
    blanks, start, end = match.group(), match.start(), match.end()
    at_start = start == 0 or text[start - 1] in "\r\n"
    if blanks == " " and end < len(text) and text[end] not in "\r\n":
        return None
    if end == len(text) or text[end] in "\r\n":
        return _TRAILING
    if "\t" in blanks:
        return _LEADING if at_start else _TAB
    if at_start:
        return None
    if len(blanks) > 1:
        return _DOUBLED
    if blanks in _IN_FIGURES and text[start - 1].isdigit() and text[end].isdigit():
        return None
    if blanks in _NO_BREAK and _no_break_belongs(text, start, end):
        return None
    return _NO_BREAK_SPACE if blanks in _NO_BREAK else _UNUSUAL


def _no_break_belongs(text: str, start: int, end: int) -> bool:
    """Beside a figure or №, between a multiple and its unit, at an initial, before a dash."""
    before, after = text[start - 1], text[end : end + 2]
    if before.isdigit() or after[:1].isdigit() or before in "№§" or after[:1] in _AFTER_NO_BREAK:
        return True
    if before == "." and text[start - 2 : start - 1].isupper():
        return True
    if after[1:] == "." and after[0].isupper():
        return True
    word = (text[max(0, start - 8) : start].split() or [""])[-1]
    return word in MULTIPLES or ROMAN.issuperset(word)
