"""The documentation as a reader has it: the site, built once from a clean clone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout that these tests belong to."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of the site, and what was said while it was built, which must not fail."""
    folder = tmp_path_factory.mktemp("documentation")
    cloned = ["git", "clone", "--quiet", str(root), str(folder / "kzlint")]
    subprocess.run(cloned, check=True, stdin=subprocess.DEVNULL)
    done = subprocess.run(
        [
            str(Path(sys.executable).with_name("mkdocs")),
            "build",
            "--strict",
            "--site-dir",
            str(folder / "site"),
        ],
        cwd=folder / "kzlint",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "KZLINT_DOCS_URL": ""},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site", done.stdout + done.stderr


@pytest.fixture(scope="session")
def site(built: tuple[Path, str]) -> Path:
    """The folder of the site."""
    return built[0]
