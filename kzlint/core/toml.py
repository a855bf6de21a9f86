"""Values as TOML writes them."""

import json
from typing import Any


def key_of(field: str) -> str:
    """The key that a field of settings, style or options is written as."""
    return field.replace("_", "-")


def field_of(key: str) -> str:
    """The field that is written as that key."""
    return key.replace("-", "_")


def written(value: Any) -> str:
    """A string, number, boolean, list or table of these; a path as a string."""
    if isinstance(value, list | tuple | set | frozenset):
        return f"[{', '.join(map(written, value))}]"
    if isinstance(value, dict):
        inner = ", ".join(f"{written(str(key))} = {written(item)}" for key, item in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    # A string of JSON is one of TOML, but for DEL.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
