"""Footnotes: their words go to the clause that calls them, their marks out of its words."""

from __future__ import annotations

from clauseline.ingest.paragraph import Reading
from pdf import DOWN, Words, line, lines, put_in, raised, reading, rule, struck


def told(found: Reading) -> list[tuple[str, list[tuple[str, str]]]]:
    """The words of each paragraph, and its notes by their marks."""
    return [
        (each.text, [(note.label, note.text) for note in each.notes]) for each in found.paragraphs
    ]


TEXT = lines(
    ("1.\tThe Supplier waits", raised("1"), " for 30 seconds."),
    "",
    ("2.\tIt then tries again.", raised("2")),
    "",
    "3.\tIt reports both.",
)
NOTES = lines("1 See the Meter Code.", "2 Once only.", down=740, leading=11, size=8)


def test_a_note_goes_to_the_paragraph_that_calls_it() -> None:
    assert told(reading([TEXT, rule(80, 728, 200), NOTES])) == [
        ("1.\tThe Supplier waits for 30 seconds.", [("1", "See the Meter Code.")]),
        ("2.\tIt then tries again.", [("2", "Once only.")]),
        ("3.\tIt reports both.", []),
    ]


def test_the_mark_of_a_note_may_be_raised_too() -> None:
    page = [
        lines(("1.\tThe Supplier waits.", raised("1")), "", "2.\tIt reports."),
        line(740, Words("1", size=5, rise=3), " See the Code.", size=8),
    ]

    assert told(reading(page))[0] == ("1.\tThe Supplier waits.", [("1", "See the Code.")])


def test_a_mark_may_be_a_sign() -> None:
    page = [
        lines(("1.\tThe Supplier waits.", raised("*")), "", "2.\tIt reports."),
        line(740, "* See the Code.", size=8),
    ]

    assert told(reading(page))[0] == ("1.\tThe Supplier waits.", [("*", "See the Code.")])


def over_two_lines(second: str) -> list[tuple[str, str]]:
    """The notes of a page whose first goes on over a second line."""
    notes = ("1 See the Meter Code, which", second, "2 Once only.")
    page = [TEXT, lines(*notes, down=730, leading=11, size=8)]
    return [note for _, notes in told(reading(page)) for note in notes]


def test_a_note_goes_on_over_its_lines() -> None:
    assert over_two_lines("appears each year.") == [
        ("1", "See the Meter Code, which appears each year."),
        ("2", "Once only."),
    ]


def test_a_note_goes_on_over_a_line_that_begins_with_a_short_word() -> None:
    assert over_two_lines("is published.")[0] == ("1", "See the Meter Code, which is published.")


def test_a_footer_below_the_notes_is_no_part_of_them() -> None:
    page = [TEXT, NOTES, line(DOWN - 40, "Meter Code, version 2.0")]
    found = reading(page)

    assert [each.notes[-1].text for each in found.paragraphs[:2]] == [
        "See the Meter Code.",
        "Once only.",
    ]
    assert "version" not in " ".join(each.text for each in found.paragraphs)
    assert [(each.what, each.count) for each in found.dropped] == [("running footer", 1)]


def test_a_note_is_marked_up_as_the_text_is() -> None:
    text = lines(("1.\tThe ", struck("Act"), put_in("Code"), " applies.", raised("1")))
    note = line(DOWN - 60, "1 See the ", struck("gas"), " ", put_in("water"), " code.", size=8)

    assert [told(reading([text, note], view=view))[0][1] for view in ("accepted", "rejected")] == [
        [("1", "See the water code.")],
        [("1", "See the gas code.")],
    ]


def test_a_note_as_large_as_the_text_is_a_note() -> None:
    text = lines(("1.\tThe Supplier waits", raised("1"), "."), "", "2.\tIt pays.")
    note = lines((raised("1"), " See the code, which"), "is published.", down=730)

    assert told(reading([text, note])) == [
        ("1.\tThe Supplier waits.", [("1", "See the code, which is published.")]),
        ("2.\tIt pays.", []),
    ]


def test_a_mark_before_a_full_stop_leaves_no_space() -> None:
    text = lines(("1.\tThe Supplier waits", raised("1"), "."), "", "2.\tIt pays.")
    note = line(DOWN - 60, "1 See the code.", size=8)

    assert told(reading([text, note]))[0] == ("1.\tThe Supplier waits.", [("1", "See the code.")])


def test_a_note_that_is_put_in_is_none_before() -> None:
    mark = Words("1", (0, 0, 0.8), under=1, size=7, rise=4)
    text = lines(("1.\tWait ", struck("30"), " ", put_in("90"), " seconds", mark, "."))
    note = line(DOWN - 60, put_in("1 "), put_in("See the code."), size=8)

    assert told(reading([text, note], view="rejected")) == [("1.\tWait 30 seconds.", [])]


def test_notes_that_start_again_on_each_page_are_told_apart() -> None:
    pages = [
        [
            lines((f"{at}.\tThe Supplier of {name} waits.", raised("1")), "", "It reports."),
            line(740, f"1 See the {name} code.", size=8),
        ]
        for at, name in enumerate(("gas", "water"), 1)
    ]

    assert [note for _, notes in told(reading(*pages)) for note in notes] == [
        ("1", "See the gas code."),
        ("1", "See the water code."),
    ]


FULL = (
    "1 See the Meter Code, which the Panel publishes in each year and on each day of the weeks "
    "that come before the first"
)


LAST = "6.\tThe Panel tells the Supplier of water of it, and each other Party as soon as it can."


def over_the_page(first: str, *second: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """What ends two pages, of which the first ends in a note and the second in small lines."""
    pages = [
        [
            lines(("1.\tThe Supplier of gas waits.", raised("1")), "", "2.\tIt reports.", "", LAST),
            line(740, first, size=8),
        ],
        [
            lines(("7.\tIt pays for it.", raised("2")), "", "8.\tIt stops.", "", LAST),
            lines(*second, down=728, leading=11, size=8),
        ],
    ]
    return told(reading(*pages))


def test_a_note_goes_on_at_the_foot_of_the_next_page() -> None:
    found = over_the_page(FULL, "meeting in May, as it", "thinks fit.", "2 Once only.")

    assert [notes for _, notes in found if notes] == [
        [("1", f"{FULL[2:]} meeting in May, as it thinks fit.")],
        [("2", "Once only.")],
    ]
    assert found[-1] == (LAST, [])


def test_small_words_below_a_page_whose_note_has_ended_are_text() -> None:
    ended = f"{FULL[:-6]} one."

    assert over_the_page(ended, "Source: the Panel", "2 Once only.")[-1][0] == "Source: the Panel"


def test_small_words_below_a_page_whose_note_had_room_are_text() -> None:
    found = over_the_page("1 See OJ L 211", "Source: the Panel", "2 Once only.")

    assert found[-1][0] == "Source: the Panel"


def notes_of_three_pages(*foot: str) -> list[tuple[str, str]]:
    """The notes of pages that differ in their text and end in the same lines."""
    pages = [
        [
            lines(
                (f"{at}.\tThe Supplier of {name} waits.", raised("1")),
                *("", f"It reports on {name}.", "", f"It pays for {name}.", ""),
                f"It then stops {name}.",
            ),
            *foot,
        ]
        for at, name in enumerate(("gas", "water", "heat"), 1)
    ]
    return [note for _, notes in told(reading(*pages)) for note in notes]


def test_notes_of_the_same_words_at_the_foot_of_pages_are_no_footers() -> None:
    found = notes_of_three_pages(line(740, "1 See the code.", size=8))

    assert found == 3 * [("1", "See the code.")]


def test_a_note_of_several_lines_that_pages_repeat_keeps_its_last_line() -> None:
    foot = lines("1 See the code, which is", "published each year.", down=730, leading=11, size=8)

    assert notes_of_three_pages(foot) == 3 * [("1", "See the code, which is published each year.")]


def test_a_footer_right_below_a_note_is_no_part_of_it() -> None:
    foot = line(730, "1 See the code.", size=8), line(742, "For information only", size=11)

    assert notes_of_three_pages(*foot) == 3 * [("1", "See the code.")]


def test_a_raised_figure_that_no_note_explains_stays() -> None:
    page = [lines(("1.\tThe area is 30 m", raised("2"), " at least."), "", "2.\tIt is flat.")]

    assert told(reading(page))[0] == ("1.\tThe area is 30 m2 at least.", [])


def test_small_words_at_the_foot_that_nothing_calls_are_text() -> None:
    page = [lines("1.\tThe Supplier waits."), line(740, "1 All figures are rounded.", size=8)]

    assert [text for text, _ in told(reading(page))] == [
        "1.\tThe Supplier waits.",
        "1 All figures are rounded.",
    ]
