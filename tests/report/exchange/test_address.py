"""Paths from the root, and URIs."""

import sys

import pytest

from kzlint.report.exchange.address import folder_uri, path_from, uri

posix = pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX systems")


@posix
@pytest.mark.parametrize(
    ("root", "path", "expected"),
    [
        ("/r", "a.txt", "a.txt"),
        ("/r", "./b/../a.txt", "a.txt"),
        ("/r", "b//a.txt", "b/a.txt"),
        ("/r", "/r/b/a.txt", "b/a.txt"),
        ("/r/", "/r/b/a.txt", "b/a.txt"),
        ("/", "/b/a.txt", "b/a.txt"),
        # Outside of the root.
        ("/r", "/rest/a.txt", "/rest/a.txt"),
        ("/r/s", "../a.txt", "/r/a.txt"),
        ("/r", "../r/a.txt", "a.txt"),
        # Standard input, and files that are only called like it.
        ("/r", "-", "-"),
        ("/r", "b/-", "b/-"),
        ("/r", "a\\b\n\udcff.txt", "a\\b\n\udcff.txt"),
    ],
)
def test_path_from(root: str, path: str, expected: str) -> None:
    assert path_from(root, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("b/a.txt", "b/a.txt"),
        ("екі.txt", "%D0%B5%D0%BA%D1%96.txt"),
        ("a b#c?d%20.txt", "a%20b%23c%3Fd%2520.txt"),
        # A colon would make a scheme of what stands before it.
        ("c:a.txt", "c%3Aa.txt"),
        ("a\nb.txt", "a%0Ab.txt"),
        # A byte that is no UTF-8, and half of a pair, which only another system can name.
        ("\udcff.txt", "%FF.txt"),
        ("\ud800.txt", "%ED%A0%80.txt"),
        ("/b/a.txt", "file:///b/a.txt"),
        ("C:/b b/a.txt", "file:///C:/b%20b/a.txt"),
        ("-", "stdin:"),
    ],
)
def test_uri(path: str, expected: str) -> None:
    assert uri(path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/r", "file:///r/"), ("/r/", "file:///r/"), ("/", "file:///"), ("/екі", "file:///%D0%B5%D0%BA%D1%96/")],
)  # fmt: skip
def test_folder_uri(path: str, expected: str) -> None:
    assert folder_uri(path) == expected
