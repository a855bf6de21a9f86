"""Replacing files: whole or not at all, whoever else writes them, whenever it is stopped."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from kzlint.files.devices import INHERITED_STREAMS
from kzlint.files.os_errors import reason
from kzlint.files.paths import shown
from kzlint.i18n.message import InvalidError, UserError

# What locking says where the file system knows no locks.
NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL})

# What hard links are refused with where the file system has none.
NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})

# Names of what a process has open: behind them may be a file that others go on writing.
STREAMS = (*INHERITED_STREAMS, "/dev/stdout", "/dev/stderr")


class WriteError(UserError):
    """A file that was not written: which, and why. It is as it was before."""


def rewrite(
    path: Path, before: bytes, after: bytes, tree: Path, led_to: Path | None = None
) -> None:
    """Put ``after`` where the file at ``path`` still holds ``before``.

    A link is followed and stays one, as long as it leads to a file in the folder ``tree``,
    and to ``led_to``, if that is where it led when it was read.
    The mode, the owner and what else ``shutil.copystat`` keeps stay; other hard links keep
    the old content. Raises WriteError, and leaves the file alone, where it is not a regular
    file, holds anything else, is being written by another run, is read-only or does not fit.
    """
    with _told(path):
        target = _inside(path, tree)
        if led_to not in (None, target):
            raise InvalidError("leads to another file than when it was read")
        with _held(target) as (content, status):
            # Another run may have put a new file there before this one had the lock.
            if content != before or not os.path.samestat(status, _inside(path, tree).stat()):
                raise InvalidError("changed since it was read")
            _refuse_read_only(target.parent)
            _replace(target, after, status, guarded=True)


def write(path: Path, content: bytes) -> None:
    """Make the file at ``path`` hold ``content``, whatever it held; raises WriteError.

    A link is followed and stays one; the mode of a file that is there is kept. A device, a
    pipe and an open stream (``/dev/stdout``) are written to as they are.
    """
    with _told(path):
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
    """Make a file that is not there yet; raises WriteError if anything is, even a dead link."""
    with _told(path), _beside(path, None) as (temporary, file):
        _fill(file, content)
        try:
            os.link(temporary, path)
        except OSError as error:
            if error.errno not in NO_LINKS:
                raise
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            temporary.replace(path)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system refuses, told of ``path``, not of a file beside it."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        # RuntimeError: links that lead in a circle; ValueError: a NUL in the name, or ours.
        raise WriteError(
            "{path}: {problem}", path=shown(str(path)), problem=reason(error)
        ) from error


def _inside(path: Path, tree: Path) -> Path:
    """Where ``path`` leads to, if that is in ``tree``."""
    target = path.resolve(strict=True)
    if not target.is_relative_to(tree.resolve()):
        raise InvalidError("a link that leads out of {folder}", folder=shown(str(tree)))
    return target


@contextmanager
def _held(target: Path) -> Iterator[tuple[bytes, os.stat_result]]:
    """The content and the status of a file that no other run replaces meanwhile."""
    # Never wait for who else has a pipe open, should it be one.
    flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    _refuse_irregular(target, target.stat())
    _refuse_read_only(target)
    with os.fdopen(os.open(target, flags), "rb") as file:
        status = os.fstat(file.fileno())
        _refuse_irregular(target, status)
        is_locked = _lock(file)
        content = file.read()
        if not is_locked:
            # Where there are no locks, files that are open can often not be replaced either.
            file.close()
        yield content, status


def _lock(file: BinaryIO) -> bool:
    """Take the file's lock, if the system has locks; raises InvalidError if it is taken."""
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
    """A file can be replaced, and root can write any: it is the mode that says what may be."""
    is_folder = path.is_dir()
    # On Windows the mode of a folder says something else.
    is_locked = not path.stat().st_mode & 0o222 and not (is_folder and os.name == "nt")
    if is_locked or not os.access(path, os.W_OK):
        raise InvalidError("the folder is read-only" if is_folder else "read-only")


def _replace(
    target: Path, content: bytes, status: os.stat_result | None, *, guarded: bool = False
) -> None:
    """Put a new file in the place of ``target``, whose status that is, if it is there.

    A ``guarded`` one is left if another program has changed it meanwhile: those take no locks.
    """
    with _beside(target, status) as (temporary, file):
        if status is not None:
            _keep(target, temporary, status)
        _fill(file, content)
        if guarded and status is not None and _state(target.lstat()) != _state(status):
            raise InvalidError("changed since it was read")
        temporary.replace(target)


def _state(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_mode, status.st_size, status.st_mtime_ns


@contextmanager
def _beside(target: Path, status: os.stat_result | None) -> Iterator[tuple[Path, BinaryIO]]:
    """A new file in the folder of ``target``, gone in the end if it was not moved away.

    Nobody else may read it where it is to replace a file that perhaps nobody else may read.
    """
    temporary = target.with_name(f".kzlint-{os.getpid()}-{os.urandom(8).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o600 if status else 0o666), "wb") as file:
            yield temporary, file
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _fill(file: BinaryIO, content: bytes) -> None:
    """Write and close it; what is closed is on the disk."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())
    file.close()


def _keep(target: Path, temporary: Path, status: os.stat_result) -> None:
    """Give the new file the old one's owner, mode and other metadata, but a time of its own."""
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
