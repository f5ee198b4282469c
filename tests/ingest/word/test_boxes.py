"""Text boxes that hang on one paragraph are read as they stand on the page."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from word import boxed, clauses, footnotes, p, reading, run, table

_NAMES = 'xmlns:wp="wp" xmlns:a="a" xmlns:wps="wps" xmlns:wpg="wpg" xmlns:v="vml"'


def shape(content: str, *, down: int = 0, across: int = 0) -> str:
    return (
        f'<wps:wsp><wps:spPr><a:xfrm><a:off x="{across}" y="{down}"/></a:xfrm></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
    )


def group(*shapes: str, down: int = 0) -> str:
    place = f'<wpg:grpSpPr><a:xfrm><a:off x="0" y="{down}"/></a:xfrm></wpg:grpSpPr>'
    return f"<wpg:wgp>{place}{''.join(shapes)}</wpg:wgp>"


def anchored(content: str, *, down: int, across: int = 0, edge: str = "paragraph") -> str:
    """A drawing placed so far below and right of an edge, in English Metric Units."""
    return (
        f"<w:r><w:drawing><wp:anchor {_NAMES}>"
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{across}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{edge}"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
        f"{content}</wp:anchor></w:drawing></w:r>"
    )


def drawn(content: str, style: str) -> str:
    """A shape in VML, as older versions of Word wrote it."""
    return (
        f'<w:r><w:pict {_NAMES}><v:shape style="{style}"><v:textbox>'
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def read(boxes: Iterable[str]) -> list[str]:
    return [each.text for each in reading(p(run("words") + "".join(boxes))).paragraphs][1:]


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), max_size=6))
def test_boxes_are_read_from_top_to_bottom_then_from_left_to_right(
    places: list[tuple[int, int]],
) -> None:
    boxes = [anchored(shape(p(str(at))), down=at[0], across=at[1]) for at in places]

    assert read(boxes) == [str(at) for at in sorted(places)]


def test_boxes_of_a_group_stay_together() -> None:
    pair = group(shape(p("second"), down=500), shape(p("first"), down=100))

    assert read(
        [anchored(shape(p("last")), down=3000), anchored(pair, down=1000)]
    ) == ["first", "second", "last"]  # fmt: skip


def test_boxes_of_older_versions_are_read_from_top_to_bottom() -> None:
    low = drawn(p("low"), "position:absolute;margin-left:10pt;margin-top:90.5pt;width:9pt")
    high = drawn(p("high"), "position:absolute; margin-left:40pt; margin-top:20pt")

    assert read([low, high]) == ["high", "low"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(anchored(shape(p("b")), down=1, edge="page"), id="from another edge"),
        pytest.param(
            drawn(p("b"), "position:absolute;margin-top:1pt;mso-position-vertical:top"),
            id="aligned",
        ),
        pytest.param(drawn(p("b"), "width:9pt"), id="among the words"),
    ],
)
def test_boxes_whose_places_cannot_be_compared_stay_in_the_files_order(other: str) -> None:
    assert read([anchored(shape(p("a")), down=900), other]) == ["a", "b"]


def test_numbers_in_boxes_count_in_the_files_order() -> None:
    low = anchored(shape(p("low", level=0)), down=900)
    high = anchored(shape(p("high", level=0)), down=100)

    assert clauses(p(run("words") + low + high)) == [("2", "high"), ("1", "low")]


def test_each_box_keeps_its_own_paragraphs_when_a_mark_in_it_falls_away() -> None:
    boxes = [anchored(shape(p("one", mark="del")), down=1), anchored(shape(p("two")), down=2)]

    assert read(boxes) == ["one", "two"]


def test_paragraphs_of_boxes_are_counted_on_the_paragraph_that_they_hang_on() -> None:
    inner = p(run("b") + boxed(p("c"))) + table(["d"])
    body = [p(run("a") + boxed(inner) + boxed(p("e"))), p(run("f") + boxed(p("g"))), p("h")]
    places = {each.text: each.place.told for each in reading(*body).paragraphs}

    assert places == {
        "a": "paragraph 1",
        "b": "paragraph 1, text box paragraph 1",
        "c": "paragraph 1, text box paragraph 2",
        "": "paragraph 1, text box paragraph 3",
        "e": "paragraph 1, text box paragraph 4",
        "f": "paragraph 2",
        "g": "paragraph 2, text box paragraph 1",
        "h": "paragraph 3",
    }


def test_a_doubt_about_a_text_box_names_the_paragraph_in_it() -> None:
    found = reading(p("a"), p(run("b") + boxed(p("c") + p(level=0))), p("d"))

    assert [each.place for each in found.warnings] == ["paragraph 2, text box paragraph 2"]


def test_boxes_of_a_note_are_read_from_top_to_bottom() -> None:
    low, high = (anchored(shape(p(words)), down=at) for words, at in (("low", 9), ("high", 1)))
    parts = footnotes(n1=run("note") + low + high)
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    (note,) = reading(p(run("words") + call), parts=parts).paragraphs[0].notes

    assert note.text == "note\nhigh\nlow"
