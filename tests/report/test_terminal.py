"""What a terminal shows, by the stream and the environment."""

import io

import pytest

from kzlint.report import Terminal
from kzlint.report.terminal import detect


class Stream(io.TextIOWrapper):
    """A stream in an encoding, which says it is a terminal or not."""

    def __init__(self, shown: bool = True, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self.shown = shown

    def isatty(self) -> bool:
        return self.shown


@pytest.mark.parametrize(
    ("environ", "on_terminal", "elsewhere"),
    [
        ({}, True, False),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": "0"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": ""}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, True, False),
        ({"CLICOLOR": "0"}, False, False),
        ({"CLICOLOR": "1"}, True, False),
        # The earlier wins.
        ({"NO_COLOR": "1", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"}, False, False),
        ({"FORCE_COLOR": "1", "CLICOLOR": "0", "TERM": "dumb"}, True, True),
        ({"CLICOLOR_FORCE": "1", "FORCE_COLOR": "0", "CLICOLOR": "0"}, True, True),
        ({"CLICOLOR": "1", "TERM": "dumb"}, False, False),
    ],
)
def test_color(environ: dict[str, str], on_terminal: bool, elsewhere: bool) -> None:
    assert detect(Stream(), environ).color is on_terminal
    assert detect(Stream(shown=False), environ).color is elsewhere


@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize("environ", [{}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}])
def test_a_choice_wins_over_all(environ: dict[str, str], shown: bool) -> None:
    assert detect(Stream(shown), environ, "always").color is True
    assert detect(Stream(shown), environ, "never").color is False


@pytest.mark.parametrize(
    ("environ", "links"),
    [
        ({}, False),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM_PROGRAM": "iTerm.app"}, True),
        ({"TERM_PROGRAM": "WezTerm"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "ghostty"}, True),
        ({"TERM_PROGRAM": "Hyper"}, True),
        ({"TERM_PROGRAM": "mintty"}, True),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM": "alacritty"}, True),
        ({"TERM": "foot-extra"}, True),
        ({"TERM": "contour"}, True),
        ({"TERM": "wezterm"}, True),
        ({"TERM": "xterm-ghostty"}, True),
        ({"KITTY_WINDOW_ID": "1"}, True),
        ({"ALACRITTY_WINDOW_ID": "1"}, True),
        ({"DOMTERM": "1"}, True),
        ({"WT_SESSION": "9-a"}, True),
        ({"WT_SESSION": ""}, False),
        ({"VTE_VERSION": "4999"}, False),
        ({"VTE_VERSION": "5000"}, False),
        ({"VTE_VERSION": "5001"}, True),
        ({"VTE_VERSION": "7600"}, True),
        ({"VTE_VERSION": "0.76"}, False),
        ({"VTE_VERSION": ""}, False),
        ({"KONSOLE_VERSION": "200800"}, False),
        ({"KONSOLE_VERSION": "201200"}, True),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "WT_SESSION": "9-a"}, False),
        ({"FORCE_HYPERLINK": "", "WT_SESSION": "9-a"}, True),
        # Where no colours may be written, no links may be either.
        ({"WT_SESSION": "9-a", "NO_COLOR": "1"}, False),
        ({"FORCE_HYPERLINK": "1", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb", "WT_SESSION": "9-a"}, False),
    ],
)
def test_links(environ: dict[str, str], links: bool) -> None:
    assert detect(Stream(), environ).links is links


def test_links_into_a_file_are_written_only_when_asked_for() -> None:
    environ = {"WT_SESSION": "9-a"}
    assert detect(Stream(shown=False), environ, "always").links is False
    assert detect(Stream(shown=False), {"FORCE_HYPERLINK": "1"}, "always").links is True
    assert detect(Stream(shown=False), {"FORCE_HYPERLINK": "1"}).links is False
    assert detect(Stream(), environ, "never").links is False


@pytest.mark.parametrize(
    ("encoding", "unicode", "name"),
    [
        ("utf-8", True, "utf-8"),
        ("UTF8", True, "utf-8"),
        ("utf-16-le", True, "utf-16-le"),
        ("gb18030", True, "gb18030"),
        ("ascii", False, "ascii"),
        ("cp1251", False, "cp1251"),
        ("cp866", False, "cp866"),
        # It has Kazakh, but not whatever else a release may hold.
        ("kz1048", False, "kz1048"),
    ],
)
def test_encodings(encoding: str, unicode: bool, name: str) -> None:
    terminal = detect(Stream(encoding=encoding), {})
    assert (terminal.unicode, terminal.encoding) == (unicode, name)


def test_streams_without_an_encoding_hold_everything() -> None:
    assert detect(io.StringIO(), {}) == Terminal()


def test_an_unknown_encoding_counts_as_ascii() -> None:
    class Odd(io.StringIO):
        encoding = "x-odd"

    assert detect(Odd(), {}) == Terminal(unicode=False, encoding="ascii")


def test_a_closed_stream_is_not_a_terminal() -> None:
    stream = io.StringIO()
    stream.close()
    assert detect(stream, {}) == Terminal()
