"""The baseline: an archive's known findings, set aside so that only new ones are reported.

A file of JSON that lies with the releases and is read in diffs: sorted, one entry a line. An
entry is a file, a rule's code and a message without line numbers, and how often it was found,
so that lines put before a finding do not make it new.
"""

from kzlint.engine.baseline.baseline import Baseline, Entry, Linted, Stale
from kzlint.engine.baseline.baseline_file import BaselineError, read

__all__ = ["Baseline", "BaselineError", "Entry", "Linted", "Stale", "read"]
