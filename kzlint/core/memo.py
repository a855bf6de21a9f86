"""A bounded memory of what a function found."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Memo(dict[K, V]):
    """What a pure function returns, by its argument; when it holds too much, it starts afresh."""

    def __init__(self, find_out: Callable[[K], V], most: int) -> None:
        super().__init__()
        self._find_out = find_out
        self._most = most

    def __missing__(self, key: K) -> V:
        found = self._find_out(key)
        if len(self) >= self._most:
            self.clear()
        self[key] = found
        return found
