"""Which clause of the new version is which of the old."""

from __future__ import annotations

from build import told, version
from clauseline.model.alignment import align
from clauseline.model.comparison import compare
from clauseline.model.version import Version


def pairs(old: Version, new: Version) -> list[tuple[str, str]]:
    pairing = align(old, new)
    return sorted(
        (pairing.old.entries[one].clause.number, pairing.new.entries[other].clause.number)
        for one, other in pairing.matches
    )


def doubtful(old: Version, new: Version) -> list[str]:
    pairing = align(old, new)
    return [
        pairing.old.entries[one].clause.number
        for (one, _), match in pairing.matches.items()
        if match.doubtful
    ]


def test_one_swapped_pair_does_not_drag_others_along() -> None:
    a, b = "The Panel shall hear both Parties.", "An expert may be appointed by it."
    c, d = "Records shall be kept for a year.", "Fees are due on the first of May."
    old = version(f"1 {a}", f"2 {b}", f"3 {c}", f"4 {d}")
    new = version(f"1 {a}", f"2 {c}", f"3 {b}", f"4 {d}")

    assert pairs(old, new) == [("1", "1"), ("2", "3"), ("3", "2"), ("4", "4")]
    assert compare(old, new).summary.moved == 1


def test_clauses_that_are_not_used_stay_in_place() -> None:
    old = version("4.1 Not used.", "4.2 The Supplier keeps records of it.", "4.3 Not used.")
    new = version("4.1 Not used.", "4.2 The Supplier keeps a record of it.", "4.3 Not used.")

    assert pairs(old, new) == [("4.1", "4.1"), ("4.2", "4.2"), ("4.3", "4.3")]


def test_not_used_does_not_wander_to_another_clause_that_was_emptied() -> None:
    old = version("4.1 Not used.", "4.2 The Supplier keeps records of it.", "4.3 The Agent looks.")
    new = version("4.1 The Panel meets.", "4.2 The Supplier keeps records of it.", "4.3 Not used.")

    assert told(compare(old, new)) == ["4.1 amended", "4.3 amended"]


def test_not_used_goes_along_with_its_neighbours() -> None:
    kept = "The Supplier keeps records of every reading."
    old = version(f"4.1 {kept}", "4.2 Not used.", "4.3 Not used.")
    new = version(
        "4.1 This clause is wholly new here.", f"4.2 {kept}", "4.3 Not used.", "4.4 Not used."
    )

    assert pairs(old, new) == [("4.1", "4.2"), ("4.2", "4.3"), ("4.3", "4.4")]


def test_an_emptied_clause_is_the_same_clause() -> None:
    old = version("5.1 The Supplier shall keep records of every reading.", "5.2 The Agent looks.")
    new = version("5.1 [Not used]", "5.2 The Agent looks.")

    assert told(compare(old, new)) == ["5.1 amended"]
    assert doubtful(old, new) == []


def test_one_value_changed_in_a_repetitive_schedule_is_one_amendment() -> None:
    rows = [f"{n} The value of this item shall be {n % 3} units." for n in range(1, 201)]
    changed = [*rows[:99], "100 The value of this item shall be 77 units.", *rows[100:]]

    assert told(compare(version(*rows), version(*changed))) == ["100 amended"]


def test_every_value_changed_in_a_repetitive_schedule_stays_in_place() -> None:
    old = version(*(f"{n} The value of this item is {n * 7 % 10} units." for n in range(1, 101)))
    new = version(*(f"{n} The value of this item is {n * 3 % 10} units." for n in range(1, 101)))

    assert pairs(old, new) == sorted((str(n), str(n)) for n in range(1, 101))


def test_a_row_put_into_a_repetitive_schedule_shifts_the_others() -> None:
    values = [n * 7 % 10 for n in range(1, 61)]
    longer = [*values[:20], 99, *values[20:]]
    old = version(*(f"{n} The value is {value} units." for n, value in enumerate(values, 1)))
    new = version(*(f"{n} The value is {value} units." for n, value in enumerate(longer, 1)))

    assert compare(old, new).summary.inserted == 1
    assert compare(old, new).summary.renumbered == 40


def test_a_value_that_is_now_another_clauses_is_no_move() -> None:
    old = version("1 # SRV 1.6", "1(a) The timeout is 30 seconds.",
                  "2 # SRV 1.7", "2(a) The timeout is 60 seconds.")  # fmt: skip
    new = version("1 # SRV 1.6", "1(a) The timeout is 60 seconds.",
                  "2 # SRV 1.7", "2(a) The timeout is 90 seconds.")  # fmt: skip

    assert told(compare(old, new)) == ["1(a) amended", "2(a) amended"]


def test_a_renamed_heading_is_known_by_what_stands_below_it() -> None:
    below = ["4.1 Wait 30 seconds before trying.", "4.2 Retry once and then give up."]

    assert told(compare(version("4 # Timeouts", *below), version("4 # Limits", *below))) == [
        "4 amended"
    ]


def test_a_section_is_found_in_another_place_by_its_sub_clauses() -> None:
    below = ["{}", "{}(a) one apple;", "{}(b) two pears; and", "{}(c) three plums."]
    old = version("1 # A", "1.1 x", *(each.format("1.2") for each in below), "2 # B")
    new = version("1 # A", "1.1 x", "2 # B", *(each.format("2.1") for each in below))

    assert told(compare(old, new)) == [
        "1.2 -> 2.1 moved",
        "1.2(a) -> 2.1(a) renumbered",
        "1.2(b) -> 2.1(b) renumbered",
        "1.2(c) -> 2.1(c) renumbered",
    ]


def test_a_short_clause_in_its_place_is_amended_whatever_it_says() -> None:
    old = version("4 The values are:", "4(a) red;", "4(b) green.")
    new = version("4 The values are:", "4(a) blue;", "4(b) green.")

    assert told(compare(old, new)) == ["4(a) amended"]


def test_another_sentence_under_the_same_number_is_not_the_same_clause() -> None:
    old = version("1 The Supplier shall keep every record of a reading for a period of six years.")
    new = version("1 An appeal lies to whom it may concern within ten days where a Party wishes.")

    assert pairs(old, new) == []


def test_headings_without_numbers_pair_by_their_words() -> None:
    old = version(
        "# General", "1 The Agent keeps records of it.", "# Fees", "2 Pay the fee in May."
    )
    new = version(
        "# Fees", "1 Pay the fee in May.", "# General", "2 The Agent keeps records of it."
    )

    assert compare(old, new).summary.inserted == 0
    assert compare(old, new).summary.moved == 1


def test_clauses_of_two_schedules_with_the_same_numbers_are_told_apart() -> None:
    old = version("Schedule 1 # Tests", "Schedule 1, 1 Test the meter first.",
                  "Schedule 2 # Fees", "Schedule 2, 1 Pay the fee in May.")  # fmt: skip
    new = version("Schedule 1 # Fees", "Schedule 1, 1 Pay the fee in May.",
                  "Schedule 2 # Tests", "Schedule 2, 1 Test the meter first.")  # fmt: skip

    assert ("Schedule 1, 1", "Schedule 2, 1") in pairs(old, new)
    assert ("Schedule 2, 1", "Schedule 1, 1") in pairs(old, new)


def test_two_clauses_of_one_number_pair_by_their_words() -> None:
    old = version("7 Fees are due in May of each year.", "7 Tests are made before first use.")
    new = version("7 Tests are made before first use.", "7 Fees are due in May of each year.")

    assert compare(old, new).summary.unchanged == 1
    assert compare(old, new).summary.moved == 1


def test_a_pair_that_another_could_be_as_well_is_doubtful() -> None:
    old = version("1 # A", "1.1 The Agent tells the Panel of it.")
    new = version(
        "1 # A",
        "1.1 Fees for a hearing are due by the first of May.",
        "1.2 The Agent tells the Panel.",
        "1.3 The Agent tells the Panel.",
    )

    assert doubtful(old, new) == ["1.1"]


def test_a_sure_pair_is_not_doubtful() -> None:
    old = version("1 The Supplier shall keep a record of every reading for six years.")
    new = version("1 The Supplier shall keep a record of every reading for five years.")

    assert doubtful(old, new) == []


def test_an_empty_version_has_no_pairs() -> None:
    assert pairs(version(), version("1 Words.")) == []


def test_a_moved_clause_is_known_though_its_words_stand_elsewhere_too() -> None:
    said = "The Agency may ask for the communications hub."
    old = version(
        "1 # Hubs", f"1.1 {said}", "1.2 Fees are due in May.", f"1.3 {said}",
        "2 # Keys", f"2.1 {said}", "2.2 Records are kept for a year.",
        "3 # Ends", "3.1 An expert may be appointed by it.",
    )  # fmt: skip
    new = version(
        "1 # Hubs", f"1.1 {said}", "1.2 Fees are due in May.", f"1.3 {said}",
        "2 # Keys", "2.1 Records are kept for a year.",
        "3 # Ends", "3.1 An expert may be appointed by it.", f"3.2 {said}",
    )  # fmt: skip

    assert told(compare(old, new)) == ["2.2 -> 2.1 renumbered", "2.1 -> 3.2 moved"]


def test_a_moved_clause_that_lost_most_of_its_words_is_known_by_those_left() -> None:
    kept = "The Operator shall not disclose the credentials of a consumer to any other person."
    lost = (
        "The Panel may ask for a copy of them at any time. A Supplier pays for each such copy on "
        "the day on which it was made, and no later."
    )
    old = version(
        "1 # A", f"1.1 {kept} {lost}", "1.2 Fees fall due in May.", "2 # B", "2.1 So it is."
    )
    new = version("1 # A", "1.1 Fees fall due in May.", "2 # B", "2.1 So it is.", f"2.2 {kept}")

    assert told(compare(old, new)) == ["1.2 -> 1.1 renumbered", "1.1 -> 2.2 moved, amended"]
