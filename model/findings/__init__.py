"""What a change means: rules with names, each silent where it is not sure."""

from clauseline.model.findings.find import Context, find

__all__ = ["Context", "find"]
