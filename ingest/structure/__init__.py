"""Paragraphs into a clause tree, for every format the same: the door is `structure`."""

from clauseline.ingest.structure.tree import Tree, structure

__all__ = ["Tree", "structure"]
