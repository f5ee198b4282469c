"""Days as people read them; as data they are ISO 8601."""

from __future__ import annotations

import datetime as dt


def spoken(day: dt.date) -> str:
    """A day as people write it.

    >>> import datetime as dt
    >>> spoken(dt.date(2020, 3, 13))
    '13 March 2020'
    """
    return f"{day.day} {day:%B %Y}"
