"""Replacing files atomically, also while other programs write them or when interrupted."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kzlint.files.devices import INHERITED_STREAMS
from kzlint.files.os_errors import describe_os_error
from kzlint.files.paths import shown
from kzlint.i18n.message import InvalidError, UserError

# Errors of locking on file systems without locks.
NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})

# Errors of hard linking on file systems without hard links.
NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})

# Names of open streams: they may lead to a file that other programs are still writing.
STREAMS = (*INHERITED_STREAMS, "/dev/stdout", "/dev/stderr")


class WriteError(UserError):
    """A file could not be written, and is unchanged; the message names the file and the cause."""


def rewrite(
    path: Path, before: bytes, after: bytes, tree: Path, led_to: Path | None = None
) -> None:
    """Replace the content of the file at ``path`` with ``after`` if it is still ``before``.

    Symbolic links are followed and kept. The target must lie in the folder ``tree``, and be
    ``led_to``, the target at the time of reading, if that is given. The mode, the owner and
    everything that ``shutil.copystat`` copies are kept; other hard links keep the old content.

    Raises WriteError, and leaves the file unchanged, if it is not a regular file, has other
    content, is being written by another run, is read-only, or does not fit on the disk.
    """
    with _errors_naming(path):
        target = _inside(path, tree)
        if led_to not in (None, target):
            raise InvalidError("leads to another file than when it was read")
        with _locked(target) as (content, status):
            # Another run may have put a new file there before this one had the lock.
            if content != before or not os.path.samestat(status, _inside(path, tree).stat()):
                raise InvalidError("changed since it was read")
            _refuse_read_only(target.parent)
            _replace(target, after, status, guarded=True)


def write(path: Path, content: bytes) -> None:
    """Write ``content`` to the file at ``path``, replacing what is there; raises WriteError.

    Symbolic links are followed and kept, and so is the mode of an existing file. Devices,
    pipes and open streams (``/dev/stdout``) are appended to.
    """
    with _errors_naming(path):
        try:
            status = path.stat()
        except FileNotFoundError:
            _replace(path.resolve(), content, None)
            return
        if not stat.S_ISREG(status.st_mode) or str(path.absolute()).startswith(STREAMS):
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as stream:
                stream.write(content)
            return
        _refuse_read_only(path)
        _replace(path.resolve(), content, status)


def create(path: Path, content: bytes) -> None:
    """Create a file; raises WriteError if anything exists at ``path``, even a dead link."""
    with _errors_naming(path), _temporary_file(path, None) as (temporary, file):
        _write_and_close(file, content)
        try:
            os.link(temporary, path)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            temporary.replace(path)


@contextmanager
def _errors_naming(path: Path) -> Iterator[None]:
    """Turn system errors into a WriteError that names ``path``, not the temporary file."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: links in a circle; ValueError: a NUL in the name, or our InvalidError.
        raise WriteError(
            "{path}: {problem}", path=shown(str(path)), problem=describe_os_error(error)
        ) from error


def _inside(path: Path, tree: Path) -> Path:
    """Return the target of ``path``; raises InvalidError if it is not in ``tree``."""
    target = path.resolve(strict=True)
    if not target.is_relative_to(tree.resolve()):
        raise InvalidError("a link that leads out of {folder}", folder=shown(str(tree)))
    return target


@contextmanager
def _locked(target: Path) -> Iterator[tuple[bytes, os.stat_result]]:
    """Lock a file against other runs, and yield its content and its status."""
    # If it is a pipe, do not wait for its other end.
    flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    _refuse_irregular(target, target.stat())
    _refuse_read_only(target)
    with os.fdopen(os.open(target, flags), "rb") as file:
        status = os.fstat(file.fileno())
        _refuse_irregular(target, status)
        is_locked = _lock(file)
        content = file.read()
        if not is_locked:
            # Systems without locks often do not let an open file be replaced either.
            file.close()
        yield content, status


def _lock(file: BinaryIO) -> bool:
    """Lock the file, if the system has locks; raises InvalidError if another run holds the lock."""
    try:
        import fcntl
    except ImportError:
        return False
    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise InvalidError("another run is writing it") from error
    except OSError as error:
        if error.errno not in NO_LOCKS:
            raise
    return True


def _refuse_irregular(target: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise InvalidError("not a regular file")


def _refuse_read_only(path: Path) -> None:
    """Raise InvalidError if the mode forbids writing, even where root could write anyway."""
    is_folder = path.is_dir()
    # On Windows the mode of a folder does not say whether it can be written to.
    is_locked = not path.stat().st_mode & 0o222 and not (is_folder and os.name == "nt")
    if is_locked or not os.access(path, os.W_OK):
        raise InvalidError("the folder is read-only" if is_folder else "read-only")


def _replace(
    target: Path, content: bytes, status: os.stat_result | None, *, guarded: bool = False
) -> None:
    """Replace ``target`` with a new file; ``status`` is that of the old one, None without one.

    With ``guarded``, raises InvalidError if ``target`` has changed since ``status`` was taken:
    other programs do not use our lock.
    """
    with _temporary_file(target, status) as (temporary, file):
        if status is not None:
            _copy_metadata(target, temporary, status)
        _write_and_close(file, content)
        if guarded and status is not None and _state(target.lstat()) != _state(status):
            raise InvalidError("changed since it was read")
        temporary.replace(target)


def _state(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns


@contextmanager
def _temporary_file(target: Path, status: os.stat_result | None) -> Iterator[tuple[Path, BinaryIO]]:
    """Open a new file in the folder of ``target``, and remove it at the end unless it was moved.

    If it will replace a file (``status`` is given), only its owner may read it: the old file
    may be private.
    """
    temporary = target.with_name(f".kzlint-{os.getpid()}-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o600 if status else 0o666), "wb") as file:
            yield temporary, file
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_and_close(file: BinaryIO, content: bytes) -> None:
    """Write ``content`` to the disk (fsync) and close the file."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _copy_metadata(target: Path, temporary: Path, status: os.stat_result) -> None:
    """Give the new file the owner, mode and other metadata of the old one, except its times."""
    import shutil

    made = temporary.stat()
    if (made.st_uid, made.st_gid) != (status.st_uid, status.st_gid):
        for owner in ((status.st_uid, status.st_gid), (-1, status.st_gid)):
            try:
                os.chown(temporary, *owner)
            except OSError:
                continue
            break
    shutil.copystat(target, temporary)
    os.utime(temporary)
