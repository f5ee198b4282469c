"""Numbers of both views in a print of tracked changes, as LibreOffice draws them: "3.[2.]"."""

from __future__ import annotations

from pdf import BLUE, GREEN, Line, Words, clauses, flow, lines, put_in, reading, struck

Pairs = list[tuple[str, str]]


def both(*written: Line) -> tuple[Pairs, Pairs]:
    """The clauses of a page with the mark-up accepted, and with it rejected."""
    page = [lines(*(each for line in written for each in (line, "")))]
    return clauses(page), clauses(page, view="rejected")


PUT_IN: Line = (put_in("1."), "\t", put_in("Wait."))
TAKEN_OUT: Line = (struck("[1.]"), "\t", struck("Wait."))


def test_the_first_number_is_the_one_after_the_changes() -> None:
    assert both(PUT_IN, (Words("2.[1.]", GREEN), "\tKeep a register.")) == (
        [("1", "Wait."), ("2", "Keep a register.")],
        [("1", "Keep a register.")],
    )


def test_a_clause_that_is_taken_out_has_the_number_before_the_changes() -> None:
    assert both(TAKEN_OUT, (Words("1.[2.]", GREEN), "\tKeep a register.")) == (
        [("1", "Keep a register.")],
        [("1", "Wait."), ("2", "Keep a register.")],
    )


def test_a_clause_that_is_put_in_has_no_number_before_the_changes() -> None:
    moved: Line = (Words("2.[2.]", GREEN), "\t", put_in("Wait.", under=2))

    assert both("1.\tKeep a register.", moved) == (
        [("1", "Keep a register."), ("2", "Wait.")],
        [("1", "Keep a register.")],
    )


def test_clauses_that_stay_and_are_left_out_of_the_count_keep_their_numbers() -> None:
    changed = (
        (Words("[1.]", GREEN), "\tWait ", struck("30"), " ", put_in("90"), " seconds."),
        (Words("[2.]", GREEN), "\tKeep ", struck("no"), " ", put_in("a"), " register."),
        (Words("1.[3.]", GREEN), "\tPay."),
    )

    assert both(*changed) == (
        [("1", "Wait 90 seconds."), ("2", "Keep a register."), ("3", "Pay.")],
        [("1", "Wait 30 seconds."), ("2", "Keep no register."), ("3", "Pay.")],
    )


def test_a_number_that_is_given_only_before_the_changes_is_a_doubt() -> None:
    changed = (Words("[1.]", GREEN), "\tWait ", struck("30"), " ", put_in("90"), " seconds.")

    assert [each.message for each in reading([lines(changed)]).warnings][1:] == [
        "numbers of 1 changed clause are printed only as they were before the changes"
    ]


def test_a_clause_below_one_that_is_left_out_keeps_its_number() -> None:
    changed = (
        "1.\tKeep a register.",
        (Words("[2.]", GREEN), "\tWait ", struck("30"), " ", put_in("90"), " seconds:"),
        (Words("1.1.[2.1.]", GREEN), "\tTell it."),
    )

    assert [number for number, _ in both(*changed)[0]] == ["1", "2", "2.1"]


def test_numbers_in_columns_are_told_as_well() -> None:
    words = flow("The Supplier keeps a register of all that it is told and reports " * 4, 190)
    first = [text for at in range(1, 4) for text in (f"{at}.\t{words[0]}", *_hung(words), "")]
    second = [
        text
        for at in range(4, 7)
        for text in ((Words(f"{at}.[{at - 1}.]", GREEN), f"\t{words[0]}"), *_hung(words), "")
    ]
    page = [lines(*first, left=50), lines(*second, left=310)]

    numbers = [number for number, _ in clauses(page)]
    assert numbers == ["1", "2", "3", "4", "5", "6"]


def _hung(words: list[str]) -> list[str]:
    """The lines of a clause below its first."""
    return [f"\t{each}" for each in words[1:]]


def test_the_number_of_a_source_in_brackets_keeps_them() -> None:
    sources = ("[1]\tThe Code of Practice.", (Words("[2]", BLUE), "\tThe Register."))

    assert both(*sources)[0] == [("[1]", "The Code of Practice."), ("[2]", "The Register.")]
