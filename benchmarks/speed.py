"""Measure time and memory, mostly as ratios: ``python -m benchmarks.speed [FOLDER]``.

FOLDER holds different releases; the default is the releases of the tests.

(a) one file from the shell, relative to importing Lark and pydantic;
(b) the releases in one process, each for the first time, relative to the tokeniser alone and to
    the grammars alone on the same texts;
(c) peak memory for a release of ten megabytes, made of their paragraphs;
(d) the time for twice the text, relative to the text, for each kind of hostile input.
"""

import argparse
import datetime
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import cycle
from pathlib import Path

from kzlint.core.source import Source
from kzlint.core.tokens import tokenise
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules import registry
from kzlint.syntax import parse

CHECKOUT = Path(__file__).parents[1]
EXAMPLE = CHECKOUT / "examples" / "clean" / "nomad-games.txt"
OWN = CHECKOUT / "tests" / "releases"

# Releases linted before the clock starts, so that the gazetteer is already loaded.
WARM_UP = 3

HOSTILE = (
    "«", '"', "«а» ", "– ", ", – деді ", "10, ", "1", ",", "А. ", " ", "\n", "Сурет: а\n", "ах",
    "«Біз бастаймыз», – деді ол.\n",
    "«Біз бастаймыз», – деді ол. ", "Біз бастаймыз, – деді ол. ",
    "Қазақстан ", "Асқар Қабдоллаев ", "Мәдениет министрлігі ",
    "Б. Хасенов келді. ", "«а» және және ",
    "10 қазаннан 10, ", "қазанның 10-ы ", "бүгін, ", "2025 жылғы ", "10.10.", "a.", "a@", "http://",
    "Сурет: а/б, в\n", "осы жылғы сенбі ",
)  # fmt: skip


def best(run: Callable[[], object], times: int) -> float:
    """The time of the fastest run, in seconds."""
    durations = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
    return min(durations)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument(
        "folder", type=Path, nargs="?", default=OWN, help="releases, all different"
    )
    options.add_argument("--quick", action="store_true", help="fewer runs, smaller inputs")
    chosen = options.parse_args(argv)
    paths = sorted(chosen.folder.glob("*.txt"))
    texts = list(dict.fromkeys(path.read_text(encoding="utf-8") for path in paths))
    quick = chosen.quick
    start_up(3 if quick else 15)
    throughput(texts)
    memory(texts, 1 if quick else 10)
    growth(2_000 if quick else 20_000)
    return 0


def start_up(times: int) -> None:
    """(a): both commands run as separate processes; the first run of each does not count."""
    python = sys.executable
    beside = [python, "-c", "import lark, pydantic"]
    own = [python, "-m", "kzlint", "--isolated", "--fail-on", "never", str(EXAMPLE)]
    for command in (beside, own):
        subprocess.run(command, check=True, capture_output=True)
    durations = [
        best(lambda c=command: subprocess.run(c, check=True, capture_output=True), times)  # type: ignore[misc]
        for command in (own, beside)
    ]
    print(
        f"(a) one file: {durations[0] * 1000:.0f} ms, {durations[0] / durations[1]:.2f} x "
        f"importing lark and pydantic ({durations[1] * 1000:.0f} ms)"
    )


def linter() -> Linter:
    """A linter with all rules and the built-in gazetteer."""
    rules = [rule() for rule in registry.load(registry.discover()).rules.values()]
    return Linter(rules, Gazetteer([built_in()]), datetime.date(2026, 1, 1))


def throughput(texts: Sequence[str]) -> None:
    """(b): the linter reads each text once; the tokeniser and the grammars read them afterwards."""
    lint, size = linter(), sum(len(text.encode()) for text in texts) / len(texts)
    for text in texts[:WARM_UP]:
        lint.lint(Source(text))
    own = best(lambda: [lint.lint(Source(text)) for text in texts], 1)
    tokens = best(lambda: [tokenise(text) for text in texts], 3)
    grammars = best(lambda: [parse(Source(text)) for text in texts], 3)
    print(
        f"(b) {len(texts)} different releases of {size / 1000:.1f} kB: "
        f"{own / len(texts) * 1000:.2f} ms each, {own / tokens:.1f} x the tokeniser alone, "
        f"{own / grammars:.1f} x the grammars alone"
    )


def memory(texts: Sequence[str], megabytes: int) -> None:
    """(c): a long release, linted in a separate process."""
    paragraphs = [line for text in texts for line in text.splitlines()[1:] if line]
    header = "date 2025-10-11 Тақырып\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        written = 0
        with path.open("w", encoding="utf-8") as file:
            file.write(header)
            for paragraph in cycle(paragraphs):
                file.write(f"{paragraph}\n")
                written += len(paragraph.encode()) + 1
                if written > megabytes * 1_000_000:
                    break
        command = [sys.executable, "-m", "kzlint", "--isolated", "--fail-on", "never", str(path)]
        subprocess.run(command, check=True, capture_output=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"(c) a release of {megabytes} MB: {peak:.0f} MB at its peak")


def growth(count: int) -> None:
    """(d): a ratio of 2 means linear time."""
    lint = linter()
    for piece in HOSTILE:
        once = best(lambda p=piece: lint.lint(Source(p * count)), 2)  # type: ignore[misc]
        twice = best(lambda p=piece: lint.lint(Source(p * count * 2)), 2)  # type: ignore[misc]
        print(f"(d) {count} of {piece!r}: {once:.2f} s; twice as many: {twice / once:.1f} x")


if __name__ == "__main__":
    sys.exit(main())
