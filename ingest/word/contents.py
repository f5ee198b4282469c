"""Tables of contents: what of a story's blocks belongs to them and is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import structs

from clauseline.ingest.word.content import Block, WordParagraph
from clauseline.ingest.word.styles import Styles

CONTENTS: Final = "paragraph of a table of contents"
_CONTENTS_WORD: Final = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
_PAGE_AT_END: Final = re.compile(r"(?:\t|\.{3,}|\u2026|_{3,})\s*(\d{1,4})$")
_LEAST_LINES: Final = 3


def leave_out(paragraph: WordParagraph) -> WordParagraph:
    """A paragraph without its words, as it belongs to a table of contents."""
    return structs.replace(paragraph, runs=(), contents=True)


def without_contents_headings(blocks: Sequence[Block], styles: Styles) -> list[Block]:
    """Blocks in which the headings of tables of contents are left out.

    The style that Word keeps for them also serves ordinary headings; so one is left out only
    where contents follow it.
    """
    following: Block | None = None
    found: list[Block] = []
    for block in reversed(blocks):
        if isinstance(block, WordParagraph) and not block.runs and not block.contents:
            found.append(block)
        else:
            following = _heading_left_out(block, following, styles)
            found.append(following)
    return found[::-1]


def _heading_left_out(block: Block, following: Block | None, styles: Styles) -> Block:
    if not isinstance(block, WordParagraph) or not isinstance(following, WordParagraph):
        return block
    heads = following.contents and styles.is_contents_heading(block.properties.style)
    return leave_out(block) if heads else block


def without_typed_contents(blocks: Sequence[Block]) -> list[Block]:
    """Blocks in which contents that were typed are left out, with their heading.

    They are lines under the word "Contents" that end in page numbers which never fall.
    """
    found = list(blocks)
    at = 0
    while at < len(found):
        if _is_contents_word(found[at]):
            lines = list(_contents_lines(found, at + 1))
            for line in (at, *lines) if len(lines) >= _LEAST_LINES else ():
                block = found[line]
                found[line] = leave_out(block) if isinstance(block, WordParagraph) else block
        at += 1
    return found


def _contents_lines(blocks: Sequence[Block], start: int) -> Iterator[int]:
    """The places of lines that end in page numbers, up to the first paragraph that does not."""
    page = 0
    for at in range(start, len(blocks)):
        block = blocks[at]
        words = _words(block) if isinstance(block, WordParagraph) else None
        if words == "":
            continue
        ends = None if words is None else _PAGE_AT_END.search(words)
        if ends is None or int(ends[1]) < page:
            return
        page = int(ends[1])
        yield at


def _is_contents_word(block: Block) -> bool:
    return isinstance(block, WordParagraph) and _CONTENTS_WORD.fullmatch(_words(block)) is not None


def _words(paragraph: WordParagraph) -> str:
    return "".join(run.text for run in paragraph.runs).strip()


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks, those in tables included."""
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell.blocks)
