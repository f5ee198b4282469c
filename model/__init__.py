"""Clauses, versions, directions, comparison: pure values and functions, without file or network."""
