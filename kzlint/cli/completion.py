"""``kzlint completion SHELL``: let a shell complete commands, options, rules and files.

argcomplete does the work: it runs the program with the line being typed. Completions come from
the parsers and the installed rules, in the user's language, and so are never out of date.
shtab generates a static script, which knows neither a plugin's rules nor the values after a
comma; adding either would take the quoting rules of three shells.
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

# For each shell, the line that enables completion, and the start-up file for that line.
SHELLS = {
    "bash": ('eval "$(kzlint completion bash)"', "~/.bashrc"),
    "zsh": ('eval "$(kzlint completion zsh)"', N_("~/.zshrc, after compinit")),
    "fish": ("kzlint completion fish | source", "~/.config/fish/config.fish"),
}

# The file extensions that an argument accepts, by its name and its placeholder in the help.
# Folders are always offered. "" stands for any file; an empty tuple for folders alone.
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
    """Make the parser of ``kzlint completion``."""
    made = Parser(
        "kzlint completion",
        description=_("Print what makes a shell complete what is typed after kzlint."),
        sections=[section(N_("a line for the start of the shell:"), tuple(SHELLS.values()))],
    )
    made.add_argument("shell", metavar="SHELL", choices=[*SHELLS], help="bash, zsh, fish")
    return made


def main(argv: Sequence[str]) -> int:
    """Print the code for the shell's start-up file."""
    shell = parser().parse_args(argv).shell
    from argcomplete.shell_integration import shellcode

    print(shellcode(["kzlint"], use_defaults=False, shell=shell).strip())
    return 0


def complete() -> NoReturn:
    """Print the completions at the cursor in ``COMP_LINE`` for the shell; exit the program."""
    from argcomplete.completers import SuppressCompleter
    from argcomplete.finders import CompletionFinder

    line = os.environ["COMP_LINE"][: int(os.environ["COMP_POINT"])]
    words = [*line.split(), *([""] if line[-1:].isspace() else [])]
    start = 1
    while start < len(words) - 1 and words[start].partition("=")[0] == OPTION:
        start += 1 if "=" in words[start] else 2
    command = words[start] if start < len(words) - 1 else ""
    if command in COMMANDS:
        # The command's parser treats the command's name as the name of the program.
        os.environ["_ARGCOMPLETE"] = str(int(os.environ["_ARGCOMPLETE"]) + start)
    made = parser_of(command if command in COMMANDS else "check")
    _set_completers(made, is_first=start == len(words) - 1)
    CompletionFinder()(made, always_complete_options=False, default_completer=SuppressCompleter())
    raise AssertionError("argcomplete ends the program")


def _set_completers(made: ArgumentParser, *, is_first: bool) -> None:
    """Set the completer of each argument of a parser and of its subcommands."""
    for action in made._actions:
        if isinstance(action, _SubParsersAction):
            for inner in action.choices.values():
                _set_completers(inner, is_first=False)
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
    """Offer the first word of a call: a command or a path."""
    return {**_commands(), **dict.fromkeys(files((".txt",), prefix), "")}


def _commands(**_asked: object) -> dict[str, str]:
    return {command: _(what) for command, what in COMMANDS.items()}


def rule(prefix: str, **_asked: object) -> dict[str, str]:
    """Map codes of rules to names or, if ``prefix`` is in lower case, names to codes."""
    from kzlint.rules import registry

    named = {}
    for plugin in registry.discover():
        # A built-in rule's module is named after the rule.
        module = plugin.target.partition(":")[0].rpartition(".")[2].replace("_", "-")
        named[plugin.name] = module if plugin.distribution == "kzlint" else plugin.distribution
    if prefix[:1].islower():
        return {name: code for code, name in named.items()}
    return named


def rules(prefix: str, **_asked: object) -> dict[str, str]:
    """Offer rules and families for a comma-separated list, except those typed already."""
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
    """Offer folders, and files with one of these endings, whose path begins with ``prefix``."""
    folder, slash, start = prefix.rpartition("/")
    try:
        found = sorted(Path(folder + slash).expanduser().iterdir())
    except (OSError, RuntimeError):
        # RuntimeError: “~name” of a user who does not exist.
        return
    for path in found:
        if not path.name.startswith(start) or (path.name.startswith(".") and not start):
            continue
        if path.is_dir():
            yield f"{folder}{slash}{path.name}/"
        elif path.name.endswith(endings):
            yield f"{folder}{slash}{path.name}"
