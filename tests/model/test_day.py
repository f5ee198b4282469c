from __future__ import annotations

import datetime as dt

from clauseline.model.day import spoken


def test_a_day_is_told_without_a_leading_nought() -> None:
    assert spoken(dt.date(2020, 3, 6)) == "6 March 2020"
