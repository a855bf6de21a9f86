"""A rule's sentences as Markdown: they are written for the terminal as well."""

import re
from html import escape

# ``code`` as docstrings have it; what stands inside is shown as it is, blanks too.
CODE = re.compile(r"``(.+?)``")

# What Markdown would take for more than a sign.
SIGNS = re.compile(r"([\\`*_{}\[\]<>#|])")


def markdown(text: str) -> str:
    """One paragraph, its code marked up and everything else as it is written."""
    parts = CODE.split(text)
    shown = [
        f"<code>{escape(part)}</code>" if number % 2 else SIGNS.sub(r"\\\1", part)
        for number, part in enumerate(parts)
    ]
    return "".join(shown)
