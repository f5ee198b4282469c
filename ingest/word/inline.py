"""What stands within a paragraph -> its runs: text, signs, fields, notes, formulas, text boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final, Literal

from lxml.etree import _Element

from clauseline.ingest.symbols import character
from clauseline.ingest.word.alternate import children_of
from clauseline.ingest.word.boxes import text_boxes
from clauseline.ingest.word.content import ListNumber, NoteCall
from clauseline.ingest.word.fields import OpenFields, is_contents_code, shown_without_result
from clauseline.ingest.word.form_fields import shown_by_form
from clauseline.ingest.word.hiding import hiding_of
from clauseline.ingest.word.names import MATH, REVISIONS, W, is_on
from clauseline.ingest.word.properties import revision_of
from clauseline.ingest.word.redline import look_of, standing_by_looks
from clauseline.ingest.word.runs import Runs, Standing
from clauseline.ingest.word.styles import Styles
from clauseline.ingest.word.survey import SIGNS, TEXT, Survey
from clauseline.ingest.word.words import word_of

COMMENTS: Final = "comment"
LINKED: Final = "document linked as a whole (subDoc)"
HIDDEN: Final = "run of hidden text"

_RUN: Final = f"{W}r"
_LOOKS: Final = f"{W}rPr"
_CONTROL: Final = f"{W}sdt"
_FIELD_CHARACTER: Final = f"{W}fldChar"
_TEXT: Final = frozenset((TEXT, f"{W}delText", f"{MATH}t"))
_FIELD_PARTS: Final = frozenset((_FIELD_CHARACTER, f"{W}instrText", f"{W}delInstrText"))
_NOTES: Final[dict[str, Literal["footnote", "endnote"]]] = {
    f"{W}footnoteReference": "footnote",
    f"{W}endnoteReference": "endnote",
}
_WRAPPERS: Final = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo", "rubyBase", "rt")
)


class Inline:
    """Walks the insides of paragraphs, keeping which fields are open and what was left out."""

    def __init__(self, styles: Styles, seen: Survey, *, trusts_fields: bool) -> None:
        self.left_out: Counter[str] = Counter()
        self.marked_up = False
        self.fields = OpenFields()
        self._styles = styles
        self._may_hide = seen.may_hide
        self._redline = seen.redline
        self._trusts_fields = trusts_fields

    def within(self, element: _Element, standing: Standing) -> Standing:
        """The standing of what an element holds: one inserted and later deleted has both."""
        revision = revision_of(element)
        if revision is None:
            return standing
        self.marked_up = True
        inserted, deleted = standing
        return (revision, deleted) if revision.kind == "inserted" else (inserted, revision)

    def gather(self, pieces: Iterable[str | _Element], words: Runs, standing: Standing) -> None:
        """Gathers a paragraph that holds nothing but texts and field characters."""
        said: list[str] = []
        for piece in pieces:
            if isinstance(piece, str):
                said.append(piece)
            else:
                self._say("".join(said), words, standing)
                said.clear()
                self._field_part(piece, str(piece.tag), words, standing)
        self._say("".join(said), words, standing)

    def walk(self, parent: _Element, words: Runs, standing: Standing) -> None:
        """Gathers what an element holds, run by run."""
        for child in children_of(parent):
            tag = str(child.tag)
            if tag in (_RUN, f"{MATH}r"):
                self._run(child, words, standing)
            elif tag in _WRAPPERS or tag in REVISIONS or tag.startswith(MATH):
                self.walk(child, words, self.within(child, standing))
            elif tag == _CONTROL:
                for content in child.iterchildren(f"{W}sdtContent"):
                    self.walk(content, words, standing)
            elif tag == f"{W}fldSimple":
                self._simple_field(child, words, standing)
            elif tag == f"{W}subDoc":
                self.left_out[LINKED] += 1

    def _simple_field(self, element: _Element, words: Runs, standing: Standing) -> None:
        code = element.get(f"{W}instr", "")
        if not is_contents_code(code):
            self.walk(element, words, standing)
            if next(element.iter(*_TEXT, f"{W}sym"), None) is None:
                self._show(shown_without_result(code), words, standing)
            return
        contents = Runs(self._styles, words.style)
        self.walk(element, contents, standing)
        words.left_out |= bool(contents.runs)

    def _run(self, run: _Element, words: Runs, standing: Standing) -> None:
        looks = next(run.iterchildren(_LOOKS), None)
        shown = self._hiding(looks, words, standing) if self._may_hide else standing
        children = children_of(run)
        if shown is None:
            self._hidden_run(children, words, standing)
            return
        if self._redline is not None and shown[1] is None:
            look = look_of(looks, words.style, self._styles)
            inserted, deleted = standing_by_looks(self._redline, look, heading=words.heads)
            shown = (shown[0] or inserted, deleted)
        for child in children:
            tag = str(child.tag)
            if tag in _TEXT:
                self._say(word_of(child), words, shown, looks)
            elif tag in SIGNS:
                self._say(SIGNS[tag], words, shown, looks)
            elif tag in _FIELD_PARTS:
                self._field_part(child, tag, words, shown)
            elif tag in _RULES:
                _RULES[tag](self, child, words, shown)
                if _is_marked_by_hand(child):
                    return

    def _hidden_run(self, children: Iterable[_Element], words: Runs, standing: Standing) -> None:
        """A hidden run shows nothing, yet the fields that begin or end in it do so."""
        shows = False
        for child in children:
            tag = str(child.tag)
            if tag in _FIELD_PARTS:
                self._field_part(child, tag, words, standing)
            elif tag in _TEXT or tag in SIGNS or tag in _RULES:
                shows = True
        self.left_out[HIDDEN] += shows

    def _hiding(self, looks: _Element | None, words: Runs, standing: Standing) -> Standing | None:
        """The standing of a run whose looks may hide it; None where it is hidden in every view."""
        hiding = hiding_of(looks, words.style, self._styles)
        if hiding.change is None:
            return None if hiding.now else standing
        self.marked_up = True
        self.left_out[HIDDEN] += hiding.now
        inserted, deleted = standing
        return (inserted, hiding.change) if hiding.now else (hiding.change, deleted)

    def _say(
        self, text: str, words: Runs, standing: Standing, looks: _Element | None = None
    ) -> None:
        if not text or not self.fields.shows_text:
            return
        if self.fields.in_contents:
            words.left_out = True
            return
        if self.fields.any_open:
            self.fields.take_words()
        words.add(text, standing, looks)

    def _field_part(self, element: _Element, tag: str, words: Runs, standing: Standing) -> None:
        if tag != _FIELD_CHARACTER:
            self.fields.code(element.text or "")
        elif self._trusts_fields:
            form = shown_by_form(element) if len(element) else None
            shown = self.fields.character(element.get(f"{W}fldCharType"), form)
            self._show(shown, words, standing)

    def _show(self, shown: ListNumber | str | None, words: Runs, standing: Standing) -> None:
        """Takes what a field shows that stores no result."""
        if isinstance(shown, str):
            self._say(shown, words, standing)
        elif shown is not None and self.fields.shows_text:
            words.count(shown, standing)

    def note(self, element: _Element, words: Runs, standing: Standing) -> None:
        """Takes the call of a note."""
        if not self.fields.shows_text:
            return
        mark = "".join(_marks_after(element)) if _is_marked_by_hand(element) else None
        kind = _NOTES[str(element.tag)]
        words.call(NoteCall(kind=kind, id=element.get(f"{W}id", ""), mark=mark), standing)

    def comment(self, _: _Element, __: Runs, ___: Standing) -> None:
        """Leaves a comment out."""
        self.left_out[COMMENTS] += 1

    def symbol(self, element: _Element, words: Runs, standing: Standing) -> None:
        """Takes a sign that a font draws."""
        self._say(_sign_of(element), words, standing)

    def ruby(self, element: _Element, words: Runs, standing: Standing) -> None:
        """Takes the words that a pronunciation guide stands over."""
        for base in element.iterchildren(f"{W}rubyBase"):
            self.walk(base, words, standing)

    def drawing(self, element: _Element, words: Runs, standing: Standing) -> None:
        """Keeps the text boxes of a drawing for after the paragraph."""
        words.boxes += ((box, standing) for box in text_boxes(element))


_RULES: Final[dict[str, Callable[[Inline, _Element, Runs, Standing], None]]] = {
    **dict.fromkeys(_NOTES, Inline.note),
    f"{W}commentReference": Inline.comment,
    f"{W}sym": Inline.symbol,
    f"{W}ruby": Inline.ruby,
    **dict.fromkeys((f"{W}drawing", f"{W}pict", f"{W}object"), Inline.drawing),
}
"""What else a run may hold, and who takes it; what no rule knows has no words."""


def _is_marked_by_hand(element: _Element) -> bool:
    """Whether the call of a note bears a mark of its own, which is the rest of its run (17.11)."""
    return is_on(element.get(f"{W}customMarkFollows", "0"))


def _marks_after(element: _Element) -> Iterator[str]:
    for after in element.itersiblings():
        if after.tag in _TEXT:
            yield word_of(after)
        elif after.tag == f"{W}sym":
            yield _sign_of(after)


def _sign_of(symbol: _Element) -> str:
    return character(symbol.get(f"{W}font", ""), symbol.get(f"{W}char", ""))
