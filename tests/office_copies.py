"""Copies of real Word files without what LibreOffice reads otherwise than ECMA-376 says.

Each rule takes away one occasion to depart from the standard, and nothing else: what LibreOffice
shows of a copy is to be compared line by line.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from io import BytesIO
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from libreoffice import View

Rule = Callable[[Element, View], None]

_MAIN: Final = "word/document.xml"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REFERENCE: Final = re.compile(r"\s*(?:PAGE)?REF\b")
_SYMBOL: Final = re.compile(r"\s*SYMBOL (?P<sign>\d+)\b")
_LIST_NUMBER: Final = re.compile(r'\s*LISTNUM "SEQ1" \\l (?P<level>\d)\s*')

_GONE: Final[dict[View, frozenset[str]]] = {
    "accepted": frozenset((f"{_W}del", f"{_W}moveFrom")),
    "rejected": frozenset((f"{_W}ins", f"{_W}moveTo")),
}
"""What each view takes away."""
_CHANGES: Final = frozenset((f"{_W}ins", f"{_W}moveTo", f"{_W}moveFrom"))


def copy(data: bytes, view: View, *rules: Rule) -> bytes:
    """A Word file whose main part each rule has gone over, to be shown in a view."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _MAIN:
                root = etree.fromstring(part)
                for rule in rules:
                    rule(root, view)
                part = etree.tostring(root, encoding="UTF-8", standalone=True)
            new.writestr(name, part)
    return stream.getvalue()


def references_as_stored(root: Element, _: View) -> None:
    """A field shows its stored result until it is updated (17.16.2); LibreOffice counts it again.

    The codes of cross-references go, the stored results stay.
    """
    for marks, codes in _fields(root):
        if _REFERENCE.match("".join(code.text or "" for code in codes)):
            for each in (*marks, *codes):
                _remove(each)


def deleted_words_within_changes(root: Element, view: View) -> None:
    """What is deleted (17.13.5.14) within words put in (.18) or moved (.22, .25) goes with them.

    LibreOffice leaves some of it standing. Within words put in or moved here it is in neither view;
    within words moved away it comes back when all is rejected.
    """
    for deletion in list(root.iter(f"{_W}del")):
        around = deletion.getparent()
        if around is None or around.tag not in _CHANGES:
            continue
        if around.tag == f"{_W}moveFrom" and view == "rejected":
            _unwrap(deletion)
        else:
            around.remove(deletion)


def marks_put_in_and_taken_out(root: Element, view: View) -> None:
    """A paragraph mark that was put in and deleted (17.13.5.15, .20) is in neither view.

    LibreOffice, which rejects the one, keeps the mark for the other.
    """
    for marks in root.iter(f"{_W}rPr"):
        put_in, deleted = marks.find(f"{_W}ins"), marks.find(f"{_W}del")
        if put_in is not None and deleted is not None:
            marks.remove(deleted if view == "rejected" else put_in)


def joined_paragraphs(root: Element, view: View) -> None:
    """A paragraph whose mark falls away goes on into the next, whose properties hold (17.13.5.15).

    LibreOffice keeps those of the first. One of which nothing stays goes; the others get the
    properties of the one they go on into.
    """
    for paragraph in reversed(list(root.iter(f"{_W}p"))):
        following = paragraph.getnext()
        if not _mark_falls(paragraph, view) or following is None or following.tag != f"{_W}p":
            continue
        if any(_stays(run, view) for run in paragraph.iter(f"{_W}r")):
            _take_properties(paragraph, following)
        else:
            _remove(paragraph)


def list_numbers_as_paragraphs(root: Element, _: View) -> None:
    """LISTNUM counts within a paragraph (17.16.5.32); LibreOffice leaves it out and counts wrong.

    The words after it become a paragraph of the same list, at the level that the field names: in
    the template of statutory instruments the levels of SEQ1 are bound to the styles N1, N2 …
    """
    for marks, codes in list(_fields(root)):
        found = _LIST_NUMBER.match("".join(code.text or "" for code in codes))
        if found is not None:
            _split(marks[-1], f"N{found['level']}")
            for each in (*marks, *codes):
                _remove(each)


def signs_of_fields(root: Element, _: View) -> None:
    """SYMBOL stands for its sign and stores no result (17.16.5.61); LibreOffice leaves it out."""
    for marks, codes in _fields(root):
        found = _SYMBOL.match("".join(code.text or "" for code in codes))
        if found is not None:
            sign = etree.Element(f"{_W}t")
            sign.text = bytes([int(found["sign"])]).decode("cp1252")
            marks[-1].addnext(sign)
            for each in (*marks, *codes):
                _remove(each)


def choices_of_forms(root: Element, _: View) -> None:
    """A drop-down list shows the entry chosen (17.16.9); LibreOffice's text leaves it out.

    Its page shows it.
    """
    for marks, codes in _fields(root):
        chosen = choice(marks[0])
        if chosen is not None:
            word = etree.Element(f"{_W}t")
            word.text = chosen
            marks[-1].addnext(word)
            for each in (*marks, *codes):
                _remove(each)


def choice(mark: Element) -> str | None:
    """What is chosen in the drop-down list that a field's mark holds."""
    listed = mark.find(f"{_W}ffData/{_W}ddList")
    if listed is None:
        return None
    stated = [listed.find(f"{_W}{name}") for name in ("result", "default")]
    places = [int(each.get(f"{_W}val", "0")) for each in stated if each is not None]
    return listed.findall(f"{_W}listEntry")[(*places, 0)[0]].get(f"{_W}val", "")


def without_note_marks(root: Element, _: View) -> None:
    """The mark of a foot- or endnote (17.11.13) is no word of its paragraph; we keep it apart."""
    for mark in list(root.iter(f"{_W}footnoteReference", f"{_W}endnoteReference")):
        _remove(mark)


ALL: Final[tuple[Rule, ...]] = (
    references_as_stored,
    deleted_words_within_changes,
    marks_put_in_and_taken_out,
    joined_paragraphs,
    signs_of_fields,
    choices_of_forms,
    list_numbers_as_paragraphs,
    without_note_marks,
)
"""Every rule, in the order in which they are followed."""


def _fields(root: Element) -> Iterator[tuple[list[Element], list[Element]]]:
    """Each complex field's marks (begin, separate, end) and the pieces of its code."""
    open_fields: list[tuple[list[Element], list[Element]]] = []
    for each in list(root.iter(f"{_W}fldChar", f"{_W}instrText", f"{_W}delInstrText")):
        if each.tag != f"{_W}fldChar":
            open_fields[-1][1].append(each)
            continue
        kind = each.get(f"{_W}fldCharType")
        if kind == "begin":
            open_fields.append(([], []))
        open_fields[-1][0].append(each)
        if kind == "end":
            yield open_fields.pop()


def _mark_falls(paragraph: Element, view: View) -> bool:
    marks = paragraph.find(f"{_W}pPr/{_W}rPr")
    return marks is not None and any(each.tag in _GONE[view] for each in marks)


def _stays(run: Element, view: View) -> bool:
    return all(each.tag not in _GONE[view] for each in run.iterancestors())


def _take_properties(paragraph: Element, following: Element) -> None:
    """Gives a paragraph another's properties; its mark stays as it was."""
    own, other = (each.find(f"{_W}pPr") for each in (paragraph, following))
    assert own is not None
    taken = etree.Element(f"{_W}pPr") if other is None else deepcopy(other)
    for mark in taken.findall(f"{_W}rPr"):
        taken.remove(mark)
    changed = taken.find(f"{_W}pPrChange")
    mark = own.find(f"{_W}rPr")
    assert mark is not None
    taken.insert(len(taken) if changed is None else taken.index(changed), mark)
    paragraph.replace(own, taken)


def _split(mark: Element, style: str) -> None:
    """Sets what follows a mark in its paragraph apart, as a paragraph of a style."""
    run = mark.getparent()
    paragraph = None if run is None else run.getparent()
    assert run is not None
    assert paragraph is not None
    after = etree.Element(f"{_W}p")
    properties = etree.SubElement(after, f"{_W}pPr")
    etree.SubElement(properties, f"{_W}pStyle", {f"{_W}val": style})
    after.extend(list(run.itersiblings()))
    paragraph.addnext(after)


def _remove(element: Element) -> None:
    around = element.getparent()
    if around is not None:
        around.remove(element)


def _unwrap(element: Element) -> None:
    for text in element.iter(f"{_W}delText"):
        text.tag = f"{_W}t"
    for child in list(element):
        element.addprevious(child)
    _remove(element)
