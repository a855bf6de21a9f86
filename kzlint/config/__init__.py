"""Settings: the nearest ``kzlint.toml`` or ``[tool.kzlint]`` with the files that it extends."""

from kzlint.config.config_file import read
from kzlint.config.errors import ConfigError, ItemPlace, Place
from kzlint.config.nearest import Configurations
from kzlint.config.selection import Selector, codes_meant, selected_codes, selectors
from kzlint.config.settings import FAIL_ON, Settings

__all__ = [
    "FAIL_ON",
    "ConfigError",
    "Configurations",
    "ItemPlace",
    "Place",
    "Selector",
    "Settings",
    "codes_meant",
    "read",
    "selected_codes",
    "selectors",
]
