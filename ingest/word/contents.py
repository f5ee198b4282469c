"""Tables of contents: what of a story's blocks belongs to them and is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import structs

from clauseline.ingest.structure.labels import typed_label
from clauseline.ingest.word.content import Block, WordParagraph
from clauseline.ingest.word.styles import Styles

CONTENTS: Final = "paragraph of a table of contents"
_CONTENTS_WORD: Final = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
_PAGE_AT_END: Final = re.compile(r"(?:\t|\.{3,}|\u2026|_{3,})\s*(\d{1,4})$")
_LEAST_LINES: Final = 3
_LONGEST_LINE: Final = 300


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

    They are lines under the word "Contents" that end in page numbers which never fall, and most of
    which come again as headings.
    """
    found = list(blocks)
    for at, block in enumerate(blocks):
        if not _is_contents_word(block):
            continue
        lines = dict(_contents_lines(blocks, at + 1))
        if len(lines) < _LEAST_LINES or not _come_again(lines, blocks):
            continue
        for line in (at, *lines):
            paragraph = found[line]
            if isinstance(paragraph, WordParagraph):
                found[line] = leave_out(paragraph)
    return found


def _come_again(lines: Mapping[int, str], blocks: Sequence[Block]) -> bool:
    """Whether most entries are the words of a paragraph that follows them, its label aside."""
    after = {
        _unlabelled(_words(block)) for block in blocks[max(lines) + 1 :]
        if isinstance(block, WordParagraph)
    }  # fmt: skip
    return sum(_unlabelled(words) in after for words in lines.values()) > len(lines) / 2


def _unlabelled(words: str) -> str:
    label = typed_label(words)
    return " ".join((words if label is None else label.rest).casefold().split())


def _contents_lines(blocks: Sequence[Block], start: int) -> Iterator[tuple[int, str]]:
    """The places and entries of lines that end in page numbers, up to the first that does not."""
    page = 0
    for at in range(start, len(blocks)):
        block = blocks[at]
        words = _words(block) if isinstance(block, WordParagraph) else None
        if words == "":
            continue
        if words is None or len(words) > _LONGEST_LINE:
            return
        ends = _PAGE_AT_END.search(words)
        if ends is None or int(ends[1]) < page:
            return
        page = int(ends[1])
        yield at, words[: ends.start()]


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
