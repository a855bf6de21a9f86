"""Pages with transcripts: which commands are run, which files they find, and what is left alone."""

from pathlib import Path

import pytest

from docs.transcripts import refreshed, surroundings


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("```console\n$ echo a\nold\n```\n", "```console\n$ echo a\na\n```\n"),
        ("```console\n$ true\n$ echo b >&2\n```\n", "```console\n$ true\n$ echo b >&2\nb\n```\n"),
        ("```console\n$ echo 'a  '; exit 3\n```\n", "```console\n$ echo 'a  '; exit 3\na\n```\n"),
        ('```console title="elsewhere"\n$ false\nold\n```\n',) * 2,
        ("```sh\n$ echo a\n```\n",) * 2,
        (
            '```text title="a/b.txt"\nмәтін\n```\n\n```console\n$ cat a/b.txt\n```\n',
            '```text title="a/b.txt"\nмәтін\n```\n\n```console\n$ cat a/b.txt\nмәтін\n```\n',
        ),
        (
            "```console\n$ echo a > b\n```\n\ntext\n\n```console\n$ cat b\n```\n",
            "```console\n$ echo a > b\n```\n\ntext\n\n```console\n$ cat b\na\n```\n",
        ),
        ("```console\n$ echo $LANGUAGE\n```\n", "```console\n$ echo $LANGUAGE\nkk\n```\n"),
    ],
)
def test_pages(page: str, expected: str, tmp_path: Path) -> None:
    environ = surroundings("kk", tmp_path / "home")
    assert refreshed(page, tmp_path, environ) == expected
    assert refreshed(expected, tmp_path, environ) == expected
