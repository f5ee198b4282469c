"""The Word file keeps to the standard: elements in its order, identifiers that nothing shares."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import pytest
from lxml import etree

from build import table, version
from clauseline.model.clause import Note
from redlines import W, part, redline

PARTS: Final = ("document", "footnotes", "styles", "settings", "header", "footer")
MARKS: Final = ("ins", "del", "moveFrom", "moveTo")

ORDERS: Final = {
    "p": ("pPr", ("r", "fldSimple", *MARKS)),
    "r": ("rPr", "footnoteReference", ("t", "delText", "tab", "footnoteRef", "separator",
                                       "continuationSeparator")),
    "pPr": ("pStyle", "keepNext", "tabs", "spacing", "ind", "jc", "outlineLvl", "rPr", "pPrChange"),
    "rPr": ("ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "sz", "szCs",
            "vertAlign", "lang"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tblPr": ("tblStyle", "tblW", "tblInd", "tblBorders", "tblCellMar"),
    "tr": ("trPr", "tc"),
    "trPr": (("ins", "del"),),
    "tc": ("tcPr", "p"),
    "tcPr": ("tcW", "gridSpan", ("cellIns", "cellDel")),
    "style": ("name", "basedOn", "pPr", "rPr", "tblPr"),
    "settings": ("defaultTabStop", "footnotePr", "compat"),
    "sectPr": ("headerReference", "footerReference", "footnotePr", "pgSz", "pgMar"),
}  # fmt: skip
"""What each element may hold, in the order of ECMA-376 Part 1, Annex A; brackets leave a choice."""

OLD: Final = version(
    "1 # Records | One.\nTwo.", Note(label="1", text="Soon."), "1.1 Wait for it at once.",
    "2 The Panel may ask for any of them.", "3 Each meter shall be read once in a day.",
    table(("Step", "Days"), ("Request", "5")), "4 The fee is due on the first of May.",
    "Schedule 1 # Tests",
)  # fmt: skip
NEW: Final = version(
    "# General", "1 # Files | One.", Note(label="1", text="Later."), Note(label="2", text="Now."),
    "2 Each meter shall be read once in a day.",
    table(("Step", "Who", "Days"), ("Request", "I", "7"), ("Reply", "II", "9")),
    "3 The fee is due on the first of May.", "4 The Panel may ask for any of them now.",
)  # fmt: skip


@pytest.fixture(scope="module", params=["to and fro", "fro and to"])
def roots(request: pytest.FixtureRequest) -> dict[str, etree._Element]:
    old, new = (OLD, NEW) if request.param == "to and fro" else (NEW, OLD)
    data = redline(old, new)
    return {name: etree.fromstring(part(data, f"word/{name}.xml")) for name in PARTS}


def elements(roots: dict[str, etree._Element]) -> Iterator[etree._Element]:
    for root in roots.values():
        yield from root.iter()


def named(element: etree._Element) -> str:
    return etree.QName(element).localname


def test_elements_stand_in_the_order_of_the_standard(roots: dict[str, etree._Element]) -> None:
    for element in elements(roots):
        order = ORDERS.get(named(element))
        if order is None:
            continue
        ranks = {
            name: rank
            for rank, names in enumerate(order)
            for name in ([names] if isinstance(names, str) else names)
        }
        found = [ranks[named(child)] for child in element]
        assert found == sorted(found), etree.tostring(element)


def test_every_mark_has_an_identifier_of_its_own_an_author_and_a_date(
    roots: dict[str, etree._Element],
) -> None:
    marks = [each for each in elements(roots) if each.get(f"{W}author")]
    numbers = [each.get(f"{W}id") for each in marks]

    assert {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"} & {*map(named, marks)}
    assert len(set(numbers)) == len(numbers)
    assert {each.get(f"{W}author") for each in marks} == {"Clauseline"}
    assert {each.get(f"{W}date", "")[:10] for each in marks} == {"2020-03-13"}


def test_every_range_of_a_move_ends_and_every_move_goes_from_somewhere_to_somewhere(
    roots: dict[str, etree._Element],
) -> None:
    body = roots["document"]
    names = []
    for way in ("From", "To"):
        starts, ends = ([*body.iter(f"{W}move{way}Range{edge}")] for edge in ("Start", "End"))
        assert [each.get(f"{W}id") for each in starts] == [each.get(f"{W}id") for each in ends]
        names.append({each.get(f"{W}name") for each in starts})

    assert names[0] == names[1]
    assert names[0]


def test_every_style_and_note_that_is_named_is_there_and_every_note_is_called_once(
    roots: dict[str, etree._Element],
) -> None:
    styles = {each.get(f"{W}styleId") for each in roots["styles"].iter(f"{W}style")}
    named_styles = {
        each.get(f"{W}val")
        for each in elements(roots)
        if named(each) in {"pStyle", "rStyle", "tblStyle", "basedOn"}
    }
    calls = [each.get(f"{W}id") for each in roots["document"].iter(f"{W}footnoteReference")]
    notes = [each.get(f"{W}id") for each in roots["footnotes"]]

    assert named_styles <= styles
    assert calls == notes[2:]
    assert len(set(notes)) == len(notes)


def test_what_is_taken_out_is_written_as_such(roots: dict[str, etree._Element]) -> None:
    for text in elements(roots):
        if named(text) in {"t", "delText"}:
            inside = {named(each) for each in text.iterancestors()}
            assert ("del" in inside) == (named(text) == "delText")


def test_every_row_fills_its_table(roots: dict[str, etree._Element]) -> None:
    for found in roots["document"].iter(f"{W}tbl"):
        columns = len([*found.iter(f"{W}gridCol")])
        for row in found.iter(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
            assert sum(1 if s is None else int(s.get(f"{W}val", "")) for s in spans) == columns


def test_no_two_tables_touch_and_the_body_ends_in_a_paragraph(
    roots: dict[str, etree._Element],
) -> None:
    names = [named(each) for each in roots["document"][0]]

    assert ("tbl", "tbl") not in pairwise(names)
    assert names[-2:] == ["p", "sectPr"]
