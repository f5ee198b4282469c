"""Paragraphs read at once say what the same paragraphs say when they are walked run by run."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from word import field, footnotes, p, reading, run, style

COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'
"""Says nothing, and makes the paragraph that holds it intricate."""
parts = st.lists(
    st.sampled_from(
        (
            run("Fees"),
            run(" due ", "<w:b/>"),
            run("\uf0b7", '<w:rFonts w:ascii="Symbol"/>'),
            "<w:r><w:t> cut </w:t></w:r>",
            "<w:r><w:tab/><w:t>x</w:t><w:br/><w:noBreakHyphen/></w:r>",
            field("REF x", "4.12"),
            field("LISTNUM"),
            field("TOC \\o", "1 Fees 3"),
            f"<w:hyperlink>{run('link')}</w:hyperlink>",
            f"<w:sdt><w:sdtContent>{run('control', '<w:caps/>')}</w:sdtContent></w:sdt>",
            run("styled", '<w:rStyle w:val="S"/>'),
        )
    ),
    max_size=6,
)


@given(st.lists(parts, min_size=1, max_size=3))
def test_what_is_read_at_once_is_what_is_read_run_by_run(given_: list[list[str]]) -> None:
    styles = style("S", looks="<w:b/>")
    contents = ["".join(each) or run("") for each in given_]
    at_once, walked = (
        reading(*(p(content + more, level=0) for content in contents), styles=styles)
        for more in ("", COMMENT)
    )

    assert at_once.paragraphs == walked.paragraphs
    assert at_once.warnings == walked.warnings


def test_a_paragraph_around_a_note_is_walked_and_its_neighbours_are_not_touched() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    found = reading(p("one"), p(run("two") + call), p("three"), parts=footnotes(n1="note"))

    assert [(each.text, len(each.notes)) for each in found.paragraphs] == [
        ("one", 0),
        ("two", 1),
        ("three", 0),
    ]
