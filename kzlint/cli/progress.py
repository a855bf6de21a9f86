"""How far a long run is: a bar on a terminal, for runs over a second."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import Any, TypeVar

from kzlint.cli.language import _

T = TypeVar("T")

# Seconds that a run may take without a word.
PATIENCE = 1.0

# Columns.
WIDEST = 80


class Progress:
    """A bar on standard error, if that is a terminal."""

    def __init__(self) -> None:
        self.bar: Any = None

    def over(self, items: Sequence[T]) -> Iterator[T]:
        """The items one by one, with a bar from the moment it takes long."""
        if sys.stderr is None or not sys.stderr.isatty():
            yield from items
            return
        began = time.monotonic()
        try:
            for done, item in enumerate(items):
                if self.bar is None and time.monotonic() - began > PATIENCE:
                    self.bar = _bar(done, len(items))
                yield item
                if self.bar is not None:
                    self.bar.update()
        finally:
            if self.bar is not None:
                self.bar.close()

    def clear(self) -> None:
        """Make room for a line of text."""
        if self.bar is not None:
            self.bar.clear()


def _size() -> os.terminal_size:
    """The terminal's that has the bar; the other stream may be a file."""
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except OSError:
        return get_terminal_size()
    return size if size.columns and size.lines else get_terminal_size()


def _bar(done: int, total: int) -> Any:
    from tqdm import tqdm

    tqdm.monitor_interval = 0
    # What tqdm finds out by itself is nothing where a terminal does not tell its size.
    size = _size()
    return tqdm(
        total=total,
        initial=done,
        file=sys.stderr,
        unit=f" {_('files')}",
        ncols=min(size.columns, WIDEST),
        nrows=size.lines,
        leave=False,
    )
