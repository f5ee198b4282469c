"""Texts printed to PDF, line by line, for tests that need a PDF and none in particular."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

_LEADING, _GAP, _LEFT, _TOP, _BOTTOM = 14, 8, 72, 770, 72


def printed(*paragraphs: str, table: Sequence[Sequence[str]] = (), head: str = "") -> bytes:
    """A PDF of paragraphs, each broken at its newlines, and of a ruled table below them."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    height = _begun(canvas, head)
    for paragraph in paragraphs:
        lines = paragraph.split("\n")
        if height - _LEADING * len(lines) < _BOTTOM:
            canvas.showPage()
            height = _begun(canvas, head)
        for line in lines:
            canvas.drawString(_LEFT, height, line)
            height -= _LEADING
        height -= _GAP
    _ruled(canvas, table, height)
    canvas.save()
    return stream.getvalue()


def _begun(canvas: Canvas, head: str) -> float:
    canvas.setFont("Times-Roman", 11)
    canvas.drawString(_LEFT, _TOP + 40, head)
    return _TOP


def _ruled(canvas: Canvas, table: Sequence[Sequence[str]], height: float) -> None:
    if not table:
        return
    rows = [height - 20 * at for at in range(len(table) + 1)]
    columns = [_LEFT + 150 * at for at in range(len(table[0]) + 1)]
    canvas.grid(columns, rows)
    for top, row in zip(rows, table, strict=False):
        for left, cell in zip(columns, row, strict=False):
            canvas.drawString(left + 6, top - 14, cell)
