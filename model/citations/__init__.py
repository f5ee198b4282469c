"""Citations in a version's words, and the clauses that they name."""

from clauseline.model.citations.references import find_references

__all__ = ["find_references"]
