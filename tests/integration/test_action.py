"""The GitHub action: its metadata, and its steps run with inputs that would like to be code."""

import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from subprocess import run as run_process
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml  # type: ignore[import-untyped]

from tests.integration.metadata import METADATA

ROOT = Path(__file__).resolve().parents[2]

INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
PYTHON = "${{ steps.python.outputs.python-path }}"

RELEASE = """\
date 2025-02-30 Көктемгі жәрмеңке ашылды
Жәрмеңкеге отыз ауыл қатысты.
Сурет: Қала әкімдігінің баспасөз қызметі
"""
ANNOTATION = (
    "::error file={path},line=1,endLine=1,col=6,endColumn=16,"
    "title=DAT003 impossible-header-date::{path}:1:6: "
    "2025-02-30 is not a date: 2025-02 has 28 days\n"
)

# Each would make a file called PWNED, were a shell to read it.
HOSTILE = (
    '"; touch PWNED; "',
    "'; touch PWNED; '",
    "$(touch PWNED)",
    "`touch PWNED`",
    "a; touch PWNED",
    "a && touch PWNED",
    "| touch PWNED",
    "${{ inputs.paths }}",
    "$HOME *",
    "a\\",
)


@pytest.fixture(scope="module")
def action() -> Any:
    """The action's metadata."""
    return yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


Step = Callable[..., CompletedProcess[str]]


@pytest.fixture
def step(action: Any, tmp_path: Path) -> Step:
    """Runs the step of that name as GitHub's runner does, in the folder ``work``."""
    for folder in ("work", "temp"):
        (tmp_path / folder).mkdir()

    def run(name: str, *, more: Mapping[str, str] = {}, **inputs: str) -> CompletedProcess[str]:
        (step,) = [step for step in action["runs"]["steps"] if step.get("name") == name]
        given = {key: known["default"] for key, known in action["inputs"].items()}
        given |= {key.replace("_", "-"): value for key, value in inputs.items()}
        own = {
            key: INPUT.sub(lambda found: given[found[1]], value.replace(PYTHON, sys.executable))
            for key, value in step["env"].items()
        }
        environ = {
            **os.environ,
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(tmp_path / "outputs"),
            "RUNNER_TEMP": str(tmp_path / "temp"),
            **more,
            **own,
        }
        return run_process(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path / "work",
            env=environ,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def work(tmp_path: Path, step: Step) -> Path:
    """The checkout that the action works in; what stands in it must not be imported."""
    folder = tmp_path / "work"
    for name in ("kzlint", "pip", "json"):
        (folder / f"{name}.py").write_text("raise SystemExit('it was imported')\n", "utf-8")
    return folder


@pytest.fixture
def stub(tmp_path: Path, step: Step) -> Path:
    """A kzlint that keeps the arguments of each call, one JSON array a line, in this file."""
    calls = tmp_path / "calls"
    package = tmp_path / "temp" / "kzlint" / "kzlint"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", "utf-8")
    (package / "__main__.py").write_text(
        "import json, sys\n"
        f"with open({str(calls)!r}, 'a', encoding='utf-8') as file:\n"
        "    print(json.dumps(sys.argv[1:]), file=file)\n",
        "utf-8",
    )
    return calls


def calls_in(stub: Path) -> list[list[str]]:
    return [json.loads(line) for line in stub.read_text("utf-8").splitlines()]


def test_the_metadata_is_an_action(action: Any) -> None:
    jsonschema.validate(action, METADATA, jsonschema.Draft202012Validator)


def test_no_shell_reads_an_expression(action: Any) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert [script for script in scripts if "${{" in script] == []


def test_every_input_reaches_a_step(action: Any) -> None:
    used = [found for step in action["runs"]["steps"] for found in INPUT.findall(str(step))]
    assert sorted(used) == sorted(action["inputs"])


def test_actions_of_others_are_held_to_a_version(action: Any) -> None:
    used = [step["uses"] for step in action["runs"]["steps"] if "uses" in step]
    assert used == ["actions/setup-python@v6"]


def test_defaults_are_left_to_kzlint(step: Step, stub: Path) -> None:
    assert step("Lint").returncode == 0
    assert calls_in(stub) == [["check", "--output-format=github", "--", "."]]


def test_each_input_is_an_argument(step: Step, stub: Path) -> None:
    done = step(
        "Lint",
        paths="  releases\n\n Жаңа хабарламалар \r\n-odd.txt\n",
        config="my config.toml",
        select="DAT,QUO001",
        ignore="-x",
        fail_on="error",
        lang="kk",
        baseline="known.json",
        output_format="concise",
        output_file="found.txt",
        sarif_file="found.sarif",
        args="--today=2025-10-11\n--statistics",
    )
    assert done.returncode == 0
    asked = ["check", "--config=my config.toml", "--select=DAT,QUO001", "--ignore=-x"]
    asked += ["--fail-on=error", "--lang=kk", "--baseline=known.json"]
    shown = ["--output-format=concise", "--output-file=found.txt"]
    more = ["--today=2025-10-11", "--statistics"]
    sarif = ["--output-format=sarif", "--output-file=found.sarif", "--fail-on=never"]
    paths = ["--", "releases", "Жаңа хабарламалар", "-odd.txt"]
    assert calls_in(stub) == [[*asked, *shown, *more, *paths], [*asked, *more, *sarif, *paths]]


@pytest.mark.integration
@pytest.mark.parametrize("text", HOSTILE)
def test_no_input_is_run(step: Step, stub: Path, work: Path, text: str) -> None:
    before = sorted(work.iterdir())
    names = ("config", "select", "ignore", "fail_on", "lang", "baseline", "output_format")
    more = ("paths", "output_file", "sarif_file", "args")
    assert step("Lint", **dict.fromkeys((*names, *more), text)).returncode == 0
    asked = ["check", *(f"--{name.replace('_', '-')}={text}" for name in names[:-1])]
    shown = [f"--output-format={text}", f"--output-file={text}"]
    sarif = ["--output-format=sarif", f"--output-file={text}", "--fail-on=never"]
    assert calls_in(stub) == [
        [*asked, *shown, text, "--", text],
        [*asked, text, *sarif, "--", text],
    ]
    assert sorted(work.iterdir()) == before


@pytest.mark.integration
def test_findings_are_annotations(step: Step, work: Path, tmp_path: Path) -> None:
    folder = work / "Жаңа хабарламалар"
    folder.mkdir()
    (folder / "а б.txt").write_text(RELEASE, "utf-8")
    (work / "good.txt").write_text(RELEASE.replace("02-30", "02-28"), "utf-8")
    done = step("Lint", paths="Жаңа хабарламалар\ngood.txt", sarif_file="found.sarif")
    assert done.stdout == ANNOTATION.format(path="Жаңа хабарламалар/а б.txt")
    assert done.returncode == 1
    assert (tmp_path / "outputs").read_text("utf-8") == "exit-code=1\n"
    sarif = json.loads((work / "found.sarif").read_text("utf-8"))
    assert [found["ruleId"] for found in sarif["runs"][0]["results"]] == ["DAT003"]


@pytest.mark.integration
def test_what_is_told_of_a_run_stands_once_in_the_log(step: Step, work: Path) -> None:
    (work / "a.txt").write_text(RELEASE, "utf-8")
    done = step("Lint", paths="a.txt", sarif_file="found.sarif", fail_on="never")
    assert (done.returncode, done.stderr) == (0, "1 error in 1 file\n")


@pytest.mark.integration
@pytest.mark.parametrize(
    ("inputs", "told"),
    [
        ({"paths": "50%.txt"}, "kzlint: 50%.txt: no such file or directory"),
        (
            {"paths": "50%.txt", "sarif_file": "a.sarif"},
            "kzlint: 50%.txt: no such file or directory",
        ),
        ({"paths": "a.txt", "sarif_file": "no/a.sarif"}, "kzlint: the findings could not be "
         "written: no/a.sarif: no such file or directory"),
    ],
)  # fmt: skip
def test_a_run_that_fails_is_an_annotation(
    step: Step, work: Path, inputs: dict[str, str], told: str
) -> None:
    (work / "a.txt").write_text(RELEASE.replace("02-30", "02-28"), "utf-8")
    done = step("Lint", **inputs)
    assert done.returncode == 2
    assert done.stdout == f"::error title=kzlint::{told.replace('%', '%25')}\n"
    assert done.stderr == f"{told}\n"


@pytest.mark.integration
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({"paths": "a.txt"}, 1),
        ({"paths": "a.txt", "fail_on": "never"}, 0),
        ({"paths": "a.txt", "ignore": "DAT003"}, 0),
        ({"paths": "no.txt"}, 2),
        ({"paths": ""}, 2),
        ({"paths": "a.txt", "fail_on": "nothing"}, 2),
        ({"paths": "a.txt", "args": "--no-such"}, 2),
        ({"paths": "a.txt", "fail_on": "never", "sarif_file": "no/found.sarif"}, 2),
    ],
)
def test_the_step_ends_as_kzlint_does(
    step: Step, work: Path, tmp_path: Path, inputs: dict[str, str], status: int
) -> None:
    (work / "a.txt").write_text(RELEASE, "utf-8")
    assert step("Lint", **inputs).returncode == status
    assert (tmp_path / "outputs").read_text("utf-8") == f"exit-code={status}\n"


@pytest.mark.integration
def test_kzlint_and_plugins_are_installed_beside_the_workflow(
    step: Step, work: Path, tmp_path: Path, variables: Mapping[str, str]
) -> None:
    plugin = ROOT / "tests" / "plugins" / "kzlint-exclamations"
    installed = step("Install kzlint", more=variables, plugins=f"\n{plugin}\n")
    assert (installed.returncode, installed.stdout) == (0, ""), installed.stderr
    assert (tmp_path / "temp" / "kzlint" / "kzlint" / "grammar" / "date.lark").exists()
    (work / "a.txt").write_text("date 2025-05-04 Мектеп ашылды!\n", "utf-8")
    linted = step("Lint", more=variables, paths="a.txt", output_format="concise")
    assert linted.stdout == (
        "a.txt:1:30: XMP001 warning: exclamation mark 1 in a headline that may have 0\n"
    )
    assert linted.returncode == 1


@pytest.mark.integration
def test_an_option_of_pip_is_no_plugin(
    step: Step, work: Path, tmp_path: Path, variables: Mapping[str, str]
) -> None:
    done = step("Install kzlint", more=variables, plugins="--editable=.")
    assert (done.returncode, (tmp_path / "temp" / "kzlint").exists()) == (1, False)
