"""Devices and pipes, which must not be read as files because reading them may never end."""

import stat
from pathlib import Path

# Paths of the streams that the process inherited; users may name them as input.
INHERITED_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")


def is_device(path: Path, mode: int) -> bool:
    """True for devices, except inherited streams."""
    is_device_mode = stat.S_ISCHR(mode) or stat.S_ISBLK(mode)
    return is_device_mode and not str(path).startswith(INHERITED_STREAMS)


def is_endless(path: Path, mode: int) -> bool:
    """True for devices and pipes, except inherited streams; they cannot be settings files."""
    is_pipe = stat.S_ISFIFO(mode) and not str(path).startswith(INHERITED_STREAMS)
    return is_pipe or is_device(path, mode)
