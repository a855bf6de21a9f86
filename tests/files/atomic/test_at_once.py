"""Files that several runs write, on full disks, and when runs are killed."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.files.atomic.releases import NEW, OLD, environment, names


def test_a_disk_that_is_full(release: Path) -> None:
    limit = len(NEW) - 1
    script = f"""
import resource, signal
from pathlib import Path
from kzlint.files.atomic import WriteError, rewrite
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    rewrite(Path("a.txt"), {OLD!r}, {NEW!r}, Path())
except WriteError as error:
    print(error)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == ("a.txt: file too large\n", "")
    assert release.read_bytes() == OLD
    assert names(release.parent) == ["a.txt"]


# Two contents in turn, long enough for a kill to come in between, on a disk as slow as asked.
TURNS = """
import os
import sys
import time
from pathlib import Path
from kzlint.files.atomic import WriteError, rewrite
path, turns, pause = Path("a.txt"), int(sys.argv[1]), float(sys.argv[2])
os.fsync = lambda descriptor: time.sleep(pause)
contents = [letter * 300_000 for letter in (b"a", b"b")]
print("ready", flush=True)
done = 0
for turn in range(turns):
    before = path.read_bytes()
    after = contents[before == contents[0]]
    try:
        rewrite(path, before, after, Path())
        done += 1
    except WriteError as error:
        assert str(error).endswith((": changed since it was read", ": another run is writing it"))
print(done)
"""


def turns(number: int, pause: float = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", TURNS, str(number), str(pause)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_kill_leaves_the_old_file_or_the_new_one(release: Path) -> None:
    whole = {letter * 300_000 for letter in (b"a", b"b")}
    release.write_bytes(b"a" * 300_000)
    seed = random.Random(20251011)
    for _ in range(12):
        with turns(1_000_000) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(seed.random() * 0.03)
            process.send_signal(signal.SIGKILL)
        assert release.read_bytes() in whole
    assert [name for name in names(release.parent) if name.endswith(".txt")] == ["a.txt"]


def test_several_runs_never_mix(release: Path) -> None:
    whole = {letter * 300_000 for letter in (b"a", b"b")}
    release.write_bytes(b"a" * 300_000)
    runs = [turns(40, 0.002) for _ in range(4)]
    seen = set()
    while any(run.poll() is None for run in runs):
        seen.add(release.read_bytes())
    done = [run.communicate() for run in runs]
    assert [err for _, err in done] == [""] * 4
    assert seen <= whole
    # Each writing turned one content into the other: none was lost or made twice.
    written = sum(int(out.split()[1]) for out, _ in done)
    assert written > 0
    assert release.read_bytes() == (b"a", b"b")[written % 2] * 300_000
    assert names(release.parent) == ["a.txt"]
