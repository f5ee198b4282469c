"""Which clauses moved, and where deleted ones are told."""

from __future__ import annotations

from build import told, version
from clauseline.model.comparison import compare

LONG = "The Agent shall keep a record of every reading that it makes."
SHORT = "The Panel may appoint an expert."
OTHER = "Fees are due on the first of May."


def test_of_two_clauses_that_changed_places_the_shorter_moved() -> None:
    old, new = version(f"1 {LONG}", f"2 {SHORT}"), version(f"1 {SHORT}", f"2 {LONG}")

    assert told(compare(old, new)) == ["2 -> 1 moved", "1 -> 2 renumbered"]


def test_of_three_in_reverse_the_one_with_its_number_stays() -> None:
    old = version(f"1 {LONG}", f"2 {SHORT}", f"3 {OTHER}")
    new = version(f"1 {OTHER}", f"2 {SHORT}", f"3 {LONG}")

    assert told(compare(old, new)) == ["3 -> 1 moved", "1 -> 3 moved"]


def test_a_clause_put_last_is_the_only_one_that_moved() -> None:
    old = version(f"1 {LONG}", f"2 {SHORT}", f"3 {OTHER}")
    new = version(f"1 {SHORT}", f"2 {OTHER}", f"3 {LONG}")

    assert told(compare(old, new)) == ["2 -> 1 renumbered", "3 -> 2 renumbered", "1 -> 3 moved"]


def test_a_clause_under_another_parent_moved() -> None:
    old = version("1 # A", f"1.1 {LONG}", "2 # B", f"2.1 {OTHER}")
    new = version("1 # A", "2 # B", f"2.1 {OTHER}", f"2.2 {LONG}")

    assert told(compare(old, new)) == ["1.1 -> 2.2 moved"]


def test_a_part_put_above_clauses_does_not_move_them() -> None:
    old = version(f"1 {LONG}", f"2 {SHORT}")
    new = version("Part A # General", f"1 {LONG}", f"2 {SHORT}")

    assert told(compare(old, new)) == ["Part A inserted"]


def test_a_heading_taken_away_does_not_move_what_it_held() -> None:
    old = version("# General", f"1 {LONG}", f"2 {SHORT}")
    new = version(f"1 {LONG}", f"2 {SHORT}")

    assert told(compare(old, new)) == ['"General" deleted']


def test_a_clause_from_one_part_to_another_moved() -> None:
    old = version("Part A # General", f"1 {LONG}", "Part B # Fees", f"2 {OTHER}", f"3 {SHORT}")
    new = version("Part A # General", "Part B # Fees", f"1 {OTHER}", f"2 {SHORT}", f"3 {LONG}")

    assert told(compare(old, new)) == ["2 -> 1 renumbered", "3 -> 2 renumbered", "1 -> 3 moved"]


def test_a_clause_under_a_new_numbered_clause_moved() -> None:
    old = version("1 # A", f"1.1 {LONG}", f"1.2 {OTHER}")
    new = version("1 # A", f"1.1 {OTHER}", "2 # B", f"2.1 {LONG}")

    assert told(compare(old, new)) == ["1.2 -> 1.1 renumbered", "2 inserted", "1.1 -> 2.1 moved"]


def test_a_new_clause_before_others_moves_none() -> None:
    old = version(f"1 {LONG}", f"2 {SHORT}")
    new = version(f"1 {OTHER}", f"2 {LONG}", f"3 {SHORT}")

    assert compare(old, new).summary.moved == 0


def test_a_deleted_clause_does_not_follow_a_neighbour_that_moved_away() -> None:
    old = version(f"1 {LONG}", f"2 {SHORT}", "3 This one goes away for good now.", f"4 {OTHER}")
    new = version(f"1 {LONG}", f"2 {OTHER}", f"3 {SHORT}")

    assert told(compare(old, new))[0] == "3 deleted"


def test_a_deleted_section_is_told_with_its_sub_clauses_in_order() -> None:
    old = version(
        f"1 {LONG}",
        "2 # Gone",
        "2.1 All of this is no more.",
        "2.2 Nor is this here.",
        f"3 {OTHER}",
    )
    new = version(f"1 {LONG}", f"2 {OTHER}")

    assert told(compare(old, new)) == [
        "2 deleted", "2.1 deleted", "2.2 deleted", "3 -> 2 renumbered"
    ]  # fmt: skip
