"""The readable source of the sample's documents: blocks that state their own numbers."""

from __future__ import annotations

import re
from importlib.resources import files

from msgspec import Struct

BLOCK = re.compile(r"(?P<name>[^\[\n]+) \[(?P<key>[\w-]+)\]\s(?P<words>.*)", re.DOTALL)
UNNUMBERED = re.compile(r"[a-z]+")
NOTE = re.compile(r"\{note: ([^}]*)\}")


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph or a table of the source.

    `kind` is the word that opens an unnumbered block ("definition"), "" where a number opens it.
    `number` is the number as a lawyer cites it; of a closing block, that of the clause it closes.
    """

    key: str
    kind: str = ""
    number: str = ""
    words: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


class Text(Struct, frozen=True, kw_only=True):
    """A document's source: what its first lines say of it, and its blocks in order."""

    about: dict[str, str]
    blocks: tuple[Block, ...]


def parse(source: str) -> Text:
    """The document that `source` describes.

    Raises ValueError for a block without a key, and for a key used twice.
    """
    head, *rest = re.split(r"\n{2,}", re.sub(r"(?m)^#.*\n", "", source).strip())
    blocks = tuple(parse_block(block) for block in rest)
    keys = [block.key for block in blocks]
    if len(set(keys)) < len(keys):
        raise ValueError(f"key used twice: {sorted({k for k in keys if keys.count(k) > 1})}")
    return Text(about=parse_head(head), blocks=blocks)


def parse_head(head: str) -> dict[str, str]:
    """The "name: value" lines that open a source; an indented line continues the one before."""
    lines = re.sub(r"\n\s+", " ", head).splitlines()
    return {name: value for name, _, value in (line.partition(": ") for line in lines)}


def parse_block(block: str) -> Block:
    """The block of this source: number or kind, key, then words or rows."""
    found = BLOCK.fullmatch(block)
    if found is None:
        raise ValueError(f"a block begins with a number or a kind, and a [key]: {block[:60]!r}")
    kind = UNNUMBERED.match(found["name"])
    rows = parse_rows(found["words"])
    return Block(
        key=found["key"],
        kind=kind.group() if kind else "",
        number=found["name"][kind.end() if kind else 0 :].strip(),
        words="" if rows else fold(found["words"]),
        rows=rows,
    )


def parse_rows(block: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each a line with its cells between upright strokes."""
    lines = [line for line in block.splitlines() if line.startswith("|")]
    return tuple(tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in lines)


def fold(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def without_notes(words: str) -> str:
    """The words as the body shows them, footnotes taken out."""
    return NOTE.sub("", words)


def notes_in(words: str) -> tuple[str, ...]:
    """The footnotes that the words call, in order."""
    return tuple(NOTE.findall(words))


def load(name: str) -> Text:
    """The source of that name ("al-3.0") as it comes with the package."""
    return parse(files("clauseline.sample").joinpath(f"source/{name}.txt").read_text("utf-8"))
