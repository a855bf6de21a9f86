"""Errors of tables of names."""

from kzlint.i18n.message import Message, UserError


class GazetteerError(UserError):
    """A table that cannot be used; the message names the file, line, column and cause."""


def unused(error: GazetteerError) -> Message:
    """Return the message that a table is not used, and why."""
    return Message("the table is not used: {reason}", {"reason": error})
