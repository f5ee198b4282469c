"""The parts of a letter: head, title, body, direction, closing, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from clauseline.ingest.letter.dates import is_only_a_date
from clauseline.ingest.letter.operative import Passage, is_operative
from clauseline.ingest.letter.sentences import sentences_of
from clauseline.ingest.paragraph import Paragraph
from clauseline.ingest.structure.labels import typed_label

_SALUTATION = re.compile(r"^(?:Dear\b|To whom it may concern)", re.IGNORECASE | re.MULTILINE)
_SIGN_OFF = re.compile(
    r"^(?:Yours (?:faithfully|sincerely|truly|ever)|(?:With )?[Kk]ind regards|Signed\b)",
    re.IGNORECASE | re.MULTILINE,
)
_OFFICIAL = re.compile(
    r"\b(?:official of|authorised (?:by .{3,60} )?to (?:act|sign)|on behalf of the)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\b(?:direction|designation|re-designation)s?\b", re.IGNORECASE)
_ANNEX = re.compile(
    r"^(?:Annex(?:e|es|ures?)?|Enclosures?|Attachments?|Appendi(?:x|ces))\b", re.IGNORECASE
)
_DANGLES = re.compile(r"\b(?:the|of|to|and|for|in|under|a|an|with|by)$|[,:\u2013-]$", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
_FIRST_HEADING = re.compile(
    r"\W*(?:whereas|background|introduction|summary|purpose|context|recitals|overview)\W*",
    re.IGNORECASE,
)
_DIRECTION = re.compile(r"\W*(?:the )?(?:text of (?:the )?)?direction\W*", re.IGNORECASE)
_TITLE_WORDS = re.compile(r"\b(?:directions?|(?:re-?)?designat\w+)\b", re.IGNORECASE)
_LONGEST_HEADING = 10
_FURTHEST_SALUTATION = 60
_LONGEST_NOTICE = 150
_SHORTEST_SENTENCE = 7


class Letter(Struct, frozen=True, kw_only=True):
    """A letter in its parts, each the words of its paragraphs in order.

    `opening` is the salutation, if there is one. `body` holds the paragraphs between title and
    direction, `numbered` those that the clause tree is built from, `passages` those of the
    direction itself and `unnumbered` those of them that the tree leaves out. `after` holds all
    from the closing on. `signed_off` says whether the letter has a sign-off.
    """

    head: tuple[str, ...]
    opening: tuple[str, ...]
    title: tuple[str, ...]
    body: tuple[str, ...]
    numbered: tuple[Paragraph, ...]
    unnumbered: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]
    signed_off: bool
    closing: tuple[str, ...]
    annexes: tuple[str, ...]
    after: tuple[Paragraph, ...]

    @property
    def salutation(self) -> bool:
        """Whether the letter greets anybody."""
        return bool(self.opening)

    @property
    def direction(self) -> tuple[str, ...]:
        """The words of the direction itself, paragraph by paragraph."""
        return tuple(passage.text for passage in self.passages)


def may_be_a_letter(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document has any sign of a letter: quick, since it is asked of every document.

    Far into a document a salutation is that of a form of letter in its schedules.
    """
    if any(_SALUTATION.search(paragraph.text) for paragraph in paragraphs[:_FURTHEST_SALUTATION]):
        return True
    return len(paragraphs) <= _LONGEST_NOTICE and any(
        _SIGN_OFF.search(paragraph.text) or _OFFICIAL.search(paragraph.text)
        for paragraph in paragraphs
    )


def parts_of(paragraphs: Sequence[Paragraph]) -> Letter:
    """The parts of a letter; a part that it lacks is empty."""
    filled = [p for p in _line_by_line(paragraphs) if p.text.strip() or p.label or p.tables]
    words = [words_of(paragraph) for paragraph in filled]
    salutation = _first(words, _SALUTATION, 0, _FURTHEST_SALUTATION)
    head_end = salutation if salutation is not None else _head_end(filled)
    start = head_end + (salutation is not None)
    end = _closing_start(filled, words, start)
    annexes = _annexes_start(words, end)
    title_end = _title_end(filled, start, end)
    operative = _direction_start(filled, title_end, end)
    numbered = _numbered(filled, title_end, operative, end)
    return Letter(
        head=tuple(words[:head_end]),
        opening=tuple(words[head_end:start]),
        title=tuple(filter(None, words[start:title_end])),
        body=tuple(text_of(paragraph) for paragraph in filled[title_end:operative]),
        numbered=numbered,
        unnumbered=tuple(p for p in filled[operative:end] if p not in numbered),
        passages=tuple(Passage(text_of(p), is_labelled(p)) for p in filled[operative:end]),
        signed_off=end < len(filled) and bool(_SIGN_OFF.search(words[end])),
        closing=tuple(words[end:annexes]),
        annexes=tuple(words[annexes:]) + _rows(paragraphs),
        after=tuple(filled[end:]),
    )


def _line_by_line(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, those of head and closing that hold several lines parted into these."""
    ends_head = _first_with(paragraphs[:_FURTHEST_SALUTATION], _SALUTATION)
    head_end = -1 if ends_head is None else ends_head
    signed = _first_with(paragraphs, _SIGN_OFF)
    closing = len(paragraphs) if signed is None else signed
    for place, paragraph in enumerate(paragraphs):
        if head_end < place < closing or paragraph.label or "\n" not in paragraph.text:
            yield paragraph
        else:
            *lines, last = paragraph.text.split("\n")
            yield from (replace(paragraph, text=line, tables=(), notes=()) for line in lines)
            yield replace(paragraph, text=last)


def _first_with(paragraphs: Sequence[Paragraph], form: re.Pattern[str]) -> int | None:
    """The first paragraph that has a line of that form."""
    lines = (paragraph.text.split("\n") for paragraph in paragraphs)
    return next((n for n, each in enumerate(lines) if any(map(form.search, each))), None)


def words_of(paragraph: Paragraph) -> str:
    """All words of a paragraph, its automatic label among them."""
    label = paragraph.label.text if paragraph.label else ""
    return " ".join(f"{label} {paragraph.text}".split())


def text_of(paragraph: Paragraph) -> str:
    """The words of a paragraph without a label that it may begin with."""
    typed = None if paragraph.label or not is_labelled(paragraph) else typed_label(paragraph.text)
    return " ".join((typed.rest if typed else paragraph.text).split())


def is_labelled(paragraph: Paragraph) -> bool:
    """Whether a paragraph bears a number or letter of its own; a bare number may be a date's."""
    if paragraph.label is not None:
        return True
    typed = typed_label(paragraph.text)
    return (
        typed is not None
        and not is_only_a_date(paragraph.text)
        and bool(re.match(r"\(?\w+(?:\.\w+)*(?:[.):]|$)", typed.text) and not typed.text.isalpha())
    )


def _first(words: Sequence[str], form: re.Pattern[str], start: int, end: int) -> int | None:
    return next((n for n in range(start, min(end, len(words))) if form.search(words[n])), None)


def _head_end(filled: Sequence[Paragraph]) -> int:
    """Where the head of a letter without salutation ends: at its title, or its first sentence."""
    for place, paragraph in enumerate(filled):
        text = words_of(paragraph)
        if _is_title(paragraph) or _NUMBERED.match(text) or _is_sentence(text):
            return place
    return len(filled)


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return not _is_sentence(text) and _TITLE_WORDS.search(text) is not None


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith((".", ":", ";")) and len(text.split()) >= _SHORTEST_SENTENCE


def _title_end(filled: Sequence[Paragraph], start: int, end: int) -> int:
    """Where the title ends: after its first paragraph, and those set like it that follow."""
    place = start
    while place < end and _may_be_title(filled[place]):
        if place > start and not _goes_on(filled[place - 1], filled[place]):
            break
        place += 1
    return place


def _may_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return not (is_labelled(paragraph) or _is_sentence(text) or _is_heading(text))


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a title goes on in the next paragraph: set alike, or within a phrase."""
    if _FIRST_HEADING.fullmatch(after.text):
        return False
    if before.text.isupper() or before.strong:
        return after.text.isupper() or after.strong
    return _DANGLES.search(before.text) is not None or after.text.strip()[:1].islower()


def _is_heading(text: str) -> bool:
    """Whether a line is the heading over the direction itself, and no title of the letter."""
    return _DIRECTION.fullmatch(text) is not None


def _direction_start(filled: Sequence[Paragraph], start: int, end: int) -> int:
    """Where the direction itself begins: at its heading, else at its first operative sentence."""
    for place in range(start, end):
        text = filled[place].text.strip()
        short = len(text.split()) <= _LONGEST_HEADING and not text.endswith((".", ";", ","))
        if _is_heading(text) or (short and _HEADING.search(text) and _heads(filled, place, end)):
            return place
    for place in range(start, end):
        if any(is_operative(sentence) for sentence in sentences_of(text_of(filled[place]))):
            return place
    return end


def _heads(filled: Sequence[Paragraph], place: int, end: int) -> bool:
    """Whether operative words follow a heading, and no letter's paragraph with a number does."""
    after = filled[place + 1 : end]
    return (
        not is_labelled(filled[place])
        and any(
            is_operative(sentence)
            for paragraph in after
            for sentence in sentences_of(paragraph.text)
        )
        and not any(_is_heading(paragraph.text) for paragraph in after)
    )


def _numbered(
    filled: Sequence[Paragraph], start: int, operative: int, end: int
) -> tuple[Paragraph, ...]:
    """The paragraphs before the direction; of the direction itself only those with a label."""
    body = tuple(filled[start:operative])
    within = tuple(filled[operative:end])
    labelled = tuple(paragraph for paragraph in within if is_labelled(paragraph))
    return body + (within if not body else labelled) if labelled else body


def _closing_start(filled: Sequence[Paragraph], words: Sequence[str], start: int) -> int:
    """Where the closing begins: the sign-off, else the lines above the official's standing."""
    sign_off = _first(words, _SIGN_OFF, start, len(words))
    if sign_off is not None:
        return sign_off
    official = next(
        (
            n
            for n in range(start, len(words))
            if _OFFICIAL.search(words[n]) and _stands_apart(words[n])
        ),
        None,
    )
    if official is None:
        return _annexes_start(words, start)
    place = official
    while place > start and not (_is_sentence(words[place - 1]) or is_labelled(filled[place - 1])):
        place -= 1
    return place


def _stands_apart(text: str) -> bool:
    return text.startswith("(") or len(text.split()) <= 2 * _LONGEST_HEADING


def _annexes_start(words: Sequence[str], start: int) -> int:
    found = _first(words, _ANNEX, start, len(words))
    return len(words) if found is None else found


def _rows(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """The rows of tables that list annexes."""
    rows = (row for paragraph in paragraphs for table in paragraph.tables for row in table.rows)
    return tuple(" ".join(" ".join(row).split()) for row in rows if row and _ANNEX.search(row[0]))
