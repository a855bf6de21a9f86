"""What is wrong with a single name for certain, and what only looks like it."""

from pathlib import Path

import pytest

from kzlint.gazetteer.csv_table import read_rows
from kzlint.gazetteer.rows import Placed
from kzlint.gazetteer.slips import slips

HEADER = "name,kind,aliases,misspellings,since,until,successor"
OTHERS = "Айгүл,given-name\nҚыран,place\n"


def placed(name: str, header: str, rows: str) -> list[Placed]:
    items = read_rows(Path(name), f"{header}\n{rows}".encode())
    return [item for item in items if isinstance(item, Placed)]


def told(*rows: str) -> list[str]:
    own = placed("a.csv", HEADER, "\n".join(rows))
    assert len(own) == len(rows)
    return [str(problem) for problem in slips(own, placed("b.csv", "name,kind", OTHERS))]


@pytest.mark.parametrize(
    "rows",
    [
        ["Айгүл Серік,person,,Айгул"],
        # A place has the name, but nobody.
        ["Серік Қырқан,person,,Қыран"],
        ["Көктау,place,,Айгүл"],
        # Rulers, and a stage name beside the right one.
        ["Карл III,person", "II Елизавета,person", "Асан Үсен,person,ASAN"],
        ["IBM,organisation", "№ 5 мектеп,organisation", "Qazaq24,organisation"],
        # The old name came back.
        ["Көктау,place,,,,2001-01-01,Көктау", "Көктау,place,,,2001-01-01"],
    ],
)
def test_nothing_wrong(rows: list[str]) -> None:
    assert told(*rows) == []


LATIN = "is in Latin letters; write it as releases do, in Cyrillic ones"


@pytest.mark.parametrize(
    ("rows", "problems"),
    [
        (["Көктау,place,,,,,Көктау"],
         ["a.csv:2: column 7 (successor): 'Көктау' cannot be its own successor"]),
        (["Көктау,place,,,,,Көктау", "Көктау,organisation"],
         ["a.csv:2: column 7 (successor): 'Көктау' cannot be its own successor"]),
        (["Alma Serik III,person"], [f"a.csv:2: column 1 (name): 'Alma Serik III' {LATIN}"]),
        (["Alma,person"], [f"a.csv:2: column 1 (name): 'Alma' {LATIN}"]),
        (["Айша123,person"],
         ["a.csv:2: column 1 (name): 'Айша123' has digits, which no person's name has"]),
        (["Айша Қос,person,Айша 2"],
         ["a.csv:2: column 3 (aliases): 'Айша 2' has digits, which no person's name has"]),
        (["Айгүл Серік,person,,Айгүл"],
         ["a.csv:2: column 4 (misspellings): 'Айгүл' is a right given name, b.csv:2"]),
        (["Нұр Серік,person,,Дана", "Дана,given-name"],
         ["a.csv:2: column 4 (misspellings): 'Дана' is a right given name, a.csv:3"]),
    ],
)  # fmt: skip
def test_wrong(rows: list[str], problems: list[str]) -> None:
    assert told(*rows) == problems
