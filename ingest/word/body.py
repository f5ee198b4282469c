"""Document tree -> paragraphs and tables as the file has them, in one walk.

Nothing is decided here: which view is meant, which number a paragraph bears and what is a clause
come later. What the walk leaves out (comments, hidden text, tables of contents) it counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final

from lxml.etree import _Element

from clauseline.ingest.word.content import (
    Block,
    Cell,
    NoteCall,
    Row,
    Run,
    WordParagraph,
    WordTable,
)
from clauseline.ingest.word.fields import OpenFields, is_contents_code
from clauseline.ingest.word.names import MATH, MC, VAL, W
from clauseline.ingest.word.properties import Properties, Revision, read_properties, revision_of
from clauseline.ingest.word.runs import KEPT, STRONG_LENGTH, Runs, Standing
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.symbols import character

COMMENTS: Final = "comment"
CONTENTS: Final = "paragraph of a table of contents"
HIDDEN: Final = "run of hidden text"
OUTSIDE: Final = "document embedded as a whole (altChunk)"

_PARAGRAPH: Final = f"{W}p"
_PROPERTIES: Final = f"{W}pPr"
_RUN: Final = f"{W}r"
_TABLE: Final = f"{W}tbl"
_SEEN: Final = f"{W}t"
_TEXT: Final = frozenset((f"{W}t", f"{W}delText"))
_LOOKS: Final = f"{W}rPr"
_CONTROL: Final = f"{W}sdt"
_CHOICE: Final = f"{MC}AlternateContent"
_TEXT_BOX: Final = f"{W}txbxContent"
_REVISIONS: Final = frozenset(f"{W}{name}" for name in ("ins", "del", "moveTo", "moveFrom"))
_INLINE: Final = _REVISIONS | {
    f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo", "rubyBase", "rt")
}
_INTRICATE: Final = (
    *_REVISIONS,
    *(f"{W}{name}" for name in ("tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")),
    *(f"{W}{name}" for name in ("fldChar", "instrText", "fldSimple", "delText", "vanish", "ruby")),
    *(f"{W}{name}" for name in ("drawing", "pict", "object", "txbxContent", "commentReference")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference")),
    f"{MATH}oMath",
    _CHOICE,
)
"""What a paragraph may hold that its plain text does not tell."""
_NESTED: Final = _REVISIONS | {f"{W}smartTag", f"{W}customXml"}
_SIGNS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}


class Body:
    """Walks a story (the body, a note, a text box), keeping what is open and what was left out."""

    def __init__(
        self,
        styles: Styles,
        *,
        intricate: Collection[_Element],
        may_hide: bool,
        trusts_fields: bool = True,
    ) -> None:
        self.left_out: Counter[str] = Counter()
        self.marked_up = False
        self._styles = styles
        self._intricate = intricate
        self._may_hide = may_hide
        self.trusts_fields = trusts_fields
        self._fields = OpenFields()
        self._place = 0
        self._rules: dict[str, Callable[[_Element, Runs, Standing], None]] = {
            "fldChar": self._field_character,
            "instrText": self._field_code,
            "delInstrText": self._field_code,
            "footnoteReference": self._footnote,
            "endnoteReference": self._endnote,
            "commentReference": self._comment,
            "sym": self._symbol,
            "ruby": self._ruby,
            "AlternateContent": self._alternate,
            "drawing": self._drawing,
            "pict": self._drawing,
            "object": self._drawing,
        }

    @property
    def has_open_field(self) -> bool:
        """Whether a field has begun and not ended, so that words may be taken for its code."""
        return self._fields.any_open

    def blocks(self, parent: _Element, standing: Standing = KEPT) -> list[Block]:
        """The paragraphs and tables below an element, in order."""
        found: list[Block] = []
        for child in parent:
            tag = str(child.tag)
            if tag == _PARAGRAPH:
                found += self._paragraph(child, standing)
            elif tag == _TABLE:
                found.append(self._table(child))
            elif tag == _CONTROL:
                found += self._control(child, standing)
            elif tag in _NESTED:
                found += self.blocks(child, self._within(child, standing))
            elif tag == _CHOICE:
                found += self.blocks(chosen(child), standing)
            elif tag == f"{W}altChunk":
                self.left_out[OUTSIDE] += 1
        return found

    def _control(self, element: _Element, standing: Standing) -> list[Block]:
        content = element.find(f"{W}sdtContent")
        if content is None:
            return []
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and gallery.get(VAL) == "Table of Contents":
            skipped = self.blocks(content, standing)
            self.left_out[CONTENTS] += sum(isinstance(each, WordParagraph) for each in skipped)
            return []
        return self.blocks(content, standing)

    def _table(self, element: _Element) -> WordTable:
        return WordTable(rows=tuple(map(self._row, _unwrap(element, f"{W}tr"))))

    def _row(self, element: _Element) -> Row:
        inserted, deleted = self._revisions(element.find(f"{W}trPr"))
        cells = tuple(map(self._cell, _unwrap(element, f"{W}tc")))
        return Row(cells=cells, inserted=inserted, deleted=deleted)

    def _cell(self, element: _Element) -> Cell:
        properties = element.find(f"{W}tcPr")
        inserted, deleted = self._revisions(properties)
        if properties is not None:
            inserted = inserted or _cell_revision(properties.find(f"{W}cellIns"), "inserted")
            deleted = deleted or _cell_revision(properties.find(f"{W}cellDel"), "deleted")
        return Cell(blocks=tuple(self.blocks(element)), inserted=inserted, deleted=deleted)

    def _revisions(self, properties: _Element | None) -> Standing:
        standing = KEPT
        for child in () if properties is None else properties:
            if str(child.tag) in _REVISIONS:
                standing = self._within(child, standing)
        return standing

    def _within(self, element: _Element, standing: Standing) -> Standing:
        """The standing of what an element holds: one inserted and later deleted has both."""
        revision = revision_of(element)
        if revision is None:
            return standing
        self.marked_up = True
        inserted, deleted = standing
        return (revision, deleted) if revision.kind == "inserted" else (inserted, revision)

    def _paragraph(self, element: _Element, standing: Standing) -> list[Block]:
        self._place += 1
        place = self._place
        properties = read_properties(_first(element, _PROPERTIES))
        if properties.inserted or properties.deleted:
            self.marked_up = True
        in_contents = self._fields.in_contents or self._styles.is_contents(properties.style)
        if self._is_plain(element) and not in_contents:
            return [self._plain(element, properties, standing)]
        words = Runs(self._styles, properties.style)
        self._inline(element, words, standing)
        self._place = place
        runs = words.runs
        if in_contents or words.in_contents:
            self.left_out[CONTENTS] += bool(runs)
            return words.boxes
        paragraph = WordParagraph(
            runs=runs, properties=properties, place=place, strong=words.strong
        )
        return [paragraph, *words.boxes]

    def _is_plain(self, element: _Element) -> bool:
        """Whether a paragraph holds nothing but runs of seen text, as most do."""
        return (
            element not in self._intricate
            and not self._fields.any_open
            and not self._styles.any_hidden
        )

    def _plain(
        self, element: _Element, properties: Properties, standing: Standing
    ) -> WordParagraph:
        inserted, deleted = standing
        text = "".join(element.itertext(_SEEN, with_tail=False))
        return WordParagraph(
            runs=(Run(text=text, inserted=inserted, deleted=deleted),) if text else (),
            properties=properties,
            place=self._place,
            strong=_all_strong(element, text, Runs(self._styles, properties.style)),
        )

    def _inline(self, parent: _Element, words: Runs, standing: Standing) -> None:
        for child in parent:
            tag = str(child.tag)
            if tag == _RUN:
                self._run(child, words, standing)
            elif tag in _INLINE:
                self._inline(child, words, self._within(child, standing))
            elif tag == _CONTROL:
                content = child.find(f"{W}sdtContent")
                if content is not None:
                    self._inline(content, words, standing)
            elif tag == f"{W}fldSimple":
                words.in_contents |= is_contents_code(child.get(f"{W}instr", ""))
                self._inline(child, words, standing)
            elif tag == _CHOICE:
                self._inline(chosen(child), words, standing)
            elif tag.startswith(MATH):
                words.add("".join(text.text or "" for text in child.iter(f"{MATH}t")), standing)

    def _run(self, run: _Element, words: Runs, standing: Standing) -> None:
        looks = None
        for child in run:
            tag = str(child.tag)
            if tag in _TEXT:
                if self._fields.shows_text and child.text:
                    self._say(child.text, words, standing, looks)
            elif tag == _LOOKS:
                looks = child
            elif tag in _SIGNS:
                if self._fields.shows_text and _SIGNS[tag]:
                    self._say(_SIGNS[tag], words, standing, looks)
            else:
                self._other(child, tag, words, standing)

    def _say(self, text: str, words: Runs, standing: Standing, looks: _Element | None) -> None:
        if self._may_hide and words.hides(looks):
            self.left_out[HIDDEN] += 1
            return
        if self._fields.in_contents:
            words.in_contents = True
        words.add(text, standing, looks)

    def _other(self, element: _Element, tag: str, words: Runs, standing: Standing) -> None:
        """What a run holds beside text; what no rule knows has no words."""
        rule = self._rules.get(tag.rpartition("}")[2])
        if rule is not None:
            rule(element, words, standing)

    def _field_character(self, element: _Element, words: Runs, standing: Standing) -> None:
        if self.trusts_fields:
            counted = self._fields.character(element.get(f"{W}fldCharType"))
            if counted is not None and self._fields.shows_text:
                words.count(counted, standing)

    def _field_code(self, element: _Element, _: Runs, __: Standing) -> None:
        self._fields.code(element.text or "")

    def _footnote(self, element: _Element, words: Runs, standing: Standing) -> None:
        words.call(NoteCall(kind="footnote", id=element.get(f"{W}id", "")), standing)

    def _endnote(self, element: _Element, words: Runs, standing: Standing) -> None:
        words.call(NoteCall(kind="endnote", id=element.get(f"{W}id", "")), standing)

    def _comment(self, _: _Element, __: Runs, ___: Standing) -> None:
        self.left_out[COMMENTS] += 1

    def _symbol(self, element: _Element, words: Runs, standing: Standing) -> None:
        if self._fields.shows_text:
            words.add(character(element.get(f"{W}font", ""), element.get(f"{W}char", "")), standing)

    def _ruby(self, element: _Element, words: Runs, standing: Standing) -> None:
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self._inline(base, words, standing)

    def _alternate(self, element: _Element, words: Runs, standing: Standing) -> None:
        for child in chosen(element):
            self._other(child, str(child.tag), words, standing)

    def _drawing(self, element: _Element, words: Runs, standing: Standing) -> None:
        for box in text_boxes(element):
            words.boxes += self.blocks(box, standing)


def intricate_paragraphs(root: _Element) -> frozenset[_Element]:
    """The paragraphs that hold more than runs of text: fields, changes, signs, drawings, notes."""
    return frozenset(
        paragraph
        for element in root.iter(*_INTRICATE)
        for paragraph in element.iterancestors(_PARAGRAPH)
    )


def _all_strong(element: _Element, text: str, words: Runs) -> bool:
    """Whether all the runs of a short paragraph are bold or in capitals."""
    if not text.strip() or len(text) > STRONG_LENGTH:
        return False
    return all(
        words.is_strong(run.find(_LOOKS))
        for run in element.iter(_RUN)
        if "".join(run.itertext(_SEEN, with_tail=False)).strip()
    )


def _first(element: _Element, tag: str) -> _Element | None:
    """The first child of an element, if it is of a kind: properties always come first."""
    if len(element) and element[0].tag == tag:
        return element[0]
    return None


def chosen(element: _Element) -> _Element:
    """The branch of alternate content that Word shows: the first choice, else the fallback."""
    for name in ("Choice", "Fallback"):
        branch = element.find(MC + name)
        if branch is not None:
            return branch
    return element


def text_boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes within a drawing, each once although it may be written in two ways."""
    children: Iterable[_Element] = chosen(element) if element.tag == _CHOICE else element
    for child in children:
        if child.tag == _TEXT_BOX:
            yield child
        else:
            yield from text_boxes(child)


def _unwrap(parent: _Element, wanted: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, through content controls and custom XML."""
    for child in parent:
        tag = str(child.tag)
        if tag == wanted:
            yield child
        elif tag == _CONTROL or tag in _NESTED or tag == f"{W}sdtContent":
            yield from _unwrap(child, wanted)


def _cell_revision(element: _Element | None, kind: str) -> Revision | None:
    if element is None:
        return None
    return Revision(
        kind="inserted" if kind == "inserted" else "deleted",
        author=element.get(f"{W}author"),
        date=element.get(f"{W}date"),
    )
