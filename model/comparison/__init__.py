"""What happened to each clause between two versions, word by word: the door is `compare`."""

from clauseline.model.comparison.comparison import compare

__all__ = ["compare"]
