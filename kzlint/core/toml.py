"""Keys and values in TOML syntax."""

import json
from typing import Any


def key_of(field: str) -> str:
    """Return the TOML key of a field of settings, style or options."""
    return field.replace("_", "-")


def field_of(key: str) -> str:
    """Return the field of a TOML key."""
    return key.replace("-", "_")


def written(value: Any) -> str:
    """Write a string, number, boolean, or a list or table of these; a path as a string."""
    if isinstance(value, list | tuple | set | frozenset):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        inner = ", ".join(f"{written(str(key))} = {written(item)}" for key, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    # JSON strings are TOML strings, except that TOML must escape DEL.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
