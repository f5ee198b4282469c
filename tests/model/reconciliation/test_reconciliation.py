"""Official mark-up held against both clean texts, as somebody who has to vouch for it would."""

from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.model.reconciled import Unmarked
from reconciling import Told, held, printed, told, word
from word import deleted as out
from word import footnotes, note_call, p, run, table, word_file
from word import inserted as put

OLD = (
    "1 Requests.",
    "1.1 Wait 30 seconds.",
    "1.2 Retry twice as in clause 1.1.",
    "1.3 Keep a log.",
)
MARKED = (
    "1 Requests.",
    "1.1 Wait [-30-]{+90+} seconds.",
    "+1.2 Check the key of the meter first.",
    "1.3 Retry twice as in clause 1.1.",
    "1.4 Keep a log.",
)
NEW = (
    "1 Requests.",
    "1.1 Wait 90 seconds.",
    "1.2 Check the key of the meter first.",
    "1.3 Retry twice as in clause 1.1.",
    "1.4 Keep a log.",
)


def but(texts: tuple[str, ...], **changed: str) -> tuple[str, ...]:
    """The texts with some lines changed, by their places: at1="…"; "" leaves one out."""
    lines = [changed.get(f"at{at}", text) for at, text in enumerate(texts)]
    return tuple(line for line in lines if line)


def findings(
    folder: Path, old: tuple[str, ...], marked: tuple[str, ...], new: tuple[str, ...]
) -> list[Told]:
    return told(held(folder, word(*old), word(*marked), word(*new)))


def test_mark_up_that_tells_the_whole_difference_agrees(tmp_path: Path) -> None:
    found = held(tmp_path, word(*OLD), word(*MARKED), word(*NEW))

    assert found.agrees
    assert told(found) == []


@pytest.mark.parametrize("shown", ["1.4 Keep a log.", "1.4 Keep the log."])
def test_a_change_that_is_not_marked_is_told_whichever_word_the_mark_up_has(
    tmp_path: Path, shown: str
) -> None:
    found = findings(tmp_path, OLD, but(MARKED, at4=shown), but(NEW, at4="1.4 Keep the log."))

    assert found == [("unmarked", "1.4", "a", "the")]


def test_an_unmarked_change_beside_a_marked_one_is_told_alone(tmp_path: Path) -> None:
    marked = but(MARKED, at1="1.1 Wait [-30-]{+90+} minutes.")
    found = findings(tmp_path, OLD, marked, but(NEW, at1="1.1 Wait 90 minutes."))

    assert found == [("unmarked", "1.1", "seconds", "minutes")]


def test_a_clause_put_in_without_a_mark_renumbers_what_follows_and_is_told_once(
    tmp_path: Path,
) -> None:
    marked = ("1 Requests.", "1.1 Wait [-30-]{+90+} seconds.", *OLD[2:])
    found = held(tmp_path, word(*OLD), word(*marked), word(*NEW))

    assert told(found) == [("unmarked", "1.2", "", "Check the key of the meter first.")]
    assert found.unmarked[0].matter == "clause"
    assert (found.unmarked[0].old_number, found.unmarked[0].new_number) == (None, "1.2")


def test_a_clause_taken_out_without_a_mark_is_told_by_its_old_number(tmp_path: Path) -> None:
    found = findings(tmp_path, OLD, OLD, but(OLD, at2=""))

    assert found == [("unmarked", "1.2", "Retry twice as in clause 1.1.", "")]


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ("1.4 Keep [-a-] log.", "deleted"),
        ("1.4 Keep {+a+} log.", "inserted"),
        ("1.4 Keep [-a-]{+a+} log.", "replaced"),
        ("1.4 Keep [-a-]{+the+} log.", "replaced"),
    ],
)
def test_words_marked_that_both_texts_have_are_a_phantom_with_its_hand(
    tmp_path: Path, shown: str, kind: str
) -> None:
    found = held(tmp_path, word(*OLD), word(*but(MARKED, at4=shown)), word(*NEW))

    assert told(found) == [("phantom", "1.4", "a")]
    assert found.phantom[0].kind == kind
    assert (found.phantom[0].author, found.phantom[0].date) == (
        "A. Drafter",
        "2020-03-02T09:00:00Z",
    )


def test_an_unchanged_word_within_a_larger_marked_stretch_is_a_phantom(tmp_path: Path) -> None:
    marked = but(MARKED, at1="1.1 Wait [-30-]{+90 seconds+}.")

    assert findings(tmp_path, OLD, marked, NEW) == [("phantom", "1.1", "seconds")]


def test_a_stretch_replaced_as_a_whole_is_no_phantom_though_words_of_it_stand(
    tmp_path: Path,
) -> None:
    marked = but(MARKED, at1="1.1 [-Wait 30 seconds.-]{+Wait 90 seconds.+}")

    assert findings(tmp_path, OLD, marked, NEW) == []


def test_a_mark_that_only_changes_the_form_of_quotation_marks_is_none(tmp_path: Path) -> None:
    marked = but(MARKED, at4='1.4 Keep a [-"log"-]{+“log”+}.')
    old, new = but(OLD, at3='1.3 Keep a "log".'), but(NEW, at4="1.4 Keep a “log”.")

    assert findings(tmp_path, old, marked, new) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("-1.4 Keep a log of it.", "+1.4 Keep a log of it."),
        ("-1.4 Keep a log of it.",),
        ("+1.4 Keep a log of it.",),
    ],
)
def test_a_whole_clause_marked_that_both_texts_have_is_a_phantom(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    old, new = but(OLD, at3="1.3 Keep a log of it."), but(NEW, at4="1.4 Keep a log of it.")
    found = findings(tmp_path, old, (*MARKED[:4], *lines, "1.5 The end."), (*new, "1.5 The end."))

    assert found == [
        (
            "phantom",
            "1.3" if len(lines) == 1 and lines[0][0] == "-" else "1.4",
            "Keep a log of it.",
        ),
        ("unmarked", "1.5", "", "The end."),
    ]


def test_struck_words_that_the_old_text_does_not_have_are_not_the_old_versions(
    tmp_path: Path,
) -> None:
    marked = but(MARKED, at1="1.1 Wait [-60-]{+90+} seconds.")
    found = held(tmp_path, word(*OLD), word(*marked), word(*NEW))

    assert told(found) == [("old_differs", "1.1", "30", "60")]
    assert found.old_differs[0].author == "A. Drafter"


def test_words_put_in_that_the_new_text_does_not_have_are_not_the_new_versions(
    tmp_path: Path,
) -> None:
    marked = but(MARKED, at1="1.1 Wait [-30-]{+95+} seconds.")

    assert findings(tmp_path, OLD, marked, NEW) == [("new_differs", "1.1", "90", "95")]


def test_kept_words_that_neither_text_has_are_told_of_both(tmp_path: Path) -> None:
    marked = but(MARKED, at4="1.4 Keep a diary.")

    assert findings(tmp_path, OLD, marked, NEW) == [
        ("new_differs", "1.4", "log", "diary"),
        ("old_differs", "1.3", "log", "diary"),
    ]


PROVISIONS = (
    "The Agent shall keep the register.",
    "The Panel may inspect every meter.",
    "Fees are due in each quarter.",
    "A notice shall be given in writing.",
    "Disputes go to the arbitrator.",
)


def listed(*provisions: str) -> tuple[str, ...]:
    return ("1 Terms.", *(f"1.1 {each}" for each in provisions))


def test_a_clause_that_moved_without_a_mark_is_told_by_both_numbers(tmp_path: Path) -> None:
    first, *others = PROVISIONS
    old, new = listed(*PROVISIONS), listed(*others, first)
    found = held(tmp_path, word(*old), word(*old), word(*new))

    assert found.unmarked == (
        Unmarked(
            number="1.5", old=first, new=first, matter="moved", old_number="1.1", new_number="1.5"
        ),
    )
    assert len(told(found)) == 1


def test_a_clause_that_moved_with_a_mark_agrees(tmp_path: Path) -> None:
    first, *others = PROVISIONS
    marked = ("1 Terms.", f"-1.1 {first}", *listed(*others)[1:], f"+1.5 {first}")
    found = held(tmp_path, word(*listed(*PROVISIONS)), word(*marked), word(*listed(*others, first)))

    assert found.agrees


def test_a_clause_marked_as_moved_that_stayed_is_one_phantom(tmp_path: Path) -> None:
    first, *others = PROVISIONS
    marked = ("1 Terms.", f"-1.1 {first}", *listed(*others)[1:], f"+1.5 {first}")
    clean = word(*listed(*PROVISIONS))
    found = held(tmp_path, clean, word(*marked), clean)

    assert [(each.text, each.kind) for each in found.phantom] == [(first, "moved")]
    assert len(told(found)) == 1


def test_a_repeated_clause_that_is_marked_is_told_and_not_its_twin(tmp_path: Path) -> None:
    clean = word(*listed("Not used.", "Not used.", *PROVISIONS))
    struck = ("1 Terms.", "-1.1 Not used.", "1.1 Not used.", *listed(*PROVISIONS)[1:])

    assert told(held(tmp_path, clean, word(*struck), clean)) == [("phantom", "1.1", "Not used.")]


def test_a_number_typed_otherwise_without_a_mark_is_told_and_its_words_are_not(
    tmp_path: Path,
) -> None:
    def typed(last: str) -> bytes:
        numbers = ("(a)", "(b)", "(c)", last)
        words = (f"{number}\t{each}" for number, each in zip(numbers, PROVISIONS, strict=False))
        return word_file(p("1.\tTerms:"), *(p(each, indent=720) for each in words))

    found = held(tmp_path, typed("(d)"), typed("(d)"), typed("(f)"))

    assert told(found) == [("unmarked", "1(f)", "1(d)", "1(f)")]
    assert found.unmarked[0].matter == "number"


def test_a_break_put_in_without_a_mark_is_told_as_a_split(tmp_path: Path) -> None:
    first, second, *others = PROVISIONS
    old, new = listed(f"{first} {second}", *others), listed(*PROVISIONS)
    found = held(tmp_path, word(*old), word(*old), word(*new))

    assert [each.matter for each in found.unmarked] == ["split"]
    assert len(told(found)) == 1


def test_cells_notes_and_the_front_are_held_together_too(tmp_path: Path) -> None:
    def file(front: str, cell: str, note: str) -> bytes:
        body = (p(front), p(run("The Agent shall pay.") + note_call(1), level=0))
        return word_file(*body, table(("Fee", "Sum"), ("Entry", cell)), parts=footnotes(n1=note))

    shown = file(
        put("In force from May."),
        p(out("5") + put("6")),
        p(run("In pounds ") + put("net") + run(".")),
    )
    found = held(
        tmp_path, file("In force from May.", "4", "In pounds."), shown,
        file("In force from May.", "7", "In pounds sterling."),
    )  # fmt: skip

    assert [(each.where, each.text) for each in found.phantom] == [("text", "In force from May.")]
    assert told(found) == [
        ("new_differs", "1", "7", "6"),
        ("new_differs", "1", "sterling", "net"),
        ("old_differs", "1", "4", "5"),
        ("phantom", "", "In force from May."),
    ]
    assert found.old_differs[0].where == "table 1, row 2, column 2"
    assert found.new_differs[1].where == "note 1"


def test_a_redline_in_pdf_is_held_against_clean_texts_in_pdf_and_in_word(tmp_path: Path) -> None:
    old, new = printed(*OLD), printed(*NEW)
    struck = printed(
        *MARKED[:3],
        "1.[-2-]{+3+} Retry twice as in clause 1.1.",
        "1.[-3-]{+4+} Keep a log.",
    )

    assert told(held(tmp_path, old, struck, new)) == []
    assert told(held(tmp_path, word(*OLD), struck, word(*NEW))) == []


def test_what_a_redline_in_pdf_conceals_is_told(tmp_path: Path) -> None:
    struck = printed(*but(OLD, at1=MARKED[1]))
    new = but(OLD, at1=NEW[1], at3="1.3 Keep the log.")

    for before, after in ((printed(*OLD), printed(*new)), (word(*OLD), word(*new))):
        found = held(tmp_path, before, struck, after)
        assert told(found) == [("unmarked", "1.3", "a", "the")]


def test_a_clause_put_in_before_one_that_says_not_used_does_not_stand_for_it(
    tmp_path: Path,
) -> None:
    first, second, *others = PROVISIONS
    old = listed("Not used.", first, *others)
    marked = ("1 Terms.", f"+1.1 {second}", *old[1:])
    new = listed("Not used.", "The Agent shall hold the register.", *others)

    assert findings(tmp_path, old, marked, new) == [
        ("new_differs", "1.1", "", second),
        ("unmarked", "1.2", "keep", "hold"),
    ]


def test_a_clause_that_only_the_new_text_has_is_not_told_as_moved_too(tmp_path: Path) -> None:
    first, *others = PROVISIONS
    shown, new = listed(*PROVISIONS), listed(*others, first)
    found = held(tmp_path, word("1 Terms."), word(*shown), word(*new))

    assert {each.matter for each in found.unmarked} == {"clause"}
    assert sorted(each.new for each in found.unmarked) == sorted(PROVISIONS)
