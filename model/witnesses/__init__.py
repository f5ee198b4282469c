"""Two files of one version, told apart by what they say: the door is `differences`."""

from clauseline.model.witnesses.differing import differences

__all__ = ["differences"]
