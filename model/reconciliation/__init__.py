"""Whether mark-up tells the whole difference between two clean texts: the door is `reconcile`."""

from clauseline.model.reconciliation.reconciliation import MarkUp, reconcile

__all__ = ["MarkUp", "reconcile"]
