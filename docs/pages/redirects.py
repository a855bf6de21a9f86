"""Addresses that lead on: English pages are at the top, and programs ask for ``en/rules/CODE/``."""

from pathlib import Path

from docs.pages import rules
from kzlint.i18n.language import DEFAULT

PAGE = """\
<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<title>{code}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<a href="{target}">{code}</a>
</html>
"""


def write(site: Path) -> None:
    """Write a page that leads on for each rule, so that one address serves all languages."""
    for rule in rules.built_in():
        path = site / DEFAULT / "rules" / rule.code / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        target = f"../../../rules/{rule.code}/"
        path.write_text(PAGE.format(language=DEFAULT, code=rule.code, target=target), "utf-8")
