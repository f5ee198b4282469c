"""Redlines of PDFs: words marked up by their looks, and looks that mark nothing."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from clauseline.ingest.structure import structure
from clauseline.model.clause import Clause, MarkedOp, walk
from pdf import (
    BLUE,
    DOWN,
    GREEN,
    RED,
    Line,
    Words,
    cells,
    clauses,
    grid,
    line,
    lines,
    put_in,
    reading,
    rows,
    struck,
)

Pairs = list[tuple[str, str]]


def both(*written: Line) -> tuple[Pairs, Pairs]:
    """The clauses of a page with the mark-up accepted, and with it rejected."""
    page = [lines(*(each for line in written for each in (line, "")))]
    return clauses(page), clauses(page, view="rejected")


CHANGED: Line = ("1.\tWait ", struck("30"), " ", put_in("90"), " seconds.")
ACCEPTED, REJECTED = ("1", "Wait 90 seconds."), ("1", "Wait 30 seconds.")


def test_struck_and_underlined_words_are_taken_out_and_put_in() -> None:
    assert both(CHANGED) == ([ACCEPTED], [REJECTED])


def test_words_changed_within_a_word_are_joined_as_they_stand() -> None:
    changed = ("1.\tThe ", struck("Supplier"), put_in("operator"), "\u2019s time", put_in("s"), ".")

    assert both(changed) == (
        [("1", "The operator\u2019s times.")],
        [("1", "The Supplier\u2019s time.")],
    )


def test_words_in_one_colour_are_told_by_their_lines() -> None:
    changed = ("1.\tWait ", struck("30", RED), " ", put_in("90", RED), " seconds.")

    assert both(changed) == ([ACCEPTED], [REJECTED])


def test_black_mark_up_is_mark_up() -> None:
    black = (0.0, 0.0, 0.0)
    changed = [
        (f"{at}.\tWait ", struck("30", black), " ", put_in("90", black), " seconds.")
        for at in (1, 2)
    ]

    assert both(*changed) == (
        [ACCEPTED, ("2", "Wait 90 seconds.")],
        [REJECTED, ("2", "Wait 30 seconds.")],
    )


def test_colour_without_an_underline_is_mark_up_where_it_stands_beside_struck_words() -> None:
    changed = [
        (f"{at}.\tWait ", struck("30"), " ", put_in("90", under=0), " seconds.") for at in (1, 2)
    ]

    assert both(*changed)[0] == [ACCEPTED, ("2", "Wait 90 seconds.")]


def test_numbers_struck_and_replaced_are_those_of_their_view() -> None:
    written: list[Line] = [
        CHANGED,
        (put_in("2."), put_in("\tIt reports.")),
        (struck("2."), put_in("3."), "\tIt pays."),
    ]

    assert both(*written) == (
        [ACCEPTED, ("2", "It reports."), ("3", "It pays.")],
        [REJECTED, ("2", "It pays.")],
    )


def test_a_clause_struck_as_a_whole_is_gone_once_accepted() -> None:
    written: list[Line] = [CHANGED, (struck("2."), struck("\tIt reports.")), "3.\tIt pays."]

    assert both(*written) == (
        [ACCEPTED, ("3", "It pays.")],
        [REJECTED, ("2", "It reports."), ("3", "It pays.")],
    )


def test_moved_words_in_green_go_from_one_place_to_the_other() -> None:
    written: list[Line] = [
        CHANGED,
        (struck("2.", GREEN), struck("\tIt moves.", GREEN)),
        "3.\tIt stays.",
        (put_in("4.", GREEN, under=2), put_in("\tIt moves.", GREEN, under=2)),
    ]

    assert both(*written) == (
        [ACCEPTED, ("3", "It stays."), ("4", "It moves.")],
        [REJECTED, ("2", "It moves."), ("3", "It stays.")],
    )


def test_a_clause_put_in_far_from_struck_words_is_told_by_their_colour() -> None:
    written: list[Line] = [
        ("1.\tWait ", struck("30"), " seconds."),
        "2.\tIt reports.",
        (put_in("3.\tIt pays.", RED),),
    ]

    assert both(*written)[1] == [("1", "Wait 30 seconds."), ("2", "It reports.")]


def test_what_one_author_puts_in_and_another_takes_out_is_in_neither_view() -> None:
    undone = Words("soon ", GREEN, struck=True, under=1)
    changed: Line = ("1.\tWait ", undone, struck("30"), " ", put_in("90"), " seconds.")

    assert both(changed) == ([ACCEPTED], [REJECTED])


def test_most_words_of_a_document_may_be_struck() -> None:
    undone = Words("soon, late or whenever it may please the Supplier ", GREEN, True, under=1)
    changed: Line = ("1.\tWait ", undone, struck("30"), " ", put_in("90"), " seconds.")

    assert both(changed) == ([ACCEPTED], [REJECTED])


def test_a_word_in_the_colour_of_an_author_is_neither_taken_out_nor_put_in() -> None:
    changed: Line = ("2.\tWait ", struck("4", RED), " ", put_in("9", RED), Words(" days.", RED))

    assert both(CHANGED, changed) == (
        [ACCEPTED, ("2", "Wait 9 days.")],
        [REJECTED, ("2", "Wait 4 days.")],
    )


def test_the_space_before_words_put_in_goes_with_them() -> None:
    assert both(("1.\tWait ", put_in(" in vain"), ", then tell."), CHANGED)[1] == [
        ("1", "Wait, then tell."),
        REJECTED,
    ]


def test_change_bars_at_the_margin_are_no_words() -> None:
    def bar(canvas: Canvas) -> None:
        canvas.rect(66, DOWN - 103, 0.8, 13, stroke=0, fill=1)

    page = [bar, line(100, *CHANGED), line(128, "2.\tIt reports.")]

    assert clauses(page) == [ACCEPTED, ("2", "It reports.")]


def test_a_link_is_no_mark_up_though_it_is_blue_and_underlined() -> None:
    def link(canvas: Canvas) -> None:
        canvas.linkURL("https://example.org", (143, DOWN - 103, 184, DOWN - 91))

    words = line(100, "1.\tSee ", put_in("the rules"), " ", struck("30"), put_in("9"))

    assert clauses([words, link], view="rejected") == [("1", "See the rules 30")]


def test_a_link_among_words_that_are_put_in_is_put_in() -> None:
    def link(canvas: Canvas) -> None:
        canvas.linkURL("#3", (155, DOWN - 103, 166, DOWN - 91))

    words = line(100, "1.\tSee ", put_in("(\u00a7"), put_in("3.7"), put_in(") "), "the Code.")

    assert clauses([words, link, line(128, "2.\tWait ", *CHANGED[1:])], view="rejected") == [
        ("1", "See the Code."),
        ("2", "Wait 30 seconds."),
    ]


def test_stressed_words_and_headings_are_no_mark_up() -> None:
    written: list[Line] = [
        ("1.\t", Words("Fees", under=1, font="Helvetica-Bold")),
        ("1.1\tThe fee is ", Words("always", under=1), " due."),
        ("1.2\tIt is due ", Words("never", under=1), " later."),
        ("1.3\tWait ", struck("30"), " ", put_in("90"), " seconds."),
        ("1.4\tWait ", struck("30"), " ", put_in("90"), " seconds."),
    ]

    assert both(*written)[1][:3] == [
        ("1", "Fees"),
        ("1.1", "The fee is always due."),
        ("1.2", "It is due never later."),
    ]


def test_headings_in_a_colour_are_no_mark_up() -> None:
    written: list[Line] = [
        (Words("1.", BLUE, font="Helvetica-Bold"), Words("\tFees", BLUE, font="Helvetica-Bold")),
        ("1.1\tWait ", struck("30"), " ", put_in("90", RED), " seconds."),
        (Words("2.", BLUE, font="Helvetica-Bold"), Words("\tTimes", BLUE, font="Helvetica-Bold")),
        "2.1\tIt reports.",
    ]

    assert [number for number, _ in both(*written)[1]] == ["1", "1.1", "2", "2.1"]


def test_an_underlined_heading_beside_black_mark_up_is_none() -> None:
    black = (0.0, 0.0, 0.0)
    written: list[Line] = [
        line
        for at in (1, 2)
        for line in (
            Words(f"{at}. Fees", under=1, font="Helvetica-Bold"),
            (struck(f"{at}.1\tSoon. ", black), f"{at}.1\tPay ", put_in("now", black), "."),
        )
    ]

    assert [number for number, _ in both(*written)[1]] == ["1", "1.1", "2", "2.1"]


def test_dark_grey_words_are_no_mark_up() -> None:
    grey = (0.2, 0.2, 0.2)
    written: list[Line] = [
        (f"{at}.\tWait ", struck("30"), " ", put_in("90"), " ", Words("seconds", grey), ".")
        for at in (1, 2)
    ]

    assert both(*written)[1] == [REJECTED, ("2", "Wait 30 seconds.")]


def test_the_rules_of_a_table_mark_nothing() -> None:
    page = [
        line(70, *CHANGED),
        grid((80, 200, 300), (88, 103, 118)),
        cells(100, "Fee", "30.00", columns=(83, 203)),
        cells(115, "Copies", "4.50", columns=(83, 203)),
    ]

    assert rows(page, view="rejected") == [[("Fee", "30.00"), ("Copies", "4.50")]]


def test_words_in_cells_are_marked_up_too() -> None:
    page = [
        line(70, *CHANGED),
        grid((80, 200, 300), (88, 103, 118)),
        line(99, "Fee", left=83),
        line(99, struck("30.00"), " ", put_in("40.00"), left=203),
        cells(114, "Copies", "4.50", columns=(83, 203)),
    ]

    assert rows(page) == [[("Fee", "40.00"), ("Copies", "4.50")]]
    assert rows(page, view="rejected") == [[("Fee", "30.00"), ("Copies", "4.50")]]


def test_words_in_columns_without_rules_are_marked_up_too() -> None:
    page = [
        line(70, *CHANGED),
        cells(110, "Service", "Fee", columns=(80, 230)),
        line(124, "Inspection", left=80),
        line(124, struck("30.00"), " ", put_in("40.00"), left=230),
        cells(138, "Copies", "4.50", columns=(80, 230)),
    ]

    for view, fee in (("accepted", "40.00"), ("rejected", "30.00")):
        assert rows(page, view=view) == [
            [("Service", "Fee"), ("Inspection", fee), ("Copies", "4.50")]
        ]


def test_without_struck_words_nothing_is_marked_up() -> None:
    found = reading([line(100, "1.\t", put_in("New."))], view="rejected")

    assert [each.text for each in found.paragraphs] == ["1.\tNew."]
    assert not found.marked_up


def test_the_evidence_is_told() -> None:
    found = reading([line(100, *CHANGED)])

    assert found.marked_up
    assert [each.message for each in found.warnings] == [
        (
            "there are no tracked changes, but words are marked up by their looks: 1 run struck "
            "through, read as taken out, 1 run read as put in (underlined in the colour 0000CC)"
        )
    ]


def test_the_marked_view_keeps_both() -> None:
    changed = ("1.\tWait ", struck("30"), put_in("90"), " seconds.")

    assert marked(changed) == {"1": "Wait [-30-][+90+] seconds."}


def test_the_marks_rebuild_both_texts() -> None:
    written: list[Line] = [
        CHANGED,
        ("2.\tIt ", struck("reports"), put_in("tells"), " the operator."),
        (struck("3."), struck("\tIt pays.")),
        (put_in("3."), put_in("\tIt waits.")),
    ]
    page = [lines(*(each for line in written for each in (line, "")))]
    tree = structure(reading(page, view="marked").paragraphs, marked=True).clauses

    for kind, view in (("-", "accepted"), ("+", "rejected")):
        told = [words_without(each, kind) for each in walk(tree)]
        assert [words for words in told if words] == [
            words
            for _, words in clauses(page, view=view)  # type: ignore[arg-type]
        ]


def marked(*written: Line) -> dict[str, str]:
    """The words of each clause with their marks, by its number."""
    page = [lines(*(each for line in written for each in (line, "")))]
    tree = structure(reading(page, view="marked").paragraphs, marked=True).clauses
    signs = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return {
        each.number: "".join(signs[op.kind].format(op.text) for op in each.ops or ())
        for each in walk(tree)
    }


def words_without(clause: Clause, kind: str) -> str:
    """The words of a clause that its marks rebuild, those of one kind left out."""
    ops = [*(clause.heading_ops or ()), MarkedOp("=", " "), *(clause.ops or ())]
    return " ".join("".join(op.text for op in ops if op.kind != kind).split())


def test_a_large_heading_in_a_colour_beside_a_struck_clause_is_no_mark_up() -> None:
    written = [
        lines(("1.\tWait ", struck("30"), " ", put_in("90"), " seconds."), struck("2.\tPay.")),
        line(140, Words("Times", BLUE, size=16)),
        lines("3.\tIt reports.", struck("4.\tIt ends."), down=170),
        line(210, Words("Fees", BLUE, size=16)),
        lines("5.\tIt pays.", down=240),
    ]

    assert "Times" in " ".join(text for _, text in clauses(written, view="rejected"))


def test_a_bullet_of_which_only_the_sign_is_left_is_gone() -> None:
    written = lines(
        ("1.\tWait ", struck("30"), " ", put_in("90"), " seconds and show:"),
        "\u2022\tthe time;",
        ("\u2022\t", put_in("the day;")),
        "\u2022\tthe place.",
    )

    assert clauses([written], view="rejected") == [
        ("1", "Wait 30 seconds and show:"),
        ("1 bullet 1", "the time;"),
        ("1 bullet 2", "the place."),
    ]


BLACK = (0.0, 0.0, 0.0)


def test_a_changed_heading_in_bold_is_marked_up_where_headings_are_not_underlined() -> None:
    def in_bold(text: str, **looks: object) -> Words:
        return Words(text, font="Helvetica-Bold", **looks)  # type: ignore[arg-type]

    written: list[Line] = [
        (in_bold("1.\tExit "), in_bold("and handover", struck=True), in_bold("terms", under=1)),
        ("1.1\tWait ", struck("30", BLACK), " ", put_in("90", BLACK), " seconds."),
        in_bold("2.\tFees"),
        ("2.1\tPay ", struck("soon", BLACK), " ", put_in("now", BLACK), "."),
    ]

    accepted, rejected = both(*written)

    assert (accepted[0], rejected[0]) == (("1", "Exit terms"), ("1", "Exit and handover"))


def test_words_underlined_twice_are_put_in_though_none_are_struck() -> None:
    page = [lines(("1.\tIt waits ", put_in("and pays ", under=2), "first."), "2.\tIt ends.")]

    assert clauses(page, view="rejected")[0] == ("1", "It waits first.")
    assert clauses(page, view="accepted")[0] == ("1", "It waits and pays first.")


def test_a_label_that_is_struck_and_replaced_is_set_off_from_small_letters() -> None:
    written = [
        lines("1.\tTimes", ("1.1\tWait ", struck("30"), " ", put_in("90"), " seconds.")),
        line(142, struck("1.2 "), put_in("1.3 "), "the Supplier pays what it owes."),
    ]

    assert clauses(written, view="accepted")[-1] == ("1.3", "the Supplier pays what it owes.")


def test_headings_in_the_colour_of_what_is_put_in_are_none() -> None:
    written: list[Line] = [
        each
        for at in range(1, 5)
        for each in (
            Words(f"Times of day {at}", BLUE, font="Helvetica-Bold"),
            (f"{at}.\tThe Supplier waits ", struck("30"), " ", Words("90", BLUE), " seconds."),
        )
    ]
    page = [lines(*written)]

    told_of = " ".join(each.text for each in reading(page, view="rejected").paragraphs)

    assert told_of.count("Times of day") == 4
    assert "90" not in told_of
