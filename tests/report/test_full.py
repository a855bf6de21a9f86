"""The full report: what is wrong underlined, whatever the line holds."""

import re

import pytest

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal, renderer

MESSAGE = Message("“{found}” is odd", {"found": "x"})


def render(*results: FileFindings) -> str:
    return renderer("full")(Report(results))


def finding(start: int, end: int, fix: Fix | None = None) -> Finding:
    return Finding("ABC123", "odd-thing", Severity.WARNING, Span(start, end), MESSAGE, fix)


def excerpt(text: str, start: int, end: int) -> list[str]:
    """The line and the underline of a finding, without what stands before them."""
    rendered = render(FileFindings(Source(text, "a.txt"), (finding(start, end),))).split("\n")
    position = Source(text).position(start)
    gutter = " " * len(str(position.row))
    assert rendered[0] == (
        f"a.txt:{position.row}:{position.column}: warning: “x” is odd [ABC123 odd-thing]"
    )
    assert rendered[1] == f" {gutter} |"
    assert rendered[2].startswith(f" {position.row} |")
    assert rendered[3].startswith(f" {gutter} | ")
    assert rendered[4:] == ["", ""]
    return [line[len(gutter) + 4 :] for line in rendered[2:4]]


def test_whole() -> None:
    text = "date 2025-10-11 Көрме\nКөрме  ашылды.\n"
    source = Source(text, "releases/a.txt")
    fix = Fix(Applicability.SAFE, Message("Remove blanks"), (Edit(Span(27, 29), " "),))
    unsafe = Fix(Applicability.UNSAFE, Message("Write “{word}”", {"word": "ашылды"}), ())
    findings = (
        Finding("DAT009", "old-date", Severity.ERROR, Span(5, 15), Message("too old")),
        Finding("FMT004", "odd-blank", Severity.WARNING, Span(27, 29), Message("a hole"), fix),
        Finding("TXT009", "odd-word", Severity.NOTE, Span(29, 35), Message("rare"), unsafe),
    )
    assert render(FileFindings(source, findings)) == (
        "releases/a.txt:1:6: error: too old [DAT009 old-date]\n"
        "   |\n"
        " 1 | date 2025-10-11 Көрме\n"
        "   |      ^^^^^^^^^^\n"
        "\n"
        "releases/a.txt:2:6: warning: a hole [FMT004 odd-blank]\n"
        "   |\n"
        " 2 | Көрме  ашылды.\n"
        "   |      ^^\n"
        "   = safe fix: Remove blanks\n"
        "\n"
        "releases/a.txt:2:8: note: rare [TXT009 odd-word]\n"
        "   |\n"
        " 2 | Көрме  ашылды.\n"
        "   |        ^^^^^^\n"
        "   = unsafe fix: Write “ашылды”\n"
        "\n"
    )


def test_nothing_to_say() -> None:
    assert render() == ""
    assert render(FileFindings(Source("Көрме"), ())) == ""


def test_files_stand_in_the_order_given() -> None:
    results = [FileFindings(Source("а", path), (finding(0, 1),)) for path in ("b.txt", "a.txt")]
    rendered = render(*results)
    assert [line for line in rendered.split("\n") if ".txt" in line] == [
        "b.txt:1:1: warning: “x” is odd [ABC123 odd-thing]",
        "a.txt:1:1: warning: “x” is odd [ABC123 odd-thing]",
    ]


def test_rows_of_several_figures_keep_the_columns() -> None:
    text = "\n" * 99 + "Көрме"
    assert render(FileFindings(Source(text, "a.txt"), (finding(99, 104),))) == (
        "a.txt:100:1: warning: “x” is odd [ABC123 odd-thing]\n"
        "     |\n"
        " 100 | Көрме\n"
        "     | ^^^^^\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("text", "start", "end", "line", "underline"),
    [
        ("Көрме ашылды", 6, 12, "Көрме ашылды", "      ^^^^^^"),
        ("", 0, 0, "", "^"),
        ("аб", 2, 2, "аб", "  ^"),
        ("аб", 1, 1, "аб", " ^"),
        # Wide characters take two columns.
        ("日本 көрмесі", 3, 10, "日本 көрмесі", "     ^^^^^^^"),
        ("бұл 日本 ғой", 4, 6, "бұл 日本 ғой", "    ^^^^"),
        ("Ｆ\u3000б", 2, 3, "Ｆ\u3000б", "    ^"),
        # Combining signs take none.
        ("Се\u0438\u0306ілбек жоқ", 10, 13, "Се\u0438\u0306ілбек жоқ", "         ^^^"),
        ("жоқ и\u0306", 4, 6, "жоқ и\u0306", "    ^"),
        ("а\u0301\u0301", 1, 3, "а\u0301\u0301", " ^"),
        # A tab is shown as one blank.
        ("а\tб", 2, 3, "а б", "  ^"),
        ("а\t\tб", 1, 3, "а  б", " ^^"),
        # What cannot be seen is spelt out.
        ("а\u200bб", 1, 2, "а<U+200B>б", " ^^^^^^^^"),
        ("а\u00adб", 2, 3, "а<U+00AD>б", "         ^"),
        ("а\x00\x1bб", 3, 4, "а<U+0000><U+001B>б", "                 ^"),
        ("а\u2028б\x85", 2, 3, "а<U+2028>б<U+0085>", "         ^"),
        ("\ufeffа\u202eб", 1, 2, "<U+FEFF>а<U+202E>б", "        ^"),
        ("а\ud800б", 2, 3, "а<U+D800>б", "         ^"),
        # A no-break space is a blank.
        ("а\u00a0б", 1, 2, "а\u00a0б", " ^"),
        # A finding over several lines is shown in its first.
        ("бір\nекі\nүш", 1, 9, "бір", " ^^"),
        ("бір\r\nекі", 1, 8, "бір", " ^^"),
        # A line end itself.
        ("бір\nекі", 3, 4, "бір", "   ^"),
        ("бір\r\nекі", 3, 5, "бір", "   ^"),
        ("\n\nа", 1, 2, "", "^"),
    ],
)
def test_excerpt(text: str, start: int, end: int, line: str, underline: str) -> None:
    assert excerpt(text, start, end) == [line, underline]


@pytest.mark.parametrize(
    ("start", "end", "line", "underline"),
    [
        (0, 1, "№" + "а" * 60 + "…", "^"),
        (60, 61, "№" + "а" * 120 + "…", " " * 60 + "^"),
        (61, 62, "…" + "а" * 121 + "…", " " * 61 + "^"),
        (500, 504, "…" + "а" * 124 + "…", " " * 61 + "^^^^"),
        (999, 1000, "…" + "а" * 61, " " * 61 + "^"),
        (1000, 1000, "…" + "а" * 60, " " * 61 + "^"),
        (939, 940, "…" + "а" * 121, " " * 61 + "^"),
        (938, 939, "…" + "а" * 121 + "…", " " * 61 + "^"),
        (0, 1000, "№" + "а" * 179 + "…", "^" * 120),
        (0, 120, "№" + "а" * 179 + "…", "^" * 120),
        (100, 900, "…" + "а" * 240 + "…", " " * 61 + "^" * 120),
    ],
)
def test_a_long_line_is_clipped(start: int, end: int, line: str, underline: str) -> None:
    assert excerpt("№" + "а" * 999, start, end) == [line, underline]


def test_a_line_of_the_usual_length_is_whole() -> None:
    text = "а" * 60 + "бв" + "г" * 60
    assert excerpt(text, 60, 62) == [text, " " * 60 + "^^"]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("екі сөз.txt", "екі сөз.txt"),
        ("a\nb.txt", r"a\nb.txt"),
        ("\udcff.txt", r"\xff.txt"),
        ("-", "-"),
    ],
)
def test_paths(path: str, shown: str) -> None:
    rendered = render(FileFindings(Source("а", path), (finding(0, 1),)))
    assert rendered.split("\n")[0] == f"{shown}:1:1: warning: “x” is odd [ABC123 odd-thing]"


def test_messages_stay_on_one_line() -> None:
    message = Message("“{found}”", {"found": "а\nб\u2028в\u200b"})
    fix = Fix(Applicability.SAFE, message, ())
    odd = Finding("ABC123", "odd-thing", Severity.ERROR, Span(0, 1), message, fix)
    assert render(FileFindings(Source("а", "a.txt"), (odd,))) == (
        "a.txt:1:1: error: “а\\nб\\u2028в\\u200b” [ABC123 odd-thing]\n"
        "   |\n"
        " 1 | а\n"
        "   | ^\n"
        "   = safe fix: “а\\nб\\u2028в\\u200b”\n"
        "\n"
    )


def shown_by(terminal: Terminal, text: str, start: int, end: int) -> str:
    message = Message("“{found}” – odd", {"found": "ә"})
    fix = Fix(Applicability.SAFE, Message("Write “ә”"), ())
    odd = Finding("ABC123", "odd-thing", Severity.NOTE, Span(start, end), message, fix)
    result = FileFindings(Source(text, "ә.txt"), (odd,))
    return renderer("full")(
        Report([result], rules_url="https://example.org/{code}", terminal=terminal)
    )


def test_colours_and_links() -> None:
    assert shown_by(Terminal(color=True, links=True), "\n дә", 2, 4) == (
        "\x1b[1mә.txt:2:2\x1b[0m: \x1b[1;36mnote\x1b[0m: “ә” – odd "
        "[\x1b]8;;https://example.org/ABC123\x1b\\ABC123 odd-thing\x1b]8;;\x1b\\]\n"
        "\x1b[34m   |\x1b[0m\n"
        "\x1b[34m 2 |\x1b[0m  дә\n"
        "\x1b[34m   |\x1b[0m  \x1b[1;36m^^\x1b[0m\n"
        "\x1b[34m   =\x1b[0m \x1b[32msafe fix\x1b[0m: Write “ә”\n"
        "\n"
    )


def test_colours_change_nothing_else() -> None:
    text = "№" + "а" * 999 + "\n\x1b[5m日"
    for span in ((0, 1), (500, 504), (1001, 1006)):
        coloured = shown_by(Terminal(color=True), text, *span)
        assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == shown_by(Terminal(), text, *span)


def test_unencodable_characters_are_replaced() -> None:
    # The underline stays under what is escaped.
    assert shown_by(Terminal(unicode=False, encoding="cp1251"), "ә дә" + "г" * 99, 2, 4) == (
        "\\u04d9.txt:1:3: note: “\\u04d9” – odd [ABC123 odd-thing]\n"
        "   |\n"
        " 1 | \\u04d9 д\\u04d9" + "г" * 60 + "…\n"
        "   |        ^^^^^^^\n"
        "   = safe fix: Write “\\u04d9”\n"
        "\n"
    )
    assert shown_by(Terminal(unicode=False, encoding="ascii"), "a" * 99, 70, 71) == (
        '\\u04d9.txt:1:71: note: "\\u04d9" - odd [ABC123 odd-thing]\n'
        "   |\n"
        " 1 | ..." + "a" * 89 + "\n"
        "   | " + " " * 63 + "^\n"
        '   = safe fix: Write "\\u04d9"\n'
        "\n"
    )
