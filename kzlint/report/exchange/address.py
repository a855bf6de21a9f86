"""Where a file is, as other programs look for it: from the root of what was linted, or as a URI."""

import os
from urllib.parse import quote

from kzlint.core.source import STANDARD_INPUT


def path_from(root: str, path: str) -> str:
    """``path`` from the folder ``root``, with slashes; absolute if it lies outside.

    ``path`` is relative to ``root``, or absolute; ``-`` is standard input and stays so.
    """
    if path == STANDARD_INPUT:
        return path
    whole = os.path.normpath(os.path.join(root, path))  # noqa: PTH118 -- any string is a path
    top = root.rstrip(os.sep) + os.sep
    return whole.removeprefix(top).replace(os.sep, "/")


def uri(path: str) -> str:
    """What :func:`path_from` gave, as a URI: relative, or of the scheme ``file:``.

    A name that is no UTF-8 is given byte for byte.
    """
    if path == STANDARD_INPUT:
        return "stdin:"
    quoted = quote(_as_bytes(path))
    if path.startswith("/"):
        return f"file://{quoted}"
    if path[1:3] == ":/":
        return f"file:///{path[0]}:{quoted[4:]}"
    return quoted


def folder_uri(path: str) -> str:
    """The URI of an absolute folder, with the slash that relative ones are resolved against."""
    return uri(path.replace(os.sep, "/").rstrip("/") + "/")


def _as_bytes(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
