"""Devices and pipes: what must not be read as a file, because reading it may never end."""

import stat
from pathlib import Path

# Paths of streams that the process inherited open, which a user may well name.
INHERITED_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")


def is_device(path: Path, mode: int) -> bool:
    """True for devices, except inherited streams."""
    is_read_on = stat.S_ISCHR(mode) or stat.S_ISBLK(mode)
    return is_read_on and not str(path).startswith(INHERITED_STREAMS)


def is_endless(path: Path, mode: int) -> bool:
    """True for devices and pipes, except inherited streams: not to be read as a settings file."""
    is_pipe = stat.S_ISFIFO(mode) and not str(path).startswith(INHERITED_STREAMS)
    return is_pipe or is_device(path, mode)
