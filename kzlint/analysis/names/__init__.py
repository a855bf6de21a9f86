"""Names in a release: places, bodies and people, known or not, and what is said of them."""
