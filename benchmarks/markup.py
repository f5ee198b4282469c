"""Word's mark-up for the accuracy benchmark: elements as text, and the file around them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr

_SCHEMA: Final = "http://schemas.openxmlformats.org"
_WORD: Final = f"{_SCHEMA}/wordprocessingml/2006/main"
_RELATED: Final = f"{_SCHEMA}/officeDocument/2006/relationships"
_SPACES: Final = (
    f'xmlns:w="{_WORD}" xmlns:r="{_RELATED}" '
    f'xmlns:mc="{_SCHEMA}/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
_KINDS: Final = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
}
BY: Final = 'w:id="7" w:author="B. Reviser" w:date="2021-06-01T10:00:00Z"'


def run(words: str, looks: str = "") -> str:
    """A run of words, with what its properties hold."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def put_in(words: str, by: str = "ins") -> str:
    """Words put in with tracking: `ins`, or `moveTo`."""
    return f"<w:{by} {BY}>{run(words)}</w:{by}>"


def taken_out(words: str, by: str = "del") -> str:
    """Words taken out with tracking: `del`, or `moveFrom`, whose words stay text."""
    if by == "moveFrom":
        return f"<w:moveFrom {BY}>{run(words)}</w:moveFrom>"
    text = f'<w:delText xml:space="preserve">{escape(words)}</w:delText>'
    return f"<w:del {BY}><w:r>{text}</w:r></w:del>"


def field(code: str, result: str = "") -> str:
    """A field: its code, and the result that the file stores."""
    stored = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}' if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>{stored}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraph(content: str, properties: str = "", mark: str = "") -> str:
    """A paragraph of runs; `mark` is the name of a tracked change of its mark."""
    tracked = f"<w:rPr><w:{mark} {BY}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{tracked}</w:pPr>{content}</w:p>"


def styled(name: str) -> str:
    """The property that names a paragraph's style."""
    return f'<w:pStyle w:val="{name}"/>'


def listed(list_id: int | None, level: int | None) -> str:
    """The property that puts a paragraph, or those of a style, into a list."""
    said = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    said += "" if list_id is None else f'<w:numId w:val="{list_id}"/>'
    return f"<w:numPr>{said}</w:numPr>"


def indented(steps: int) -> str:
    """The property that sets a paragraph in, by half inches."""
    return f'<w:ind w:left="{720 * steps}"/>'


def table(*rows: tuple[str, ...], tracked: dict[int, str] | None = None) -> str:
    """A table of cells, each of them paragraphs; `tracked` names a change of a row as a whole."""
    marks = {at: f"<w:trPr><w:{mark} {BY}/></w:trPr>" for at, mark in (tracked or {}).items()}
    width = '<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>'
    written = "".join(
        f"<w:tr>{marks.get(at, '')}"
        + "".join(f"<w:tc>{width}{cell}</w:tc>" for cell in row)
        + "</w:tr>"
        for at, row in enumerate(rows)
    )
    columns = '<w:gridCol w:w="4000"/>' * len(rows[0])
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{written}</w:tbl>"
    )


def control(content: str) -> str:
    """A content control around paragraphs or around runs."""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def in_two_ways(content: str) -> str:
    """Content written for newer and for older readers, who see the same."""
    return (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{content}</mc:Choice>'
        f"<mc:Fallback>{content}</mc:Fallback></mc:AlternateContent>"
    )


def style(name: str, properties: str = "", *, base: str = "", looks: str = "") -> str:
    """A paragraph style."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def level(at: int, form: str, text: str, *, start: int = 1, more: str = "") -> str:
    """A level of a list: its format, and the text of its label; `more` as the schema orders it."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val={quoteattr(text)}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{720 * (at + 1)}" w:hanging="720"/></w:pPr></w:lvl>'
    )


def abstract(identifier: int, levels: str) -> str:
    """An abstract definition."""
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )


def instance(list_id: int, definition: int, overrides: str = "") -> str:
    """An instance of a definition."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def starting(at: int, value: int) -> str:
    """An instance's override of where a level starts."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


@dataclass(frozen=True)
class Part:
    """A part beside the usual ones: its name, what kind it is, its root element, its content.

    The body refers to it by the relationship "r" and its name.
    """

    name: str
    kind: str
    root: str
    text: str


@dataclass(frozen=True)
class Pages:
    """What a file says of its pages: the last section, defaults of text, settings, parts."""

    section: str = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    defaults: str = ""
    settings: str = ""
    parts: tuple[Part, ...] = ()


PLAIN: Final = Pages()


def package(body: str, styles: str, numbering: str, pages: Pages = PLAIN) -> bytes:
    """The bytes of a Word file."""
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
    )
    parts = {
        "document": f"<w:body>{body}{pages.section}</w:body>",
        "styles": pages.defaults + normal + styles,
        "numbering": numbering,
        "settings": pages.settings,
    }
    written = _frame(pages.parts)
    written.update(_part(name, name, text) for name, text in parts.items())
    written.update(_part(part.name, part.root, part.text) for part in pages.parts)
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in written.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _part(name: str, root: str, text: str) -> tuple[str, str]:
    return f"word/{name}.xml", f"<w:{root} {_SPACES}>{text}</w:{root}>"


def _frame(more: Sequence[Part]) -> dict[str, str]:
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (*_KINDS.items(), *((each.name, each.kind) for each in more))
    )
    links = "".join(
        f'<Relationship Id="r{part}" Type="{_RELATED}/{part}" Target="{part}.xml"/>'
        for part in _KINDS
        if part != "document"
    )
    links += "".join(
        f'<Relationship Id="r{each.name}" Type="{_RELATED}/{each.kind}" Target="{each.name}.xml"/>'
        for each in more
    )
    office = f"{_SCHEMA}/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{office}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{office}/relationships"><Relationship Id="r1" '
        f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{office}/relationships">{links}'
        "</Relationships>",
    }
