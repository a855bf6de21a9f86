"""``kzlint completion SHELL``: let a shell complete commands, options, rules and files.

argcomplete does the work: it runs the program with the line that is being typed, so that what
is offered comes from the parsers and the installed rules themselves, in the language of the
user, and is never behind them. shtab writes a script of all there is once, which knows neither
a plugin's rules nor what follows a comma; either has to be told apart three shells' ways of
quoting, which is no business of ours.
"""

import os
from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from kzlint.cli.commands import COMMANDS, parser_of
from kzlint.cli.guide import section
from kzlint.cli.language import OPTION, _
from kzlint.cli.parser import Parser
from kzlint.i18n.language import LANGUAGES
from kzlint.i18n.message import N_

# The shells, with the line that teaches each, and the file of its start that it belongs to.
SHELLS = {
    "bash": ('eval "$(kzlint completion bash)"', "~/.bashrc"),
    "zsh": ('eval "$(kzlint completion zsh)"', N_("~/.zshrc, after compinit")),
    "fish": ("kzlint completion fish | source", "~/.config/fish/config.fish"),
}

# How the names of files end that an argument takes, by its name and what stands for it in the
# help; folders are offered besides. "" is any file, nothing folders alone.
FILES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("paths", "PATHS"): (".txt",),
    ("paths", "PATH"): (".csv",),
    ("file", "FILE"): (".txt",),
    ("folder", "FOLDER"): (),
    ("config", "FILE"): (".toml",),
    ("baseline", "FILE"): (".json",),
    ("output_file", "FILE"): ("",),
    ("gazetteer", "PATH"): (".csv",),
    ("table", "PATH"): (".csv",),
    ("stdin_filename", "PATH"): (".txt",),
}


def parser() -> Parser:
    """The parser of ``kzlint completion``."""
    made = Parser(
        "kzlint completion",
        description=_("Print what makes a shell complete what is typed after kzlint."),
        sections=[section(N_("a line for the start of the shell:"), tuple(SHELLS.values()))],
    )
    made.add_argument("shell", metavar="SHELL", choices=[*SHELLS], help="bash, zsh, fish")
    return made


def main(argv: Sequence[str]) -> int:
    """Print the code for the shell's start."""
    shell = parser().parse_args(argv).shell
    from argcomplete.shell_integration import shellcode

    print(shellcode(["kzlint"], use_defaults=False, shell=shell).strip())
    return 0


def complete() -> NoReturn:
    """Answer the shell: what may stand where the cursor is in ``COMP_LINE``; ends the program."""
    from argcomplete.completers import SuppressCompleter
    from argcomplete.finders import CompletionFinder

    line = os.environ["COMP_LINE"][: int(os.environ["COMP_POINT"])]
    words = [*line.split(), *([""] if line[-1:].isspace() else [])]
    start = 1
    while start < len(words) - 1 and words[start].partition("=")[0] == OPTION:
        start += 1 if "=" in words[start] else 2
    command = words[start] if start < len(words) - 1 else ""
    if command in COMMANDS:
        # The command's own parser takes its name for the program's.
        os.environ["_ARGCOMPLETE"] = str(int(os.environ["_ARGCOMPLETE"]) + start)
    made = parser_of(command if command in COMMANDS else "check")
    _teach(made, is_first=start == len(words) - 1)
    CompletionFinder()(made, always_complete_options=False, default_completer=SuppressCompleter())
    raise AssertionError("argcomplete ends the program")


def _teach(made: ArgumentParser, *, is_first: bool) -> None:
    """Tell each argument of a parser what it can be, those of its commands too."""
    for action in made._actions:
        if isinstance(action, _SubParsersAction):
            for inner in action.choices.values():
                _teach(inner, is_first=False)
        completer = _completer(action, is_first)
        if completer:
            vars(action)["completer"] = completer


def _completer(action: Action, is_first: bool) -> Any:
    key = (action.dest, str(action.metavar))
    if action.metavar == "RULES":
        return rules
    if action.metavar == "CODE|NAME":
        return rule
    if key == ("command", "COMMAND") and not isinstance(action, _SubParsersAction):
        return _commands
    if action.dest == "lang":
        return lambda **_asked: LANGUAGES
    if key == ("paths", "PATHS") and is_first:
        return _first
    return partial(files, FILES[key]) if key in FILES else None


def _first(prefix: str, **_asked: object) -> dict[str, str]:
    """What a call may begin with: a command or a path."""
    return {**_commands(), **dict.fromkeys(files((".txt",), prefix), "")}


def _commands(**_asked: object) -> dict[str, str]:
    return {command: _(what) for command, what in COMMANDS.items()}


def rule(prefix: str, **_asked: object) -> dict[str, str]:
    """The code or, where small letters were typed, the name of a rule, with the other one."""
    from kzlint.rules import registry

    named = {}
    for plugin in registry.discover():
        # A rule's module is called like the rule.
        module = plugin.target.partition(":")[0].rpartition(".")[2].replace("_", "-")
        named[plugin.name] = module if plugin.distribution == "kzlint" else plugin.distribution
    if prefix[:1].islower():
        return {name: code for code, name in named.items()}
    return named


def rules(prefix: str, **_asked: object) -> dict[str, str]:
    """Rules and families, after those that are typed already, with commas between."""
    before, comma, last = prefix.rpartition(",")
    from kzlint.config.selection import family_of

    offered = rule(last)
    families = {family_of(code): "" for code in offered} if not last[:1].islower() else {}
    typed = {*before.split(",")}
    return {
        f"{before}{comma}{name}": what
        for name, what in {**families, **offered}.items()
        if name not in typed
    }


def files(endings: tuple[str, ...], prefix: str, **_asked: object) -> Iterator[str]:
    """The folders, and the files with one of those endings, whose path begins with ``prefix``."""
    folder, slash, start = prefix.rpartition("/")
    try:
        found = sorted(Path(folder + slash).expanduser().iterdir())
    except (OSError, RuntimeError):
        # RuntimeError: a home of nobody.
        return
    for path in found:
        if not path.name.startswith(start) or (path.name.startswith(".") and not start):
            continue
        if path.is_dir():
            yield f"{folder}{slash}{path.name}/"
        elif path.name.endswith(endings):
            yield f"{folder}{slash}{path.name}"
