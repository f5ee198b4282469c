"""Letters composed by chance from habits of real ones, each with what it says.

A statement may be left out: then the letter says nothing of it, and the reader must find nothing.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from typing import Final, NamedTuple

from hypothesis import strategies as st

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.model.direction import (
    Annex,
    Command,
    Commitment,
    Instrument,
    Respondent,
    Signatory,
)

DOCUMENTS: Final = (
    ("Pump Control Specification", "PCS", "QR", "Pump Code"),
    ("Valve Testing Approach Document", "VTAD", "B", "Water Code"),
    ("Transition Plan for Gas and Water", "TPGW", "AX", "Meter Code"),
)
WORDS: Final = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


class Composed(NamedTuple):
    """The paragraphs of a letter, its numbered ones as label and words, and what it says."""

    before: list[str]
    numbered: list[tuple[str, str]]
    after: list[str]
    says: dict[str, object]

    def as_text(self, width: int, gap: int) -> bytes:
        """The letter as a text file, wrapped at a width, with blank lines between paragraphs."""
        typed = [f"{label} {words}" for label, words in self.numbered]
        wrapped = ["\n".join(textwrap.wrap(p, width)) for p in self.before + typed + self.after]
        return ("\n" * (gap + 1)).join(wrapped).encode()

    def as_word(self) -> tuple[Paragraph, ...]:
        """The letter as a Word file gives it: its numbers are labels of a list."""
        labelled = [
            Paragraph(text=words, label=Label(text=label, series="1", level=int("(" in label)))
            for label, words in self.numbered
        ]
        plain = [Paragraph(text=text) for text in self.before]
        return (*plain, *labelled, *(Paragraph(text=text) for text in self.after))


def written(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def ordinal(day: dt.date) -> str:
    ending = (
        "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    )
    return f"{day.day}{ending} {day:%B} {day.year}"


DATES: Final = st.dates(dt.date(2012, 3, 1), dt.date(2035, 12, 31))
KEPT: Final = st.booleans()


@st.composite
def letters(draw: st.DrawFn) -> Composed:
    """A letter in which every statement is there or left out by chance."""
    made = draw(DATES)
    name, short, place, code = draw(st.sampled_from(DOCUMENTS))
    version, old = draw(st.sampled_from([("2.0", "1.0"), ("3.1", "1.10"), ("10", "9.2")]))
    says: dict[str, object] = {
        "date": made,
        "document": Instrument(name=name, short=short, appendix=f"Appendix {place}"),
    }
    body = [
        f"The {name} ({short}) sets out how meters are moved to new systems.",
        *_history(draw, made, short, says),
        *_consultation(draw, made, says),
        *_commitments(draw, made, says),
        *_commands(draw, says),
        "The impact on suppliers is expected to be small.",
    ]
    numbered = _numbered(body)
    says["numbers"] = [_cited(numbered, n) for n in range(len(numbered))]
    direction = _direction(draw, made, f"{name} ({short})", f"Appendix {place} of the {code}", says)
    annexes = _annexes(draw, f"Appendix {place} - {name}", (place, version, old), says)
    return Composed(_head(draw, made, says), numbered, direction + _end(draw, says) + annexes, says)


def _head(draw: st.DrawFn, made: dt.date, says: dict[str, object]) -> list[str]:
    department = draw(st.sampled_from(["Department for Water Metering", "Ministry of Pumps", None]))
    to = draw(st.sampled_from([("The Regulator", "the Panel", "Code Parties"), ()]))
    says |= {"department": department, "addressees": to}
    says["title"] = draw(
        st.sampled_from(["DIRECTION TO DESIGNATE", "Designation of a document", None])
    )
    date = draw(st.sampled_from([written, ordinal]))(made)
    lines = [department, "2 Reservoir Road", ", ".join(to[:-1]) + f" and {to[-1]}" if to else None]
    return [
        line for line in (*lines, date, "Dear Colleague,", says["title"]) if isinstance(line, str)
    ]


def _history(draw: st.DrawFn, made: dt.date, short: str, says: dict[str, object]) -> list[str]:
    first = made - dt.timedelta(days=draw(st.integers(30, 2000)))
    says["first_designated"] = first if draw(KEPT) else None
    forms = (
        f"The {short} was first designated by the Secretary of State on {written(first)}.",
        f"The {short} is in use. It was originally designated on {ordinal(first)}, as you know.",
    )
    return [draw(st.sampled_from(forms))] if says["first_designated"] else []


def _consultation(draw: st.DrawFn, made: dt.date, says: dict[str, object]) -> list[str]:
    says |= {"period": None, "responses": None, "respondents": (), "proposals": []}
    if not draw(KEPT):
        return []
    closed = made - dt.timedelta(days=draw(st.integers(1, 60)))
    opened = closed - dt.timedelta(days=draw(st.integers(7, 90)))
    joined = draw(st.sampled_from([("between", "and"), ("from", "to"), ("from", "until")]))
    start = f"{opened.day} {opened:%B}" if draw(KEPT) else written(opened)
    says["period"] = (opened, closed)
    period = f"{joined[0]} {start} {joined[1]} {written(closed)}"
    ran = f"This letter answers a consultation which ran {period}."
    proposed = draw(
        st.lists(st.sampled_from(["a longer timeout", "a new date"]), max_size=2, unique=True)
    )
    says["proposals"] = proposed
    listed = [f"({'ab'[n]}) {what};" for n, what in enumerate(proposed)]
    asked = [f"{ran} The consultation proposed:", *listed] if proposed else [ran]
    return asked + _answers(draw, says)


def _answers(draw: st.DrawFn, says: dict[str, object]) -> list[str]:
    if not draw(KEPT):
        return []
    many = draw(st.integers(2, 5))
    says["responses"] = many + 1
    says["respondents"] = (
        Respondent(who="suppliers", count=many),
        Respondent(who="Operator", count=1),
    )
    count, all_of = (WORDS[many], WORDS[many + 1]) if draw(KEPT) else (str(many), str(many + 1))
    forms = (
        f"There were {all_of} responses: {count} from suppliers, the other from the Operator.",
        f"We received {all_of} responses, from {count} suppliers and the Operator.",
        f"We had {all_of} responses. {count.title()} came from suppliers, one from the Operator.",
    )
    return [draw(st.sampled_from(forms))]


def _commitments(draw: st.DrawFn, made: dt.date, says: dict[str, object]) -> list[str]:
    by = made + dt.timedelta(days=draw(st.integers(1, 300)))
    says["commitments"] = (
        (Commitment(who="Operator", what="publish its guide", by=by),) if draw(KEPT) else ()
    )
    day = written(by) if draw(KEPT) else f"{by.day} {by:%B}"
    forms = (
        f"The Operator plans to publish its guide by {day}, to enable all to prepare.",
        f"All agreed, and the Operator will publish its guide no later than {day}.",
    )
    return [draw(st.sampled_from(forms))] if says["commitments"] else []


def _commands(draw: st.DrawFn, says: dict[str, object]) -> list[str]:
    says["commands"] = (Command(srv="1.6", name="Update Payment Mode"),) if draw(KEPT) else ()
    forms = (
        "The command (SRV 1.6 Update Payment Mode) is slow.",
        "Service Request 1.6 (Update Payment Mode) is slow, and SRV 1.6 is to be changed.",
    )
    return [draw(st.sampled_from(forms))] if says["commands"] else []


def _numbered(body: list[str]) -> list[tuple[str, str]]:
    numbered: list[tuple[str, str]] = []
    count = 0
    for text in body:
        if text.startswith("("):
            label, _, words = text.partition(" ")
            numbered.append((label, words))
        else:
            count += 1
            numbered.append((f"{count}.", text))
    return numbered


def _cited(numbered: list[tuple[str, str]], place: int) -> str:
    parents = [label for label, _ in numbered[: place + 1] if "(" not in label]
    label = numbered[place][0]
    return parents[-1].rstrip(".") + (label if "(" in label else "")


def _direction(
    draw: st.DrawFn, made: dt.date, document: str, place: str, says: dict[str, object]
) -> list[str]:
    powers = draw(
        st.sampled_from(
            [
                ("Condition 7 of the Licence", "Section B3 of the Code"),
                ("section 88 of the Act",),
                (),
            ]
        )
    )
    lead = draw(st.sampled_from(["Pursuant to", "In exercise of the powers conferred by"]))
    effect, says["effective"] = draw(st.sampled_from(_effects(made)))
    verb = draw(st.sampled_from(["designated", "re-designated and incorporated", "amended"]))
    act = f"the {document}, which is {place}, is hereby {verb} as set out in the annex{effect}"
    says |= {"powers": powers, "acts": (act,)}
    under = f"{lead} {' and '.join(powers)}, the" if powers else "The"
    saving = "Nothing in this direction affects anything done before it was made."
    says["savings"] = (saving,) if draw(KEPT) else ()
    rest = "This direction is also being notified to the Administrator."
    statement = f"{under} Secretary of State directs that {act}."
    return ["Direction", statement, *(text for text in (saving,) if says["savings"]), rest]


def _effects(made: dt.date) -> list[tuple[str, dt.date | None]]:
    later = made + dt.timedelta(days=19)
    return [
        (f", with effect from {written(later)}", later),
        (
            ", with effect from the day after the date of this direction",
            made + dt.timedelta(days=1),
        ),
        (" with effect from today", made),
        ("", None),
    ]


def _annexes(
    draw: st.DrawFn, title: str, versions: tuple[str, str, str], says: dict[str, object]
) -> list[str]:
    place, version, old = versions
    marked = Annex(label="Annex A", title=title, version=version, marked_up_against=old)
    clean = Annex(label="Annex B", title=title, version=version)
    annexes = draw(st.sampled_from([(marked, clean), (clean,), ()]))
    says["annexes"] = annexes
    says["version"] = version if annexes else None
    says["replaces"] = old if marked in annexes else None
    stated = f"{title} Version {place} {version}"
    lines = {
        marked: f"Annex A: {stated} (marked up against Version {place} {old})",
        clean: f"Annex B: {stated} (clean)",
    }
    return ["Annexes", *(lines[annex] for annex in annexes)] if annexes else []


def _end(draw: st.DrawFn, says: dict[str, object]) -> list[str]:
    role = draw(st.sampled_from(["Head of Metering", None]))
    says["signatory"] = Signatory(name="A. N. Official", role=role)
    return ["Yours faithfully,", "A. N. Official", *(line for line in (role,) if line)]
