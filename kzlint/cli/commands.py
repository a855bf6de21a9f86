"""The commands: what each does, the module that runs it, and its parser."""

from importlib import import_module

from kzlint.cli.parser import Parser
from kzlint.i18n.message import N_

# Commands by name, with the module whose ``main`` runs them; imported when called.
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

# Each command with what it does, in a word.
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
    """The parser of a key of :data:`COMMANDS`; what the command itself needs is not imported."""
    made: Parser = import_module(
        "kzlint.cli.options" if command == "check" else MODULES[command]
    ).parser()
    return made
