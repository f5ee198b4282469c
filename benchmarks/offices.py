"""Drafting habits set as pages: the looks, furniture and length of what offices really print.

A document of a habit is drafted on a sheet that says more, so that paragraphs cross pages, and
that binds it with fonts, margins, running lines, contents, notes, tables, columns, sections.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from drafting import Document, Sheet, drafted
from furniture import Running, contents, footnotes, running, table_of
from markup import Pages, package, paragraph, run

_FONTS: Final = (
    *("Liberation Serif", "Liberation Sans", "Liberation Serif", "DejaVu Serif"),
    *("DejaVu Sans", "Liberation Sans Narrow"),
)
SENTENCES: Final = (
    # What a paragraph goes on with: ligatures, hyphens, and lines that may begin with a number.
    "It is sufficient for the office to file a first-class notice of the difference.",
    "Nothing in 4.12 applies to a well-kept record that a third party holds.",
    "The fee is \u00a312.50 a day, or 3% of the deposit, whichever is the higher.",
    "30 seconds after the signal the device confirms, and an officer certifies, the affected flow.",
    (
        "In this clause a \u2018specified officer\u2019 is one whom the Committee has appointed in "
        "writing; see also (b) above and Schedule 2, paragraph 7."
    ),
    "Non-business days don\u2019t count: the period begins on the day after the re-opening.",
    "An e-mail to office@example.org is effective once it has been read, not when it is sent.",
)
_LONG: Final = re.compile(r"(?<=[aeiou][bcdfgmnprst])(?=[bcdfgmpst][aeiou][a-z]{2})")


@dataclass(frozen=True)
class Look:
    """How an office sets its documents."""

    font: str
    half_points: int
    line: int
    after: int
    justified: bool
    margins: tuple[int, int]
    columns: int
    landscape: bool
    numbered_lines: bool
    labels: str
    soft_hyphens: bool
    ruled: bool
    contents: bool
    noted: bool
    cover: bool
    extra_tables: bool


def _look(chance: random.Random) -> Look:
    def often(share: float) -> bool:
        return chance.random() < share

    return Look(
        font=chance.choice(_FONTS),
        half_points=chance.choice((18, 20, 21, 22, 22, 24, 26)),
        line=chance.choice((240, 259, 276, 300, 360)),
        after=chance.choice((0, 60, 120, 160, 240)),
        justified=often(0.5),
        margins=(chance.randint(850, 2000), chance.randint(1100, 1900)),
        columns=2 if often(0.1) else 1,
        landscape=often(0.12),
        numbered_lines=often(0.1),
        labels=chance.choice((*("hanging",) * 6, "flush", "first line")),
        soft_hyphens=often(0.35),
        ruled=often(0.6),
        contents=often(0.25),
        noted=often(0.3),
        cover=often(0.5),
        extra_tables=often(0.25),
    )


class Office(Sheet):
    """A sheet of an office: it says more, and is bound with the office's pages."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(chance)
        self.look = _look(chance)

    def phrase(self) -> str:
        """A paragraph of one to seven sentences."""
        first = super().phrase()
        count = self.chance.choice((0, 0, 0, 1, 1, 2, 3, 6))
        more = self.chance.sample(SENTENCES, count)
        words = " ".join((first.removesuffix(";") + ".", *more)) if more else first
        return _LONG.sub("\u00ad", words) if self.look.soft_hyphens else words

    def title(self) -> str:
        """The words of a heading, short."""
        return super().phrase().removesuffix(";")

    def finished(self) -> Document:
        """The document, bound."""
        look, chance = self.look, self.chance
        body = list(self.body)
        if look.extra_tables:
            body = _with_tables(body, chance)
        notes = footnotes(body, chance) if look.noted else None
        sections = _Sections(look, running(chance))
        if look.landscape:
            body = sections.turned(body)
        opening = _cover(chance) if look.cover else ""
        if look.contents:
            opening += contents(self.truth.views["accepted"], chance)
        parts = (*sections.furniture.parts, *((notes,) if notes else ()))
        pages = Pages(sections.last(), _defaults(look), sections.settings(), parts)
        numbering = "".join((*self.definitions, *self.instances))
        data = package(
            opening + _ruled("".join(body), look),
            "".join(map(_visible, self.styles)) + _styles(look),
            _labelled(numbering, look.labels),
            pages,
        )
        return Document(data, self.truth, self.tracked)


def printed(name: str, seed: int) -> Document:
    """A document of a habit as an office sets it, the same for the same seed."""
    return drafted(name, seed, Office)


def _defaults(look: Look) -> str:
    justified = '<w:jc w:val="both"/>' if look.justified else ""
    fonts = f'<w:rFonts w:ascii="{look.font}" w:hAnsi="{look.font}" w:cs="{look.font}"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="{look.half_points}"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:spacing w:after="{look.after}" w:line="{look.line}" w:lineRule="auto"/>{justified}'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _styles(look: Look) -> str:
    right = 11906 - 2 * look.margins[0]
    return (
        '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:pPr><w:tabs>'
        f'<w:tab w:val="right" w:leader="dot" w:pos="{right}"/></w:tabs></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>'
        f'<w:rPr><w:sz w:val="{look.half_points - 4}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        "</w:style>"
    )


def _visible(style: str) -> str:
    """A style as an office would have it: a heading by outline level is also bold."""
    if "w:outlineLvl" not in style:
        return style
    return style.replace("<w:rPr></w:rPr>", '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')


def _labelled(numbering: str, how: str) -> str:
    """Where labels stand: set in with their words, all at the margin, or in the first line."""
    if how == "hanging":
        return numbering
    ind = {"flush": 'w:left="720" w:hanging="720"', "first line": 'w:left="0" w:firstLine="0"'}[how]
    return re.sub(r'w:left="\d+" w:hanging="720"', ind, numbering)


def _ruled(body: str, look: Look) -> str:
    """The tables with lines around their cells, where the office draws them."""
    if not look.ruled:
        return body
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0"/>' for side in sides)
    width = '<w:tblW w:w="0" w:type="auto"/>'
    return body.replace(width, f"{width}<w:tblBorders>{lines}</w:tblBorders>")


def _with_tables(body: Sequence[str], chance: random.Random) -> list[str]:
    """The body with one to three small tables of fees after some of its paragraphs."""
    places = set(chance.sample(range(3, len(body)), min(chance.randint(1, 3), len(body) - 4)))
    return [each + table_of(chance) if at in places else each for at, each in enumerate(body)]


def _cover(chance: random.Random) -> str:
    """A title, a version, and perhaps a page of their own."""
    centred = '<w:jc w:val="center"/>'
    title = chance.choice(("Appendix AX", "THE DEPOSITS CODE", "Rules for the keeping of samples"))
    version = f"Version {chance.randint(1, 9)}.{chance.randint(0, 9)}"
    page = '<w:r><w:br w:type="page"/></w:r>' if chance.random() < 0.5 else ""  # noqa: PLR2004
    return paragraph(run(title, '<w:b/><w:sz w:val="36"/>'), centred) + paragraph(
        run(version) + page, centred
    )


class _Sections:
    """The sections of a document, all with the same running lines."""

    def __init__(self, look: Look, furniture: Running) -> None:
        self.look = look
        self.furniture = furniture

    def last(self) -> str:
        """The section that the document ends in."""
        return self._section(turned=False)

    def turned(self, body: list[str]) -> list[str]:
        """The body with a landscape section in its middle."""
        third = len(body) // 3
        begin, end = (
            f"<w:p><w:pPr>{self._section(turned=on)}</w:pPr></w:p>" for on in (False, True)
        )
        return [*body[:third], begin, *body[third : 2 * third], end, *body[2 * third :]]

    def settings(self) -> str:
        """What the settings part says of the pages."""
        return "<w:evenAndOddHeaders/>" if self.furniture.even else ""

    def _section(self, *, turned: bool) -> str:
        across, down = self.look.margins
        size = (
            'w:w="16838" w:h="11906" w:orient="landscape"' if turned else 'w:w="11906" w:h="16838"'
        )
        lines = '<w:lnNumType w:countBy="5"/>' if self.look.numbered_lines else ""
        columns = f'<w:cols w:num="{self.look.columns}" w:space="500"/>'
        return (
            f"<w:sectPr>{self.furniture.references}<w:pgSz {size}/>"
            f'<w:pgMar w:top="{down}" w:right="{across}" w:bottom="{down}" w:left="{across}" '
            f'w:header="600" w:footer="600" w:gutter="0"/>{lines}{columns}'
            f"{'<w:titlePg/>' if self.furniture.first else ''}</w:sectPr>"
        )
