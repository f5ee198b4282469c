"""Places on a page: boxes, matrices, and pages turned by quarters."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""

HERE: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_STRAIGHT: Final = 0.02


def within(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first, then `outer` (ISO 32000-1, 8.3.4)."""
    if outer is HERE:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def box_within(box: Box, outer: Matrix) -> Box:
    """The box around a box that a matrix moves."""
    corners = [(x, y) for x in box[::2] for y in box[1::2]]
    return box_around([point_within(corner, outer) for corner in corners])


def point_within(point: Point, outer: Matrix) -> Point:
    """A point that a matrix moves."""
    x, y = point
    a, b, c, d, e, f = outer
    return (a * x + c * y + e, b * x + d * y + f)


def box_around(points: Sequence[Point]) -> Box:
    """The smallest box that holds some points."""
    across, up = [x for x, _ in points], [y for _, y in points]
    return (min(across), min(up), max(across), max(up))


def quarter_of(a: float, b: float) -> int | None:
    """The direction of writing in quarter turns against the clock; None for a slanted one."""
    length = math.hypot(a, b)
    if not length or min(abs(a), abs(b)) > _STRAIGHT * length:
        return None
    return (0, 2)[a < 0] if abs(a) > abs(b) else (1, 3)[b < 0]


def turn(box: Box, bounds: Box, quarter: int) -> Box:
    """A box on the page turned clockwise by quarters, from the turned page's bottom left."""
    left, bottom, right, top = box
    west, south, east, north = bounds
    if quarter == 0:
        return (left - west, bottom - south, right - west, top - south)
    if quarter == 1:
        return (bottom - south, east - right, top - south, east - left)
    if quarter == 2:  # noqa: PLR2004
        return (east - right, north - top, east - left, north - bottom)
    return (north - top, left - west, north - bottom, right - west)
