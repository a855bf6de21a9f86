"""A table of names that cannot be used."""

from kzlint.i18n.message import Message, UserError


class GazetteerError(UserError):
    """A table that cannot be used: which file, which line, which column, and why."""


def unused(error: GazetteerError) -> Message:
    """That a table is set aside, and why."""
    return Message("the table is not used: {reason}", {"reason": error})
