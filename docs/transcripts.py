"""Pages whose console blocks show what was really said: each command is run, in order.

``python -m docs.transcripts PAGE…`` runs them in an empty folder and writes what they say
into the page. A block ```` ```console ```` has commands after ``$`` and their output; one with
``title="elsewhere"`` is not run. A block with any other title is a file that the commands find.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

# A fenced block with its opening line, what stands in it, and its closing line.
BLOCK = re.compile(r"(?m)^(?P<head>```(?P<kind>\w+)(?P<rest>.*)\n)(?P<body>(?s:.*?))(?P<end>^```$)")
TITLE = re.compile(r'title="([^"]*)"')

# Commands of a block that stands for another computer, or needs the network.
ELSEWHERE = "elsewhere"

PROMPT = "$ "


def refreshed(page: str, folder: Path, environ: Mapping[str, str]) -> str:
    """``page`` with what its commands say now, run in ``folder``, where its files are made."""

    def block(found: re.Match[str]) -> str:
        title = TITLE.search(found["rest"])
        if found["kind"] == "console":
            if title and title[1] == ELSEWHERE:
                return found[0]
            said = "".join(_run(command, folder, environ) for command in _commands(found["body"]))
            return found["head"] + said + found["end"]
        if title:
            path = folder / title[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found["body"], "utf-8")
        return found[0]

    return BLOCK.sub(block, page)


def _commands(body: str) -> Iterator[str]:
    return (line.removeprefix(PROMPT) for line in body.splitlines() if line.startswith(PROMPT))


def _run(command: str, folder: Path, environ: Mapping[str, str]) -> str:
    """The command after its prompt, and what it says, as a terminal shows it."""
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    lines = done.stdout.decode().rstrip("\n").splitlines()
    return "\n".join([PROMPT + command, *(line.rstrip() for line in lines)]) + "\n"


def surroundings(language: str, home: Path) -> dict[str, str]:
    """The environment of the commands: this Python's programs, that language, a new user."""
    programs = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    return {
        "PATH": programs,
        "HOME": str(home),
        "LANGUAGE": language,
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "88",
        "NO_COLOR": "1",
        "PRE_COMMIT_COLOR": "never",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "KZLINT_CACHE_DIR": str(home / "cache"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Aisha",
        "GIT_AUTHOR_EMAIL": "aisha@newsroom.example",
        "GIT_COMMITTER_NAME": "Aisha",
        "GIT_COMMITTER_EMAIL": "aisha@newsroom.example",
    }


def main(paths: list[str]) -> None:
    """Bring the pages up to date; the folder that each lies in names its language."""
    for path in map(Path, paths):
        with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
            environ = surroundings(path.parent.name, Path(home))
            page = refreshed(path.read_text("utf-8"), Path(folder), environ)
        path.write_text(page, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
