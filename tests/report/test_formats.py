"""What holds for every format: any text, path and finding can be shown."""

import json
import re
from collections.abc import Callable
from importlib import import_module

import pytest
from diff_cover.util import to_unix_path  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
from kzlint.core.source import Source, Span
from kzlint.files.paths import shown
from kzlint.i18n.message import Message
from kzlint.report import DOCUMENTS, FOR_PEOPLE, FORMATS, FileFindings, Report, Terminal, renderer
from kzlint.report.exchange.address import path_from, uri
from kzlint.report.exchange.portable import portable
from tests.report import readers

# What could break a line, an escape or a width, among any other code points.
CHARACTERS = '\r\n\t\u0306\u200b\u2028\x85日 аб\U0001f3a8\ud800\udcff\\"'
texts = st.lists(st.sampled_from(CHARACTERS) | st.characters(), max_size=12).map("".join)


@st.composite
def results(draw: st.DrawFn) -> FileFindings:
    text = draw(texts)
    spans = st.tuples(*[st.integers(0, len(text))] * 2).map(lambda ends: Span(*sorted(ends)))
    messages = st.builds(Message, st.just("“{found}”"), st.fixed_dictionaries({"found": texts}))
    edits = st.lists(st.builds(Edit, spans, texts), max_size=2).map(tuple)
    fixes = st.none() | st.builds(Fix, st.sampled_from(Applicability), messages, edits)
    findings = st.builds(
        Finding,
        st.sampled_from(["ABC123", "XYZ001"]),
        st.sampled_from(["odd-thing", "bad-thing"]),
        st.sampled_from(Severity),
        spans,
        messages,
        fixes,
    )
    found = draw(st.lists(findings, max_size=2))
    return FileFindings(Source(text, draw(texts)), tuple(found))


@pytest.mark.slow
@given(st.lists(results(), max_size=2))
def test_concise_has_a_line_a_finding(given_results: list[FileFindings]) -> None:
    count = sum(len(result.findings) for result in given_results)
    rendered = renderer("concise")(Report(given_results))
    assert len(rendered.splitlines()) == rendered.count("\n") == count


@pytest.mark.slow
@given(st.lists(results(), max_size=2))
def test_full_has_a_paragraph_a_finding(given_results: list[FileFindings]) -> None:
    findings = [found for result in given_results for found in result.findings]
    rendered = renderer("full")(Report(given_results))
    lines = rendered.splitlines()
    assert len(lines) == rendered.count("\n")
    assert len(lines) == sum(6 if found.fix else 5 for found in findings)
    marked = [line for line in lines if set(line) <= set(" |^") and "^" in line]
    assert len(marked) >= len(findings)


def as_json(text: str) -> str:
    """Two lone surrogates side by side are one letter to JSON."""
    read: str = json.loads(json.dumps(text))
    return read


@pytest.mark.slow
@given(st.lists(results(), max_size=2))
def test_json_holds_what_was_found(given_results: list[FileFindings]) -> None:
    items = json.loads(renderer("json")(Report(given_results)))
    findings = [
        (result.source.path, found)
        for result in sorted(given_results, key=lambda result: result.source.path)
        for found in result.findings
    ]
    assert [(item["path"], item["message"], item["location"]["offset"]) for item in items] == [
        (as_json(path), as_json(str(found.message)), found.span.start) for path, found in findings
    ]
    assert [
        (edit["content"], edit["location"]["offset"], edit["end_location"]["offset"])
        for item in items
        for edit in (item["fix"] or {"edits": []})["edits"]
    ] == [
        (as_json(edit.content), *edit.span)
        for _, found in findings
        for edit in (found.fix.edits if found.fix else ())
    ]


Told = list[tuple[str, str, int]]


def read_from_sarif(text: str) -> Told:
    return [
        (place["artifactLocation"]["uri"], item["message"]["text"], place["region"]["startLine"])
        for item in readers.sarif(text)["results"]
        for place in (item["locations"][0]["physicalLocation"],)
    ]


def read_from_github(text: str) -> Told:
    """Standard input and a file without a name have no place but in the message."""
    commands = readers.github(text)
    places = [re.split(r":(\d+):\d+: ", command.message, maxsplit=1) for command in commands]
    for command, (path, row, _) in zip(commands, places, strict=True):
        assert command.properties.get("line", row) == row
        assert shown(command.properties.get("file", path)) == path
    return [(path, message, int(row)) for path, row, message in places]


def read_from_gitlab(text: str) -> Told:
    items = readers.gitlab(text)
    assert len({item["fingerprint"] for item in items}) == len(items)
    return [
        (item["location"]["path"], item["description"].split(": ", 1)[1], row)
        for item in items
        for row in (item["location"]["lines"]["begin"],)
    ]


def read_from_junit(text: str) -> Told:
    cases = [case for suite in readers.junit(text) for case in suite if case.result]
    return [(case.classname, case.result[0].message, int(case._elem.get("line"))) for case in cases]


def read_from_rdjson(text: str) -> Told:
    return [
        (place["path"], item["message"], place["range"]["start"]["line"])
        for item in readers.rdjson(text)
        for place in (item["location"],)
    ]


def read_from_checkstyle(text: str) -> Told:
    return [
        (path, message.split(": ", 1)[1], row) for path, row, message in readers.checkstyle(text)
    ]


TOLD_BY: dict[str, tuple[Callable[[str], Told], Callable[[str], str]]] = {
    "sarif": (read_from_sarif, uri),
    "github": (read_from_github, lambda path: shown(portable(path))),
    "gitlab": (read_from_gitlab, portable),
    "junit": (read_from_junit, portable),
    "rdjson": (read_from_rdjson, portable),
    "checkstyle": (read_from_checkstyle, lambda path: to_unix_path(portable(path))),
}


@pytest.mark.slow
@given(st.lists(results(), max_size=2), st.booleans())
def test_other_programs_read_all_that_was_found(
    given_results: list[FileFindings], unicode: bool
) -> None:
    for name, (read, named) in TOLD_BY.items():
        # Only documents have escapes of their own for letters that cannot be written.
        terminal = Terminal() if unicode or name == "github" else Terminal(unicode=False)
        rendered = renderer(name)(Report(given_results, root="/r", terminal=terminal))
        assert rendered.isascii() or terminal.unicode
        assert sorted(read(rendered)) == sorted(
            (
                named(path_from("/r", result.source.path)),
                shown(str(found.message)),
                result.source.position(found.span.start).row,
            )
            for result in given_results
            for found in result.findings
        )


@pytest.mark.slow
@given(st.lists(results(), max_size=2))
def test_json_lines_are_the_items_of_json(given_results: list[FileFindings]) -> None:
    lines = renderer("json-lines")(Report(given_results)).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(
        renderer("json")(Report(given_results))
    )


@pytest.mark.slow
@given(
    st.lists(results(), max_size=2),
    st.sampled_from(["utf-8", "cp1251", "kz1048", "ascii"]),
    st.booleans(),
)
def test_all_is_written_in_any_encoding(
    given_results: list[FileFindings], encoding: str, color: bool
) -> None:
    terminal = Terminal(color, color, unicode=encoding == "utf-8", encoding=encoding)
    report = Report(given_results, {}, "https://example.org/{code}", terminal=terminal)
    for name in FORMATS:
        rendered = renderer(name)(report)
        assert rendered.encode(encoding).decode(encoding) == rendered
        coloured = color and name in ("full", "concise") and rendered != ""
        assert ("\x1b" in rendered) is coloured


@pytest.mark.parametrize("name", FORMATS)
def test_a_document_is_never_empty(name: str) -> None:
    assert (renderer(name)(Report([])) != "") is (name in DOCUMENTS)


def test_sets_of_formats_hold_formats() -> None:
    assert set(FORMATS) > DOCUMENTS
    assert set(FORMATS) > FOR_PEOPLE
    assert not DOCUMENTS & FOR_PEOPLE


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_a_module_with_a_renderer(name: str) -> None:
    module = import_module(f"kzlint.report.{name.replace('-', '_')}")
    assert renderer(name) is module.render


def test_no_other_format() -> None:
    with pytest.raises(KeyError, match=r"^'html5'$"):
        renderer("html5")
