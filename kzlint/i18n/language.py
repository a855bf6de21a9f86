"""The languages that kzlint speaks: which one is asked for, and its catalogue."""

import gettext
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DOMAIN = "kzlint"
CATALOGUES = Path(__file__).parent / "locale"

# By code, each by its own name.
LANGUAGES = {"kk": "қазақша", "ru": "русский", "en": "English"}
DEFAULT = "en"

# The variables that say what language a program should speak, the first that says one winning;
# the order is POSIX's, LANGUAGE before it is GNU's.
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The translations into a language of :data:`LANGUAGES`; nothing is translated for English."""
    return gettext.translation(DOMAIN, str(CATALOGUES), [language], fallback=True)


def preferred(environ: Mapping[str, str]) -> str:
    """The language that the locale asks for; English where it asks for one that is not spoken.

    On Windows, where none of :data:`VARIABLES` need be set, that of the user's screens.
    """
    for variable in VARIABLES:
        if wanted := environ.get(variable):
            return _first_spoken(wanted.split(":"))
    return _first_spoken([_of_windows()])


def _first_spoken(locales: list[str]) -> str:
    codes = (locale.replace("-", "_").split("_")[0].split(".")[0].lower() for locale in locales)
    return next((code for code in codes if code in LANGUAGES), DEFAULT)


def _of_windows() -> str:
    if sys.platform != "win32":
        return DEFAULT
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), DEFAULT)
