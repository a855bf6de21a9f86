"""The pre-commit hook, in a repository of releases: what ``git commit`` lets through."""

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest

pytestmark = [pytest.mark.integration, pytest.mark.xdist_group("environments")]

Run = Callable[..., CompletedProcess[str]]

GOOD = """\
date 2025-02-28 Көктемгі жәрмеңке ашылды
Жәрмеңкеге отыз ауыл қатысты.
Сурет: Қала әкімдігінің баспасөз қызметі
"""
BAD = GOOD.replace("02-28", "02-30")
NO_CREDIT = """\
date 2025-05-04 Ауыл мектебі ашылды
Мұнда екі жүз бала оқиды.
Сурет:
"""

PASSED = "kzlint...................................................................Passed\n"
FAILED = "kzlint...................................................................Failed\n"
SKIPPED = "kzlint...............................................(no files to check)Skipped\n"


class Newsroom(NamedTuple):
    """A repository of releases with the hook installed."""

    folder: Path
    run: Run

    def git(self, *arguments: str) -> CompletedProcess[str]:
        return self.run("git", *arguments, cwd=self.folder)

    def head(self) -> str:
        return self.git("rev-parse", "HEAD").stdout

    def commit(self, **releases: str) -> CompletedProcess[str]:
        """Commit releases by name (without ``.txt``; ``__`` for a folder's slash)."""
        for name, text in releases.items():
            path = self.folder / f"{name.replace('__', '/')}.txt"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", "--all")
        return self.git("commit", "--quiet", "--message", "Жаңа хабарламалар")


@pytest.fixture
def newsroom(request: pytest.FixtureRequest, run: Run, clone: Path, tmp_path: Path) -> Newsroom:
    """A repository whose only commit is its configuration.

    A test's parameter is what the configuration says of the hook besides its id.
    """
    made = Newsroom(tmp_path, run)
    assert made.git("init", "--quiet").returncode == 0
    head = run("git", "rev-parse", "HEAD", cwd=clone).stdout.strip()
    more = getattr(request, "param", "")
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: {head}\n  hooks:\n  - id: kzlint\n{more}",
        encoding="utf-8",
    )
    assert made.commit().returncode == 0
    installed = run(sys.executable, "-m", "pre_commit", "install", "--install-hooks", cwd=tmp_path)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return made


def test_a_bad_release_is_stopped(newsroom: Newsroom) -> None:
    before = newsroom.head()
    done = newsroom.commit(market=BAD)
    assert done.stderr == (
        f"{FAILED}- hook id: kzlint\n- exit code: 1\n\n"
        "market.txt:1:6: error: 2025-02-30 is not a date: 2025-02 has 28 days "
        "[DAT003 impossible-header-date]\n"
        "   |\n"
        " 1 | date 2025-02-30 Көктемгі жәрмеңке ашылды\n"
        "   |      ^^^^^^^^^^\n"
        "\n"
        "1 error in 1 file\n\n"
    )
    assert (done.returncode, done.stdout, newsroom.head()) == (1, "", before)


def test_a_good_release_passes(newsroom: Newsroom) -> None:
    before = newsroom.head()
    done = newsroom.commit(market=GOOD)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", PASSED)
    assert newsroom.git("rev-parse", "HEAD~1").stdout == before
    assert newsroom.git("show", "HEAD:market.txt").stdout == GOOD


def test_a_release_that_was_mended_passes(newsroom: Newsroom) -> None:
    assert newsroom.commit(market=BAD).returncode == 1
    assert newsroom.commit(market=GOOD).returncode == 0
    assert newsroom.git("show", "HEAD:market.txt").stdout == GOOD


# Five files are more than pre-commit gives one process when there are two processors.
@pytest.mark.parametrize("newsroom", ["    args: [--output-format, concise]\n"], indirect=True)
def test_several_files_are_linted_at_once(newsroom: Newsroom) -> None:
    before = newsroom.head()
    done = newsroom.commit(
        market=BAD,
        көрме=GOOD,
        school=NO_CREDIT,
        **{"2025__ауыл мектебі": NO_CREDIT, "2025__market": BAD, "2025__good": GOOD},
    )
    lines = done.stderr.splitlines(keepends=True)
    assert lines[:4] == [FAILED, "- hook id: kzlint\n", "- exit code: 1\n", "\n"]
    assert sorted(line for line in lines if ".txt:" in line) == [
        "2025/market.txt:1:6: DAT003 error: 2025-02-30 is not a date: 2025-02 has 28 days\n",
        "2025/ауыл мектебі.txt:3:1: CAP001 error: “Сурет:” is followed by no credit line\n",
        "market.txt:1:6: DAT003 error: 2025-02-30 is not a date: 2025-02 has 28 days\n",
        "school.txt:3:1: CAP001 error: “Сурет:” is followed by no credit line\n",
    ]
    assert (done.returncode, newsroom.head()) == (1, before)


def test_several_good_files_pass(newsroom: Newsroom) -> None:
    done = newsroom.commit(market=GOOD, көрме=GOOD, **{"2025__ауыл мектебі": GOOD})
    assert (done.returncode, done.stdout, done.stderr) == (0, "", PASSED)


def test_other_files_are_left_alone(newsroom: Newsroom) -> None:
    (newsroom.folder / "README.md").write_text(BAD, encoding="utf-8")
    done = newsroom.commit()
    assert (done.returncode, done.stderr) == (0, SKIPPED)


def test_the_newsroom_s_own_configuration_holds(newsroom: Newsroom) -> None:
    (newsroom.folder / "kzlint.toml").write_text('ignore = ["DAT003"]\n', encoding="utf-8")
    done = newsroom.commit(market=BAD)
    assert (done.returncode, done.stderr) == (0, PASSED)


def test_a_wrong_configuration_stops_the_commit(newsroom: Newsroom) -> None:
    before = newsroom.head()
    (newsroom.folder / "kzlint.toml").write_text("fail-on = 1\n", encoding="utf-8")
    done = newsroom.commit(market=GOOD)
    assert done.stderr == (
        f"{FAILED}- hook id: kzlint\n- exit code: 2\n\n"
        "kzlint: kzlint.toml:1: fail-on: should be 'error', 'warning', 'note' or 'never'\n\n"
    )
    assert (done.returncode, newsroom.head()) == (1, before)


def test_what_is_excluded_is_left_alone(newsroom: Newsroom) -> None:
    (newsroom.folder / "kzlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    done = newsroom.commit(drafts__market=BAD)
    assert (done.returncode, done.stderr) == (0, PASSED)


@pytest.mark.parametrize("newsroom", ["  - id: kzlint-fix\n"], indirect=True)
def test_a_release_is_mended_on_the_way(newsroom: Newsroom) -> None:
    stray = GOOD.replace("отыз ауыл", "отыз  ауыл")
    path = newsroom.folder / "market.txt"
    done = newsroom.commit(market=stray)
    assert done.returncode == 1
    assert done.stderr.endswith(
        "- hook id: kzlint-fix\n- files were modified by this hook\n\nFixed 1\n\n"
    )
    assert path.read_text("utf-8") == GOOD
    assert newsroom.commit().returncode == 0
    assert newsroom.git("show", "HEAD:market.txt").stdout == GOOD
