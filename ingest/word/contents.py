"""Tables of contents: what of a story's blocks belongs to them and is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import structs

from clauseline.ingest.word.content import Block, WordParagraph
from clauseline.ingest.word.styles import Styles

CONTENTS: Final = "paragraph of a table of contents"


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


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[WordParagraph]:
    """The paragraphs of blocks, those in tables included."""
    for block in blocks:
        if isinstance(block, WordParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs_of(cell.blocks)
