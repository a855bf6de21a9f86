"""Measurements: each prints figures against something run beside it, and asserts nothing."""
