from __future__ import annotations

from clauseline.ingest.word.reader import why_numbered
from clauseline.model.clause import Place
from clauseline.model.reason import NumberReason
from word import (
    LEGAL,
    boxed,
    definition,
    instance,
    level,
    numbered_style,
    p,
    run,
    start_at,
    word_file,
)


def reason(place: int | Place, *body: str, **more: object) -> NumberReason | None:
    where = place if isinstance(place, Place) else Place(paragraph=place)
    return why_numbered(word_file(*body, **more), "x.docx", "accepted", where)  # type: ignore[arg-type]


def test_a_number_is_explained_from_style_to_count() -> None:
    styles = numbered_style("One", 0, 1) + numbered_style("Two", 1, based_on="One")
    body = [p("a", style="One"), p("b", style="Two"), p("c", style="Two")]

    assert reason(3, *body, styles=styles) == NumberReason(
        label="1.2",
        place=3,
        style="Two",
        list_id=1,
        list_from="One",
        definition="1",
        level=2,
        level_from="Two",
        number_format="decimal",
        pattern="%1.%2",
        start=1,
        start_override=None,
        counted_from=2,
        cause="first use",
        restarted_after=None,
    )


def test_a_restart_names_the_clause_that_it_follows() -> None:
    body = [p("x", level=at) for at in (0, 1, 0, 1, 1)]
    found = reason(5, *body)

    assert found is not None
    assert (found.cause, found.counted_from, found.restarted_after) == ("restart", 4, 3)


def test_a_start_override_is_named() -> None:
    listed = definition(1, level(0, "decimal", "%1.")) + instance(2, 1, start_at(0, 5))
    found = reason(2, p("a", level=0, list_id=2), p("b", level=0, list_id=2), numbering=listed)

    assert found is not None
    assert (found.label, found.cause, found.start_override, found.counted_from) == (
        "6.",
        "start override",
        5,
        1,
    )


def test_a_paragraph_that_states_its_own_list_names_no_style_for_it() -> None:
    found = reason(1, p("a", level=0), numbering=LEGAL)

    assert found is not None
    assert (found.list_from, found.level_from) == (None, None)


def test_a_paragraph_without_a_list_has_no_reason() -> None:
    assert reason(1, p("1.\tTyped")) is None


def test_a_number_in_a_text_box_is_not_taken_for_that_of_the_paragraph_after_it() -> None:
    box = boxed(p("one", level=0) + p("two", level=0))
    body = [p(run("words") + box), p("three", level=0), p("four", level=1)]
    places = [Place(paragraph=1, box_paragraph=2), Place(paragraph=2), Place(paragraph=3)]

    reasons = [found for place in places if (found := reason(place, *body))]
    assert [each.label for each in reasons] == ["2.", "3.", "3.1"]
    assert [(each.counted_from, each.counted_from_box_paragraph) for each in reasons[:2]] == [
        (1, 1),
        (1, 1),
    ]
