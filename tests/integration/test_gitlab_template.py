"""The GitLab component: its inputs put in as GitLab does, and its job's script run."""

import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess
from subprocess import run as run_process
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = (ROOT / "templates" / "kzlint.yml").read_text("utf-8")

BLOCK = re.compile(r"\$\[\[ inputs\.([a-z-]+) \]\]")

# What each type of input is in Python; those without a type are texts.
TYPES = {None: str, "array": list}

RELEASE = """\
date 2025-02-30 Көктемгі жәрмеңке ашылды
Жәрмеңкеге отыз ауыл қатысты.
Сурет: Қала әкімдігінің баспасөз қызметі
"""
FOUND = "DAT003 error: 2025-02-30 is not a date: 2025-02 has 28 days\n"

# Each would make a file called PWNED, or another variable, were a shell or YAML to read it.
HOSTILE = (
    '"; touch PWNED; "',
    "'; touch PWNED; '",
    "$(touch PWNED)",
    "`touch PWNED`",
    "END; touch PWNED",
    "a: b",
    "# a",
    "- a",
    "$CI_JOB_TOKEN $$ *",
    "a\\",
    "$[[ inputs.paths ]]",
)


def header() -> dict[str, Any]:
    inputs: dict[str, Any] = next(yaml.safe_load_all(TEMPLATE))["spec"]["inputs"]
    return inputs


def job(**inputs: Any) -> Any:
    """The job with those inputs: refused as GitLab refuses, put in as it puts text into text."""
    given: dict[str, str] = {}
    for name, known in header().items():
        value = inputs.pop(name.replace("-", "_"), known.get("default", "kzlint==0.1.0"))
        assert isinstance(value, TYPES[known.get("type")]), name
        assert value in known.get("options", [value]), name
        assert re.search(known.get("regex", ""), str(value)), name
        given[name] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    assert inputs == {}
    body = TEMPLATE.split("\n---\n", 1)[1]
    return yaml.safe_load(BLOCK.sub(lambda found: given[found[1]], body))["kzlint"]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The checkout that the job works in; what stands in it must not be imported."""
    folder = tmp_path / "work"
    folder.mkdir()
    for name in ("kzlint", "pip", "json"):
        (folder / f"{name}.py").write_text("raise SystemExit('it was imported')\n", "utf-8")
    return folder


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    """What modules were called with which arguments, one JSON array a line."""
    return tmp_path / "calls"


@pytest.fixture
def stubs(tmp_path: Path, calls: Path) -> Callable[..., Path]:
    """Makes modules that keep their arguments, in a folder for the module search path."""

    def stubs(**statuses: int) -> Path:
        for name, status in statuses.items():
            package = tmp_path / "stubs" / name
            package.mkdir(parents=True)
            (package / "__init__.py").write_text("", "utf-8")
            (package / "__main__.py").write_text(
                "import json, sys\n"
                f"with open({str(calls)!r}, 'a', encoding='utf-8') as file:\n"
                f"    print(json.dumps([{name!r}, *sys.argv[1:]]), file=file)\n"
                f"sys.exit({status})\n",
                "utf-8",
            )
        return tmp_path / "stubs"

    return stubs


def run(job: Any, work: Path, stubs: Path) -> CompletedProcess[str]:
    """The job's script, as the runner gives it to a shell."""
    programs = work.parent / "programs"
    programs.mkdir()
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', "utf-8")
    python.chmod(0o755)
    variables = {
        name: value["value"] for name, value in job["variables"].items() if "INPUT_" in name
    }
    environ = {
        **os.environ,
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(stubs),
        **variables,
    }
    script = "set -eo pipefail\n" + "\n".join(job["script"])
    return run_process(
        ["bash"],
        input=script,
        cwd=work,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def calls_in(calls: Path) -> list[list[str]]:
    return [json.loads(line) for line in calls.read_text("utf-8").splitlines()]


def test_every_input_is_described_and_used_once() -> None:
    described = {name: known["description"] for name, known in header().items()}
    assert all(described.values())
    assert sorted(BLOCK.findall(TEMPLATE)) == sorted(described)


def test_only_kzlint_itself_must_be_given() -> None:
    assert [name for name, known in header().items() if "default" not in known] == ["package"]


def test_no_input_stands_in_the_script() -> None:
    assert [line for line in job()["script"] if BLOCK.search(line)] == []
    body = yaml.safe_load(TEMPLATE.split("\n---\n", 1)[1])["kzlint"]
    assert [line for line in body["script"] if "$" in line] == []


def test_gitlab_expands_no_input() -> None:
    variables = {
        name: value for name, value in job()["variables"].items() if name.startswith("INPUT_")
    }
    assert {name: value["expand"] for name, value in variables.items()} == dict.fromkeys(
        variables, False
    )
    named = {f"INPUT_{name.upper().replace('-', '_')}" for name in header()}
    assert set(variables) == named - {"INPUT_STAGE", "INPUT_IMAGE"}


def test_the_job_runs_for_merge_requests_and_what_they_are_compared_with() -> None:
    made = job(stage="words", image="python:3.11")
    assert (made["stage"], made["image"]) == ("words", "python:3.11")
    assert [rule["if"] for rule in made["rules"]] == [
        '$CI_PIPELINE_SOURCE == "merge_request_event"',
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
    ]


def test_what_is_cached_is_where_it_is_written() -> None:
    made = job()
    folders = {made["variables"][name] for name in ("PIP_CACHE_DIR", "KZLINT_CACHE_DIR")}
    assert folders == {f"$CI_PROJECT_DIR/{path}" for path in made["cache"]["paths"]}


@pytest.mark.parametrize(
    "inputs",
    [
        {"fail_on": "nothing"},
        {"lang": "de"},
        {"paths": "releases"},
        {"config": "a\nb"},
        {"package": ""},
    ],
)
def test_what_cannot_be_is_refused_before_the_job_is_made(inputs: Mapping[str, Any]) -> None:
    with pytest.raises(AssertionError):
        job(**inputs)


def test_defaults_are_left_to_kzlint(work: Path, stubs: Callable[..., Path], calls: Path) -> None:
    assert run(job(), work, stubs(pip=0, kzlint=0)).returncode == 0
    report = ["--output-format=gitlab", "--output-file=gl-code-quality-report.json"]
    assert calls_in(calls) == [
        ["pip", "install", "--quiet", "--", "kzlint==0.1.0"],
        ["kzlint", "check", *report, "--fail-on=never", "--", "."],
        ["kzlint", "check", "--output-format=concise", "--", "."],
    ]


@pytest.mark.integration
@pytest.mark.parametrize("text", HOSTILE)
def test_no_input_is_run(work: Path, stubs: Callable[..., Path], calls: Path, text: str) -> None:
    before = sorted(work.iterdir())
    several = [text, "a b\n" + text]
    lines = dict.fromkeys(("config", "select", "ignore", "baseline", "package"), text)
    lists = {"paths": several, "args": several, "plugins": several}
    made = job(**lists, **lines, fail_on="error", lang="kk")
    assert run(made, work, stubs(pip=0, kzlint=0)).returncode == 0
    asked = [f"--config={text}", f"--select={text}", f"--ignore={text}", "--fail-on=error"]
    asked += ["--lang=kk", f"--baseline={text}", *several]
    installed, written, shown = calls_in(calls)
    assert installed == ["pip", "install", "--quiet", "--", text, *several]
    assert shown == ["kzlint", "check", *asked, "--output-format=concise", "--", *several]
    report = ["--output-format=gitlab", "--output-file=gl-code-quality-report.json"]
    assert written == ["kzlint", "check", *asked, *report, "--fail-on=never", "--", *several]
    assert sorted(work.iterdir()) == before


def test_nothing_is_linted_where_kzlint_cannot_be_installed(
    work: Path, stubs: Callable[..., Path], calls: Path
) -> None:
    done = run(job(), work, stubs(pip=1, kzlint=0))
    assert (done.returncode, done.stderr) == (1, "kzlint cannot be installed\n")
    assert calls_in(calls) == [["pip", "install", "--quiet", "--", "kzlint==0.1.0"]]


@pytest.mark.integration
@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        ({}, 1),
        ({"fail_on": "never"}, 0),
        ({"ignore": "DAT003"}, 0),
        ({"args": ["--no-such"]}, 2),
        ({"paths": ["no.txt"]}, 2),
    ],
)
def test_the_job_ends_as_kzlint_does(
    work: Path, stubs: Callable[..., Path], inputs: Mapping[str, Any], status: int
) -> None:
    (work / "a.txt").write_text(RELEASE, "utf-8")
    assert run(job(**inputs), work, stubs(pip=0)).returncode == status


@pytest.mark.integration
def test_the_report_is_where_the_artifact_is(work: Path, stubs: Callable[..., Path]) -> None:
    folder = work / "Жаңа хабарламалар"
    folder.mkdir()
    (folder / "а б.txt").write_text(RELEASE, "utf-8")
    made = job(paths=["Жаңа хабарламалар"])
    done = run(made, work, stubs(pip=0))
    assert done.stdout == f"Жаңа хабарламалар/а б.txt:1:6: {FOUND}"
    assert made["artifacts"]["when"] == "always"
    report = json.loads((work / made["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert [(found["check_name"], found["location"]["path"]) for found in report] == [
        ("DAT003", "Жаңа хабарламалар/а б.txt")
    ]
