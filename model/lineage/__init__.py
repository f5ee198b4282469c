"""A clause through all versions of its document: `trace` them, then tell a life or an origin."""

from clauseline.model.lineage.lives import Background, life_of
from clauseline.model.lineage.origins import annotate
from clauseline.model.lineage.tracing import Lineage, trace

__all__ = ["Background", "Lineage", "annotate", "life_of", "trace"]
