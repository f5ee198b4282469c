"""Document tree -> paragraphs and tables as the file has them, in one walk.

Nothing is decided here: which view is meant, which number a paragraph bears and what is a clause
come later. What the walk leaves out (comments, hidden text, tables of contents) it counts.
"""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal

from lxml.etree import _Element
from msgspec import structs

from clauseline.ingest.word.alternate import ALTERNATE, chosen
from clauseline.ingest.word.boxes import turns_of
from clauseline.ingest.word.content import Block, Cell, Row, Run, TextBox, WordParagraph, WordTable
from clauseline.ingest.word.contents import (
    CONTENTS,
    leave_out,
    paragraphs_of,
    without_contents_headings,
    without_typed_contents,
)
from clauseline.ingest.word.hiding import hiding_of
from clauseline.ingest.word.inline import Inline
from clauseline.ingest.word.names import REVISIONS, VAL, W, switch
from clauseline.ingest.word.properties import (
    NONE,
    Properties,
    Revision,
    read_properties,
    with_mark,
)
from clauseline.ingest.word.redline import is_heading, with_redline_mark
from clauseline.ingest.word.runs import KEPT, STRONG_LENGTH, Runs, Standing, all_strong
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.survey import PARAGRAPH, Survey
from clauseline.model.clause import Place

OUTSIDE: Final = "document embedded as a whole (altChunk)"

_PROPERTIES: Final = f"{W}pPr"
_LOOKS: Final = f"{W}rPr"
_RUN: Final = f"{W}r"
_TABLE: Final = f"{W}tbl"
_CONTROL: Final = f"{W}sdt"
_NESTED: Final = REVISIONS | {f"{W}smartTag", f"{W}customXml"}


class Body:
    """Walks a story (the body, a note, a text box), keeping what is open and what was left out."""

    def __init__(self, styles: Styles, seen: Survey, *, trusts_fields: bool = True) -> None:
        self.trusts_fields = trusts_fields
        self._styles = styles
        self._seen = seen
        self._inline = Inline(styles, seen, trusts_fields=trusts_fields)
        self._counted = 0
        self._boxed: int | None = None

    @property
    def left_out(self) -> Counter[str]:
        """What was left out, and how often."""
        return self._inline.left_out

    @property
    def marked_up(self) -> bool:
        """Whether a tracked change was met."""
        return self._inline.marked_up

    @property
    def has_open_field(self) -> bool:
        """Whether a field has begun and not ended, so that words may be taken for its code."""
        return self._inline.fields.any_open

    def blocks(self, parent: _Element, standing: Standing = KEPT) -> list[Block]:
        """The paragraphs and tables below an element, in order."""
        found: list[Block] = []
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                found.append(self._paragraph(child, standing))
            elif tag == _TABLE:
                found.append(self._table(child, standing))
            elif tag == _CONTROL:
                found += self._control(child, standing)
            elif tag in _NESTED:
                found += self.blocks(child, self._inline.within(child, standing))
            elif tag == ALTERNATE:
                found += self.blocks(chosen(child), standing)
            elif tag == f"{W}altChunk":
                self.left_out[OUTSIDE] += 1
        return found

    def _control(self, element: _Element, standing: Standing) -> list[Block]:
        content = element.find(f"{W}sdtContent")
        if content is None:
            return []
        found = self.blocks(content, standing)
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and gallery.get(VAL) == "Table of Contents":
            return [self._leave_out(each) for each in paragraphs_of(found)]
        return found

    def _leave_out(self, paragraph: WordParagraph) -> WordParagraph:
        self.left_out[CONTENTS] += bool(paragraph.runs)
        return leave_out(paragraph)

    def _table(self, element: _Element, standing: Standing) -> WordTable:
        rows = self._unwrap(element, f"{W}tr", standing)
        return WordTable(rows=tuple(self._row(row, around) for row, around in rows))

    def _row(self, element: _Element, standing: Standing) -> Row:
        standing = self._revisions(element.find(f"{W}trPr"), standing)
        inserted, deleted = standing
        cells = self._unwrap(element, f"{W}tc", standing)
        return Row(
            cells=tuple(self._cell(cell, around) for cell, around in cells),
            inserted=inserted,
            deleted=deleted,
        )

    def _cell(self, element: _Element, standing: Standing) -> Cell:
        properties = element.find(f"{W}tcPr")
        standing = self._revisions(properties, standing)
        inserted, deleted = standing
        if properties is not None:
            inserted = inserted or _cell_revision(properties.find(f"{W}cellIns"), "inserted")
            deleted = deleted or _cell_revision(properties.find(f"{W}cellDel"), "deleted")
        if inserted or deleted:
            standing = inserted, deleted
        blocks = tuple(self.blocks(element, standing))
        return Cell(blocks=blocks, inserted=inserted, deleted=deleted)

    def _unwrap(
        self, parent: _Element, wanted: str, standing: Standing
    ) -> Iterator[tuple[_Element, Standing]]:
        """The rows of a table or the cells of a row, through whatever wraps them."""
        for child in parent:
            tag = child.tag
            if tag == wanted:
                yield child, standing
            elif tag == ALTERNATE:
                yield from self._unwrap(chosen(child), wanted, standing)
            elif tag == _CONTROL or tag in _NESTED or tag == f"{W}sdtContent":
                yield from self._unwrap(child, wanted, self._inline.within(child, standing))

    def _revisions(self, properties: _Element | None, standing: Standing) -> Standing:
        for child in () if properties is None else properties.iterchildren(*REVISIONS):
            standing = self._inline.within(child, standing)
        return standing

    def _paragraph(self, element: _Element, standing: Standing) -> WordParagraph:
        place = self._next_place()
        stated = _properties_of(element)
        properties = NONE if stated is None else read_properties(stated)
        if self._seen.may_hide or standing is not KEPT or element in self._seen.intricate:
            properties = self._with_mark(properties, stated, standing)
        if self._is_plain(element, properties):
            return self._plain(element, properties, standing, place)
        words = Runs(self._styles, properties.style)
        if self._seen.redline is not None:
            words.heads = is_heading(properties, self._styles)
        if element in self._seen.intricate or self._hides(properties):
            self._inline.walk(element, words, standing)
            strong = words.strong
        else:
            self._inline.gather(self._seen.pieces[element], words, standing)
            strong = self._is_strong(element, words.text, properties.style)
        return self._walked(words, properties, place, strong=strong)

    def _next_place(self) -> Place:
        """The place of the paragraph that comes next; in text boxes the anchor's count stands."""
        if self._boxed is None:
            self._counted += 1
            return Place(paragraph=self._counted)
        self._boxed += 1
        return Place(paragraph=self._counted, box_paragraph=self._boxed)

    def _walked(
        self, words: Runs, properties: Properties, place: Place, *, strong: bool
    ) -> WordParagraph:
        """The paragraph whose words have been gathered.

        Where its mark lies in a field's code it is not seen, so that the next one goes on. A
        paragraph whose words are all in a table of contents is left out; its number counts.
        """
        if not self._inline.fields.shows_text:
            properties = structs.replace(properties, no_mark=True)
        runs = words.runs
        if self._seen.redline is not None:
            properties = with_redline_mark(properties, runs)
        self.left_out[CONTENTS] += words.left_out
        found = WordParagraph(
            runs=runs,
            properties=properties,
            place=place,
            strong=strong and not words.left_out,
            contents=words.left_out and not runs,
            boxes=self._boxes(words) if words.boxes else (),
        )
        return self._leave_out(found) if runs and self._is_contents(properties) else found

    def _boxes(self, words: Runs) -> tuple[TextBox, ...]:
        """The text boxes that hang on a paragraph; all that hang on one of the body count on."""
        around = self._boxed
        at = self._counted if around is None else around
        self._boxed = around or 0
        turns = turns_of([box for box, _ in words.boxes])
        boxes = [
            TextBox(blocks=tuple(self.blocks(box, around)), turn=(at, turn))
            for (box, around), turn in zip(words.boxes, turns, strict=True)
        ]
        if around is None:
            self._boxed = None
        return tuple(boxes)

    def _is_contents(self, properties: Properties) -> bool:
        return self._styles.is_contents(properties.style)

    def _hides(self, properties: Properties) -> bool:
        return self._styles.any_hidden and self._styles.hidden(properties.style)

    def _with_mark(
        self, properties: Properties, stated: _Element | None, standing: Standing
    ) -> Properties:
        """Properties with what befalls the paragraph mark: tracked changes around it, hiding.

        The mark's looks inherit from the paragraph's style, as a run's do (17.7.2). A hidden mark
        of a style separator keeps its paragraph apart (17.3.2.36).
        """
        own = properties if stated is None else with_mark(properties, stated)
        inserted, deleted = own.inserted or standing[0], own.deleted or standing[1]
        looks = None if stated is None else stated.find(_LOOKS)
        no_mark = properties.no_mark
        if self._seen.may_hide and not switch(looks, "specVanish"):
            hiding = hiding_of(looks, properties.style, self._styles)
            if hiding.change is None:
                no_mark = no_mark or hiding.now
            elif hiding.now:
                deleted = hiding.change
            else:
                inserted = hiding.change
        self._inline.marked_up |= inserted is not None or deleted is not None
        if not (inserted or deleted or no_mark):
            return properties
        return structs.replace(properties, inserted=inserted, deleted=deleted, no_mark=no_mark)

    def _is_plain(self, element: _Element, properties: Properties) -> bool:
        """Whether a paragraph holds nothing but runs of seen text, as most do."""
        seen = self._seen
        return not (
            element in seen.linear
            or element in seen.intricate
            or self.has_open_field
            or self._hides(properties)
        )

    def _plain(
        self, element: _Element, properties: Properties, standing: Standing, place: Place
    ) -> WordParagraph:
        inserted, deleted = standing
        text = "".join(map(str, self._seen.pieces[element]))
        found = WordParagraph(
            runs=(Run(text=text, inserted=inserted, deleted=deleted),) if text else (),
            properties=properties,
            place=place,
            strong=self._is_strong(element, text, properties.style),
        )
        return self._leave_out(found) if text and self._is_contents(properties) else found

    def _is_strong(self, element: _Element, text: str, style: str | None) -> bool:
        """Whether all the runs of a short paragraph are bold or in capitals."""
        if not text or len(text) > STRONG_LENGTH or text.isspace():
            return False
        if element in self._seen.stressed:
            return all_strong(element.iter(_RUN), style, self._styles)
        return self._styles.strong(style)


def read_story(element: _Element, styles: Styles, seen: Survey) -> tuple[Body, list[Block]]:
    """The blocks of a story; where a field never ends, fields are not trusted, to lose no word."""
    body = Body(styles, seen)
    blocks = body.blocks(element)
    if body.has_open_field:
        body = Body(styles, seen, trusts_fields=False)
        blocks = body.blocks(element)
    kept = without_contents_headings(without_typed_contents(blocks), styles)
    body.left_out[CONTENTS] += sum(map(operator.is_not, blocks, kept))
    return body, kept


def _properties_of(paragraph: _Element) -> _Element | None:
    """The properties of a paragraph, which come before all else in it (17.3.1.22)."""
    first = next(iter(paragraph), None)
    return first if first is not None and first.tag == _PROPERTIES else None


def _cell_revision(
    element: _Element | None, kind: Literal["inserted", "deleted"]
) -> Revision | None:
    if element is None:
        return None
    return Revision(kind=kind, author=element.get(f"{W}author"), date=element.get(f"{W}date"))
