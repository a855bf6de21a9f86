"""``python -m man``: write the manual page in every language."""

from kzlint.cli.manual import page
from kzlint.i18n.language import LANGUAGES
from man import path_of


def main() -> None:
    """Write ``man/kzlint.1``, ``man/kk/kzlint.1`` and ``man/ru/kzlint.1``."""
    for language in LANGUAGES:
        path = path_of(language)
        path.parent.mkdir(exist_ok=True)
        path.write_text(page(language), encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
