"""How long kzlint takes, and how much memory, as ratios: ``python -m benchmarks.speed``.

(a) one file, from the shell, over importing Lark and pydantic;
(b) a thousand releases in one process, over the block grammar alone on the same text;
(c) peak memory for a release of ten megabytes;
(d) twice the text over once the text, for each kind of hostile input.
"""

import argparse
import datetime
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kzlint.core.source import Source
from kzlint.engine.linter import Linter
from kzlint.gazetteer import Gazetteer, built_in
from kzlint.rules import registry
from kzlint.syntax.grammars import parser

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*/*.txt"))

HOSTILE = (
    "«", '"', "«а» ", "– ", ", – деді ", "10, ", "1", ",", "А. ", " ", "\n", "Сурет: а\n", "ах",
    "«Біз бастаймыз», – деді ол.\n",
    "«Біз бастаймыз», – деді ол. ", "Біз бастаймыз, – деді ол. ",
    "Қазақстан ", "Асқар Қабдоллаев ", "Мәдениет министрлігі ",
    "Б. Хасенов келді. ", "«а» және және ",
)  # fmt: skip


def best(run: Callable[[], object], times: int) -> float:
    """The shortest of several runs, in seconds."""
    durations = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        durations.append(time.perf_counter() - start)
    return min(durations)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("--quick", action="store_true", help="fewer runs, smaller inputs")
    quick = options.parse_args(argv).quick
    start_up(3 if quick else 15)
    throughput(100 if quick else 1000)
    memory(1 if quick else 10)
    growth(2_000 if quick else 20_000)
    return 0


def start_up(times: int) -> None:
    """(a): both as whole processes, the first run of each left out."""
    python = sys.executable
    beside = [python, "-c", "import lark, pydantic"]
    own = [python, "-m", "kzlint", "--isolated", "--fail-on", "never", str(EXAMPLES[0])]
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
    """All rules over the built-in gazetteer."""
    rules = [rule() for rule in registry.load(registry.discover()).rules.values()]
    return Linter(rules, Gazetteer([built_in()]), datetime.date(2026, 1, 1))


def throughput(count: int) -> None:
    """(b): the examples in turn, as often as it takes."""
    texts = [EXAMPLES[i % len(EXAMPLES)].read_text(encoding="utf-8") for i in range(count)]
    lint, blocks = linter(), parser("press_release")
    own = best(lambda: [lint.lint(Source(text)) for text in texts], 3)
    beside = best(lambda: [blocks.parse(text, start="start") for text in texts], 3)
    size = sum(len(text.encode()) for text in texts) / count
    print(
        f"(b) {count} releases of {size / 1000:.1f} kB: {own / count * 1000:.2f} ms each, "
        f"{own / beside:.1f} x the block grammar alone"
    )


def memory(megabytes: int) -> None:
    """(c): a long release of clean paragraphs, in a process of its own."""
    text = next(path for path in EXAMPLES if path.parent.name == "clean").read_text("utf-8")
    header, _, body = text.partition("\n")
    copies = megabytes * 1_000_000 // len(body.encode()) + 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        path.write_text(header + "\n" + body * copies, encoding="utf-8")
        command = [sys.executable, "-m", "kzlint", "--isolated", "--fail-on", "never", str(path)]
        subprocess.run(command, check=True, capture_output=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"(c) a release of {megabytes} MB: {peak:.0f} MB at its peak")


def growth(count: int) -> None:
    """(d): 2 is linear."""
    lint = linter()
    for piece in HOSTILE:
        once = best(lambda p=piece: lint.lint(Source(p * count)), 2)  # type: ignore[misc]
        twice = best(lambda p=piece: lint.lint(Source(p * count * 2)), 2)  # type: ignore[misc]
        print(f"(d) {count} of {piece!r}: {once:.2f} s; twice as many: {twice / once:.1f} x")


if __name__ == "__main__":
    sys.exit(main())
