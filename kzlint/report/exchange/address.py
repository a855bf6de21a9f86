"""Addresses of files for other programs: paths from the root of the run, and URIs."""

import os
from urllib.parse import quote

from kzlint.core.source import STANDARD_INPUT


def path_from(root: str, path: str) -> str:
    """Return ``path`` relative to the folder ``root``, with slashes; absolute if outside it.

    ``path`` is relative to ``root`` or absolute. ``-``, standard input, stays as it is.
    """
    if path == STANDARD_INPUT:
        return path
    whole = os.path.normpath(os.path.join(root, path))  # noqa: PTH118 -- any string is a path
    top = root.rstrip(os.sep) + os.sep
    return whole.removeprefix(top).replace(os.sep, "/")


def uri(path: str) -> str:
    """Turn a result of :func:`path_from` into a URI: relative, or with the scheme ``file:``.

    A name that is not valid UTF-8 is encoded byte by byte.
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
    """Return the URI of an absolute folder; it ends with a slash, as a base URI has to."""
    return uri(path.replace(os.sep, "/").rstrip("/") + "/")


def _as_bytes(path: str) -> bytes:
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")
