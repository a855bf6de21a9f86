"""``python -m translations``: put new sentences into the catalogues, and compile those."""

from translations.catalogues import (
    LANGUAGES,
    compiled,
    compiled_path,
    path_of,
    untranslated,
    updated,
)


def main() -> None:
    """Write ``translations/*.po`` and what is compiled from them; tell what has no translation."""
    for language in LANGUAGES:
        path_of(language).write_bytes(updated(language))
        target = compiled_path(language)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(language))
        missing = untranslated(language)
        print(f"{path_of(language).name}: {len(missing)} without a translation")
        for text in missing:
            print(f"  {text}")


if __name__ == "__main__":
    main()
