"""Make standard output and standard error accept any text and survive a closed pipe."""

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

# The errors of a pipe whose reader is gone; Windows raises the second.
READER_GONE = (errno.EPIPE, errno.EINVAL)


class Pipe(io.FileIO):
    """A pipe that discards its content once the reader has closed it."""

    def write(self, content: "ReadableBuffer", /) -> int:
        try:
            return super().write(content)
        except OSError as error:
            if error.errno not in READER_GONE:
                raise
            return memoryview(content).nbytes


@contextmanager
def ready() -> Iterator[None]:
    """Replace the streams by ones that escape unencodable text and ignore a closed pipe."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = map(_robust, before)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            if stream not in before:
                stream.flush()
        sys.stdout, sys.stderr = before


def _robust(stream: TextIO) -> TextIO:
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
        # The stream is not a file of the operating system.
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
