"""What holds for a file, whatever it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kzlint.core.style import Style

FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for a file.

    A session that is given settings checks them, and takes a text where a path is meant, or a
    list of it alone.

    ``select``, ``extend_select`` and ``ignore`` hold codes, code prefixes and rule names;
    an empty ``select`` stands for all rules. ``per_file_ignores`` are pairs of a gitignore
    pattern and what is not to run on the files that it fits; ``exclude`` are patterns of
    files not to lint. Patterns are relative to :attr:`folder`. ``gazetteer`` are the
    newsroom's tables, the earlier ones winning. ``baseline`` is a file of known findings.
    ``rules_url`` is the address of a rule's page, with ``{code}``, ``{name}``, ``{lang}`` or
    ``{lang/}`` (nothing for English) in it.
    ``lang`` is the language to speak, a key of :data:`kzlint.i18n.language.LANGUAGES`.
    ``style`` is the house style, ``rules`` are options and severities by rule name.

    ``origin`` is the nearest file they came from, an absolute path. ``origins`` are the files
    that give a value, by its key as it is written there (``fail-on``, ``style.dash``,
    ``rules.NAME.OPTION``), the file that is extended before the one that extends it.
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
        """What patterns are relative to: the nearest configuration's folder, if there is one."""
        return self.origin.parent if self.origin else Path()

    def origin_of(self, key: str) -> Path | None:
        """The file that has the last word on ``key``; None where it is a default."""
        return self.origins.get(key, (None,))[-1]
