"""A cache folder of the tests' own, so that they neither read nor write the user's."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where compiled forms are kept while the tests run, for subprocesses too."""
    folder = tmp_path_factory.mktemp("cache")
    before = os.environ.get("KZLINT_CACHE_DIR")
    os.environ["KZLINT_CACHE_DIR"] = str(folder)
    yield folder
    if before is None:
        del os.environ["KZLINT_CACHE_DIR"]
    else:
        os.environ["KZLINT_CACHE_DIR"] = before
