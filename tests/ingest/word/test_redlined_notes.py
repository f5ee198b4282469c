"""Redlines by looks in foot- and endnotes: recognised with the body, and read like its words."""

from __future__ import annotations

import pytest
from msgspec import UNSET

from clauseline.ingest.structure import structure
from clauseline.ingest.word.changes import Choice
from word import deleted, footnotes, inserted, note_call, p, reading, run, style, table

STRUCK = '<w:strike/><w:color w:val="FF0000"/>'
DOUBLE = '<w:u w:val="double"/><w:color w:val="0000FF"/>'
RED = '<w:color w:val="FF0000"/>'
CHANGED = run("Wait ") + run("30", STRUCK) + run("90", DOUBLE) + run(" days.")
AMENDED = run("Within ") + run("ten", STRUCK) + run("two", DOUBLE) + run(" days.")


def notes(*body: str, view: Choice = "accepted", **said: str) -> list[tuple[str, str]]:
    """The label and the words of each note in a file with this body and these footnotes."""
    found = reading(*body, view=view, parts=footnotes(**said)).paragraphs
    return [(note.label, note.text) for each in found for note in each.notes]


def test_struck_words_of_a_note_are_taken_out_and_underlined_ones_put_in() -> None:
    body = p(CHANGED + note_call(1), level=0)

    assert notes(body, n1=AMENDED) == [("1", "Within two days.")]
    assert notes(body, n1=AMENDED, view="rejected") == [("1", "Within ten days.")]


def test_mark_up_that_stands_in_notes_alone_is_recognised() -> None:
    body = p(run("Pay.") + note_call(1), level=0)

    assert notes(body, n1=AMENDED) == [("1", "Within two days.")]
    assert notes(body, n1=AMENDED, view="rejected") == [("1", "Within ten days.")]
    assert reading(body, parts=footnotes(n1=AMENDED)).marked_up


def test_evidence_is_counted_over_body_and_notes_together() -> None:
    plain = '<w:u w:val="single"/>'
    once = run("Pay ") + run("soon", "<w:strike/>") + run("now", plain) + run(" and ")
    stressed = once + run("always", plain) + run(".")
    body = p(stressed + note_call(1), level=0)

    assert notes(body, n1=stressed, view="rejected") == [("1", "Pay soon and .")]


def test_words_of_the_body_do_not_stand_beside_those_of_a_note() -> None:
    body = p(run("Pay.", "") + note_call(1) + run(" Soon", STRUCK), level=0)

    assert notes(body, n1=run("Stressed", RED.replace("FF", "AA")), view="rejected") == [
        ("1", "Stressed")
    ]


def test_a_note_whose_call_is_struck_or_underlined_comes_and_goes_with_its_number() -> None:
    body = p(
        CHANGED + note_call(1, STRUCK) + note_call(2, DOUBLE) + note_call(3, DOUBLE) + note_call(4),
        level=0,
    )
    said = {
        "n1": run("Old.", STRUCK),
        "n2": run("New.", DOUBLE),
        "n3": run("Newer.", DOUBLE),
        "n4": "Kept.",
    }

    assert notes(body, **said) == [("1", "New."), ("2", "Newer."), ("3", "Kept.")]
    assert notes(body, view="rejected", **said) == [("1", "Old."), ("2", "Kept.")]


def test_notes_of_clauses_struck_or_put_in_as_a_whole_come_and_go_with_them() -> None:
    body = [
        p(run("First.") + note_call(3), level=0),
        p(run("Gone.", STRUCK) + note_call(1, STRUCK), level=0),
        p(run("New.", DOUBLE) + note_call(2, DOUBLE), level=0),
        p("Last.", level=0),
    ]
    said = {"n1": run("Old.", STRUCK), "n2": run("Newer.", DOUBLE), "n3": "Kept."}

    assert notes(*body, **said) == [("1", "Kept."), ("2", "Newer.")]
    assert notes(*body, view="rejected", **said) == [("1", "Kept."), ("2", "Old.")]


def test_a_note_struck_or_put_in_as_a_whole_comes_and_goes_although_its_call_is_plain() -> None:
    body = p(CHANGED + note_call(1) + note_call(2) + note_call(3), level=0)
    said = {
        "n1": p(run("Old.", STRUCK)) + p(run("Also old.", STRUCK)),
        "n2": run("New.", DOUBLE),
        "n3": "Kept.",
    }

    assert notes(body, **said) == [("1", "New."), ("2", "Kept.")]
    assert notes(body, view="rejected", **said) == [("1", "Old.\nAlso old."), ("2", "Kept.")]


def test_a_kept_note_of_a_struck_paragraph_goes_on_with_the_next_in_every_view() -> None:
    body = [p(run("Gone.", STRUCK) + note_call(1)), p("Next.", level=0)]

    for view in ("accepted", "marked"):
        found = reading(*body, parts=footnotes(n1="Kept."), view=view).paragraphs  # type: ignore[arg-type]
        assert [(each.text, len(each.notes)) for each in found] == [("Next.", 1)]


def test_the_styles_of_a_comparison_program_are_mark_up_in_notes() -> None:
    character = 'w:type="character"'
    styles = "".join(
        style(name, looks=looks).replace('w:type="paragraph"', character)
        for name, looks in (("Deletion", STRUCK), ("Insertion", DOUBLE))
    )
    gone, new = '<w:rStyle w:val="Deletion"/>', '<w:rStyle w:val="Insertion"/>'
    note = run("Within ") + run("ten", gone) + run("two", new) + run(" days.")
    body = p(run("Pay.") + note_call(1) + note_call(2, gone), level=0)
    parts = footnotes(n1=note, n2=run("Old.", gone))

    for view, words in (("accepted", ["two"]), ("rejected", ["ten", "Old."])):
        found = reading(body, styles=styles, parts=parts, view=view).paragraphs[0]  # type: ignore[arg-type]
        assert [
            each.text.removeprefix("Within ").removesuffix(" days.") for each in found.notes
        ] == words


def test_a_cell_of_a_note_is_read_like_its_words() -> None:
    note = table(["Fee", p(run("10", STRUCK) + run("20", DOUBLE))]) + p("Yearly.")
    body = p(CHANGED + note_call(1), level=0)

    assert notes(body, n1=note) == [("1", "Fee 20\nYearly.")]
    assert notes(body, n1=note, view="rejected") == [("1", "Fee 10\nYearly.")]


MARKED = {
    "tracked": (
        run("Pay.") + note_call(1) + f'<w:del w:id="1">{note_call(2)}</w:del>' + note_call(3),
        run("Within ") + deleted("ten") + inserted("two") + run(" days."),
        deleted("Old."),
    ),
    "by looks": (
        CHANGED + note_call(1) + note_call(2, STRUCK) + note_call(3),
        AMENDED,
        run("Old.", STRUCK),
    ),
}


@pytest.mark.parametrize("how", MARKED)
def test_the_marked_view_keeps_both_texts_of_a_note(how: str) -> None:
    words, amended, old = MARKED[how]
    parts = footnotes(n1=amended, n2=old, n3="Kept.")
    found = reading(p(words, level=0), parts=parts, view="marked").paragraphs[0].notes
    ops = [[] if note.ops is UNSET else [(op.kind, op.text) for op in note.ops] for note in found]

    assert [(note.label, note.text) for note in found] == [
        ("1", "Within two days."),
        ("2", ""),
        ("2", "Kept."),
    ]
    assert ops == [
        [("=", "Within "), ("-", "ten"), ("+", "two"), ("=", " days.")],
        [("-", "Old.")],
        [("=", "Kept.")],
    ]


def test_the_marked_view_shows_a_note_as_its_call_is_although_its_words_bear_no_change() -> None:
    calls = f'<w:del w:id="1">{note_call(1)}</w:del><w:ins w:id="2">{note_call(2)}</w:ins>'
    parts = footnotes(n1="Old.", n2="New.")
    found = reading(p(run("Pay.") + calls), parts=parts, view="marked").paragraphs[0].notes
    ops = [[] if note.ops is UNSET else [(op.kind, op.text) for op in note.ops] for note in found]

    assert ops == [[("-", "Old.")], [("+", "New.")]]


def test_notes_before_the_first_clause_keep_both_texts() -> None:
    body = [
        p(run("Version ") + run("1.3", STRUCK) + run("3.0", DOUBLE) + note_call(1)),
        p(run("Draft.", STRUCK) + note_call(2, STRUCK)),
        p("Pay.", level=0),
    ]
    parts = footnotes(n1=AMENDED, n2=run("Old.", STRUCK))
    tree = structure(reading(*body, parts=parts, view="marked").paragraphs, marked=True)
    ops = tree.front_ops or ()

    assert tree.front == ("Version 3.0", "Within two days.")
    assert "".join(op.text for op in ops if op.kind != "-") == "\n".join(tree.front)
    assert "".join(op.text for op in ops if op.kind != "+") == (
        "Version 1.3\nWithin ten days.\nDraft.\nOld."
    )


# beside tracked changes


def test_places_of_mark_up_by_looks_beside_tracked_changes_are_told() -> None:
    body = [
        p(run("Pay ") + inserted("now") + note_call(2), level=0),
        p(CHANGED, level=0),
        p("Plain.", level=0),
        *(p(CHANGED, level=0) for _ in range(3)),
        p(run("Last.") + note_call(1), level=0),
    ]
    found = reading(*body, parts=footnotes(n1=AMENDED, n2="Plain."))
    warning = found.warnings[0]

    assert warning.place == "paragraphs 2, 4 to 6, footnote 2"
    assert warning.message == (
        "beside tracked changes, words are marked up by their looks alone, some of them struck "
        "through; their looks are not read as changes: struck words too are read as the text's own"
    )
    assert found.paragraphs[-1].notes[0].text == "Within tentwo days."


def test_tracked_changes_in_a_note_keep_looks_of_the_body_from_being_changes() -> None:
    body = p(CHANGED + note_call(1), level=0)
    found = reading(body, parts=footnotes(n1=run("Pay ") + inserted("now.")))

    assert found.paragraphs[0].text == "Wait 3090 days."
    assert [each.place for each in found.warnings] == ["paragraph 1"]


def test_struck_words_put_in_with_tracking_are_told_and_underlined_ones_are_not() -> None:
    struck, lined = (f'<w:ins w:id="1">{run("now", looks)}</w:ins>' for looks in (STRUCK, DOUBLE))
    found = reading(p(run("Pay ") + lined, level=0), p(run("Pay ") + struck, level=0))

    assert [each.place for each in found.warnings] == ["paragraph 2"]
