"""What differs between two readings of one document, provision by provision."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from akoma import BULLETS, Provision, words_of
from clauseline.model.clause import Clause, Table
from clauseline.model.number import bare
from clauseline.model.text import fold
from clauseline.model.version import Version

Pair = tuple[Provision | None, Provision | None]


def front(version: Version) -> Provision:
    """Our words before the first clause."""
    return Provision(label="", number="", parent="", words=" ".join(version.front))


def provisions(clauses: Iterable[Clause], above: str = "") -> Iterator[Provision]:
    """Our clauses in the order of the document, each with the nearest number above it."""
    for each in clauses:
        said = (each.heading, each.text, *map(rows, each.tables), *(n.text for n in each.notes))
        yield Provision(
            label=each.label, number=each.number, parent=above, words=fold(" ".join(said))
        )
        yield from provisions(each.children, each.number or above)


def rows(table: Table) -> str:
    """The words of a table with the numbers of its paragraphs, cell by cell."""
    labels = {(each.row, each.column, each.paragraph): each.text for each in table.labels}
    return " ".join(
        f"{labels.get((at_row, column, at), '')} {line}"
        for at_row, row in enumerate(table.rows, 1)
        for column, cell in enumerate(row, 1)
        for at, line in enumerate(cell.split("\n"), 1)
    )


def flat(found: Iterable[Provision]) -> list[Provision]:
    """Headings and divisions as words of the clause before them, as a flat reading has them."""
    done: list[Provision] = []
    above = 0
    for each in found:
        if done and re.match(r"$|Part|Appendix", each.label):
            words = (done[above].words, each.label, each.words)
            joined = " ".join(filter(None, words))
            done[above] = structs.replace(done[above], words=joined)
            continue
        if each.label not in BULLETS and re.match(r"$|Part|Appendix", each.parent):
            above = len(done)
        done.append(each)
    return done


def pairs(theirs: Sequence[Provision], ours: Sequence[Provision]) -> Iterator[Pair]:
    """The provisions that belong together: by label and words, and between those by label."""
    said = ([(key(p), *tokens(p)) for p in theirs], [(key(p), *tokens(p)) for p in ours])
    for same, there, here in stretches(*said):
        if same:
            yield from zip(theirs[there], ours[here], strict=True)
            continue
        left, right = theirs[there], ours[here]
        for alike, a, b in stretches([key(p) for p in left], [key(p) for p in right]):
            if alike:
                yield from zip(left[a], right[b], strict=True)
            else:
                yield from ((each, None) for each in left[a])
                yield from ((None, each) for each in right[b])


def stretches(
    there: Sequence[object], here: Sequence[object]
) -> Iterator[tuple[bool, slice, slice]]:
    matcher = difflib.SequenceMatcher(None, there, here, autojunk=False)
    for kind, first, last, from_, to in matcher.get_opcodes():
        yield kind == "equal", slice(first, last), slice(from_, to)


def key(provision: Provision) -> str:
    """The label, one sign for every bullet; a heading's first words, where there is none."""
    if provision.label in BULLETS:
        return "\u2022"
    return bare(provision.label) or provision.words[:40]


def tokens(provision: Provision) -> list[str]:
    """Words to compare, those run together by a tab lost there set apart."""
    return list(words_of(re.sub(r"\b(Part \d+)(?=[A-Z])", r"\1 ", provision.words)))


def differences(there: Sequence[Provision], here: Sequence[Provision]) -> Iterator[str]:
    """What differs, in words: numbers and clauses above them, provisions, their words."""
    found = list(pairs(there, here))
    yield from runs(numbered(*each) for each in found)
    yield from runs(f"theirs alone: {title(a)}" if a and not b else "" for a, b in found)
    yield from runs(f"ours alone: {title(b)}" if b and not a else "" for a, b in found)
    for theirs, ours in found:
        if theirs is not None and ours is not None:
            yield from filter(None, [worded(theirs, ours)])


def runs(found: Iterable[str]) -> Iterator[str]:
    """Differences that follow each other, as one: the first, and how many."""
    first, count = "", 0
    for each in (*found, ""):
        if each and first:
            count += 1
        elif first:
            yield f"{first}; {count} in all"
            first = ""
        elif each:
            first, count = each, 1


def numbered(theirs: Provision | None, ours: Provision | None) -> str:
    """A number or a clause above that differs, where theirs tells what stands above."""
    if theirs is None or ours is None or not (theirs.parent or ours.parent == ""):
        return ""
    if (theirs.number, theirs.parent) == (ours.number, ours.parent):
        return ""
    return f"number: {title(ours)} in {ours.parent!r}, there {title(theirs)} in {theirs.parent!r}"


def worded(theirs: Provision, ours: Provision) -> str:
    there, here = tokens(theirs), tokens(ours)
    missing, more = Counter(there) - Counter(here), Counter(here) - Counter(there)
    if missing or more:
        return f"words: {title(ours)}: {missing.total()} missing, {more.total()} more"
    return "" if there == here else f"order: {title(ours)}"


def title(provision: Provision) -> str:
    return provision.number or f"\u201c{provision.words[:30]}\u201d"
