"""Measurements: each prints figures, most of them relative to a baseline, and asserts nothing."""
