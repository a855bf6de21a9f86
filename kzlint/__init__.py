"""kzlint, an editorial linter for Kazakh press releases.

The names in ``__all__`` are the Python interface; what each comes from is imported when it is
first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzlint.api import Language, describe, fix_text, lint_paths, lint_text, render
    from kzlint.baseline import BaselineError
    from kzlint.config import ConfigError, Settings
    from kzlint.files import FileError
    from kzlint.finding import Applicability, Edit, Finding, Fix, Severity
    from kzlint.gazetteer import GazetteerError
    from kzlint.message import Message, UserError
    from kzlint.rules.registry import RuleError
    from kzlint.session.result import CrashError, Result
    from kzlint.session.session import Session
    from kzlint.source import Position, Source, Span
    from kzlint.style import Style

__version__ = "0.1.0"

# Every name of the interface, and the module that has it.
_HOMES = {
    "Applicability": "kzlint.finding",
    "BaselineError": "kzlint.baseline",
    "ConfigError": "kzlint.config",
    "CrashError": "kzlint.session.result",
    "Edit": "kzlint.finding",
    "FileError": "kzlint.files",
    "Finding": "kzlint.finding",
    "Fix": "kzlint.finding",
    "GazetteerError": "kzlint.gazetteer",
    "Language": "kzlint.api",
    "Message": "kzlint.message",
    "Position": "kzlint.source",
    "Result": "kzlint.session.result",
    "RuleError": "kzlint.rules.registry",
    "Session": "kzlint.session.session",
    "Settings": "kzlint.config",
    "Severity": "kzlint.finding",
    "Source": "kzlint.source",
    "Span": "kzlint.source",
    "Style": "kzlint.style",
    "UserError": "kzlint.message",
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
