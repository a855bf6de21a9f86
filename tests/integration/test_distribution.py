"""What is built from a clean clone, and kzlint installed from it in each of the usual ways."""

import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from zipfile import ZipFile

import pytest

pytestmark = [pytest.mark.integration, pytest.mark.xdist_group("environments")]

Run = Callable[..., CompletedProcess[str]]

# A finding for each grammar (header, quotation, date) and one for the gazetteer.
RELEASE = """\
date 2025-04-31 Алматыда кітап көрмесі ашылды
Көрмеге Казахстан баспаларының екі жүзден астам кітабы қойылды.
"Келушілер саны күн сайын артып келеді", - деді көрме ұйымдастырушысы.
Жабылу рәсімі 31 қыркүйекте өтеді.
Сурет: Алматы қаласы әкімдігінің баспасөз қызметі
"""


def place(row: int, column: int, offset: int) -> dict[str, int]:
    """A place as JSON has it."""
    return {"row": row, "column": column, "offset": offset}


def replacement(start: dict[str, int], end: dict[str, int], content: str) -> dict[str, Any]:
    """A safe fix of one edit as JSON has it."""
    edit = {"location": start, "end_location": end, "content": content}
    return {"applicability": "safe", "message": f"Write “{content}”", "edits": [edit]}


FOUND = [
    {
        "code": "DAT003",
        "name": "impossible-header-date",
        "severity": "error",
        "message": "2025-04-31 is not a date: 2025-04 has 30 days",
        "path": "көрме.txt",
        "location": place(1, 6, 5),
        "end_location": place(1, 16, 15),
        "fix": None,
        "url": None,
    },
    {
        "code": "NAM001",
        "name": "misspelt-name",
        "severity": "error",
        "message": "“Казахстан” should be “Қазақстан”",
        "path": "көрме.txt",
        "location": place(2, 9, 54),
        "end_location": place(2, 18, 63),
        "fix": replacement(place(2, 9, 54), place(2, 18, 63), "Қазақстан"),
        "url": None,
    },
    {
        "code": "QUO004",
        "name": "attribution-punctuation",
        "severity": "warning",
        "message": "“, - ” between quotation and attribution; house style is “, – ”",
        "path": "көрме.txt",
        "location": place(3, 40, 149),
        "end_location": place(3, 44, 153),
        "fix": replacement(place(3, 40, 149), place(3, 44, 153), ", – "),
        "url": None,
    },
    {
        "code": "DAT010",
        "name": "impossible-date",
        "severity": "error",
        "message": "“31 қыркүйекте” is not a date: қыркүйек has 30 days",
        "path": "көрме.txt",
        "location": place(4, 15, 195),
        "end_location": place(4, 28, 208),
        "fix": None,
        "url": None,
    },
]


@pytest.fixture(scope="module")
def sdist(build: Callable[[str], Path]) -> Path:
    """The source distribution, built from a clone."""
    return build("sdist")


@pytest.fixture(scope="module")
def tracked(run: Run, clone: Path) -> list[str]:
    """The files of the repository, with slashes."""
    listed = run("git", "ls-files", "-z", cwd=clone)
    return listed.stdout.rstrip("\0").split("\0")


@pytest.fixture(scope="module")
def shipped(clone: Path, tracked: list[str]) -> dict[str, bytes]:
    """What has to be in the installed package: the files of ``kzlint/``, and the grammars."""
    return {
        name if name.startswith("kzlint/") else f"kzlint/{name}": (clone / name).read_bytes()
        for name in tracked
        if name.startswith(("kzlint/", "grammar/"))
    }


def contents(wheel: Path) -> dict[str, bytes]:
    """The files in a wheel."""
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_grammars_and_the_gazetteer_are_shipped(shipped: dict[str, bytes]) -> None:
    assert {name for name in shipped if not name.endswith(".py")} == {
        "kzlint/py.typed",
        "kzlint/config/kzlint.json",
        "kzlint/grammar/credit.lark",
        "kzlint/grammar/date.lark",
        "kzlint/grammar/press_release.lark",
        "kzlint/grammar/quotation.lark",
        "kzlint/gazetteer/tables/countries.csv",
        "kzlint/gazetteer/tables/figures.csv",
        "kzlint/gazetteer/tables/foreign_leaders.csv",
        "kzlint/gazetteer/tables/given_names.csv",
        "kzlint/gazetteer/tables/institutions.csv",
        "kzlint/gazetteer/tables/international_bodies.csv",
        "kzlint/gazetteer/tables/officials.csv",
        "kzlint/gazetteer/tables/places.csv",
        "kzlint/gazetteer/tables/posts.csv",
        "kzlint/gazetteer/tables/state_bodies.csv",
        "kzlint/gazetteer/tables/terms.csv",
        "kzlint/gazetteer/tables/world_cities.csv",
        "kzlint/i18n/locale/kk/LC_MESSAGES/kzlint.mo",
        "kzlint/i18n/locale/ru/LC_MESSAGES/kzlint.mo",
    }


def test_the_wheel_holds_the_package_and_nothing_else(
    wheel: Path, shipped: dict[str, bytes]
) -> None:
    inside = contents(wheel)
    package = {name: content for name, content in inside.items() if name.startswith("kzlint/")}
    assert package == shipped
    assert {name.partition("/")[2] for name in inside.keys() - package.keys()} == {
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
        "data/share/man/man1/kzlint.1",
        "data/share/man/kk/man1/kzlint.1",
        "data/share/man/ru/man1/kzlint.1",
    }


def test_the_sdist_holds_all_that_is_tracked(sdist: Path, clone: Path, tracked: list[str]) -> None:
    with tarfile.open(sdist) as archive:
        files = {
            member.name.partition("/")[2]: source.read()
            for member in archive
            if (source := archive.extractfile(member))
        }
    del files["PKG-INFO"]
    assert files == {name: (clone / name).read_bytes() for name in tracked}


def test_the_sdist_builds_the_same_wheel(
    sdist: Path, wheel: Path, run: Run, installed: Path, tmp_path: Path
) -> None:
    command = (installed / "python", "-m", "pip", "wheel", "--wheel-dir", tmp_path, sdist)
    built = run(*command, cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert [file.name for file in tmp_path.iterdir()] == [wheel.name]
    assert contents(tmp_path / wheel.name) == contents(wheel)


@pytest.fixture(scope="module")
def checkout(clone: Path, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the clone, to be installed in place."""
    folder = tmp_path_factory.mktemp("checkout") / "kzlint"
    cloned = run("git", "clone", "--quiet", clone, folder, cwd=clone)
    assert cloned.returncode == 0, cloned.stderr
    return folder


@pytest.fixture(scope="module", params=["wheel", "editable", "git"])
def programs(
    request: pytest.FixtureRequest,
    environment: Callable[..., Path],
    installed: Path,
    checkout: Path,
    clone: Path,
) -> Path:
    """The programs of an environment in which kzlint was installed."""
    if request.param == "wheel":
        return installed
    arguments: dict[str, tuple[str | Path, ...]] = {
        "editable": ("--editable", checkout),
        "git": (f"git+{clone.as_uri()}",),
    }
    return environment(*arguments[request.param])


class TestInstalled:
    """kzlint from a wheel, in place, and from a repository as pre-commit does it."""

    def test_a_release_is_linted(self, programs: Path, run: Run, tmp_path: Path) -> None:
        (tmp_path / "көрме.txt").write_text(RELEASE, encoding="utf-8")
        done = run(programs / "kzlint", "--output-format", "json", "көрме.txt", cwd=tmp_path)
        assert json.loads(done.stdout) == FOUND
        assert (done.returncode, done.stderr) == (1, "")

    def test_it_runs_as_a_module(self, programs: Path, run: Run, tmp_path: Path) -> None:
        (tmp_path / "көрме.txt").write_text(RELEASE, encoding="utf-8")
        command = (programs / "python", "-m", "kzlint", "--output-format", "json", "көрме.txt")
        done = run(*command, cwd=tmp_path)
        assert json.loads(done.stdout) == FOUND
        assert (done.returncode, done.stderr) == (1, "")

    def test_its_rules_are_those_declared(
        self, programs: Path, run: Run, tmp_path: Path, built_in_codes: list[str]
    ) -> None:
        done = run(programs / "kzlint", "rules", cwd=tmp_path)
        assert [line.split()[0] for line in done.stdout.splitlines()] == built_in_codes
        assert (done.returncode, done.stderr) == (0, "")

    def test_its_requirements_are_met(self, programs: Path, run: Run, tmp_path: Path) -> None:
        done = run(programs / "python", "-m", "pip", "check", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, "No broken requirements found.\n")


WHERE = "import kzlint, kzlint.syntax.grammars as g; print(kzlint.__file__, g.folder(), sep='\\n')"


@pytest.mark.parametrize("programs", ["wheel", "git"], indirect=True)
def test_an_installed_kzlint_has_its_own_grammars(programs: Path, run: Run, tmp_path: Path) -> None:
    done = run(programs / "python", "-c", WHERE, cwd=tmp_path)
    module, grammars = map(Path, done.stdout.splitlines())
    assert module.is_relative_to(programs.parent)
    assert grammars == module.parent / "grammar"
    assert sorted(file.name for file in grammars.iterdir()) == [
        "credit.lark",
        "date.lark",
        "press_release.lark",
        "quotation.lark",
    ]


@pytest.mark.parametrize("programs", ["editable"], indirect=True)
def test_an_editable_kzlint_is_the_checkout(
    programs: Path, checkout: Path, run: Run, tmp_path: Path
) -> None:
    done = run(programs / "python", "-c", WHERE, cwd=tmp_path)
    assert [*map(Path, done.stdout.splitlines())] == [
        checkout / "kzlint" / "__init__.py",
        checkout / "grammar",
    ]


@pytest.mark.parametrize("programs", ["git"], indirect=True)
def test_the_commit_that_was_installed_is_recorded(
    programs: Path, clone: Path, run: Run, tmp_path: Path
) -> None:
    head = run("git", "rev-parse", "HEAD", cwd=clone).stdout.strip()
    frozen = run(programs / "python", "-m", "pip", "freeze", cwd=tmp_path).stdout.splitlines()
    assert [line for line in frozen if line.startswith("kzlint")] == [
        f"kzlint @ git+{clone.as_uri()}@{head}"
    ]
