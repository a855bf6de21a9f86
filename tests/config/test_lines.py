"""Lines of keys: every way to write a key, and files made to be slow."""

import pytest

from kzlint.config.lines import line_of, line_of_item

TEXT = """\
# a comment
select = ["QUO"]  # line 2

exclude = [
  # inside
  "a", "b",
  "c]",

  "d",
]
"per-file-ignores".'x y' = ["A"]
style = {dash = "–"}
[rules]
odd-mark.strict = true

  [rules.odd-mark.more] # line 16
  text = \"\"\"
]
a = 1
\"\"\"
after = 1
[[table]]
name = 1
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("select",), 2),
        (("select", 0), 2),
        (("exclude",), 4),
        (("exclude", 0), 6),
        (("exclude", 1), 6),
        (("exclude", 2), 7),
        (("exclude", 3), 9),
        (("per-file-ignores", "x y"), 11),
        (("per-file-ignores", "x y", 0), 11),
        (("per-file-ignores",), 11),
        (("style", "dash"), 12),
        (("style", "comma"), 12),
        (("rules",), 13),
        (("rules", "odd-mark"), 14),
        (("rules", "odd-mark", "strict"), 14),
        (("rules", "odd-mark", "more"), 16),
        (("rules", "odd-mark", "more", "text"), 17),
        (("rules", "odd-mark", "more", "after"), 21),
        (("rules", "nosuch"), 13),
        (("table",), 22),
        (("nosuch",), None),
        ((), None),
    ],
)
def test_line_of(keys: tuple[str | int, ...], line: int | None) -> None:
    assert line_of(TEXT, keys) == line
    assert line_of(TEXT.replace("\n", "\r\n"), keys) == line


@pytest.mark.parametrize(
    ("keys", "item", "line"),
    [
        (("select",), "QUO", 2),
        (("exclude",), "c]", 7),
        (("exclude",), "nosuch", None),
        (("nosuch",), "a", None),
        (("style", "dash"), "–", 12),
        (("style", "dash", "deeper"), "–", None),
    ],
)
def test_line_of_item(keys: tuple[str, ...], item: str, line: int | None) -> None:
    assert line_of_item(TEXT, keys, item) == line


@pytest.mark.parametrize("text", ["", "a = ", "[[[", "\x00", "a = 1\na = 2"])
def test_what_cannot_be_parsed(text: str) -> None:
    assert line_of(text, ("b",)) is None


def test_a_long_array() -> None:
    text = "exclude = [\n" + "".join(f'  "name-{n}",\n' for n in range(9000)) + "]\nafter = 1\n"
    assert line_of(text, ("exclude", 8000)) == 8002
    assert line_of(text, ("after",)) == 9003


@pytest.mark.slow
@pytest.mark.parametrize("line", ["]", '"""', "}", "a = [", "["])
def test_a_file_made_to_be_slow_has_no_line(line: str) -> None:
    # Without the budget this would take minutes.
    text = f'a = [\n"x"\n{line}\n' * 40_000
    assert line_of(text, ("zzz",)) is None
