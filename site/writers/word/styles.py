"""The styles of the document: headings, clauses and their further words, by depth."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from clauseline.site.writers.word.looks import DEEPEST, HANGING, margin_of
from clauseline.site.writers.word.markup import MAIN

_DEFAULTS: Final = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="271" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)
_BOLD: Final = "<w:b/><w:bCs/>"
_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLES: Final = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
    "</w:style>"
)
_REFERENCE: Final = (
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>"
)
_NORMAL: Final = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
)
_TABS: Final = "<w:tabs>{}</w:tabs>".format(
    "".join(f'<w:tab w:val="left" w:pos="{position}"/>' for position in (1134, 1701, 2268))
)
"""Where the heading of a division begins, after "Part A", "Schedule 2" or what is longer."""
_KEEPS_NEXT: Final = "<w:keepNext/>"


def styles_part() -> str:
    """The part that holds all styles that a paragraph, a table or a note may bear."""
    styles = "".join(_paragraph_styles())
    return (
        f'<w:styles xmlns:w="{MAIN}">{_DEFAULTS}{_NORMAL}{styles}{_REFERENCE}{_TABLES}</w:styles>'
    )


def _paragraph_styles() -> Iterator[str]:
    yield _style("BodyText", "Body Text")
    yield _style(
        "Title", "Title", f'{_KEEPS_NEXT}<w:spacing w:after="280"/>', f"{_BOLD}{_size(36)}"
    )
    for depth in range(1, DEEPEST + 1):
        margin = margin_of(depth)
        hanging = f'<w:ind w:left="{margin}" w:hanging="{HANGING}"/>'
        level = f'<w:outlineLvl w:val="{depth - 1}"/>'
        space = f'{_TABS}<w:spacing w:before="{max(280 - 60 * depth, 60)}"/>'
        yield _style(
            f"Heading{depth}",
            f"heading {depth}",
            f"{_KEEPS_NEXT}{space}{hanging}{level}",
            f"{_BOLD}{_size(max(30 - 3 * depth, 21))}",
        )
        yield _style(f"Clause{depth}", f"Clause {depth}", hanging)
        yield _style(
            f"ClauseHeading{depth}", f"Clause heading {depth}", _KEEPS_NEXT + hanging, _BOLD
        )
        yield _style(f"ClauseText{depth}", f"Clause text {depth}", f'<w:ind w:left="{margin}"/>')
    yield _style("TableText", "Table Text", '<w:spacing w:before="40" w:after="40"/>', _size(19))
    tight = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    yield _style("AfterTable", "After Table", tight, _size(16))
    yield _style("FootnoteText", "footnote text", tight, _size(18))
    yield _style("Header", "header", tight, _size(17))
    yield _style("Footer", "footer", f'{tight}<w:jc w:val="right"/>', _size(17))


def _style(name: str, called: str, properties: str = "", looks: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/>'
        f'<w:basedOn w:val="Normal"/>'
        f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}"
        f"{f'<w:rPr>{looks}</w:rPr>' if looks else ''}</w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
