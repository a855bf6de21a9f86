"""What the steps of action.yml run: kzlint is installed, and called with the action's inputs.

``install`` puts kzlint and plugins into a folder of their own, so that nothing of the
workflow's Python changes; ``lint`` runs it there. Inputs are environment variables and become
arguments as they are. The checkout is never on the module search path (``-P``): a file of it
called json.py is no part of kzlint.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Inputs that are options of kzlint of the same name.
OPTIONS = ("config", "select", "ignore", "fail-on", "lang", "baseline")
SHOWN = ("output-format", "output-file")

# The least exit status of a run that failed itself, whatever it found.
FAILED = 2


def main(argv: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the step that is named; the exit status is that of what it ran."""
    folder = Path(environ["RUNNER_TEMP"], "kzlint")
    if argv == ["install"]:
        wanted = ["--target", str(folder), "--", str(ROOT), *lines(environ, "plugins")]
        return run(["pip", "install", "--quiet", "--disable-pip-version-check", *wanted], environ)
    # A plugin's folder comes before those of this Python, as an environment's own would.
    found = os.pathsep.join(filter(None, [str(folder), environ.get("PYTHONPATH")]))
    inside = {**environ, "PYTHONPATH": found}
    status = linted(commands(environ), inside)
    with Path(environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as outputs:
        outputs.write(f"exit-code={status}\n")
    return status


def linted(calls: Sequence[Sequence[str]], environ: Mapping[str, str]) -> int:
    """The worst exit status of those calls of kzlint.

    What the first one says on standard error is shown; that of a later one, which would say it
    again, only where that one alone fails. A failure is an annotation, too.
    """
    worst = 0
    for number, arguments in enumerate(calls):
        done = called(["kzlint", *arguments], environ, stderr=subprocess.PIPE)
        status = status_of(done)
        has_failed_anew = status >= FAILED > worst
        if number == 0 or has_failed_anew:
            os.write(sys.stderr.fileno(), done.stderr)
        if has_failed_anew:
            os.write(sys.stdout.fileno(), annotation(done.stderr))
        worst = max(worst, status)
    return worst


def annotation(told: bytes) -> bytes:
    """A workflow command that shows beside the pull request why kzlint failed."""
    return b"::error title=kzlint::%b\n" % b"%0A".join(told.replace(b"%", b"%25").splitlines())


def commands(environ: Mapping[str, str]) -> list[list[str]]:
    """The arguments of each call of kzlint: one that is shown, and one for SARIF if asked for."""
    asked = ["check", *options(environ, OPTIONS)]
    more, paths = lines(environ, "args"), ["--", *lines(environ, "paths")]
    found = [[*asked, *options(environ, SHOWN), *more, *paths]]
    if sarif := given(environ, "sarif-file"):
        as_sarif = ["--output-format=sarif", f"--output-file={sarif}", "--fail-on=never"]
        found.append([*asked, *more, *as_sarif, *paths])
    return found


def options(environ: Mapping[str, str], names: Sequence[str]) -> list[str]:
    """The options among those inputs that were given a value, each in one word with it."""
    return [f"--{name}={value}" for name in names if (value := given(environ, name))]


def lines(environ: Mapping[str, str], name: str) -> list[str]:
    """The lines of an input, without blanks around them and empty ones."""
    return [line.strip() for line in given(environ, name).splitlines() if line.strip()]


def given(environ: Mapping[str, str], name: str) -> str:
    """An input, without blanks around it; empty if it was not given."""
    return environ.get(f"INPUT_{name.upper().replace('-', '_')}", "").strip()


def run(module: Sequence[str], environ: Mapping[str, str]) -> int:
    """The exit status of a module of this Python."""
    return status_of(called(module, environ))


def called(
    module: Sequence[str], environ: Mapping[str, str], stderr: int | None = None
) -> subprocess.CompletedProcess[bytes]:
    """A module of this Python, run to its end."""
    command = [sys.executable, "-P", "-m", *module]
    return subprocess.run(
        command, env=environ, stdin=subprocess.DEVNULL, stderr=stderr, check=False
    )


def status_of(done: subprocess.CompletedProcess[bytes]) -> int:
    """The exit status; of what a signal ended, as shells tell it."""
    return done.returncode if done.returncode >= 0 else 128 - done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
