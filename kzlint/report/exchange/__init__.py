"""Shared parts of the formats for programs: addresses, fingerprints, XML-safe text."""
