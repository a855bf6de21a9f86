"""Make a session from the options of a command."""

import argparse

from kzlint.config import selectors
from kzlint.engine.session.session import Session


def session(arguments: argparse.Namespace) -> Session:
    """Make the session that the options describe; raise ConfigError if they are invalid."""
    return Session(
        config=arguments.config,
        isolated=arguments.isolated,
        gazetteer=arguments.gazetteer,
        select=selectors(arguments.select, "--select"),
        extend_select=selectors(arguments.extend_select, "--extend-select"),
        ignore=selectors(arguments.ignore, "--ignore"),
        today=vars(arguments).get("today"),
    )
