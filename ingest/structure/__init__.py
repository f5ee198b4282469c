"""Paragraphs into a clause tree, for every format the same."""
