"""No word is lost and none is made up, whatever the paragraphs are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.paragraph import Label, Paragraph
from clauseline.ingest.structure import structure
from clauseline.model.clause import Note, Place, Table, walk
from words import words_kept, words_read

LABELS = (
    *("1.", "2.", "4.12", "4.13", "(a)", "(b)", "(i)", "(ii)", "a)", "Part A", "Schedule 1", "1"),
    *("SCHEDULE", "Article 5", "X2.4(b)", "\u2022", "Annex", "I.", "(aa)", "Section 4.1:"),
)
WORDS = (
    *("Fees", "are", "due", "30", "seconds", "after", "clause 4.12", "and", "Schedule", "1."),
    *("(a)", "caf\u00e9", "e\u0301", "\u00ad", "\u2014", "\u202f", "shall"),
)

spoken = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
typed = st.tuples(st.sampled_from(LABELS), st.sampled_from(("\t", " ", "  ")), spoken).map("".join)
automatic = st.builds(
    Label,
    text=st.sampled_from(LABELS),
    series=st.sampled_from("AB"),
    level=st.integers(0, 3),
    whole=st.sampled_from((None, True, False)),
    bullet=st.booleans(),
)
tables = st.builds(Table, rows=st.tuples(st.tuples(spoken, spoken)))
paragraphs = st.builds(
    Paragraph,
    text=st.one_of(spoken, typed),
    label=st.one_of(st.none(), st.none(), automatic),
    outline=st.one_of(st.none(), st.integers(0, 3)),
    indent=st.sampled_from((0.0, 36.0, 72.0)),
    strong=st.booleans(),
    title=st.booleans(),
    tables=st.one_of(st.just(()), st.tuples(tables)),
    notes=st.one_of(st.just(()), st.tuples(st.builds(Note, label=st.just("1"), text=spoken))),
    place=st.builds(Place, paragraph=st.integers(1, 99)),
)


@given(st.lists(paragraphs, max_size=12))
def test_every_word_of_the_paragraphs_is_in_the_tree_once(given_: list[Paragraph]) -> None:
    assert words_kept(structure(given_)) == words_read(given_)


@given(st.lists(paragraphs, max_size=12))
def test_every_clause_has_an_id_of_its_own(given_: list[Paragraph]) -> None:
    ids = [clause.id for clause in walk(structure(given_).clauses)]

    assert len(set(ids)) == len(ids)
    assert not any(character.isspace() for each in ids for character in each)


@given(st.lists(paragraphs, max_size=12))
def test_closing_words_begin_a_line_of_the_text(given_: list[Paragraph]) -> None:
    for clause in walk(structure(given_).clauses):
        if clause.closing:
            assert clause.text[clause.closing - 1] == "\n"
