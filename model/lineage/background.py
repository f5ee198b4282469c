"""What the versions of a lineage are told with: their standing, and what brought them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from clauseline.model.corpus import Brought, HeldDirection, HeldVersion, Status, status_on
from clauseline.model.lineage.tracing import Lineage


class Background(Struct, frozen=True, kw_only=True):
    """A lineage, the directions by id, and the day of the telling."""

    lineage: Lineage
    directions: Mapping[str, HeldDirection]
    today: dt.date

    def status(self, held: HeldVersion) -> Status | None:
        """The standing of a version; None where its date is not stated."""
        if held.entry.in_force is None and held.entry.status is None:
            return None
        return status_on(self.lineage.document, held, self.today)

    def brought(self, held: HeldVersion) -> Brought | None:
        """The direction that put a version into force, None where none is known."""
        direction = self.directions.get(held.entry.direction or "")
        return Brought.by(direction) if direction else None
