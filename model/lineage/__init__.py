"""A clause through all versions of its document: `trace` them, then tell a life or an origin."""

from clauseline.model.lineage.background import Background
from clauseline.model.lineage.lives import life_of
from clauseline.model.lineage.numbers import bearer_of
from clauseline.model.lineage.origins import annotate, origins_of
from clauseline.model.lineage.tracing import Lineage, trace

__all__ = [
    "Background",
    "Lineage",
    "annotate",
    "bearer_of",
    "life_of",
    "origins_of",
    "trace",
]
