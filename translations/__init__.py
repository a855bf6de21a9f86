"""The catalogues of kzlint's sentences: ``python -m translations`` brings them up to date."""
