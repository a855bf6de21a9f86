"""The settings that apply to a file, wherever they were read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kzlint.core.style import Style

FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that apply to a file.

    A session checks the settings that it is given. It accepts a string for a path, and a
    single item for a list.

    ``select``, ``extend_select`` and ``ignore`` hold codes, code prefixes and rule names;
    an empty ``select`` means all rules. ``per_file_ignores`` are pairs of a gitignore pattern
    and the rules not to run on matching files; ``exclude`` are patterns of files not to lint.
    Patterns are relative to :attr:`folder`. ``gazetteer`` are the newsroom's tables, the
    earlier ones winning. ``baseline`` is a file of known findings. ``rules_url`` is the address
    of a rule's page and may contain ``{code}``, ``{name}``, ``{lang}`` or ``{lang/}`` (empty
    for English). ``lang`` is the language of messages, a key of
    :data:`kzlint.i18n.language.LANGUAGES`. ``style`` is the house style. ``rules`` are options
    and severities by rule name.

    ``origin`` is the absolute path of the nearest configuration file. ``origins`` are the files
    that set a value, by the key as it is spelled there (``fail-on``, ``style.dash``,
    ``rules.NAME.OPTION``), extended files before those that extend them.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    gazetteer: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    force_exclude: bool = False
    baseline: Path | None = None
    fail_on: str = "warning"
    output_format: str | None = None
    rules_url: str | None = None
    lang: str | None = None
    style: Style = field(default_factory=Style)
    rules: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    origin: Path | None = None
    origins: Mapping[str, tuple[Path, ...]] = field(default_factory=dict, compare=False)

    @property
    def folder(self) -> Path:
        """The folder that patterns are relative to: that of :attr:`origin`, or the current one."""
        return self.origin.parent if self.origin else Path()

    def origin_of(self, key: str) -> Path | None:
        """Return the last file that sets ``key``; None if its value is the default."""
        return self.origins.get(key, (None,))[-1]
