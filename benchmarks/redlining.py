"""Tracked changes -> the redline that a comparison tool prints: changes by their looks alone.

Words put in are underlined, words taken out struck through, in the colours of one of several
tools; numbers are typed, and where they differ the former stands struck before the new one. All
that either view shows is on the page, so that a reader can be held to both; words that neither
shows are not. (LibreOffice's own
print of tracked changes is not so: it shows some former numbers in brackets, some not at all.)
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from lxml import etree
from lxml.etree import _Element

from clauseline.ingest.word.reader import read_word
from schemes import VIEWS, View

_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W: Final = f"{{{_MAIN}}}"
_OUT: Final = ("del", "moveFrom")
_IN: Final = ("ins", "moveTo")
_FALLS: Final[dict[View, tuple[str, ...]]] = {"accepted": _OUT, "rejected": _IN}
_PART: Final = "word/document.xml"


@dataclass(frozen=True)
class Pen:
    """How a tool marks what is put in and taken out, and perhaps moved words and changed lines."""

    put_in: str
    taken_out: str
    moved_in: str = ""
    moved_out: str = ""
    bars: bool = False

    def looks(self, how: str) -> str:
        """The run properties of words that are so: "ins", "moveFrom", and so on."""
        return {
            "ins": self.put_in,
            "del": self.taken_out,
            "moveTo": self.moved_in or self.put_in,
            "moveFrom": self.moved_out or self.taken_out,
        }[how]


def _colour(value: str) -> str:
    return f'<w:color w:val="{value}"/>'


_STRUCK: Final = "<w:strike/>"
_LINED, _LINED_TWICE = (f'<w:u w:val="{kind}"/>' for kind in ("single", "double"))

PENS: Final = (
    Pen(_colour("0000FF") + _LINED, _STRUCK + _colour("FF0000")),
    Pen(_colour("0000FF") + _LINED_TWICE, _STRUCK + _colour("FF0000"), bars=True),
    Pen(_LINED, _STRUCK),
    Pen(_colour("C00000") + _LINED, _STRUCK + _colour("C00000"), bars=True),
    Pen(
        _colour("0000FF") + _LINED_TWICE,
        _STRUCK + _colour("FF0000"),
        _colour("00B050") + _LINED_TWICE,
        _STRUCK + _colour("00B050"),
        bars=True,
    ),
    Pen(_colour("008000") + _LINED, "<w:dstrike/>" + _colour("800080")),
)

BARRED: Final = PENS[1]
"""Where nothing is struck, a mere underline could be a writer's stress: these have bars as well."""


def redlined(data: bytes, chance: random.Random) -> bytes:
    """The Word file of the redline of a tracked Word file, in the manner of one of the tools."""
    labels = {view: _labels(data, view) for view in VIEWS}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(parts[_PART])
    pen = (
        chance.choice(PENS)
        if any(next(root.iter(_W + out), None) is not None for out in _OUT)
        else BARRED
    )
    paragraphs = list(root.iter(f"{_W}p"))
    typed = {view: _placed(paragraphs, labels[view], view) for view in VIEWS}
    for at, paragraph in enumerate(paragraphs):
        now, before = (typed[view].get(at, "") for view in VIEWS)
        _write_label(paragraph, now, before, pen)
        _draw(paragraph, pen)
    for mark in list(root.iter(f"{_W}trPr")):
        _remove(mark)
    parts[_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return _zipped(parts)


def _labels(data: bytes, view: View) -> dict[int, str]:
    """The counted labels that a view shows, by the place of their paragraph, from 0."""
    return {
        each.place.paragraph - 1: each.label.text
        for each in read_word(data, "redline.docx", view).paragraphs
        if each.place.paragraph and each.label and each.label.series is not None
    }


def _placed(paragraphs: list[_Element], labels: dict[int, str], view: View) -> dict[int, str]:
    """The labels, each at the first paragraph with words of those that the view joins."""
    found: dict[int, str] = {}
    for group in _groups(paragraphs, view):
        label = next((labels[at] for at in group if at in labels), None)
        if label is not None:
            speaking = (at for at in group if _says(paragraphs[at], view))
            found[next(speaking, group[0])] = label
    return found


def _groups(paragraphs: list[_Element], view: View) -> Iterator[list[int]]:
    """Paragraphs that a view joins, because it shows no mark between them."""
    group: list[int] = []
    for at, paragraph in enumerate(paragraphs):
        group.append(at)
        if not any(_mark(paragraph, name) for name in _FALLS[view]):
            yield group
            group = []
    if group:
        yield group


def _mark(paragraph: _Element, name: str) -> bool:
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}{name}") is not None


def _says(paragraph: _Element, view: View) -> bool:
    gone = {_W + name for name in _FALLS[view]}
    texts = (each for name in ("t", "delText") for each in paragraph.iter(f"{_W}{name}"))
    return any(not gone & {str(up.tag) for up in text.iterancestors()} for text in texts)


def _write_label(paragraph: _Element, now: str, before: str, pen: Pen) -> None:
    """Types the label that both views show, or the former struck and the new one put in."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None or not now + before:
        return
    deep = properties.find(f"{_W}numPr/{_W}ilvl")
    step = 720 * (1 + int(deep.get(f"{_W}val", "0") if deep is not None else 0))
    for name in ("numPr", "ind"):
        for each in properties.findall(_W + name):
            properties.remove(each)
    own = f'<w:ind w:left="{step + 360}" w:hanging="1080"/>'
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    properties.extend(_made(off + own))
    shown = [(now, "")] if now == before else [(before, pen.taken_out), (now, pen.put_in)]
    runs = "".join(
        f"<w:r><w:rPr>{looks}</w:rPr><w:t>{label}</w:t></w:r>" for label, looks in shown if label
    )
    for made in reversed(_made(runs + "<w:r><w:tab/></w:r>")):
        properties.addnext(made)


def _draw(paragraph: _Element, pen: Pen) -> None:
    """Takes the tracking out of a paragraph and gives its runs the looks that say the same."""
    changed = False
    for neither in [each for put in _IN for each in paragraph.iterfind(f".//{_W}{put}//{_W}del")]:
        _remove(neither)
    for how in (*_IN, *_OUT):
        for change in list(paragraph.iter(_W + how)):
            above = change.getparent()
            if above is not None and above.tag == f"{_W}rPr":
                _remove(change)
                continue
            changed = True
            for run in change.iter(f"{_W}r"):
                _look(run, pen.looks(how))
            _unwrap(change)
    for text in paragraph.iter(f"{_W}delText"):
        text.tag = f"{_W}t"
    for change in list(paragraph.iter(f"{_W}pPrChange")):
        _remove(change)
    properties = paragraph.find(f"{_W}pPr")
    if changed and pen.bars and properties is not None:
        bar = '<w:left w:val="single" w:sz="8" w:space="12" w:color="000000"/>'
        properties.extend(_made(f"<w:pBdr>{bar}</w:pBdr>"))


def _look(run: _Element, looks: str) -> None:
    properties = run.find(f"{_W}rPr")
    if properties is None:
        properties = run.makeelement(f"{_W}rPr")
        run.insert(0, properties)
    properties.extend(_made(looks))


def _unwrap(change: _Element) -> None:
    for child in list(change):
        change.addprevious(child)
    _remove(change)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _made(xml: str) -> list[_Element]:
    return list(etree.fromstring(f'<w:x xmlns:w="{_MAIN}">{xml}</w:x>'))


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
