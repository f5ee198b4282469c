"""Drafting habits: what stands within and around paragraphs."""

from __future__ import annotations

from drafting import Sheet, any_scheme, habit, outline
from markup import control, field, in_two_ways, listed, paragraph, run, style, styled
from schemes import Count, Level, Line, Scheme


def _begun(sheet: Sheet, deep: int = 3) -> tuple[Count, Scheme]:
    scheme = any_scheme(sheet.chance, deep)
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    return Count(scheme), scheme


def _two(sheet: Sheet) -> tuple[str, str]:
    """Two pieces of one sentence."""
    first, second = sheet.phrase(), sheet.phrase()
    return f"{first} ", second


@habit("content controls, smart tags, alternate content")
def _controls(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    for at in outline(sheet.chance, len(scheme)):
        first, second = _two(sheet)
        inner = sheet.chance.choice(
            (
                control(run(second)),
                f'<w:smartTag w:uri="urn:x" w:element="place">{run(second)}</w:smartTag>',
                f'<w:hyperlink w:anchor="a">{run(second)}</w:hyperlink>',
                f'<w:customXml w:uri="urn:x" w:element="duty">{run(second)}</w:customXml>',
                in_two_ways(run(second)),
            )
        )
        whole = paragraph(run(first) + inner, listed(1, at))
        wrapped = sheet.chance.choice((whole, control(whole), control(control(whole))))
        sheet.body.append(wrapped)
        sheet.truth.add(Line(count.next(at), first + second, count.number(at)))


@habit("fields: results, codes, links")
def _fields(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    for at in outline(sheet.chance, len(scheme)):
        first, second = _two(sheet)
        nested = field(f"IF {sheet.chance.randint(1, 9)} = 1 Yes No", "")
        middle = sheet.chance.choice(
            (
                field("REF _Ref5500 \\r \\h", "4.3(a)"),
                f'<w:fldSimple w:instr=" DOCPROPERTY Status ">{run("4.3(a)")}</w:fldSimple>',
                field('HYPERLINK "x.htm" \\l "mark"', "4.3(a)"),
                nested + field("PAGEREF _Toc1 \\h", "4.3(a)"),
            )
        )
        sheet.body.append(paragraph(run(first) + middle + run(f" {second}"), listed(1, at)))
        sheet.truth.add(Line(count.next(at), f"{first}4.3(a) {second}", count.number(at)))


@habit("LISTNUM within the words")
def _listnum(sheet: Sheet) -> None:
    scheme = (Level("decimal", "%1."), Level("decimal", "(%2)"), Level("lowerLetter", "(%3)"))
    sheet.define(0, scheme)
    sheet.definitions[0] = sheet.definitions[0].replace(
        "<w:lvl ", '<w:name w:val="Provisions"/><w:lvl ', 1
    )
    sheet.instance(1, 0)
    count = Count(scheme)
    for _ in range(sheet.chance.randint(4, 7)):
        words = sheet.phrase()
        label, inner = count.next(0), count.next(1)
        number = field('LISTNUM "Provisions" \\l 2')
        sheet.body.append(paragraph(number + run(f" {words}"), listed(1, 0)))
        above = count.numbers[1].removesuffix(inner)
        sheet.truth.add(Line(label, "", above, runs_on=True))
        sheet.truth.add(Line(inner, words, count.number(1)))
        for at in outline(sheet.chance, 2, 1, 3):
            sheet.numbered(count, at + 1, listed(1, at + 1))


@habit("hidden text")
def _hidden(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    sheet.styles.append(style("Note", looks="<w:vanish/>"))
    sheet.styles.append(
        '<w:style w:type="character" w:styleId="Aside"><w:name w:val="Aside"/>'
        "<w:rPr><w:vanish/></w:rPr></w:style>"
    )
    gone, aside = "<w:vanish/>", '<w:rStyle w:val="Aside"/>'
    for at in outline(sheet.chance, len(scheme)):
        first, second = _two(sheet)
        looks = sheet.chance.choice((gone, aside))
        drafter = run("Drafting remark unseen by anyone. ", looks)
        sheet.body.append(paragraph(run(first) + drafter + run(second), listed(1, at)))
        sheet.truth.add(Line(count.next(at), first + second, count.number(at)))
        if sheet.chance.random() < 0.3:  # noqa: PLR2004 - three in ten
            remark = run("Another remark unseen by anyone.")
            sheet.body.append(paragraph(remark, styled("Note") + "<w:rPr><w:vanish/></w:rPr>"))


@habit("signs: tabs, breaks, hyphens, symbols")
def _signs(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    for at in outline(sheet.chance, len(scheme)):
        first, second = _two(sheet)
        mark, shown = sheet.chance.choice(
            (
                ("<w:t>24</w:t><w:noBreakHyphen/><w:t>hour</w:t>", "24-hour"),
                ("<w:t>re</w:t><w:softHyphen/><w:t>opened</w:t>", "reopened"),
                ("<w:t>before</w:t><w:tab/><w:t>after</w:t>", "before after"),
                ('<w:sym w:font="Symbol" w:char="F0B3"/>', "\u2265"),
                ("<w:t>page</w:t><w:lastRenderedPageBreak/><w:t>less</w:t>", "pageless"),
            )
        )
        runs = f"{run(first)}<w:r>{mark}</w:r>{run(f' {second}')}"
        sheet.body.append(paragraph(runs, listed(1, at)))
        sheet.truth.add(Line(count.next(at), f"{first}{shown} {second}", count.number(at)))


@habit("empty numbered paragraphs")
def _empty(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    for at in outline(sheet.chance, len(scheme)):
        if sheet.chance.random() < 0.2:  # noqa: PLR2004 - one in five
            sheet.body.append(paragraph("", listed(1, at)))
            sheet.truth.add(Line(count.next(at), "", count.number(at)))
        else:
            sheet.numbered(count, at, listed(1, at))


@habit("levels skipped on the way down")
def _skipped(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    for _ in range(sheet.chance.randint(8, 16)):
        at = sheet.chance.randrange(len(scheme))
        sheet.numbered(count, at, listed(1, at))


@habit("a table of contents that is left out")
def _contents(sheet: Sheet) -> None:
    count, scheme = _begun(sheet)
    sheet.styles.append(
        '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    )
    opening = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    closing = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    entry = run("1 Contents entry nobody numbers 3")
    lines = [styled("TOC1")] * 3
    sheet.body.append(paragraph(opening + entry, lines[0]) + paragraph(entry, lines[1]))
    sheet.body.append(paragraph(entry, lines[2]) + paragraph(closing))
    for at in outline(sheet.chance, len(scheme)):
        sheet.numbered(count, at, listed(1, at))
