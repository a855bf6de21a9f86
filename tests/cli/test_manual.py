"""The manual page: what is committed is what the parsers say, in roff that no reader objects to."""

import re
import shutil
import subprocess

import pytest

from kzlint.cli.commands import COMMANDS, parser_of
from kzlint.cli.manual import page
from kzlint.i18n.language import LANGUAGES
from man import path_of

# The requests of man(7) that the page may use.
REQUESTS = {".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi", ".nh", ".ad"}

PAGE = page("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_up_to_date(language: str) -> None:
    assert path_of(language).read_text("utf-8") == page(language), "run “python -m man”"


def test_only_requests_begin_with_a_point() -> None:
    found = {line.split()[0] for line in PAGE.splitlines() if line.startswith((".", "'"))}
    assert found - {r".\""} == REQUESTS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_stands_in_it(command: str) -> None:
    made = parser_of(command)
    options = [name for action in made._actions for name in action.option_strings]
    bold = re.findall(r"\\fB(.+?)\\fR", PAGE)
    assert [name for name in options if name.replace("-", r"\-") not in bold] == []
    assert f'.SS "{made.prog}' in PAGE or command == "check"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", ["mandoc -T lint -W warning", "groff -k -man -ww -Tutf8 -z"])
def test_no_reader_objects(reader: str, language: str) -> None:
    command = reader.split()
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, input=page(language).encode(), capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
