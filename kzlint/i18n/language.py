"""The languages of kzlint: choosing one by the locale, and loading its catalogue."""

import gettext
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

DOMAIN = "kzlint"
CATALOGUES = Path(__file__).parent / "locale"

# Native names by language code.
LANGUAGES = {"kk": "қазақша", "ru": "русский", "en": "English"}
DEFAULT = "en"

# The environment variables that set the language; the first that is set decides. The order is
# that of POSIX, with GNU's LANGUAGE first.
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language of :data:`LANGUAGES`; an empty one for English."""
    return gettext.translation(DOMAIN, str(CATALOGUES), [language], fallback=True)


def preferred(environ: Mapping[str, str]) -> str:
    """Return the language of the locale; English if kzlint does not support it.

    On Windows, if none of :data:`VARIABLES` is set, this is the user's display language.
    """
    for variable in VARIABLES:
        if wanted := environ.get(variable):
            return _first_supported(wanted.split(":"))
    return _first_supported([_windows_locale()])


def _first_supported(locales: list[str]) -> str:
    codes = (locale.replace("-", "_").split("_")[0].split(".")[0].lower() for locale in locales)
    return next((code for code in codes if code in LANGUAGES), DEFAULT)


def _windows_locale() -> str:
    if sys.platform != "win32":
        return DEFAULT
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), DEFAULT)
