"""The search indexes, parted by language."""

import json
from pathlib import Path

from docs.pages import searching

ENTRIES = {
    "": "kzlint",
    "start/#1": "Start",
    "kk/": "kzlint",
    "kk/start/": "Бастау",
    "ru/rules/QUO001/#reported": "Отчёт",
    "kkk/": "no language",
}


def test_part(tmp_path: Path) -> None:
    config = {"lang": ["en"], "separator": "[ ]", "pipeline": []}
    docs = [{"location": at, "title": title, "text": ""} for at, title in ENTRIES.items()]
    (tmp_path / "search").mkdir()
    (tmp_path / searching.INDEX).write_text(json.dumps({"config": config, "docs": docs}), "utf-8")
    searching.part(tmp_path)
    parted = {}
    for folder in (".", "kk", "ru"):
        index = json.loads((tmp_path / folder / searching.INDEX).read_text("utf-8"))
        assert index["config"] == config
        parted[folder] = {entry["location"]: entry["title"] for entry in index["docs"]}
    assert parted == {
        ".": {"": "kzlint", "start/#1": "Start", "kkk/": "no language"},
        "kk": {"": "kzlint", "start/": "Бастау"},
        "ru": {"rules/QUO001/#reported": "Отчёт"},
    }
