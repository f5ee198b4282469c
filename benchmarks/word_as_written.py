"""A long Word file as Word writes one: save identifiers, fonts, proofing marks on every run."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from typing import Final

_MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_LOOKS: Final = (
    '<w:rPr><w:rFonts w:ascii="Arial" w:eastAsia="Times New Roman" w:hAnsi="Arial" w:cs="Arial"/>'
    '<w:color w:val="000000"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr>'
)
_WORDS: Final = ("the Operator", "shall notify", "each Supplier", "of a reading", "that failed",
    "within", "seconds", "of the event", "and keep", "a record of it", "for the period", "that",
    "the Panel", "states in writing", "from time", "to time")  # fmt: skip
_FORMATS: Final = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"))


def write(path: Path, paragraphs: int) -> None:
    """Writes a file of so many numbered paragraphs, the same bytes for the same number."""
    chance = random.Random(paragraphs)  # noqa: S311 - no secret hangs on it
    body = "".join(_paragraph(at, chance) for at in range(paragraphs))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _parts(body).items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


def _paragraph(at: int, chance: random.Random) -> str:
    level = 0 if at % 40 == 0 else 1 if at % 5 == 0 else 2
    save = f"{chance.getrandbits(32):08X}"
    runs = "".join(_run(chance) for _ in range(chance.randint(3, 7)))
    return (
        f'<w:p w:rsidR="{save}" w:rsidRDefault="{save}" w:rsidP="{save}"><w:pPr>'
        f'<w:pStyle w:val="Clause{level}"/><w:spacing w:before="120" w:after="120"/>'
        f'<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:pPr>{runs}</w:p>'
    )


def _run(chance: random.Random) -> str:
    words = " ".join(chance.choices(_WORDS, k=chance.randint(3, 8)))
    save = f"{chance.getrandbits(32):08X}"
    return (
        '<w:proofErr w:type="spellStart"/>'
        f'<w:r w:rsidRPr="{save}">{_LOOKS}<w:t xml:space="preserve">{words} </w:t></w:r>'
        '<w:proofErr w:type="spellEnd"/>'
    )


def _parts(body: str) -> dict[str, str]:
    names = f'xmlns:w="{_MAIN}" xmlns:r="{_OFFICE}"'
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="Clause{at}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(_FORMATS)
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Clause{at}"><w:name w:val="Clause {at}"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for at in range(len(_FORMATS))
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{part}.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.wordprocessingml.{kind}+xml"/>'
            for part, kind in (
                ("document", "document.main"),
                ("styles", "styles"),
                ("numbering", "numbering"),
            )
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" '
        f'Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>',
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
        "word/numbering.xml": f'<w:numbering {names}><w:abstractNum w:abstractNumId="1">{levels}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
    }
