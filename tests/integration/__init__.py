"""kzlint as its users meet it: installed, extended by plugins, run by pre-commit."""
