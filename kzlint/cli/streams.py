"""Standard output and standard error, made to take whatever a call says."""

import errno
import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# What a system says of a pipe whose reader is gone; Windows has the second.
GONE = (errno.EPIPE, errno.EINVAL)


class Pipe(io.FileIO):
    """A pipe; a reader who goes away has seen enough, and what follows is nobody's loss."""

    def write(self, content: "ReadableBuffer", /) -> int:
        try:
            return super().write(content)
        except OSError as error:
            if error.errno not in GONE:
                raise
            return memoryview(content).nbytes


@contextmanager
def ready() -> Iterator[None]:
    """Streams that escape what cannot be written, and do not mind a reader who goes away."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = map(_taking_all, before)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream not in before:
                stream.flush()
        sys.stdout, sys.stderr = before


def _taking_all(stream: TextIO) -> TextIO:
    if not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.reconfigure(errors="backslashreplace")
    if not _is_pipe(stream):
        return stream
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(Pipe(stream.fileno(), "w", closefd=False)),
        stream.encoding,
        stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )


def _is_pipe(stream: io.TextIOWrapper) -> bool:
    try:
        mode = os.fstat(stream.fileno()).st_mode
    except OSError:
        # It is no file of the system's.
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
