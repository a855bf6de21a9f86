"""The engine: runs rules over texts, silences and fixes findings, and keeps baselines."""
