"""Texts as web pages, printed by Chromium: numbers typed or counted by the browser, real tables."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from shutil import which
from typing import Final, Literal

from peers import MissingError, module
from provisions import PLAIN, Piece, Provision, State, Text

How = Literal["hanging", "flush", "counted"]

_TAGS: Final[dict[State, str]] = {"inserted": "ins", "deleted": "del"}
_STYLE: Final = """
body { font: 11pt/1.4 "Liberation Serif", serif; }
p { margin: 0 0 6pt; }
p.hanging { display: flex; } p.hanging > span:first-child { flex: 0 0 4em; }
.ruled td { border: 1px solid #333; } table { border-collapse: collapse; margin: 6pt 3em; }
td { padding: 2pt 8pt; }
.coloured ins { color: #00c; text-decoration: underline double; } .coloured del { color: #c00; }
.justified p { text-align: justify; hyphens: manual; }
li { margin-bottom: 6pt; }
"""


def page(text: Text, how: How = "hanging", body: str = "", more: str = "") -> str:
    """A page of a text; `body` names classes of the body, `more` is set before the text."""
    inner = _list(text.provisions) if how == "counted" else "".join(_typed(text, how))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>The Deposits Code</title>'
        f'<style>{_STYLE}</style><body class="{body}">{more}{inner}</body></html>'
    )


def _typed(text: Text, how: How) -> Iterator[str]:
    for each in text.provisions:
        label, words = _said(each.label), _said(each.pieces)
        inset = f"margin-left: {2 * each.deep}em"
        if how == "hanging":
            yield (
                f'<p class="hanging" style="{inset}"><span>{label}</span><span>{words}</span></p>'
            )
        else:
            yield f'<p style="{inset}">{label} {words}</p>'
        if each.grid:
            rows = (
                f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
                for row in each.grid
            )
            yield f"<table>{''.join(rows)}</table>"


_KINDS: Final = ("decimal", "lower-alpha", "lower-roman")


def _list(provisions: Sequence[Provision], deep: int = 0) -> str:
    """Lists within lists, whose numbers the browser counts as "1.", "a.", "i."."""
    items, at = "", 0
    while at < len(provisions):
        end = at + 1
        while end < len(provisions) and provisions[end].deep > deep:
            end += 1
        inner = _list(provisions[at + 1 : end], deep + 1) if end > at + 1 else ""
        items += f"<li>{_said(provisions[at].pieces)}{inner}</li>"
        at = end
    return f'<ol style="list-style-type: {_KINDS[deep]}">{items}</ol>'


def _said(pieces: Sequence[Piece]) -> str:
    said = ""
    for piece in pieces:
        tag = _TAGS.get(PLAIN.get(piece.state, piece.state))
        words = escape(piece.words)
        said += (
            f"<{tag}>{words.rstrip()}</{tag}{'> ' if words.endswith(' ') else '>'}"
            if tag
            else words
        )
    return said


def print_pages(pages: Sequence[tuple[str, str, str]]) -> list[bytes]:
    """The PDFs of pages, each with the text of its running head and foot; one browser for all."""
    chromium = which("chromium") or which("google-chrome")
    if chromium is None:
        raise MissingError("chromium is not on the path")
    with module("playwright.sync_api").sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        sheet = opened.new_page()
        found = []
        for html, head, foot in pages:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "page.html"
                path.write_text(html, "utf-8")
                sheet.goto(path.as_uri())
                found.append(_printed(sheet.pdf, head, foot))
        opened.close()
    return found


def _printed(pdf: object, head: str, foot: str) -> bytes:
    assert callable(pdf)  # noqa: S101 - a method of the browser's page
    line = '<div style="font-size: 8pt; width: 100%; text-align: center">{}</div>'
    margin = {"top": "22mm", "bottom": "22mm", "left": "20mm", "right": "20mm"}
    data: bytes = pdf(
        format="A4",
        margin=margin,
        display_header_footer=bool(head or foot),
        header_template=line.format(head or "&nbsp;"),
        footer_template=line.format(
            foot.replace("{page}", '<span class="pageNumber"></span>').replace(
                "{pages}", '<span class="totalPages"></span>'
            )
        ),
    )
    return data
