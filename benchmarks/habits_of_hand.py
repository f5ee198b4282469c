"""Drafting habits: numbers typed by hand, divisions, headings, words that go on."""

from __future__ import annotations

from drafting import Sheet, any_scheme, habit, outline
from markup import indented, level, listed, paragraph, run, starting, style, styled
from schemes import Count, Level, Line

_DIVIDED = (Level("decimal", "%1."), Level("decimal", "(%2)"), Level("lowerLetter", "(%3)"))


def _typed(sheet: Sheet, gap: str, *, set_in: bool) -> None:
    scheme = any_scheme(sheet.chance)
    count = Count(scheme)
    for at in outline(sheet.chance, len(scheme)):
        label, words = count.next(at), sheet.phrase()
        properties = indented(at + 1) if set_in else ""
        sheet.body.append(paragraph(_after(label, gap) + sheet.runs(words), properties))
        sheet.truth.add(Line(label, words, count.number(at)))


def _after(label: str, gap: str) -> str:
    return f"{run(label)}<w:r><w:tab/></w:r>" if gap == "\t" else run(label + gap)


@habit("typed with a tab")
def _tabs(sheet: Sheet) -> None:
    _typed(sheet, "\t", set_in=sheet.chance.choice((True, False)))


@habit("typed with spaces")
def _spaces(sheet: Sheet) -> None:
    _typed(sheet, sheet.chance.choice((" ", "  ", "\u00a0")), set_in=True)


@habit("typed with spaces, nothing set in")
def _flat(sheet: Sheet) -> None:
    _typed(sheet, " ", set_in=False)


@habit("typed Parts and Schedules, numbering starts again")
def _divisions(sheet: Sheet) -> None:
    sheet.define(0, _DIVIDED)
    count = Count(_DIVIDED)
    word = sheet.chance.choice(("Part", "PART"))
    for part in range(1, 3):
        _division(sheet, f"{word} {part}", f"Part {part}", part == 1)
        _clauses(sheet, count, 1 if part == 1 else 0)
    word = sheet.chance.choice(("Schedule", "SCHEDULE", "Annex"))
    for at in range(1, 3):
        number = f"{word.capitalize()} {at}"
        _division(sheet, f"{word} {at}", number, sheet.chance.random() < 0.5)  # noqa: PLR2004
        again = Count(_DIVIDED, parent=number)
        _clauses(sheet, again, at + 1)


def _division(sheet: Sheet, label: str, number: str, beside: bool) -> None:  # noqa: FBT001
    """A division's label, its title beside it or in the next paragraph."""
    title = sheet.title()
    centred = '<w:jc w:val="center"/>'
    looks = "<w:b/>"
    if beside:
        typed = f"{run(label, looks)}<w:r><w:tab/></w:r>{run(title, looks)}"
        sheet.body.append(paragraph(typed, centred))
    else:
        sheet.body.append(paragraph(run(label, looks), centred))
        sheet.body.append(paragraph(run(title, looks), centred))
    sheet.truth.add(Line(label, title, number, below=not beside))


def _clauses(sheet: Sheet, count: Count, list_id: int) -> None:
    """Clauses below a division: of the list that goes on (0), or of one that starts again."""
    if list_id:
        overrides = "".join(starting(at, 1) for at in range(3))
        sheet.instance(list_id, 0, overrides if list_id > 1 else "")
    fresh = {0, 1, 2} if list_id > 1 else set()
    for at in outline(sheet.chance, 3, 4, 9):
        start = 1 if at in fresh else None
        fresh.discard(at)
        sheet.numbered(count, at, listed(list_id or 1, at), start=start)


@habit("Schedules that Word counts")
def _schedules(sheet: Sheet) -> None:
    scheme = (
        Level("decimal", sheet.chance.choice(("Schedule %1", "Schedule %1."))),
        Level("decimal", "%2."),
        Level("decimal", "%2.%3"),
        Level("lowerLetter", "(%4)"),
    )
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    sheet.listing(scheme, outline(sheet.chance, 4, 14, 30), lambda at: listed(1, at))


@habit("headings without numbers, by outline level")
def _headings(sheet: Sheet) -> None:
    scheme = (Level("decimal", "%1."), Level("lowerLetter", "(%2)"))
    sheet.define(0, scheme)
    sheet.instance(1, 0)
    sheet.styles += (style(f"Title{at}", f'<w:outlineLvl w:val="{at}"/>') for at in range(2))
    count = Count(scheme)
    for _ in range(sheet.chance.randint(2, 4)):
        for at in range(sheet.chance.randint(1, 2)):
            words = sheet.title()
            sheet.body.append(paragraph(run(words), styled(f"Title{at}")))
            sheet.truth.add(Line("", words, ""))
        for at in outline(sheet.chance, 2, 2, 6):
            sheet.numbered(count, at, listed(1, at))


@habit("words that go on after sub-clauses, and bullets")
def _full_out(sheet: Sheet) -> None:
    scheme = (Level("decimal", "%1."), Level("lowerLetter", "(%2)"))
    sheet.define(0, scheme)
    sheet.definitions.append(
        f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF0B7))}</w:abstractNum>'
    )
    sheet.instance(1, 0)
    sheet.instance(2, 1)
    count = Count(scheme)
    for _ in range(sheet.chance.randint(3, 5)):
        lead, closing = sheet.phrase(), sheet.phrase()
        label = count.next(0)
        number = count.number(0)
        sheet.body.append(paragraph(sheet.runs(lead), listed(1, 0)))
        sheet.truth.add(Line(label, lead, number))
        if sheet.chance.random() < 0.5:  # noqa: PLR2004 - every other clause
            _bullets(sheet, number)
            continue
        sheet.truth.add(Line("", closing))
        for _ in range(sheet.chance.randint(2, 3)):
            sheet.numbered(count, 1, listed(1, 1))
        sheet.body.append(paragraph(run(closing), indented(1)))


def _bullets(sheet: Sheet, number: str) -> None:
    for at in range(1, sheet.chance.randint(2, 4) + 1):
        words = sheet.phrase()
        sheet.body.append(paragraph(run(words), listed(2, 0) + indented(2)))
        sheet.truth.add(Line("\u2022", words, f"{number} bullet {at}"))
