"""A script that somebody named in an entry point: it ends the program that imports it."""

import sys

sys.exit(0)
