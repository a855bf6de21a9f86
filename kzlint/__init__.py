"""kzlint, an editorial linter for Kazakh press releases.

The names in ``__all__`` are the Python interface; what each comes from is imported when it is
first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzlint.api import Language, describe, fix_text, lint_paths, lint_text, render
    from kzlint.config import ConfigError, Settings
    from kzlint.core.finding import Applicability, Edit, Finding, Fix, Severity
    from kzlint.core.source import Position, Source, Span
    from kzlint.core.style import Style
    from kzlint.engine.baseline import BaselineError
    from kzlint.engine.session.result import CrashError, Result
    from kzlint.engine.session.session import Session
    from kzlint.files.discover import FileError
    from kzlint.gazetteer import GazetteerError
    from kzlint.i18n.message import Message, UserError
    from kzlint.rules.registry import RuleError

__version__ = "0.1.0"

# Every name of the interface, and the module that has it.
_HOMES = {
    "Applicability": "kzlint.core.finding",
    "BaselineError": "kzlint.engine.baseline",
    "ConfigError": "kzlint.config",
    "CrashError": "kzlint.engine.session.result",
    "Edit": "kzlint.core.finding",
    "FileError": "kzlint.files.discover",
    "Finding": "kzlint.core.finding",
    "Fix": "kzlint.core.finding",
    "GazetteerError": "kzlint.gazetteer",
    "Language": "kzlint.api",
    "Message": "kzlint.i18n.message",
    "Position": "kzlint.core.source",
    "Result": "kzlint.engine.session.result",
    "RuleError": "kzlint.rules.registry",
    "Session": "kzlint.engine.session.session",
    "Settings": "kzlint.config",
    "Severity": "kzlint.core.finding",
    "Source": "kzlint.core.source",
    "Span": "kzlint.core.source",
    "Style": "kzlint.core.style",
    "UserError": "kzlint.i18n.message",
    "describe": "kzlint.api",
    "fix_text": "kzlint.api",
    "lint_paths": "kzlint.api",
    "lint_text": "kzlint.api",
    "render": "kzlint.api",
}

__all__ = [
    "Applicability",
    "BaselineError",
    "ConfigError",
    "CrashError",
    "Edit",
    "FileError",
    "Finding",
    "Fix",
    "GazetteerError",
    "Language",
    "Message",
    "Position",
    "Result",
    "RuleError",
    "Session",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "Style",
    "UserError",
    "__version__",
    "describe",
    "fix_text",
    "lint_paths",
    "lint_text",
    "render",
]


# A type checker that saw this would take every name for one of ours.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module 'kzlint' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
