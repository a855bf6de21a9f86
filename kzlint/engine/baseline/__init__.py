"""The baseline: findings recorded for an archive, so that only new ones are reported.

A JSON file, kept with the releases and made for diffs: sorted, one entry a line. An entry has
a file, a rule's code, a message without line numbers, and a count. It still applies when
lines are inserted above a finding.
"""

from kzlint.engine.baseline.baseline import Baseline, Entry, Linted, Stale
from kzlint.engine.baseline.baseline_file import BaselineError, read

__all__ = ["Baseline", "BaselineError", "Entry", "Linted", "Stale", "read"]
