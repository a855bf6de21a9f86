"""The search indexes: one a language, so that nobody finds the same page three times."""

import json
from pathlib import Path

from kzlint.i18n.language import DEFAULT, LANGUAGES

INDEX = Path("search", "search_index.json")


def part(site: Path) -> None:
    """Part the index of the whole site into one for each language, below its folder."""
    found = json.loads((site / INDEX).read_text("utf-8"))
    for language in LANGUAGES:
        entries = [
            {**entry, "location": entry["location"].removeprefix(f"{language}/")}
            for entry in found["docs"]
            if _language(entry["location"]) == language
        ]
        path = (site if language == DEFAULT else site / language) / INDEX
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            json.dumps({"config": found["config"], "docs": entries}, ensure_ascii=False), "utf-8"
        )


def _language(location: str) -> str:
    first = location.partition("/")[0]
    return first if first in LANGUAGES else DEFAULT
