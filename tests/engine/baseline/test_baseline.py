"""Known findings: which are silenced, which entries are stale, what takes their place."""

import json
import os
import pickle
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.core.finding import Finding, Severity
from kzlint.core.source import Span
from kzlint.engine.baseline import Baseline, Entry, Linted, Stale, read
from kzlint.i18n.message import Message, Row

HERE = Path("/archive")
A = ("FMT004", "blanks")
B = ("NAM001", "«Астана»")


def finding(start: int, code: str = "FMT004", message: str = "blanks") -> Finding:
    return Finding(code, "a-rule", Severity.WARNING, Span(start, start + 1), Message(message))


def linted(path: str, codes: str, *findings: Finding) -> Linted:
    return Linted.of(HERE / path, codes.split(), findings)


def known(**files: dict[tuple[str, str], int]) -> Baseline:
    """A baseline with entries of ``x.txt`` for ``x``, all of them of this folder."""
    return Baseline(HERE, {f"{name}.txt": counts for name, counts in files.items()})


@pytest.fixture
def all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file of an entry is there."""
    monkeypatch.setattr("kzlint.engine.baseline.baseline._is_gone", lambda path: False)


@pytest.mark.parametrize(
    ("counts", "starts", "kept"),
    [
        ({}, [1, 5, 9], [1, 5, 9]),
        ({A: 1}, [], []),
        ({A: 1}, [1, 5, 9], [5, 9]),
        ({A: 1}, [9, 5, 1], [9, 5]),
        ({A: 2}, [5, 1, 9], [9]),
        ({A: 3}, [1, 5, 9], []),
        ({A: 4}, [1, 5, 9], []),
        ({B: 4}, [1, 5, 9], [1, 5, 9]),
        ({("FMT004", "other"): 4}, [1, 5, 9], [1, 5, 9]),
        ({("FMT003", "blanks"): 4}, [1, 5, 9], [1, 5, 9]),
    ],
)
def test_the_first_are_silenced(
    counts: dict[tuple[str, str], int], starts: list[int], kept: list[int]
) -> None:
    findings = [finding(start) for start in starts]
    baseline = known(a=counts)
    reported, silenced = baseline.silence(HERE / "a.txt", findings)
    assert [item.span.start for item in reported] == kept
    assert silenced == [item for item in findings if item not in reported]
    assert baseline == known(a=counts)
    assert baseline.silence(HERE / "b.txt", findings) == (findings, [])


def test_each_message_has_its_own_count() -> None:
    one, two, three = finding(1), finding(2, *B), finding(3, *B)
    assert known(a={A: 5, B: 1}).silence(HERE / "a.txt", [one, two, three]) == (
        [three],
        [one, two],
    )


def test_line_numbers_in_messages_do_not_matter() -> None:
    template = "the same as on line {row}"
    found, moved = (
        Finding("TXT002", "x", Severity.NOTE, Span(0, 1), Message(template, {"row": Row(row)}))
        for row in (3, 40)
    )
    baseline = Baseline(HERE).updated([linted("a.txt", "TXT002", found)])
    assert list(baseline.entries()) == [Entry("a.txt", "TXT002", "the same as on line …", 1)]
    assert baseline.silence(HERE / "a.txt", [moved]) == ([], [moved])


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("/archive/a.txt", "a.txt"),
        ("/archive/./r/../a.txt", "a.txt"),
        ("/archive//r/a.txt", "r/a.txt"),
        ("/archive/екі сөз/қаулы.txt", "екі сөз/қаулы.txt"),
        ("/archive/-", "-"),
        ("/archives/a.txt", "/archives/a.txt"),
        ("/other/../a.txt", "/a.txt"),
        ("-", None),
    ],
)
def test_path_of(file: str, path: str | None) -> None:
    assert Baseline(HERE).path_of(Path(file)) == path


def test_spellings_of_one_file_are_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "r").mkdir()
    baseline = Baseline.at(tmp_path / "r" / ".." / "known.json")
    spellings = ["r/a.txt", "./r/a.txt", "r/../r/a.txt", str(tmp_path / "r" / "a.txt")]
    monkeypatch.chdir(tmp_path)
    assert {baseline.path_of(Path(spelling)) for spelling in spellings} == {"r/a.txt"}
    assert Baseline.at(Path("known.json")) == baseline
    monkeypatch.chdir(tmp_path / "r")
    assert baseline.path_of(Path("a.txt")) == "r/a.txt"
    assert Baseline.at(Path("../known.json")) == baseline


def test_links(tmp_path: Path) -> None:
    """A link below the folder has a name of its own; the folder's own other names are one."""
    archive, elsewhere = tmp_path / "archive", tmp_path / "elsewhere"
    archive.mkdir()
    elsewhere.mkdir()
    (elsewhere / "b.txt").write_text("")
    (archive / "linked").symlink_to(elsewhere)
    (archive / "a.txt").symlink_to(elsewhere / "b.txt")
    (tmp_path / "other-name").symlink_to(archive)
    for folder in (archive, tmp_path / "other-name"):
        baseline = Baseline.at(folder / "known.json")
        assert baseline.path_of(archive / "a.txt") == "a.txt"
        assert baseline.path_of(tmp_path / "other-name" / "a.txt") == "a.txt"
        assert baseline.path_of(folder / "linked" / "b.txt") == "linked/b.txt"
        assert baseline.path_of(elsewhere / "b.txt") == f"{elsewhere.as_posix()}/b.txt"


def test_standard_input_is_known_by_the_name_it_is_given() -> None:
    one = finding(1)
    baseline = Baseline(Path.cwd()).updated([Linted.of(Path("-"), ["FMT004"], [one])])
    assert baseline == Baseline(Path.cwd())
    assert Baseline(Path.cwd(), {"-": {A: 1}}).silence(Path("-"), [one]) == ([one], [])


STALE = [
    # What is known, what was linted, and what is stale.
    ({"a": {A: 2}}, [], []),
    ({"a": {A: 2}}, [linted("a.txt", "FMT004", finding(1), finding(2))], []),
    ({"a": {A: 2}}, [linted("a.txt", "FMT004", finding(1), finding(2), finding(3))], []),
    ({"a": {A: 2}}, [linted("a.txt", "FMT004", finding(1))], [("a.txt", *A, 2, 1)]),
    ({"a": {A: 2}}, [linted("a.txt", "FMT004")], [("a.txt", *A, 2, 0)]),
    ({"a": {A: 2}}, [linted("a.txt", "NAM001")], []),
    ({"a": {A: 2}}, [linted("a.txt", "")], []),
    ({"a": {A: 2}}, [linted("b.txt", "FMT004")], []),
    ({"a": {A: 2, B: 1}}, [linted("a.txt", "FMT004 NAM001", finding(1))],
     [("a.txt", *A, 2, 1), ("a.txt", *B, 1, 0)]),
    ({"b": {A: 1}, "a": {B: 1, A: 1}},
     [linted("b.txt", "FMT004"), linted("a.txt", "FMT004 NAM001")],
     [("a.txt", *A, 1, 0), ("a.txt", *B, 1, 0), ("b.txt", *A, 1, 0)]),
]  # fmt: skip


@pytest.mark.usefixtures("all_there")
@pytest.mark.parametrize(("files", "run", "stale"), STALE)
def test_stale(
    files: dict[str, dict[tuple[str, str], int]], run: list[Linted], stale: list[tuple[object, ...]]
) -> None:
    found = known(**files).stale(run)
    assert [
        (entry.path, entry.code, entry.message, entry.count, count) for entry, count in found
    ] == stale
    pruned = known(**files).pruned(run)
    assert pruned.stale(run) == ()
    left = {(entry.path, entry.code, entry.message): entry.count for entry in pruned.entries()}
    before = known(**files)
    for entry in before.entries():
        key = (entry.path, entry.code, entry.message)
        lowered = {one[:3]: one[4] for one in stale}
        assert left.get(key, 0) == lowered.get(key, entry.count)


def test_entries_of_files_that_are_gone(tmp_path: Path) -> None:
    for name in ("there.txt", "folder/there.txt", "file"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    (tmp_path / "broken.txt").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    there = ["broken.txt", "folder/there.txt", "loop/a.txt", "there.txt", f"{tmp_path}/there.txt"]
    gone = ["file/a.txt", "gone.txt", "no/folder.txt", f"{tmp_path}/gone.txt"]
    too_long = "a" * 5000
    names = [*there, *gone, too_long]
    baseline = Baseline(tmp_path, {name: {A: 1} for name in names})
    assert baseline.stale([]) == tuple(Stale(Entry(name, *A, 1), None) for name in sorted(gone))
    left = [entry.path for entry in baseline.pruned([]).entries()]
    assert left == sorted([*there, too_long])
    assert len(baseline) == 10


@pytest.mark.parametrize(
    ("files", "run", "updated"),
    [
        ({}, [], {}),
        ({}, [linted("a.txt", "FMT004", finding(1), finding(2))], {"a": {A: 2}}),
        ({"a": {A: 1}}, [linted("a.txt", "FMT004", finding(1), finding(2))], {"a": {A: 2}}),
        ({"a": {A: 2}}, [linted("a.txt", "FMT004", finding(1))], {"a": {A: 1}}),
        ({"a": {A: 2}}, [linted("a.txt", "FMT004")], {}),
        ({"a": {A: 2}}, [linted("a.txt", "NAM001", finding(1, *B))], {"a": {A: 2, B: 1}}),
        ({"a": {A: 2, B: 2}}, [linted("a.txt", "NAM001")], {"a": {A: 2}}),
        ({"a": {A: 2}}, [linted("b.txt", "FMT004", finding(1))], {"a": {A: 2}, "b": {A: 1}}),
        ({"gone": {A: 2}}, [linted("a.txt", "FMT004")], {"gone": {A: 2}}),
        # A rule that crashed did not run to the end.
        ({"a": {A: 2}}, [linted("a.txt", "NAM001", finding(1))], {"a": {A: 2}}),
    ],
)  # fmt: skip
def test_updated(
    files: dict[str, dict[tuple[str, str], int]],
    run: list[Linted],
    updated: dict[str, dict[tuple[str, str], int]],
) -> None:
    assert known(**files).updated(run) == known(**updated)


def test_how_it_is_written() -> None:
    baseline = known(b={A: 1}, a={B: 1, A: 2, ("FMT004", 'a "mark"\n'): 3})
    assert baseline.to_json().decode() == (
        "{\n"
        '  "kzlint-baseline": 1,\n'
        '  "files": {\n'
        '    "a.txt": [\n'
        '      {"code": "FMT004", "message": "a \\"mark\\"\\n", "count": 3},\n'
        '      {"code": "FMT004", "message": "blanks", "count": 2},\n'
        '      {"code": "NAM001", "message": "«Астана»", "count": 1}\n'
        "    ],\n"
        '    "b.txt": [\n'
        '      {"code": "FMT004", "message": "blanks", "count": 1}\n'
        "    ]\n"
        "  }\n"
        "}\n"
    )
    assert json.loads(Baseline(HERE).to_json()) == {"kzlint-baseline": 1, "files": {}}


names = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=6).filter(
    lambda name: name not in (".", "..") and unicodedata.is_normalized("NFC", name)
)
messages = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
keys = st.tuples(st.sampled_from(["FMT004", "NAM001"]), messages)
contents = st.dictionaries(names, st.dictionaries(keys, st.integers(1, 99), min_size=1), max_size=4)


@given(contents)
def test_what_is_written_is_read(files: dict[str, dict[tuple[str, str], int]]) -> None:
    folder = Path(os.environ["KZLINT_CACHE_DIR"])
    path = folder / "known.json"
    written = Baseline(folder, files).to_json()
    path.write_bytes(written)
    assert read(path) == Baseline(folder, files)
    backwards = {
        name: dict(reversed(counts.items())) for name, counts in reversed(list(files.items()))
    }
    assert Baseline(folder, backwards).to_json() == written
    path.unlink()


def test_a_name_that_is_no_unicode_survives(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xd0\xb0.txt")
    path = tmp_path / "known.json"
    path.write_bytes(Baseline(tmp_path, {name: {A: 1}}).to_json())
    assert '"\\udcffа.txt"'.encode() in path.read_bytes()
    assert read(path).silence(tmp_path / name, [finding(1)]) == ([], [finding(1)])


runs = st.lists(
    st.builds(
        lambda name, codes, starts: linted(name, " ".join(codes), *map(finding, starts)),
        st.sampled_from(["a.txt", "b.txt"]),
        st.sets(st.sampled_from(["FMT004", "NAM001"])),
        st.lists(st.integers(0, 9), max_size=4),
    ),
    max_size=2,
    unique_by=lambda one: one.file,
)


@given(contents, runs)
def test_after_an_update_nothing_is_new_and_nothing_stale_of_what_ran(
    files: dict[str, dict[tuple[str, str], int]], run: list[Linted]
) -> None:
    updated = Baseline(HERE, files).updated(run)
    assert all(found is None for _, found in updated.stale(run))
    for one in run:
        counts = updated.files.get(one.file.name, {})
        found = {key: n for key, n in one.counts.items() if key[0] in one.codes}
        assert {key: n for key, n in counts.items() if key[0] in one.codes} == found
    assert updated.updated(run) == updated


def test_it_can_be_sent_to_another_process() -> None:
    baseline = known(a={A: 1})
    assert pickle.loads(pickle.dumps(baseline)) == baseline
    one = linted("a.txt", "FMT004", finding(1))
    assert pickle.loads(pickle.dumps(one)) == one


def test_a_name_is_the_same_composed_and_in_parts() -> None:
    """Some systems keep й as и and a sign above it."""
    baseline = Baseline(HERE, {"май.txt": {A: 1}})
    one = finding(0)
    parted = HERE / unicodedata.normalize("NFD", "май.txt")
    assert baseline.silence(parted, [one]) == ([], [one])
    assert baseline.updated([Linted.of(parted, ["FMT004"], [one])]).files == baseline.files
