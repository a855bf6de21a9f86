"""What holds for every format: any text, path and finding can be shown."""

import json
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.finding import Applicability, Edit, Finding, Fix, Message, Severity
from kzlint.report import FORMATS, Report, Result, renderer
from kzlint.source import Source, Span

# What could break a line, an escape or a width, among any other code points.
SIGNS = '\r\n\t\u0306\u200b\u2028\x85日 аб\U0001f3a8\ud800\udcff\\"'
texts = st.lists(st.sampled_from(SIGNS) | st.characters(), max_size=12).map("".join)


@st.composite
def results(draw: st.DrawFn) -> Result:
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
    return Result(Source(text, draw(texts)), tuple(found))


@given(st.lists(results(), max_size=2))
def test_concise_has_a_line_a_finding(given_results: list[Result]) -> None:
    count = sum(len(result.findings) for result in given_results)
    rendered = renderer("concise")(Report(given_results))
    assert len(rendered.splitlines()) == rendered.count("\n") == count


@given(st.lists(results(), max_size=2))
def test_full_has_a_paragraph_a_finding(given_results: list[Result]) -> None:
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


@given(st.lists(results(), max_size=2))
def test_json_holds_what_was_found(given_results: list[Result]) -> None:
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


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_a_module_with_a_renderer(name: str) -> None:
    module = import_module(f"kzlint.report.{name.replace('-', '_')}")
    assert renderer(name) is module.render


def test_no_other_format() -> None:
    with pytest.raises(KeyError, match=r"^'html5'$"):
        renderer("html5")
