"""The forms in which other readers give a document, as lines of label and words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from lxml import html

from schemes import FORMATS

_BLOCKS: Final = frozenset(
    ("p", "li", "td", "th", "tr", "table", "ol", "ul", "div", "body", "h1", "h2", "h3", "h4", "h5")
)
_RULE: Final = re.compile(r"\.([\w-]+) *\{([^}]*)\}")
_LINK: Final = re.compile(r"(?<!\\)\[([^\]]*)(?<!\\)\]\([^)\s]*\)")
_ESCAPED: Final = re.compile(r"\\(.)")
_CELLS: Final = re.compile(r"(?<!\\)\|")


def of_html(page: str) -> list[str]:
    """Each block of a page as a browser shows it: list items with the count of their place."""
    parser = html.HTMLParser(encoding="utf-8")
    body = html.document_fromstring(page.encode(), parser=parser).find("body")
    hidden = {name for name, said in _RULE.findall(page) if "display: none" in said}
    return [] if body is None else _lines(_pieces(body, hidden))


def _pieces(element: html.HtmlElement, hidden: Collection[str]) -> Iterator[str | None]:
    """Texts, and None where a block begins or ends; `hidden` are classes that a style hides."""
    block = element.tag in _BLOCKS
    if block:
        yield None
    if element.tag == "li":
        yield _item_label(element)
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.get("class") not in hidden:
            yield from _pieces(child, hidden)
        yield child.tail or ""
    if block:
        yield None
    elif element.tag == "br" or element.get("data-list-marker") or element.get("data-docx-tab"):
        yield " "


def _item_label(item: html.HtmlElement) -> str:
    around = item.getparent()
    if around is None or around.tag == "ul":
        return "\u2022 "
    before = sum(1 for each in item.itersiblings("li", preceding=True))
    return f"{int(around.get('start', '1')) + before}. "


def _lines(pieces: Iterator[str | None]) -> list[str]:
    found = [""]
    labelled = False
    for piece in pieces:
        if piece is not None:
            found[-1] += piece
            labelled = bool(re.fullmatch(r"(\u2022|\d+\.) ", found[-1]))
        elif found[-1].strip() and not labelled:
            found.append("")
    return found


def of_markdown(text: str) -> list[str]:
    """Each line of a Markdown text, each cell of its tables, without the signs of Markdown."""
    return [
        _ESCAPED.sub(r"\1", _LINK.sub(r"\1", cell).strip().lstrip("#").replace("**", ""))
        for line in text.split("\n")
        for cell in (_CELLS.split(line) if line.lstrip().startswith("|") else (line,))
    ]


def of_pandoc(document: Mapping[str, Any]) -> list[str]:
    """Each block of pandoc's own tree, list items with the label that the tree gives them."""
    return list(_blocks(document["blocks"], ""))


def _blocks(blocks: Sequence[Mapping[str, Any]], label: str) -> Iterator[str]:
    for block in blocks:
        kind, content = block["t"], block.get("c", [])
        if kind in ("Para", "Plain", "Header"):
            yield label + _inlines(content[2] if kind == "Header" else content)
        elif kind == "OrderedList":
            yield from _ordered(content, label)
            label = ""
        elif kind == "BulletList":
            for item in content:
                yield from _blocks(item, "\u2022 ")
        else:
            yield from _within(content)
        label = "" if kind in ("Para", "Plain", "Header") else label


def _ordered(content: Sequence[Any], label: str) -> Iterator[str]:
    (start, style, delimiter), items = content
    write = _STYLES.get(style["t"], str)
    before, after = _DELIMITERS.get(delimiter["t"], ("", "."))
    if label:
        yield label
    for at, item in enumerate(items, start):
        yield from _blocks(item, f"{before}{write(at)}{after} ")


def _within(content: object) -> Iterator[str]:
    """Blocks anywhere within a table, a division or a quotation."""
    if isinstance(content, dict):
        if content.get("t") in _BLOCK_KINDS:
            yield from _blocks([content], "")
        else:
            yield from _within(list(content.values()))
    elif isinstance(content, list):
        for each in content:
            yield from _within(each)


def _inlines(content: Sequence[Mapping[str, Any]]) -> str:
    return "".join(map(_inline, content))


def _inline(inline: Mapping[str, Any]) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Str":
        return str(content)
    if kind in ("Code", "Math", "RawInline") and content is not None:
        return str(content[1])
    if isinstance(content, list):
        inner = next((each for each in content if _holds_inlines(each)), content)
        return _inlines(inner) if _holds_inlines(inner) else ""
    return ""


def _holds_inlines(content: object) -> bool:
    return isinstance(content, list) and all(
        isinstance(each, dict) and "t" in each for each in content
    )


_BLOCK_KINDS: Final = frozenset(
    ("Para", "Plain", "Header", "OrderedList", "BulletList", "Div", "BlockQuote", "Table")
)
_STYLES: Final[dict[str, Callable[[int], str]]] = {
    "LowerAlpha": FORMATS["lowerLetter"],
    "UpperAlpha": FORMATS["upperLetter"],
    "LowerRoman": FORMATS["lowerRoman"],
    "UpperRoman": FORMATS["upperRoman"],
}
_DELIMITERS: Final = {"OneParen": ("", ")"), "TwoParens": ("(", ")"), "Period": ("", ".")}
