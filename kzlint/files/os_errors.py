"""Errors of the operating system, described in translatable sentences."""

import errno

from kzlint.i18n.message import N_, Message, UserError

# By error number: the text of an error differs between systems.
SENTENCES = {
    errno.EPERM: N_("operation not permitted"),
    errno.ENOENT: N_("no such file or directory"),
    errno.EINTR: N_("interrupted system call"),
    errno.EIO: N_("input/output error"),
    errno.ENXIO: N_("no such device or address"),
    errno.EBADF: N_("bad file descriptor"),
    errno.EAGAIN: N_("resource temporarily unavailable"),
    errno.ENOMEM: N_("cannot allocate memory"),
    errno.EACCES: N_("permission denied"),
    errno.EBUSY: N_("device or resource busy"),
    errno.EEXIST: N_("file exists"),
    errno.EXDEV: N_("invalid cross-device link"),
    errno.ENODEV: N_("no such device"),
    errno.ENOTDIR: N_("not a directory"),
    errno.EISDIR: N_("is a directory"),
    errno.EINVAL: N_("invalid argument"),
    errno.ENFILE: N_("too many open files in system"),
    errno.EMFILE: N_("too many open files"),
    errno.ETXTBSY: N_("text file busy"),
    errno.EFBIG: N_("file too large"),
    errno.ENOSPC: N_("no space left on device"),
    errno.EROFS: N_("read-only file system"),
    errno.EMLINK: N_("too many links"),
    errno.EPIPE: N_("broken pipe"),
    errno.ENAMETOOLONG: N_("file name too long"),
    errno.ENOLCK: N_("no locks available"),
    errno.ENOTEMPTY: N_("directory not empty"),
    errno.ELOOP: N_("too many levels of symbolic links"),
    errno.ENOTSUP: N_("operation not supported"),
    errno.ETIMEDOUT: N_("connection timed out"),
    errno.ESTALE: N_("stale file handle"),
    # Windows has no such number.
    getattr(errno, "EDQUOT", -1): N_("disk quota exceeded"),
}


def describe_os_error(error: Exception) -> Message:
    """Return a clause that says what went wrong; the message of a UserError is used as it is."""
    if isinstance(error, UserError):
        return error.message
    number = getattr(error, "errno", None)
    if isinstance(error, RuntimeError):
        # Path.resolve raises this for links in a circle before Python 3.13.
        number = errno.ELOOP
    if number in SENTENCES:
        return Message(SENTENCES[number])
    if isinstance(error, UnicodeError):
        return Message("no file can have a name with such letters")
    if isinstance(error, ValueError) and "null" in str(error):
        return Message("no file has a NUL in its name")
    text = getattr(error, "strerror", None) or str(error)
    return Message("{text}", {"text": text[:1].lower() + text[1:]})
