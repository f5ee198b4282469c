"""Drafting habits: numbers that Word counts."""

from __future__ import annotations

from dataclasses import replace

from drafting import Sheet, any_scheme, habit, levels_of, outline
from markup import indented, level, listed, paragraph, run, starting, style, styled, table
from schemes import SCHEMES, Count, Level, Line


@habit("numbering in each paragraph")
def _direct(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance)
    sheet.define(4, scheme)
    sheet.instance(9, 4)
    sheet.listing(scheme, outline(sheet.chance, len(scheme)), lambda at: listed(9, at))


@habit("numbering in styles")
def _styles(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance)
    sheet.define(0, scheme)
    sheet.instance(2, 0)
    sheet.styles += (style(f"Para{at}", listed(2, at)) for at in range(len(scheme)))
    sheet.listing(scheme, outline(sheet.chance, len(scheme)), lambda at: styled(f"Para{at}"))


@habit("list from a parent style, level from its own")
def _inherited(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance)
    sheet.define(0, scheme)
    sheet.instance(2, 0)
    sheet.styles.append(style("Rule", listed(2, None)))
    sheet.styles += (style(f"Rule{at}", listed(None, at), base="Rule") for at in range(len(scheme)))
    sheet.styles += (style(f"Own{at}", base=f"Rule{at}") for at in range(len(scheme)))
    sheet.listing(
        scheme,
        outline(sheet.chance, len(scheme)),
        lambda at: styled(sheet.chance.choice((f"Rule{at}", f"Own{at}"))),
    )


@habit("levels bound to styles (pStyle)")
def _bound(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance)
    sheet.define(0, scheme, "Bound")
    sheet.instance(6, 0)
    sheet.styles += (style(f"Bound{at}", listed(6, None)) for at in range(len(scheme)))
    sheet.listing(scheme, outline(sheet.chance, len(scheme)), lambda at: styled(f"Bound{at}"))


@habit("a list taken from a numbering style (numStyleLink)")
def _linked(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance)
    sheet.definitions += (
        f'<w:abstractNum w:abstractNumId="{identifier}">'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
        for identifier, inner in (
            (0, '<w:numStyleLink w:val="House"/>'),
            (1, '<w:styleLink w:val="House"/>' + levels_of(scheme)),
        )
    )
    sheet.instance(1, 0)
    sheet.instance(2, 1)
    sheet.styles.append(
        '<w:style w:type="numbering" w:styleId="House"><w:name w:val="House"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    sheet.listing(scheme, outline(sheet.chance, len(scheme)), lambda at: listed(1, at))


@habit("instances: some restart, some go on")
def _restarts(sheet: Sheet) -> None:
    clauses, items = Count((Level("decimal", "%1."),)), Count((Level("lowerLetter", "(%1)"),))
    sheet.define(0, clauses.scheme)
    sheet.define(1, items.scheme)
    sheet.instance(1, 0)
    first = 10
    for list_id in range(first, first + sheet.chance.randint(4, 7)):
        sheet.numbered(clauses, 0, listed(1, 0))
        start = sheet.chance.choice((None, 1, 1, 3)) if list_id > first else None
        sheet.instance(list_id, 1, "" if start is None else starting(0, start))
        items.parent, items.numbers = clauses.number(0), {}
        for _ in range(sheet.chance.randint(1, 5)):
            sheet.numbered(items, 0, listed(list_id, 0) + indented(2), start=start)
            start = None


@habit("an instance with a level of its own (lvlOverride)")
def _own_level(sheet: Sheet) -> None:
    scheme = SCHEMES[sheet.chance.choice(("stopped", "capitals", "dotted"))][:3]
    own = sheet.chance.choice((Level("upperRoman", "(%3)"), Level("decimalZero", "(%3)")))
    written = level(2, own.form, own.text)
    sheet.define(3, scheme)
    sheet.instance(5, 3)
    sheet.instance(6, 3, f'<w:lvlOverride w:ilvl="2">{written}</w:lvlOverride>')
    count = Count(scheme)
    which = 5
    for at in outline(sheet.chance, 3):
        which = sheet.chance.choice((5, 6)) if at == 0 else which
        sheet.numbered(count, at, listed(which, at), level=own if (which, at) == (6, 2) else None)


@habit("counts that go on through Parts (lvlRestart)")
def _through(sheet: Sheet) -> None:
    scheme = (
        Level("upperRoman", "Part %1"),
        Level("decimal", "%2.", restart=0),
        Level("lowerLetter", "(%3)", restart=sheet.chance.choice((None, 2))),
    )
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    sheet.listing(scheme, outline(sheet.chance, 3, 14, 30), lambda at: listed(1, at))


@habit("legal numbering (isLgl)")
def _legal(sheet: Sheet) -> None:
    top = sheet.chance.choice((Level("upperRoman", "Article %1"), Level("upperLetter", "%1.")))
    scheme = (
        top,
        Level("decimal", "%1.%2", legal=True),
        Level("lowerLetter", "%1.%2.%3", legal=True),
        Level("lowerRoman", "(%4)"),
    )
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    sheet.listing(scheme, outline(sheet.chance, 4), lambda at: listed(1, at))


@habit("formats: letters past z, Roman, ordinals, words, zeros")
def _formats(sheet: Sheet) -> None:
    form, start = sheet.chance.choice(
        (
            *(("lowerLetter", 24), ("upperLetter", 25), ("upperRoman", 38), ("lowerRoman", 87)),
            *(("ordinal", 10), ("cardinalText", 18), ("ordinalText", 18), ("decimalZero", 8)),
        )
    )
    text = sheet.chance.choice(("%1.", "(%1)")) if form != "ordinal" else "%1"
    scheme = (Level(form, text, start), Level("decimal", "%2)"))
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    sheet.listing(scheme, (0, 0, 1, 1, 0, 0, 1, 0, 0), lambda at: listed(1, at))


@habit("numbering switched off (numId 0)")
def _off(sheet: Sheet) -> None:
    scheme = any_scheme(sheet.chance, 3)
    sheet.define(0, scheme)
    sheet.instance(2, 0)
    sheet.styles += (style(f"Para{at}", listed(2, at)) for at in range(len(scheme)))
    sheet.styles += (
        style(f"More{at}", listed(0, None) + indented(at + 1), base=f"Para{at}")
        for at in range(len(scheme))
    )
    count = Count(scheme)
    for at in outline(sheet.chance, len(scheme)):
        sheet.numbered(count, at, styled(f"Para{at}"))
        if sheet.chance.random() < 0.4:  # noqa: PLR2004 - two in five
            words = sheet.phrase()
            direct = styled(f"Para{at}") + listed(0, 0) + indented(at + 1)
            off = sheet.chance.choice((styled(f"More{at}"), direct))
            sheet.body.append(paragraph(run(words), off))
            sheet.truth.add(Line("", words))


@habit("one list a level, an instance below each clause")
def _apart(sheet: Sheet) -> None:
    levels = (Level("decimal", "%1."), Level("lowerLetter", "(%1)"), Level("lowerRoman", "(%1)"))
    for at, each in enumerate(levels):
        sheet.define(at, (each,))
    counts = [Count((replace(each),)) for each in levels]
    latest = 1
    sheet.instance(1, 0)
    lists = [1, 0, 0]
    before = -1
    for at in outline(sheet.chance, 3):
        start = None
        if at > before:
            latest, start = latest + 1, 1 if at else None
            if at:
                sheet.instance(latest, at, starting(0, 1))
                lists[at] = latest
                counts[at].parent, counts[at].numbers = counts[at - 1].number(0), {}
        before = at
        sheet.numbered(counts[at], 0, listed(lists[at], 0) + indented(at + 1), start=start)


@habit("numbered cells of tables")
def _cells(sheet: Sheet) -> None:
    scheme = SCHEMES[sheet.chance.choice(("stopped", "half brackets"))][:2]
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    count = Count(scheme)
    for _ in range(sheet.chance.randint(3, 5)):
        sheet.numbered(count, 0, listed(1, 0))
        sheet.numbered(count, 1, listed(1, 1))
        rows = []
        for _ in range(sheet.chance.randint(1, 3)):
            title, words, at = sheet.phrase(), sheet.phrase(), sheet.chance.choice((0, 1))
            rows.append((paragraph(run(title)), paragraph(run(words), listed(1, at))))
            sheet.truth.add(Line("", title, apart=True))
            sheet.truth.add(Line(count.next(at), words, apart=True))
        sheet.body.append(table(*rows))
    sheet.numbered(count, 0, listed(1, 0))
