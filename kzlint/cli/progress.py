"""A progress bar on a terminal, for runs of more than a second."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import Any, TypeVar

from kzlint.cli.language import _

T = TypeVar("T")

# The time in seconds before the bar appears.
PATIENCE = 1.0

# The widest bar, in columns.
WIDEST = 80


class Progress:
    """A progress bar on standard error, if that is a terminal."""

    def __init__(self) -> None:
        self.bar: Any = None

    def over(self, items: Sequence[T]) -> Iterator[T]:
        """Yield the items; show a bar once :data:`PATIENCE` is over."""
        if sys.stderr is None or not sys.stderr.isatty():
            yield from items
            return
        start = time.monotonic()
        try:
            for done, item in enumerate(items):
                if self.bar is None and time.monotonic() - start > PATIENCE:
                    self.bar = _bar(done, len(items))
                yield item
                if self.bar is not None:
                    self.bar.update()
        finally:
            if self.bar is not None:
                self.bar.close()

    def clear(self) -> None:
        """Clear the bar to make room for a line of text."""
        if self.bar is not None:
            self.bar.clear()


def _size() -> os.terminal_size:
    """Return the size of the terminal on standard error; standard output may be a file."""
    try:
        size = os.get_terminal_size(sys.stderr.fileno())
    except OSError:
        return get_terminal_size()
    return size if size.columns and size.lines else get_terminal_size()


def _bar(done: int, total: int) -> Any:
    from tqdm import tqdm

    tqdm.monitor_interval = 0
    # tqdm does not detect a size if the terminal reports none.
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
