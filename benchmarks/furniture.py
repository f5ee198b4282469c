"""What stands on printed pages beside the clauses: running lines, contents, notes, tables."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markup import BY, Part, field, paragraph, run, styled, table
from schemes import Line

_NUMBERS: Final = (
    "Page {page} of {pages}", "- {page} -", "{page}", "Page | {page}", "{page}/{pages}", "",
)  # fmt: skip
_HEADS: Final = (
    "The Deposits Code",
    "OFFICIAL",
    "DRAFT FOR CONSULTATION\tVersion 3.1",
    "Appendix AX\t\t1 March 2021",
    "",
    "",
)
_FEET: Final = ("", "", "Registry Publications 2021", "AX 3.1 \u2013 for information only")
_WATERMARK: Final = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" id="PowerPlusWaterMarkObject1" '
    'o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;width:400pt;height:120pt;'
    "rotation:315;z-index:-251658752;mso-position-horizontal:center;"
    "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">'
    '<v:textpath style="font-family:&quot;Liberation Sans&quot;;font-size:1pt" string="DRAFT"/>'
    "</v:shape></w:pict></w:r>"
)
_NOTES: Final = (
    "See the notice of 4 May 2018.",
    "Inserted by the second amendment; the former words are kept in the register.",
    (
        "1 April 2020 for those who were registered before, 12.5 months after for all others; "
        "an office so affected may apply for a further period, which is not to exceed two years."
    ),
    "As defined in paragraph 2.",
)


@dataclass(frozen=True)
class Running:
    """The running lines of a document: their parts, and how its sections refer to them."""

    parts: tuple[Part, ...]
    references: str
    first: bool
    even: bool


def running(chance: random.Random) -> Running:
    """Running lines as an office might have them; the first page, even pages may differ."""
    number = chance.choice(_NUMBERS)
    head, foot = chance.choice(_HEADS), chance.choice(_FEET)
    above = chance.random() < 0.25  # noqa: PLR2004 - one office in four
    first, even = chance.random() < 0.25, chance.random() < 0.15  # noqa: PLR2004
    mark = _WATERMARK if chance.random() < 0.1 else ""  # noqa: PLR2004
    header = _line(head, mark) + (_line(number) if above else "")
    footer = _line(foot) + ("" if above else _line(number, side=chance.choice(_SIDES)))
    shown = {"default": (header, footer)}
    if first:
        shown["first"] = (_line(""), _line(""))
    if even:
        shown["even"] = (_line("The Deposits Code (even)"), footer)
    parts, references = [], ""
    for which, pair in shown.items():
        for kind, root, text in zip(("header", "footer"), ("hdr", "ftr"), pair, strict=True):
            parts.append(Part(f"{kind}{which}", kind, root, text))
            references += f'<w:{kind}Reference w:type="{which}" r:id="r{kind}{which}"/>'
    return Running(tuple(parts), references, first, even)


_SIDES: Final = ("left", "center", "right")


def _line(text: str, more: str = "", side: str = "left") -> str:
    """A running line; {page} and {pages} are fields."""
    runs = more
    for piece in text.replace("{", "\0{").replace("}", "}\0").split("\0"):
        if piece in ("{page}", "{pages}"):
            runs += field("PAGE" if piece == "{page}" else "NUMPAGES", "1")
        else:
            runs += "<w:r><w:tab/></w:r>".join(map(run, piece.split("\t"))) if piece else ""
    return paragraph(runs, f'<w:spacing w:after="0"/><w:jc w:val="{side}"/>')


def contents(lines: Sequence[Line], chance: random.Random) -> str:
    """A page of contents: the first words of every third clause, leaders, page numbers."""
    entries = [line for line in lines if line.number and line.words][::3][:30]
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:br w:type="page"/></w:r>')
    written = ""
    for at, line in enumerate(entries):
        words = " ".join(line.words.replace("\u00ad", "").split()[: chance.randint(3, 7)])
        entry = run(f"{line.label} {words}") + f"<w:r><w:tab/></w:r>{run(str(at // 4 + 1))}"
        written += paragraph((begin if not at else "") + entry, styled("TOC1"))
    title = paragraph(run("Contents", "<w:b/>"))
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"</w:docPartObj></w:sdtPr><w:sdtContent>{title}{written}{end}</w:sdtContent></w:sdt>"
        if entries
        else ""
    )


def footnotes(body: list[str], chance: random.Random) -> Part:
    """The part of the notes, to which some paragraphs of the body are made to refer."""
    plain = [at for at, each in enumerate(body) if _may_refer(each)]
    chosen = sorted(chance.sample(plain, min(len(plain), chance.randint(2, 5))))
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    looks = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    for count, at in enumerate(chosen, 1):
        reference = f'<w:r>{looks}<w:footnoteReference w:id="{count}"/></w:r></w:p>'
        body[at] = body[at].removesuffix("</w:p>") + reference
        sign = f"<w:r>{looks}<w:footnoteRef/></w:r>"
        said = paragraph(sign + run(f" {chance.choice(_NOTES)}"), styled("FootnoteText"))
        notes += f'<w:footnote w:id="{count}">{said}</w:footnote>'
    return Part("footnotes", "footnotes", "footnotes", notes)


def _may_refer(block: str) -> bool:
    """Whether a block is a single paragraph of words that stand in every view."""
    return (
        block.startswith("<w:p>")
        and block.count("<w:p>") == 1
        and block.endswith("</w:t></w:r></w:p>")
        and BY not in block
        and "w:vanish" not in block
        and "fldChar" not in block
    )


def table_of(chance: random.Random) -> str:
    """A table of fees: a row of heads, words beside amounts, some cells of several lines."""
    rows = [
        ("Service", "Fee"),
        *((_service(chance), _fee(chance)) for _ in range(chance.randint(2, 5))),
    ]
    written = (tuple(paragraph(run(cell)) for cell in row) for row in rows)
    return table(*written)


def _service(chance: random.Random) -> str:
    return chance.choice(
        (
            "Inspection",
            "Return of a deposit",
            "A certified copy of the plan, with the annexes that belong to it, sent by courier",
            "Late filing",
        )
    )


def _fee(chance: random.Random) -> str:
    return f"\u00a3{chance.randint(10, 9999):,}.{chance.choice(('00', '50'))}"
