"""Quotations in a release: which are direct speech, and who speaks."""
