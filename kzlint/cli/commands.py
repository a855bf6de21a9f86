"""The commands: the summary, the module and the parser of each."""

from importlib import import_module

from kzlint.cli.parser import Parser
from kzlint.i18n.message import N_

# The module whose ``main`` runs each command; imported when the command is called.
MODULES = {
    "check": "kzlint.cli.check",
    "completion": "kzlint.cli.completion",
    "config": "kzlint.cli.config",
    "gazetteer": "kzlint.cli.gazetteer",
    "help": "kzlint.cli.help",
    "init": "kzlint.cli.init",
    "rule": "kzlint.cli.rule",
    "rules": "kzlint.cli.rules",
}

# The summary of each command.
COMMANDS = {
    "check": N_("lint releases"),
    "rules": N_("list all rules"),
    "rule": N_("explain one rule"),
    "init": N_("set up a folder"),
    "config": N_("show what holds for a file"),
    "gazetteer": N_("work with the tables of names"),
    "completion": N_("let the shell complete commands and options"),
    "help": N_("show the help of a command"),
}


def parser_of(command: str) -> Parser:
    """Make the parser of a command, a key of :data:`COMMANDS`, without importing what it runs."""
    made: Parser = import_module(
        "kzlint.cli.options" if command == "check" else MODULES[command]
    ).parser()
    return made
