"""The SARIF report, held against SARIF's schema."""

import json
import sys

import pytest

from kzlint import __version__
from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Source, Span
from kzlint.i18n.message import Message
from kzlint.report import FileFindings, Report, Terminal, renderer
from kzlint.report.exchange.occurrence import occurrences
from kzlint.rules import Rule
from tests.report.cases import MESSAGES, finding, fix
from tests.report.readers import sarif

posix = pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")


class OddThing(Rule):
    """A thing is odd, ``like
    this``.

    Nobody
    likes that.
    """

    code = "ABC123"
    name = "odd-thing"
    severity = Severity.ERROR
    message = "odd"
    examples = ()


class Unexplained(Rule):
    code = "ABC124"
    name = "unexplained-thing"
    severity = Severity.NOTE
    message = "odd"
    examples = ()


Unexplained.__doc__ = ""


def other(code: str, name: str) -> Finding:
    return Finding(code, name, Severity.NOTE, Span(0, 0), Message("odd"))


@posix
def test_whole() -> None:
    mended = fix((7, 9, "а"), (0, 0, "\n\x1b"), safe=False)
    source = Source("Көрме\r\nАстана\n", "екі сөз.txt", bom=True)
    report = Report([FileFindings(source, (finding(4, 9, fix=mended),))], root="/r")
    log = json.loads(renderer("sarif")(report))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    place = {"uri": "%D0%B5%D0%BA%D1%96%20%D1%81%D3%A9%D0%B7.txt", "uriBaseId": "SRCROOT"}
    assert sarif(renderer("sarif")(report)) == {
        "tool": {
            "driver": {
                "name": "kzlint",
                "semanticVersion": __version__,
                "version": __version__,
                "rules": [described("ABC123", "odd-thing", "odd-thing", "odd-thing", "warning")],
            }
        },
        "language": "en",
        "originalUriBaseIds": {"SRCROOT": {"uri": "file:///r/"}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [
            {
                "ruleId": "ABC123",
                "ruleIndex": 0,
                "level": "warning",
                "message": {"text": "“ә” is odd"},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": place,
                            "region": region((1, 5, 4), (2, 3, 9)),
                        }
                    }
                ],
                "partialFingerprints": {"finding/v1": next(occurrences(report)).fingerprint},
                "fixes": [
                    {
                        "description": {"text": "Write “ә”"},
                        "artifactChanges": [
                            {
                                "artifactLocation": place,
                                "replacements": [
                                    {
                                        "deletedRegion": region((2, 1, 7), (2, 3, 9)),
                                        "insertedContent": {"text": "а"},
                                    },
                                    {
                                        "deletedRegion": region((1, 1, 0), (1, 1, 0)),
                                        "insertedContent": {"text": "\n\x1b"},
                                    },
                                ],
                            }
                        ],
                        "properties": {"applicability": "unsafe"},
                    }
                ],
            }
        ],
    }


def described(code: str, name: str, first: str, whole: str, level: str) -> dict[str, object]:
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": first},
        "fullDescription": {"text": whole},
        "help": {"text": whole, "markdown": whole},
        "defaultConfiguration": {"level": level},
    }


def region(start: tuple[int, int, int], end: tuple[int, int, int]) -> dict[str, int]:
    return {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
        "charOffset": start[2],
        "charLength": end[2] - start[2],
    }


def test_nothing_to_say() -> None:
    run = sarif(renderer("sarif")(Report([])))
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_rules_are_those_that_found_something() -> None:
    found = (other("XYZ001", "bad"), finding(0, 0), other("ABC124", "unexplained-thing"))
    report = Report(
        [FileFindings(Source("а", "a.txt"), found)],
        {"ABC123": OddThing, "ABC124": Unexplained, "ABC125": OddThing},
        "https://example.org/{code}/{name}?ә",
    )
    run = sarif(renderer("sarif")(report))
    first, rest = "A thing is odd, `like this`.", "Nobody likes that."
    unexplained = "unexplained-thing"
    assert run["tool"]["driver"]["rules"] == [
        {**item, "helpUri": f"https://example.org/{item['id']}/{item['name']}?ә"}
        for item in (
            described("ABC123", "odd-thing", first, f"{first}\n\n{rest}", "error"),
            described("ABC124", unexplained, unexplained, unexplained, "note"),
            # A rule that the report does not have.
            described("XYZ001", "bad", "bad", "bad", "note"),
        )
    ]
    assert [(item["ruleId"], item["ruleIndex"], item["level"]) for item in run["results"]] == [
        ("XYZ001", 2, "note"),
        ("ABC123", 0, "warning"),
        ("ABC124", 1, "note"),
    ]


@posix
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("a.txt", {"uri": "a.txt", "uriBaseId": "SRCROOT"}),
        ("/r/b/100%.txt", {"uri": "b/100%25.txt", "uriBaseId": "SRCROOT"}),
        ("a:b#c\n.txt", {"uri": "a%3Ab%23c%0A.txt", "uriBaseId": "SRCROOT"}),
        ("\udcff.txt", {"uri": "%FF.txt", "uriBaseId": "SRCROOT"}),
        ("/s/ә.txt", {"uri": "file:///s/%D3%99.txt"}),
        ("../ә.txt", {"uri": "file:///%D3%99.txt"}),
        ("-", {"uri": "stdin:", "description": {"text": "standard input"}}),
    ],
)
def test_places(path: str, place: dict[str, object]) -> None:
    report = Report(
        [FileFindings(Source("а", path), (finding(0, 1, fix=fix((0, 1, "б"))),))], root="/r"
    )
    (item,) = sarif(renderer("sarif")(report))["results"]
    assert item["locations"][0]["physicalLocation"]["artifactLocation"] == place
    assert item["fixes"][0]["artifactChanges"][0]["artifactLocation"] == place
    assert item["fixes"][0]["properties"] == {"applicability": "safe"}


@pytest.mark.parametrize(("found", "read"), MESSAGES)
def test_messages(found: str, read: str) -> None:
    report = Report([FileFindings(Source("а", "a.txt"), (finding(0, 1, found=found),))])
    (item,) = sarif(renderer("sarif")(report))["results"]
    assert item["message"] == {"text": f"“{read}” is odd"}


@pytest.mark.parametrize("mended", [fix(), fix((0, 1, "б"), (1, 1, "\ud800"))])
def test_a_fix_that_no_file_can_hold_is_left_out(mended: object) -> None:
    found = finding(0, 1, fix=mended)  # type: ignore[arg-type]
    (item,) = sarif(renderer("sarif")(Report([FileFindings(Source("а", "a.txt"), (found,))])))[
        "results"
    ]
    assert "fixes" not in item


def test_letters_are_escaped_where_they_cannot_be_written() -> None:
    results = [FileFindings(Source("а", "a.txt"), (finding(0, 1),))]
    rendered = renderer("sarif")(Report(results, terminal=Terminal(unicode=False)))
    assert rendered.isascii()
    assert sarif(rendered) == sarif(renderer("sarif")(Report(results)))
