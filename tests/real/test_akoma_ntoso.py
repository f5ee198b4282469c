"""Three real drafts clause by clause against their Akoma Ntoso by The National Archives' parser.

Each difference is listed with who is right; a new one fails, and so does one that has gone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal

import pytest
from msgspec import Struct

from akoma import Provision, preamble, read_akoma, words_of
from akoma_differences import differences, flat, front, provisions, tokens
from clauseline.ingest import read
from clauseline.model.number import bare
from clauseline.model.version import Version, View
from shared import REAL, needs_shared

pytestmark = needs_shared

ORDER: Final = "draft-development-consent-order"
ROAD: Final = "draft-si-road-traffic"
CODE: Final = "code-of-practice-service-charges"
FILES: Final = (ORDER, ROAD, CODE)
WORD: Final = re.compile(r"\w+|[\u201c\u201d]")


class Known(Struct, frozen=True, kw_only=True):
    """Differences of one sort: who is right and why."""

    right: Literal["ours", "theirs", "either"]
    why: str
    differences: tuple[str, ...]


KNOWN: Final = {
    ORDER: (
        Known(
            right="ours",
            why="Word sets the works at the margin of paragraph 2, and (a) after (b)(ix) begins "
            "the list of the next work: nothing stands below the last item of the list before.",
            differences=(
                (
                    "number: Schedule 1, 2(a) in 'Schedule 1, 2', "
                    "there Schedule 1, 2(b)(a) in 'Schedule 1, 2(b)'; 93 in all"
                ),
                "words: Schedule 1, 2: 0 missing, 179 more",
                "words: Schedule 1, 2(b): 30 missing, 0 more",
                "words: Schedule 1, 2(b)(ix): 11 missing, 0 more",
                "words: Schedule 1, 2(e): 21 missing, 0 more",
                "words: Schedule 1, 2(b): 10 missing, 0 more",
                "words: Schedule 1, 2(b): 5 missing, 0 more",
                "words: Schedule 1, 2(k): 10 missing, 0 more",
                "words: Schedule 1, 2(b)(x): 10 missing, 0 more",
                "words: Schedule 1, 2(e): 16 missing, 0 more",
                "words: Schedule 1, 2(c): 7 missing, 0 more",
                "words: Schedule 1, 2(c): 59 missing, 0 more",
            ),
        ),
        Known(
            right="ours",
            why="The list goes on after words that stand between its items: (e) follows (d).",
            differences=(
                (
                    "number: Schedule 14, 2(e) in 'Schedule 14, 2', "
                    "there Schedule 14, 2(d)(ii)(e) in 'Schedule 14, 2(d)(ii)'; 1 in all"
                ),
                (
                    "number: Schedule 14, 47(2)(c) in 'Schedule 14, 47(2)', "
                    "there Schedule 14, 47(2)(b)(v)(c) in 'Schedule 14, 47(2)(b)(v)'; 2 in all"
                ),
                (
                    "number: Schedule 14, 99(ii) in 'Schedule 14, 99', "
                    "there Schedule 14, 99(i)(ii) in 'Schedule 14, 99(i)'; 1 in all"
                ),
                "words: Schedule 14, 47(2)(b)(v): 3 missing, 0 more",
            ),
        ),
        Known(
            right="either",
            why="Signatures and the explanatory note have no clause: ours keeps them with the last "
            "one before them, theirs apart or with the schedule.",
            differences=(
                "theirs alone: “Signed by authority of the Sec”; 1 in all",
                "words: 44: 0 missing, 31 more",
                "words: Schedule 15: 149 missing, 0 more",
                "words: Schedule 15, 5(2): 0 missing, 149 more",
            ),
        ),
        Known(
            right="either",
            why="Words set back to the margin of a paragraph after its list close the paragraph in "
            "ours; theirs keeps them with the last item.",
            differences=(
                "words: Schedule 14, 2: 0 missing, 87 more",
                "words: Schedule 14, 2(d)(ii): 60 missing, 0 more",
                "words: Schedule 14, 2(e): 27 missing, 0 more",
                "words: Schedule 14, 47(2): 0 missing, 3 more",
                "words: Schedule 14, 69: 0 missing, 43 more",
                "words: Schedule 14, 69(c): 43 missing, 0 more",
            ),
        ),
        Known(
            right="either",
            why="In the text of another Act ours has “SCHEDULE 2A” and “1.—(1)” as they are "
            "printed; theirs has “Schedule”, and the two numbers apart.",
            differences=("words: Schedule 9, 5(8): 5 missing, 3 more",),
        ),
        Known(
            right="either",
            why="Ours has the provision that refers to a schedule behind its heading, as its text.",
            differences=tuple(f"order: Schedule {number}" for number in (7, 10, 11, 12)),
        ),
    ),
    ROAD: (
        Known(
            right="ours",
            why="Theirs counts no numbered paragraph that is empty; Word does, so the list that "
            "ends in theirs with (ac) and (ad) ends in Word with (uu) and (vv).",
            differences=("ours alone: (uu); 2 in all",),
        ),
        Known(
            right="theirs",
            why="The explanatory note and the note on earlier regulations are no part of the "
            "Schedule; ours keeps them there, for they are no headings to it.",
            differences=(
                "theirs alone: \u201cEXPLANATORY NOTE (This note is\u201d; 4 in all",
                "words: Schedule: 1 missing, 364 more",
            ),
        ),
    ),
    CODE: (
        Known(
            right="either",
            why="A table has no margin: ours gives one after a lettered list to the last item, one "
            "after bullets to the clause; theirs the reverse.",
            differences=(
                "words: 2.4: 0 missing, 3 more",
                "words: 2.4 bullet 1: 3 missing, 0 more",
                "words: 7.4: 5 missing, 0 more",
                "words: 7.4(e): 0 missing, 5 more",
                "words: 7.10: 6 missing, 0 more",
                "words: 7.10(b): 0 missing, 6 more",
                "words: 7.12: 0 missing, 6 more",
                "words: 7.12 bullet 3: 6 missing, 0 more",
                "words: 8.4: 0 missing, 8 more",
                "words: 8.4 bullet 3: 8 missing, 0 more",
                "words: 9.4: 8 missing, 0 more",
                "words: 9.4(c): 0 missing, 8 more",
                "words: 12.3: 0 missing, 6 more",
                "words: 12.3 bullet 4: 6 missing, 0 more",
                "words: Appendix A, (g): 0 missing, 39 more",
            ),
        ),
        Known(
            right="ours",
            why="Theirs is flat: it numbers 7 beside 15.3 and gives what follows to it.",
            differences=(
                "words: 15.3: 0 missing, 344 more",
                "words: 15.3.7: 383 missing, 0 more",
            ),
        ),
        Known(
            right="either",
            why="Ours keeps a clause's tables behind its text; compared flat, they change places.",
            differences=(
                "order: “Code of Practice Service charg”",
                *(f"order: {number}" for number in ("3.7", "4.15", "5.7", "7.17", "8.18", "14.7")),
            ),
        ),
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_every_difference_from_akoma_ntoso_is_known(name: str) -> None:
    known = [each for kind in KNOWN[name] for each in kind.differences]

    assert sorted(differences(*both(name))) == sorted(known)


@pytest.mark.parametrize("name", [ORDER, ROAD])
def test_the_words_that_make_an_instrument_stand_before_its_first_clause(name: str) -> None:
    made_by = Counter(words_of(preamble(REAL / "word" / f"{name}.akn.xml")))

    assert made_by - Counter(words_of(" ".join(ours(name).front))) == Counter()


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        (ORDER, "Schedule"),
        (ROAD, "ab ac ad"),
        (CODE, ""),
    ],
)
def test_no_word_of_akoma_ntoso_is_missing(name: str, missing: str) -> None:
    there, here = both(name)

    assert sorted(all_words(there) - all_words(here)) == missing.split()


def test_their_words_are_those_of_all_changes_accepted_not_of_all_rejected() -> None:
    there, accepted = both(CODE, "accepted")
    rejected = both(CODE, "rejected")[1]

    assert all_words(there) - all_words(accepted) == Counter()
    assert all_words(there) - all_words(rejected) == Counter(["2015", "ss", "18"])
    assert all_words(rejected) - all_words(accepted) == Counter(["2007", "Ss18"])


def all_words(found: Iterable[Provision]) -> Counter[str]:
    """Every word, number and quotation mark, whichever provision has it."""
    return Counter(
        word for each in found for word in WORD.findall(" ".join((bare(each.label), *tokens(each))))
    )


def both(name: str, view: View = "clean") -> tuple[list[Provision], list[Provision]]:
    """Their provisions and ours; of an instrument without the words that stand before them."""
    there = read_akoma(REAL / "word" / f"{name}.akn.xml")
    version = ours(name, view)
    here = list(provisions(version.clauses))
    return (flat(there), flat([front(version), *here])) if name == CODE else (there[1:], here)


def ours(name: str, view: View = "clean") -> Version:
    version = read(REAL / "word" / f"{name}.docx", view)
    assert isinstance(version, Version)
    return version
