from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from clauseline.model.clause import Clause, ClauseId, Table
from clauseline.model.definitions import find_definitions
from clauseline.model.version import Definition


def clause(number: str, text: str = "", *children: Clause, heading: str = "") -> Clause:
    return Clause(
        id=ClauseId(number or "none"),
        number=number,
        label=number,
        heading=heading,
        text=text,
        children=tuple(children),
    )


def defined(text: str, heading: str = "") -> list[tuple[str, str]]:
    return [
        (found.term, found.text) for found in find_definitions([clause("1", text, heading=heading)])
    ]


def in_table(*rows: tuple[str, ...], heading: str = "") -> list[tuple[str, str]]:
    holder = Clause(
        id=ClauseId("a"), number="1", label="1", heading=heading, tables=(Table(rows=rows),)
    )
    return [(found.term, found.text) for found in find_definitions([holder])]


def test_a_definition_has_the_number_of_its_clause() -> None:
    tree = [clause("1", "", clause("1.1", "“Agent” means a broker."))]

    assert find_definitions(tree) == (Definition(term="Agent", text="a broker.", clause="1.1"),)


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("“Agent” means a broker.", "Agent", "a broker."),
        ('"Agent" shall mean a broker.', "Agent", "a broker."),
        ("‘Agent’ means a broker.", "Agent", "a broker."),
        ("“Agent” includes a broker.", "Agent", "includes a broker."),
        (
            "“Agent” has the meaning given in clause 4.",
            "Agent",
            "has the meaning given in clause 4.",
        ),
        (
            "“Agent” has the same meaning as in the Code.",
            "Agent",
            "has the same meaning as in the Code.",
        ),
        ("In this clause, “Agent” means a broker.", "Agent", "a broker."),
        ("“Agent” means, for a Fee, any broker.", "Agent", "for a Fee, any broker."),
        ("“Supplier’s Agent” means a broker.", "Supplier’s Agent", "a broker."),
        ("“Agent”, in relation to a Fee, means its payer.", "Agent", "its payer."),
    ],
)
def test_a_term_in_quotes_is_defined_by_its_verb(text: str, term: str, meaning: str) -> None:
    assert defined(text) == [(term, meaning)]


def test_terms_defined_together_share_their_meaning() -> None:
    assert defined("“Agent” or “Broker” means a person.") == [
        ("Agent", "a person."),
        ("Broker", "a person."),
    ]


def test_a_list_of_definitions_is_one_a_paragraph() -> None:
    assert defined("In this Code:\n“Agent” means a broker; and\n“Fee” means a sum.") == [
        ("Agent", "a broker;"),
        ("Fee", "a sum."),
    ]


def test_a_meaning_stops_where_the_sentence_of_the_next_begins() -> None:
    text = "“Agent” means a broker. In this Code, “Fee” means a sum."

    assert defined(text) == [("Agent", "a broker."), ("Fee", "a sum.")]


def test_a_paragraph_after_a_finished_meaning_is_no_part_of_it() -> None:
    text = "“Agent” means a broker.\nThe singular includes the plural."

    assert defined(text) == [("Agent", "a broker.")]


def test_a_meaning_goes_on_after_a_colon() -> None:
    text = "“Agent” means either of:\na broker; or\na clerk.\nThe singular includes the plural."

    assert defined(text) == [("Agent", "either of:\na broker; or\na clerk.")]


def test_a_meaning_takes_in_the_sub_clauses_it_leads_to() -> None:
    tree = [clause("1", "“Agent” means:", clause("(a)", "a broker; or"), clause("(b)", "a clerk."))]

    assert [(found.term, found.text) for found in find_definitions(tree)] == [
        ("Agent", "(a) a broker; or\n(b) a clerk.")
    ]


def test_a_meaning_may_begin_before_the_sub_clauses_it_leads_to() -> None:
    tree = [clause("1", "“Agent” means either:", clause("(a)", "a broker."))]

    assert [found.text for found in find_definitions(tree)] == ["either:\n(a) a broker."]


def test_words_after_the_sub_clauses_are_no_part_of_the_meaning() -> None:
    text = "“Agent” means either:\nand must register."
    parent = structs.replace(clause("1", text, clause("(a)", "a broker,")), closing=22)

    assert [found.text for found in find_definitions([parent])] == ["either:\n(a) a broker,"]


def test_each_sub_clause_may_define_a_term() -> None:
    tree = [clause("1", "In this Code:", clause("1(a)", "“Fee” means a sum;"), clause("1(b)"))]

    assert [found.clause for found in find_definitions(tree)] == ["1(a)"]


def test_a_definition_without_a_number_has_that_of_the_clause_above() -> None:
    tree = [clause("1", "", clause("", "“Fee” means a sum."))]

    assert [found.clause for found in find_definitions(tree)] == ["1"]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Working Day means a day of work.", "Working Day", "a day of work."),
        (
            "Code of Practice has the meaning in clause 4.",
            "Code of Practice",
            "has the meaning in clause 4.",
        ),
        ("Working Day: a day of work.", "Working Day", "a day of work."),
        ("Working Day – a day of work.", "Working Day", "a day of work."),
        ("“Working Day”: a day of work.", "Working Day", "a day of work."),
    ],
)
def test_a_term_without_quotes_is_one_among_definitions(text: str, term: str, meaning: str) -> None:
    assert defined(text, heading="Definitions and interpretation") == [(term, meaning)]


def test_words_that_announce_definitions_are_as_good_as_a_heading() -> None:
    text = "The following terms are used:\nFee means a sum."

    assert defined(text) == [("Fee", "a sum.")]


@pytest.mark.parametrize(
    "text",
    [
        "Working Day means a day of work.",
        "Note: a day of work.",
        "The word “Agent” is used for a broker.",
        "The Panel may read (see “Agent”) this.",
        "A day (as defined in “Elsewhere”) counts.",
        "It sends “30” by any means.",
        "The definition of Fee is in clause 4.",
    ],
)
def test_what_defines_nothing_is_left_alone(text: str) -> None:
    assert defined(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Example: a day of work.",
        '"key": "value",',
        "References to a day include a night.",
        "This clause means what it says.",
    ],
)
def test_even_among_definitions_not_every_line_is_one(text: str) -> None:
    assert defined(text, heading="Definitions") == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("It follows the Smart Meters Act 2001 (the “Act”).", ["Act"]),
        ('It holds licences (such licences being the "DCC Licence").', ["DCC Licence"]),
        ("Each firm (an “Agent”, and together the “Agents”) pays.", []),
        ("The firm (the “Agent” or “Broker”) pays.", ["Agent", "Broker"]),
        ("The firm (“Agent”) pays.", ["Agent"]),
        ("The Smart Meters Act 2001 (“the 2001 Act”) says so.", ["the 2001 Act"]),
        ("A set (“{”) opens.", []),
        ("Each firm (each an “Agent”) pays.", ["Agent"]),
        ("The firm (hereinafter referred to as the “Agent”) pays.", ["Agent"]),
    ],
)
def test_a_term_may_be_given_in_brackets(text: str, terms: list[str]) -> None:
    assert [term for term, _ in defined(text)] == terms


def test_a_term_in_brackets_means_what_its_sentence_says_before_it() -> None:
    text = "Fees are due. The Smart Meters Act 2001 (the “Act”) says when."

    assert defined(text) == [("Act", "The Smart Meters Act 2001")]


def test_a_table_under_a_heading_of_definitions_is_a_term_a_row() -> None:
    rows = (("Fee", "a sum"), ("Agent", "a broker\nor clerk"))

    assert in_table(*rows, heading="Definitions") == [
        ("Fee", "a sum"),
        ("Agent", "a broker\nor clerk"),
    ]


def test_a_table_that_heads_its_columns_so_holds_definitions_anywhere() -> None:
    rows = (("Defined Term", "Meaning"), ("Fee", "a sum"))

    assert in_table(*rows) == [("Fee", "a sum")]


def test_quotes_make_a_term_of_a_tables_first_cell() -> None:
    assert in_table(("“Fee” or “Charge”", "a sum"), ("Plain", "words")) == [
        ("Fee", "a sum"),
        ("Charge", "a sum"),
    ]


def test_other_tables_define_nothing() -> None:
    assert in_table(("Meter", "Fee"), ("Gas", "4")) == []


def test_rows_of_uneven_length_are_read_as_far_as_they_go() -> None:
    assert in_table(("Fees",), ("Fee", "a sum"), heading="Definitions") == [("Fee", "a sum")]


def test_empty_cells_and_tables_define_nothing() -> None:
    assert in_table(("", "a sum"), ("Fee", ""), heading="Definitions") == []
    assert in_table(heading="Definitions") == []


WORDS = st.sampled_from(
    [
        "“Agent”",
        '"Fee"',
        "means",
        "includes",
        "has",
        "the",
        "meaning",
        "given",
        "or",
        "and",
        "(",
        ")",
        ";",
        ":",
        ".",
        ",",
        "\n",
        "a",
        "the",
        "Working",
        "Day",
        "–",
    ]
)


@given(st.lists(WORDS, max_size=25).map(" ".join), st.sampled_from(["", "Definitions"]))
def test_terms_and_meanings_are_words_of_their_clause(text: str, heading: str) -> None:
    for term, meaning in defined(text, heading):
        assert term in text
        assert meaning in text
        assert meaning
