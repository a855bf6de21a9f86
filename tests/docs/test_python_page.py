"""The page on the Python interface: its blocks run, one after the other, and print what it says."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "en" / "python.md"

# A block, and the text that stands right under it, if there is one: what the block prints.
BLOCK = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)

RELEASE = "date 2025-10-11 Қалада көрме ашылды\nКөрмеге  он суретші қатысты.\n«Келіңіз», – деді.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the page speaks of, with the configuration that it shows."""
    monkeypatch.chdir(tmp_path)
    (configured,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    releases = tmp_path / "releases"
    releases.mkdir()
    (releases / "kzlint.toml").write_text(configured, encoding="utf-8")
    (releases / "exhibition.txt").write_text(RELEASE, encoding="utf-8")
    return tmp_path


def test_every_block_prints_what_stands_under_it(folder: Path) -> None:
    names: dict[str, Any] = {}
    blocks = BLOCK.findall(PAGE.read_text("utf-8"))
    printed = []
    for code, _ in blocks:
        with redirect_stdout(StringIO()) as out:
            exec(compile(code, PAGE.name, "exec"), names)
        printed.append(out.getvalue())
    assert printed == [text for _, text in blocks]
    assert len(blocks) == PAGE.read_text("utf-8").count("```python\n")
