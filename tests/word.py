"""A small language for Word files: a test shows the mark-up that it is about, and no more."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from clauseline.ingest.paragraph import Reading
from clauseline.ingest.structure import structure
from clauseline.ingest.word.changes import Choice
from clauseline.ingest.word.reader import read_word
from clauseline.model.clause import Clause, walk

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES: Final = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}/relationships"'
_WHO: Final = 'w:id="1" w:author="A. Drafter" w:date="2020-03-02T09:00:00Z"'


def run(text: str, looks: str = "") -> str:
    """A run; `looks` is what its run properties hold."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def inserted(text: str) -> str:
    return f"<w:ins {_WHO}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    said = f'<w:delText xml:space="preserve">{escape(text)}</w:delText>'
    return f"<w:del {_WHO}><w:r>{said}</w:r></w:del>"


def field(code: str, result: str | None = None) -> str:
    """A complex field; without a result it stores none, as LISTNUM does."""
    middle = (
        "" if result is None else '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run(result)
    )
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(code)} </w:instrText></w:r>'
        f'{middle}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def boxed(content: str) -> str:
    """A run that holds a text box set among the words."""
    return f"<w:r><w:pict><w:txbxContent>{content}</w:txbxContent></w:pict></w:r>"


def p(  # noqa: PLR0913 - each is one property of a paragraph
    content: str = "",
    *,
    style: str = "",
    level: int | None = None,
    list_id: int | None = 1,
    outline: int | None = None,
    indent: int | None = None,
    mark: str = "",
    more: str = "",
) -> str:
    """A paragraph of text or, where it begins with "<", of runs.

    `level` puts it into a list (None as `list_id`: the style's); `mark` is "ins", "del",
    "moveFrom" or "moveTo" on the paragraph mark; `indent` is in twentieths of a point.
    """
    runs = content if content.startswith("<") or not content else run(content)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level is not None:
        which = "" if list_id is None else f'<w:numId w:val="{list_id}"/>'
        properties += f'<w:numPr><w:ilvl w:val="{level}"/>{which}</w:numPr>'
    if indent is not None:
        properties += f'<w:ind w:left="{indent}"/>'
    if outline is not None:
        properties += f'<w:outlineLvl w:val="{outline}"/>'
    if mark:
        properties += f"<w:rPr><w:{mark} {_WHO}/></w:rPr>"
    return f"<w:p><w:pPr>{properties}{more}</w:pPr>{runs}</w:p>"


def table(*rows: Iterable[str], deleted_row: int | None = None) -> str:
    """A table of cells, each text or paragraphs; one row may be deleted with tracking."""
    written = ""
    for at, row in enumerate(rows):
        mark = f"<w:trPr><w:del {_WHO}/></w:trPr>" if at == deleted_row else ""
        cells = "".join(
            f"<w:tc>{cell if cell.startswith('<w:') else p(cell)}</w:tc>" for cell in row
        )
        written += f"<w:tr>{mark}{cells}</w:tr>"
    return f"<w:tbl>{written}</w:tbl>"


def style(name: str, *, based_on: str = "", properties: str = "", looks: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{looks}</w:rPr></w:style>"
    )


def numbered_style(
    name: str, level: int | None, list_id: int | None = None, based_on: str = ""
) -> str:
    """A style that gives its paragraphs a list, a level, or both."""
    said = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    said += "" if list_id is None else f'<w:numId w:val="{list_id}"/>'
    return style(name, based_on=based_on, properties=f"<w:numPr>{said}</w:numPr>")


def level(  # noqa: PLR0913
    at: int, form: str, text: str, *, start: int = 1, more: str = "", indent: int | None = None
) -> str:
    """A level of a definition: `form` is the number format, `text` the label with its %1."""
    left = 720 * (at + 1) if indent is None else indent
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val={quoteattr(text)}/><w:pPr><w:ind w:left="{left}"/></w:pPr></w:lvl>'
    )


def definition(identifier: int, *levels: str) -> str:
    inner = "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{identifier}">{inner}</w:abstractNum>'


def instance(list_id: int, of: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def start_at(at: int, value: int) -> str:
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


LEGAL: Final = definition(
    1,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "(%4)"),
) + instance(1, 1)
"""1. / 1.1 / (a) / (i), as list 1."""


def word_file(
    *body: str, numbering: str = LEGAL, styles: str = "", parts: dict[str, str] | None = None
) -> bytes:
    """The bytes of a Word file; `parts` adds or replaces parts by name."""
    related = f"{_OFFICE}/relationships"
    links = "".join(
        f'<Relationship Id="r{at}" Type="{related}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(("styles", "numbering", "footnotes"))
    )
    written = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{related}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f"{links}</Relationships>",
        "word/document.xml": f"<w:document {_SPACES}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_SPACES}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_SPACES}>{numbering}</w:numbering>",
        **(parts or {}),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in written.items():
            archive.writestr(name, text)
    return stream.getvalue()


def note_call(identifier: int, looks: str = "") -> str:
    """The call of a footnote, set as `looks` say."""
    return f'<w:r><w:rPr>{looks}</w:rPr><w:footnoteReference w:id="{identifier}"/></w:r>'


def footnotes(**texts: str) -> dict[str, str]:
    """The footnotes part, for `parts`; each note by its identifier, as n1="…".

    A note is text, runs, or paragraphs and tables.
    """
    notes = "".join(
        f'<w:footnote w:id="{name[1:]}">'
        f"{text if text.startswith(('<w:p>', '<w:tbl>')) else p(text)}</w:footnote>"
        for name, text in texts.items()
    )
    return {"word/footnotes.xml": f"<w:footnotes {_SPACES}>{notes}</w:footnotes>"}


def reading(*body: str, view: Choice = "accepted", **more: object) -> Reading:
    """What the reader finds in a file with this body."""
    data = word_file(*body, **more)  # type: ignore[arg-type]
    return read_word(data, "test.docx", view)


def clauses(*body: str, view: Choice = "accepted", **more: object) -> list[tuple[str, str]]:
    """The number and the words of every clause in a file with this body."""
    return told(structure(reading(*body, view=view, **more).paragraphs).clauses)


def told(tree: Iterable[Clause]) -> list[tuple[str, str]]:
    """The number and the words, heading included, of every clause of a tree."""
    return [
        (clause.number, " ".join(filter(None, (clause.heading, clause.text))))
        for clause in walk(tree)
    ]
