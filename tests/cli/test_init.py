"""``kzlint init``: what it writes can be used as it is, and nothing is overwritten."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

from kzlint.config import Settings, read, reference
from kzlint.config.model import Configuration, StyleTable, keys

Run = Callable[..., tuple[int, str, str]]

NEXT = "next: kzlint releases/, then “pre-commit install” for the hook\n"
WRITTEN = "kzlint.toml: written\n.pre-commit-config.yaml: written\n"


def test_both_files(kzlint: Run, here: Path) -> None:
    assert kzlint("init") == (0, WRITTEN, NEXT)
    assert read(here / "kzlint.toml") == Settings(origin=here / "kzlint.toml")
    assert kzlint("config", "show")[::2] == (0, "")


def test_another_folder(kzlint: Run, here: Path) -> None:
    (here / "desk").mkdir()
    written = WRITTEN.replace("kzlint.toml", "desk/kzlint.toml").replace(".pre-", "desk/.pre-")
    assert kzlint("init", "desk") == (0, written, NEXT)


def test_a_missing_folder_is_created(kzlint: Run, here: Path) -> None:
    written = "a/b/kzlint.toml: written\na/b/.pre-commit-config.yaml: written\n"
    assert kzlint("init", "a/b") == (0, written, NEXT)
    assert read(here / "a" / "b" / "kzlint.toml") == Settings(origin=here / "a/b/kzlint.toml")


def test_a_folder_that_cannot_be_made(kzlint: Run, here: Path) -> None:
    (here / "a.txt").touch()
    (here / "gone").symlink_to("nowhere")
    assert kzlint("init", "a.txt/b") == (2, "", "kzlint: a.txt/b: not a directory\n")
    for folder, told in (("a.txt", "not a directory"), ("gone", "no such file or directory")):
        names = ("kzlint.toml", ".pre-commit-config.yaml")
        lines = [f"kzlint: {folder}/{name}: {told}\n" for name in names]
        assert kzlint("init", folder) == (2, "", "".join(lines))


def test_every_setting_stands_in_it_and_can_be_used(kzlint: Run, here: Path) -> None:
    kzlint("init")
    text = (here / "kzlint.toml").read_text("utf-8")
    used = re.sub(r"(?m)^# (?=\[|[\w-]+ = )", "", text)
    table = tomllib.loads(used)
    assert set(table) == set(keys(Configuration))
    assert set(table["style"]) == set(keys(StyleTable))
    used = used.replace('extends = "../newsroom.toml"', "extends = []")
    (here / "kzlint.toml").write_text(used, encoding="utf-8")
    (here / "names").mkdir()
    (here / "names" / "own.csv").write_text("name,kind\n", encoding="utf-8")
    assert kzlint("config", "show")[::2] == (0, "")


def test_the_hook_runs(kzlint: Run, here: Path) -> None:
    kzlint("init")
    entry = yaml.safe_load((here / ".pre-commit-config.yaml").read_text("utf-8"))
    (hook,) = entry["repos"][0]["hooks"]
    (here / "a.txt").write_text("Көрме  ашылды.\n", encoding="utf-8")
    command = [sys.executable, "-m", *hook["entry"].split(), "a.txt"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert re.search(hook["files"], "releases/a.txt")


@pytest.mark.parametrize("name", ["kzlint.toml", ".pre-commit-config.yaml"])
def test_nothing_is_overwritten(kzlint: Run, here: Path, name: str) -> None:
    (here / name).write_text("# өзіміздікі\n", encoding="utf-8")
    status, out, err = kzlint("init")
    assert (here / name).read_text("utf-8") == "# өзіміздікі\n"
    if name == "kzlint.toml":
        told = "kzlint: kzlint.toml is there already; to begin anew, move it away\n"
        assert (status, out, err) == (2, ".pre-commit-config.yaml: written\n", told)
    else:
        assert (status, err) == (0, NEXT)
        assert out.startswith(
            "kzlint.toml: written\n.pre-commit-config.yaml is there already; add to its repos:\n\n"
            "  - repo: local\n"
        )


def test_hooks_that_have_us_already(kzlint: Run, here: Path) -> None:
    (here / ".pre-commit-config.yaml").write_text("repos: [] # kzlint\n", encoding="utf-8")
    told = "kzlint.toml: written\n.pre-commit-config.yaml: has kzlint already\n"
    assert kzlint("init") == (0, told, NEXT)


def test_a_dead_link_is_not_written_through(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").symlink_to("elsewhere.toml")
    status, _, err = kzlint("init")
    assert (status, err) == (2, "kzlint: kzlint.toml: no such file or directory\n")
    assert not (here / "elsewhere.toml").exists()


def test_a_pyproject_that_configures_us_is_not_overruled(kzlint: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.kzlint]\nignore = ["FMT"]\n', encoding="utf-8")
    told = (
        "kzlint: pyproject.toml configures kzlint already, and kzlint.toml would take its place; "
        "edit pyproject.toml\n"
    )
    assert kzlint("init") == (2, "", told)
    assert sorted(entry.name for entry in here.iterdir()) == ["pyproject.toml"]


def test_a_configuration_further_up_is_extended(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").write_text('ignore = ["FMT"]\n', encoding="utf-8")
    (here / "desk" / "culture").mkdir(parents=True)
    assert kzlint("init", "desk/culture")[0] == 0
    settings = read(here / "desk" / "culture" / "kzlint.toml")
    assert settings.ignore == ("FMT",)
    assert settings.origins["ignore"] == (here / "desk/culture/../../kzlint.toml",)


def test_a_broken_configuration_is_reported(kzlint: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.kzlint]\nselct = 1\n", encoding="utf-8")
    told = "kzlint: pyproject.toml:2: selct: no such key; did you mean select?\n"
    assert kzlint("init") == (2, "", told)


@pytest.mark.parametrize(
    ("option", "asked"), [((), None), (("--lang", "kk"), "kk"), (("--lang=ru",), "ru")]
)
def test_the_language_asked_for_is_set(
    kzlint: Run, here: Path, option: tuple[str, ...], asked: str | None
) -> None:
    assert kzlint("init", *option)[0] == 0
    assert read(here / "kzlint.toml").lang == asked
    lines = (here / "kzlint.toml").read_text("utf-8").splitlines()
    assert [line for line in lines if re.match("(# )?lang = ", line)] == [
        f'lang = "{asked}"' if asked else '# lang = "kk"'
    ]


def test_a_given_setting_is_not_an_example(kzlint: Run, here: Path) -> None:
    (here / "kzlint.toml").touch()
    (here / "desk").mkdir()
    assert kzlint("init", "desk", "--lang", "en")[0] == 0
    lines = (here / "desk" / "kzlint.toml").read_text("utf-8").splitlines()
    for key, value in (("extends", "../kzlint.toml"), ("lang", "en")):
        at = lines.index(f'{key} = "{value}"')
        assert re.fullmatch(r"# .*(?<!example):", lines[at - 1])
        assert lines[at + 1] == ""


def test_the_hook_is_explained_in_the_language_in_force(
    kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = kzlint("init", "a")[0], (here / "a" / ".pre-commit-config.yaml").read_text("utf-8")
    monkeypatch.setattr("kzlint.cli.init._", lambda text: f"({text})")
    other = kzlint("init", "b")[0], (here / "b" / ".pre-commit-config.yaml").read_text("utf-8")
    comment = (
        "      # {}The kzlint that is installed here checks the *.txt files of each commit. "
        "The hook\n"
        "      # kzlint-fix of kzlint's own repository mends them first.{}\n"
    )
    assert comment.format("", "") in english[1]
    assert comment.format("(", ")") in other[1]
    assert (english[0], other[0]) == (0, 0)


def test_the_comments_are_in_the_language_in_force(
    kzlint: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[dict[str, str], str]] = []

    def starter(given: dict[str, str], language: str) -> str:
        asked.append((given, language))
        return "# тіл\n"

    monkeypatch.setattr(reference, "starter", starter)
    (here / "kzlint.toml").write_text('lang = "ru"\n', encoding="utf-8")
    (here / "desk").mkdir()
    (here / "night").mkdir()
    assert kzlint("init", "desk")[0] == kzlint("init", "night", "--lang", "kk")[0] == 0
    above = {"extends": "../kzlint.toml"}
    assert asked == [(above, "ru"), ({**above, "lang": "kk"}, "kk")]
    assert (here / "desk" / "kzlint.toml").read_text("utf-8") == "# тіл\n"
