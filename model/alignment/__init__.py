"""Which clause of the new version is which of the old: the door is `align`."""

from clauseline.model.alignment.alignment import align

__all__ = ["align"]
