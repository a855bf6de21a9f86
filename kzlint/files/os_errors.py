"""Why the system would not open, read or write something, in sentences of our own."""

import errno

from kzlint.i18n.message import Message, UserError, marked

# By number, since the words are the system's and differ from one to the next.
SENTENCES = {
    errno.EPERM: marked("operation not permitted"),
    errno.ENOENT: marked("no such file or directory"),
    errno.EINTR: marked("interrupted system call"),
    errno.EIO: marked("input/output error"),
    errno.ENXIO: marked("no such device or address"),
    errno.EBADF: marked("bad file descriptor"),
    errno.EAGAIN: marked("resource temporarily unavailable"),
    errno.ENOMEM: marked("cannot allocate memory"),
    errno.EACCES: marked("permission denied"),
    errno.EBUSY: marked("device or resource busy"),
    errno.EEXIST: marked("file exists"),
    errno.EXDEV: marked("invalid cross-device link"),
    errno.ENODEV: marked("no such device"),
    errno.ENOTDIR: marked("not a directory"),
    errno.EISDIR: marked("is a directory"),
    errno.EINVAL: marked("invalid argument"),
    errno.ENFILE: marked("too many open files in system"),
    errno.EMFILE: marked("too many open files"),
    errno.ETXTBSY: marked("text file busy"),
    errno.EFBIG: marked("file too large"),
    errno.ENOSPC: marked("no space left on device"),
    errno.EROFS: marked("read-only file system"),
    errno.EMLINK: marked("too many links"),
    errno.EPIPE: marked("broken pipe"),
    errno.ENAMETOOLONG: marked("file name too long"),
    errno.ENOLCK: marked("no locks available"),
    errno.ENOTEMPTY: marked("directory not empty"),
    errno.ELOOP: marked("too many levels of symbolic links"),
    errno.ENOTSUP: marked("operation not supported"),
    errno.ETIMEDOUT: marked("connection timed out"),
    errno.ESTALE: marked("stale file handle"),
    # Windows has no such number.
    getattr(errno, "EDQUOT", -1): marked("disk quota exceeded"),
}


def reason(error: Exception) -> Message:
    """Why the system refused, as a clause; of an error of ours, what it says."""
    if isinstance(error, UserError):
        return error.message
    number = getattr(error, "errno", None)
    if isinstance(error, RuntimeError):
        # What Path.resolve says of links that lead in a circle, before Python 3.13.
        number = errno.ELOOP
    if number in SENTENCES:
        return Message(SENTENCES[number])
    if isinstance(error, UnicodeError):
        return Message("no file can have a name with such letters")
    if isinstance(error, ValueError) and "null" in str(error):
        return Message("no file has a NUL in its name")
    text = getattr(error, "strerror", None) or str(error)
    return Message("{text}", {"text": text[:1].lower() + text[1:]})
