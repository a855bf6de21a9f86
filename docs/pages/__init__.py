"""The pages of the documentation that are made when it is built, in each language."""
