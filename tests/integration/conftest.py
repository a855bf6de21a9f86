"""Fresh environments without a network, for tests that build, install and run kzlint.

What the running environment has of kzlint's dependencies is lent to them by PYTHONPATH, so
that an installed kzlint finds what it declares and nothing else. A home folder of their own
keeps the developer's settings of git, pip, pre-commit and kzlint out, and their caches clean.
"""

import os
import sys
import sysconfig
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distribution
from pathlib import Path
from subprocess import CompletedProcess
from subprocess import run as run_process
from typing import Any

import pytest
from packaging.requirements import Requirement

Run = Callable[..., CompletedProcess[str]]

GIT_CONFIG = """\
[user]
name = Баспасөз қызметі
email = newsroom@example.invalid
[init]
defaultBranch = main
[safe]
directory = *
[protocol "file"]
allow = always
"""


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout that these tests belong to."""
    return Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def declared(root: Path) -> dict[str, Any]:
    """What ``pyproject.toml`` says of kzlint."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def built_in_codes(declared: dict[str, Any]) -> list[str]:
    """The codes of kzlint's own rules, sorted."""
    return sorted(declared["project"]["entry-points"]["kzlint.rules"])


@pytest.fixture(scope="session")
def dependencies(declared: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of links to what kzlint needs to be built and to run."""
    needs = [*declared["project"]["dependencies"], *declared["build-system"]["requires"]]
    folder = tmp_path_factory.mktemp("dependencies")
    for needed in _closure(needs):
        for name in {file.parts[0] for file in needed.files or ()} - {"..", "__pycache__"}:
            (folder / name).symlink_to(Path(str(needed.locate_file(name))))
    return folder


def _closure(needs: Iterable[str]) -> Iterator[Distribution]:
    """The distributions that meet ``needs``, and all that those need in turn."""
    pending, seen = list(needs), set[str]()
    while pending:
        requirement = Requirement(pending.pop())
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in seen:
            seen.add(requirement.name)
            found = distribution(requirement.name)
            pending += found.requires or ()
            yield found


@pytest.fixture(scope="session")
def variables(dependencies: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """All the environment variables of the programs that these tests run."""
    home = tmp_path_factory.mktemp("home")
    (home / ".gitconfig").write_text(GIT_CONFIG, encoding="utf-8")
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(dependencies),
        "KZLINT_CACHE_DIR": str(home / "kzlint"),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        # pip reads this one as the value of build_isolation: 0 is "without".
        "PIP_NO_BUILD_ISOLATION": "0",
        "VIRTUALENV_NO_PERIODIC_UPDATE": "1",
    }


@pytest.fixture(scope="session")
def run(variables: Mapping[str, str]) -> Run:
    """``run(*command, cwd=…)``: run a program to its end, with its output as text.

    Modules in the folders of ``beside`` are found by it too.
    """

    def run(*command: str | Path, cwd: Path, beside: Sequence[Path] = ()) -> CompletedProcess[str]:
        search = os.pathsep.join(map(str, (*beside, variables["PYTHONPATH"])))
        return run_process(
            command,
            cwd=cwd,
            env={**variables, "PYTHONPATH": search},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def environment(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """``environment(*arguments)``: the folder of programs of a new virtual environment.

    ``arguments`` are what pip is asked to install in it.
    """

    def environment(*arguments: str | Path) -> Path:
        folder = tmp_path_factory.mktemp("environment")
        made = run(sys.executable, "-m", "virtualenv", folder, cwd=folder)
        assert made.returncode == 0, made.stderr
        places = {"base": str(folder), "platbase": str(folder)}
        programs = Path(sysconfig.get_path("scripts", "venv", places))
        if arguments:
            installed = run(programs / "python", "-m", "pip", "install", *arguments, cwd=folder)
            assert installed.returncode == 0, installed.stdout + installed.stderr
        return programs

    return environment


@pytest.fixture(scope="session")
def build(run: Run, clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """``build(target)``: the one file of ``wheel`` or ``sdist``, built from the clone."""

    def build(target: str) -> Path:
        folder = tmp_path_factory.mktemp(target)
        command = ("-m", "hatchling", "build", "--target", target, "--directory", folder)
        built = run(sys.executable, *command, cwd=clone)
        assert built.returncode == 0, built.stderr
        (made,) = folder.iterdir()
        return made

    return build


@pytest.fixture(scope="session")
def wheel(build: Callable[[str], Path]) -> Path:
    """The wheel, built from a clone."""
    return build("wheel")


@pytest.fixture(scope="session")
def installed(environment: Callable[..., Path], wheel: Path) -> Path:
    """The programs of the environment in which the wheel is installed, and nothing else."""
    return environment(wheel)


@pytest.fixture(scope="session")
def clone(root: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean clone of the repository: what is committed, and nothing else."""
    folder = tmp_path_factory.mktemp("clone") / "kzlint"
    cloned = run("git", "clone", "--quiet", root, folder, cwd=root)
    assert cloned.returncode == 0, cloned.stderr
    return folder
