from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json as msgspec_json
from msgspec import structs

from clauseline.model.citations import find_references
from clauseline.model.clause import Clause, ClauseId, Note, Table, walk
from clauseline.model.definitions import find_definitions
from clauseline.model.version import Definition, Reference


def clause(number: str, text: str = "", *children: Clause) -> Clause:
    return Clause(
        id=ClauseId(number), number=number, label=number, text=text, children=tuple(children)
    )


CODE = (
    clause(
        "1",
        "",
        clause(
            "1.1",
            "The Agent shall:",
            clause("1.1(a)"),
            clause("1.1(b)", "", clause("1.1(b)(i)"), clause("1.1(b)(ii)"), clause("1.1(b)(iii)")),
            clause("1.1(c)"),
            clause("1.1(d)"),
            clause("1.1(e)"),
            clause("1.1(f)"),
            clause("1.1(g)"),
        ),
        clause("1.2"),
        clause("1.3"),
        clause("1.4"),
    ),
    clause("2", "", clause("2.1", "", clause("2.1(a)"), clause("2.1(b)"))),
    clause("3"),
    clause("4"),
    clause("5"),
    clause(
        "Schedule 2",
        "",
        clause("Schedule 2, 1"),
        clause("Schedule 2, 2"),
        clause("Schedule 2, 3", "", clause("Schedule 2, 3(a)"), clause("Schedule 2, 3(b)")),
        clause("Schedule 2, 4"),
    ),
)


def put(clauses: Sequence[Clause], number: str, text: str) -> tuple[Clause, ...]:
    return tuple(
        structs.replace(
            each,
            text=text if each.number == number else each.text,
            children=put(each.children, number, text),
        )
        for each in clauses
    )


def cited(
    text: str, at: str = "2.1", definitions: Sequence[Definition] = ()
) -> list[tuple[str, str | None, str | None]]:
    tree = put(CODE, at, text)
    found = [each for each in find_references(tree, definitions) if each.clause == at]
    return [(each.text, each.target, each.document) for each in found]


def targets(text: str, at: str = "2.1", definitions: Sequence[Definition] = ()) -> list[str | None]:
    return [target for _, target, _ in cited(text, at, definitions)]


def documents(
    text: str, at: str = "2.1", definitions: Sequence[Definition] = ()
) -> list[str | None]:
    assert all(target is None for target in targets(text, at, definitions))
    return [document for _, _, document in cited(text, at, definitions)]


def test_a_reference_says_who_cites_what_in_which_words_and_where() -> None:
    tree = (clause("1", "As clause 2 says."), clause("2"))

    assert find_references(tree, ()) == (
        Reference(clause="1", text="clause 2", target="2", document=None, start=3),
    )


def test_each_member_of_a_list_has_its_own_words() -> None:
    assert cited("Clauses 1.1(a) and (c) do not apply.") == [
        ("Clauses 1.1(a)", "1.1(a)", None),
        ("(c)", "1.1(c)", None),
    ]


def test_the_last_of_a_list_has_the_words_that_say_whose_it_is() -> None:
    assert cited("Paragraph (b) or (c) of clause 1.1 may be waived.") == [
        ("Paragraph (b)", "1.1(b)", None),
        ("(c) of clause 1.1", "1.1(c)", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See clause 1.1(b)(ii).", ["1.1(b)(ii)"]),
        ("See Clause 1.2.", ["1.2"]),
        ("See CLAUSE 3.", ["3"]),
        ("See clause 1.1 (b) on that.", ["1.1(b)"]),
        ("See clause 1.1 (b) (ii).", ["1.1(b)(ii)"]),
        ("See clause no. 3.", ["3"]),
        ("See §1.2 and §§ 1.3, 1.4.", ["1.2", "1.3", "1.4"]),
        ("See para 3 and sub-clause 1.1(a).", ["3", "1.1(a)"]),
        ("See clause 1.1 (as amended).", ["1.1"]),
        ("See clause 1.1 (Duties of the Agent).", ["1.1"]),
    ],
)
def test_one_clause(text: str, expected: list[str]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clauses 1.1 and 1.2 apply.", ["1.1", "1.2"]),
        ("Clauses 1.1, 1.2 and 1.3 apply.", ["1.1", "1.2", "1.3"]),
        ("Clauses 1.1, 1.2, and/or 3 apply.", ["1.1", "1.2", "3"]),
        ("Clause 1.1 or 1.2 applies.", ["1.1", "1.2"]),
        ("Clause 3 or 4 applies.", ["3", "4"]),
        ("Clause 1.1 and clause 1.2 apply.", ["1.1", "1.2"]),
        ("Clauses 1.2 (Fees), 1.3 (Costs) and 1.4 apply.", ["1.2", "1.3", "1.4"]),
        (
            "Paragraph (d), (e) (f) or (g) of clause 1.1 applies.",
            ["1.1(d)", "1.1(e)", "1.1(f)", "1.1(g)"],
        ),
        ("Clause 1.1(b)(i) or (c) applies.", ["1.1(b)(i)", "1.1(c)"]),
        ("Clauses 1.1(a), (b)(i) and (ii) apply.", ["1.1(a)", "1.1(b)(i)", "1.1(b)(ii)"]),
        ("Clauses 1.1(a) and 2.1(b) apply.", ["1.1(a)", "2.1(b)"]),
        ("Clauses 4 and 9 apply.", ["4", None]),
    ],
)
def test_lists_name_each_of_their_clauses(text: str, expected: list[str | None]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clauses 1.2 to 1.4 apply.", ["1.2", "1.3", "1.4"]),
        ("Clauses 1.2-1.4 apply.", ["1.2", "1.3", "1.4"]),
        ("Clauses 1.2 – 1.4 apply.", ["1.2", "1.3", "1.4"]),
        ("Clauses 1.2 to 1.4 (inclusive) apply.", ["1.2", "1.3", "1.4"]),
        ("From clause 1.2 to clause 1.4.", ["1.2", "1.3", "1.4"]),
        ("Clauses 2 to 4 apply.", ["2", "3", "4"]),
        ("Clauses 2-4 apply.", ["2", "3", "4"]),
        ("Clause 1.1(b)(i) through (iii).", ["1.1(b)(i)", "1.1(b)(ii)", "1.1(b)(iii)"]),
        ("Paragraphs (a) to (c) of clause 1.1.", ["1.1(a)", "1.1(b)", "1.1(c)"]),
        ("Clauses 1.1(a) to 1.1(c) and 3.", ["1.1(a)", "1.1(b)", "1.1(c)", "3"]),
        ("Clauses 1.4 to 2.1 apply.", ["1.4", "2.1"]),
        ("Clauses 1.2 (Fees) to 1.4 (Costs) apply.", ["1.2", "1.3", "1.4"]),
        ("Clauses 1.2 to 1.9 apply.", ["1.2", None]),
    ],
)
def test_ranges_name_every_clause_in_them(text: str, expected: list[str | None]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("at", "text", "expected"),
    [
        ("1.1(c)", "Subject to paragraph (a), report.", ["1.1(a)"]),
        ("1.1", "The acts in paragraphs (a) and (b).", ["1.1(a)", "1.1(b)"]),
        ("1.1(b)(iii)", "Subject to sub-paragraph (ii).", ["1.1(b)(ii)"]),
        ("1.1(b)(iii)", "Subject to paragraph (c).", ["1.1(c)"]),
        ("1.1(c)", "Subject to paragraph (b)(i).", ["1.1(b)(i)"]),
        ("1.1(c)", "Subject to paragraph a).", ["1.1(a)"]),
        ("1.1(c)", "Subject to clause (a).", ["1.1(a)"]),
        ("3", "Subject to paragraph (a).", [None]),
        ("1.1(c)", "For this clause.", ["1.1"]),
        ("1.1(c)", "For this paragraph.", ["1.1(c)"]),
        ("1.1(b)(ii)", "For this sub-paragraph.", ["1.1(b)(ii)"]),
        ("2.1", "For this clause 2.1.", ["2.1"]),
        ("2.1", "Where clause 1.1 applies, paragraph (b) of that clause does.", ["1.1", "1.1(b)"]),
        ("2.1", "Clause 1.1 and paragraph (b) thereof.", ["1.1", "1.1(b)"]),
    ],
)
def test_relative_citations_are_read_from_their_own_clause(
    at: str, text: str, expected: list[str | None]
) -> None:
    assert targets(text, at) == expected


def test_a_paragraph_that_two_levels_have_is_left_without_a_target() -> None:
    tree = (
        clause(
            "1",
            "",
            clause("1(i)"),
            clause("1(j)", "", clause("1(j)(i)"), clause("1(j)(ii)", "As paragraph (i) says.")),
        ),
    )

    assert [each.target for each in find_references(tree, ())] == [None]


@pytest.mark.parametrize(
    ("at", "text", "expected"),
    [
        ("2.1", "See Schedule 2.", ["Schedule 2"]),
        ("2.1", "See SCHEDULE 2.", ["Schedule 2"]),
        ("2.1", "See Schedule 2, paragraph 3(a).", ["Schedule 2, 3(a)"]),
        ("2.1", "See paragraph 3(a) of Schedule 2 (Fees).", ["Schedule 2, 3(a)"]),
        (
            "2.1",
            "See paragraphs 1 to 3 of Schedule 2.",
            ["Schedule 2, 1", "Schedule 2, 2", "Schedule 2, 3"],
        ),
        ("2.1", "See paragraph 3(a) of the Schedule.", ["Schedule 2, 3(a)"]),
        ("2.1", "See Schedule 2 to this Code.", ["Schedule 2"]),
        ("Schedule 2, 1", "See paragraph 3(a).", ["Schedule 2, 3(a)"]),
        ("Schedule 2, 1", "See paragraph 3(a) of this Schedule.", ["Schedule 2, 3(a)"]),
        ("Schedule 2, 1", "See paragraph 5.", [None]),
        ("Schedule 2, 1", "See clause 3.", ["3"]),
        ("Schedule 2, 1", "See clause 3 of this Code.", ["3"]),
        ("Schedule 2, 1", "See section 3.", [None]),
        ("Schedule 2, 3(b)", "See paragraph (a).", ["Schedule 2, 3(a)"]),
        (
            "Schedule 2, 3(b)",
            "In this Schedule and this paragraph.",
            ["Schedule 2", "Schedule 2, 3(b)"],
        ),
        ("2.1", "In Schedule 2—\n(a) paragraph 3(b).", ["Schedule 2", "Schedule 2, 3(b)"]),
    ],
)
def test_a_schedule_numbers_its_own_paragraphs(
    at: str, text: str, expected: list[str | None]
) -> None:
    assert targets(text, at) == expected


def test_a_part_is_cited_by_its_name_and_holds_its_clauses() -> None:
    tree = (
        clause("Part A", "", clause("1", "See Part B and clause 2 of Part B, or Parts A and B.")),
        clause("Part B", "", clause("2", "In part 2 of the form, and in part.")),
    )

    found = [each.target for each in find_references(tree, ())]
    assert found == ["Part B", "2", "Part A", "Part B"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Under section 4 of the Meters Act 2001.", ["Meters Act 2001"]),
        ("Under Article 2 of Regulation (EU) 2016/679.", ["Regulation (EU) 2016/679"]),
        ("Condition 3 of the Licence applies.", ["Licence"]),
        ("Condition 22 of the DCC Licence.", ["DCC Licence"]),
        ("See clause 3 of the Operating Manual.", ["Operating Manual"]),
        ("See Section X5 (Incorporation of Certain Documents) of the SEC.", ["SEC"]),
        ("See SEC Section X5.", ["SEC"]),
        ("See paragraph 3 of the Policy.", ["Policy"]),
        ("See regulation (3) of the Order.", ["Order"]),
        ("See Schedule 2 to the Meters Act 2001.", ["Meters Act 2001"]),
        ("See paragraph 3 of Schedule 2 to the Meters Act 2001.", ["Meters Act 2001"]),
        ("See sections 3 and 4 of the Meters Act 2001.", ["Meters Act 2001"] * 2),
        ("See section 4 and Schedule 2 to the Meters Act 2001.", ["Meters Act 2001"] * 2),
        ("See clause 3 and clause 4 of the Manual.", ["Manual"] * 2),
        ("See the Meters Act 2001, section 4.", ["Meters Act 2001"]),
        ("See the Meters Act 2001 (section 4).", ["Meters Act 2001"]),
        ("See section 20 of the Landlord and Tenant Act 1985.", ["Landlord and Tenant Act 1985"]),
        ("See clause 3 of its licence.", ["licence"]),
        ("See section 4 of the previous Constitution.", ["previous Constitution"]),
        (
            "See clause 3 in the Transition and Migration Approach Document.",
            ["Transition and Migration Approach Document"],
        ),
        ("See Annex A and Appendix AH.", ["Annex A", "Appendix AH"]),
        ("See Fla. Stat. § 4.", ["Fla. Stat."]),
    ],
)
def test_citations_of_other_instruments_name_them_and_never_link(
    text: str, expected: list[str]
) -> None:
    assert documents(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "File E7-2 holds the minutes.",
        "Retry 30 times within 4 days.",
        "Version 1.2 of 3 May 2020.",
        "Article 2 has effect.",
        "The Meters Act 2001 governs, and section 4 binds.",
        "Regulations 2015 and the Meters Regulations 2015.",
        "A part of clause work, in 3 sections.",
        "Appendix E7-123 was filed.",
        "Regulation (EU) 2016/679 applies.",
        "The condition 'fee paid' is met.",
    ],
)
def test_what_is_no_citation_of_this_document_is_left_out(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clause 3 of this Code prevails over clause 4 of the Manual.", ["3", None]),
        ("Subject to clause 3 and Section X5 of the SEC.", ["3", None]),
        ("This Code is plain, as section 4 says.", ["4"]),
        ("Clause 4 of the Manual or clause 3 may apply.", [None, None]),
        ("See section 4. The Meters Act 2001 is older.", ["4"]),
        ("The Meters Act 2001 is older. See section 4.", ["4"]),
        ("Where the Agent gives up the Licence, clause 3 applies.", ["3"]),
        ("A notice under clause 3 to the Agent.", ["3"]),
        ("Clause 3 of the table.", [None]),
        ("See clause 9.", [None]),
        ("Subject to clause 3 and 30 days of notice.", ["3"]),
        ("Within clause 3, 4 days pass.", ["3"]),
        ("Clauses 3 and 4 within 5 days.", ["3", "4"]),
        ("It shall (a) obey clause 1.1(a) and (b) report.", ["1.1(a)"]),
    ],
)
def test_no_link_is_better_than_a_wrong_one(text: str, expected: list[str | None]) -> None:
    assert targets(text) == expected


def test_an_appendix_has_its_own_scheme_of_numbers() -> None:
    tree = (*CODE[:4], clause("6", "See clause A-33(A)(3)."), clause("33", "", clause("33(A)")))

    assert [each.target for each in find_references(tree, ())] == [None]


def test_the_act_is_named_in_full_where_it_is_defined() -> None:
    definition = Definition(term="Act", text="the Meters Act 2001;", clause="1.1")

    assert documents("See section 4 of the Act.", "2.1", [definition]) == ["Meters Act 2001"]


def test_the_act_is_the_one_that_the_sentence_named() -> None:
    text = "The Meters Act 2001 applies, save section 4 of that Act. See section 5 of the Act."

    assert documents(text) == ["Meters Act 2001", "Act"]


def test_a_name_defined_as_this_document_is_this_document() -> None:
    definition = Definition(term="Agreement", text="this agreement", clause="1.1")

    assert targets("See clause 3 of the Agreement.", "2.1", [definition]) == ["3"]


def test_a_meaning_that_only_begins_with_this_is_not_this_document() -> None:
    text = "This direction is made under the Energy Code"
    definition = Definition(term="SEC", text=text, clause="1.1")

    assert documents("See Section X5 of the SEC.", "2.1", [definition]) == ["SEC"]


def test_a_paragraph_of_a_definition_is_looked_for_where_the_term_is_defined() -> None:
    definition = Definition(term="Agent", text="a person:", clause="1.1")

    found = targets("See paragraph (a) of the definition of Agent.", "2.1", [definition])
    assert found == ["1.1(a)"]


def test_articles_are_the_documents_own_where_it_calls_itself_so() -> None:
    tree = (clause("1", "In this article, see article 2 and section 2."), clause("2"))

    assert [(each.text, each.target) for each in find_references(tree, ())] == [
        ("this article", "1"),
        ("article 2", "2"),
    ]


def test_a_number_that_two_clauses_bear_is_no_target() -> None:
    tree = (clause("1", "See clause 2."), clause("2"), clause("2"))

    assert [each.target for each in find_references(tree, ())] == [None]


def test_a_letter_without_brackets_is_found_with_them() -> None:
    tree = (clause("4", "See clause 4(a).", clause("4a")), clause("5"))

    assert [each.target for each in find_references(tree, ())] == ["4a"]


def test_headings_notes_and_tables_are_read_too_and_have_no_offset() -> None:
    citing = structs.replace(
        clause("1"),
        heading="Breach of clause 2",
        notes=(Note(label="1", text="See clause 3."),),
        tables=(Table(rows=(("Fee", "clause 4"),)),),
    )

    found = find_references((citing, clause("2"), clause("3"), clause("4")), ())
    assert [(each.target, each.start) for each in found] == [("2", None), ("3", None), ("4", None)]


WORDS = st.sampled_from(
    [
        "clause",
        "clauses",
        "paragraph",
        "Schedule",
        "Part",
        "of",
        "this",
        "that",
        "the",
        "and",
        "or",
        "to",
        ",",
        "(",
        ")",
        ".",
        ";",
        "(a)",
        "(b)",
        "(i)",
        "1",
        "1.1",
        "1.1(b)",
        "2-4",
        "30",
        "days",
        "Act",
        "2001",
        "Licence",
        "SEC",
        "Section",
        "X5",
        "–",
        "“Agent”",
        "means",
        "\n",
        "thereof",
        "§",
        "in—",
    ]
)
PASSAGES = st.lists(WORDS, max_size=25).map(" ".join)


@given(PASSAGES, st.sampled_from(["1.1(c)", "2.1", "Schedule 2, 3(b)"]))
def test_every_reference_quotes_its_clause_and_points_at_a_clause_that_exists(
    text: str, at: str
) -> None:
    tree = put(CODE, at, text)
    numbers = {each.number for each in walk(tree)}

    for each in find_references(tree, find_definitions(tree)):
        if each.clause == at:
            assert each.start is not None
            assert text[each.start :].startswith(each.text)
        assert each.target is None or each.target in numbers
        assert each.target is None or each.document is None


@given(PASSAGES)
def test_references_survive_json(text: str) -> None:
    found = find_references(put(CODE, "2.1", text), ())

    coded = msgspec_json.encode(found)
    assert msgspec_json.decode(coded, type=tuple[Reference, ...]) == found


def test_twelve_thousand_references_take_less_than_two_seconds() -> None:
    text = "The Agent shall, subject to clauses 12 and 14(a), tell the Panel of it. " * 3
    tree = tuple(clause(str(number), text) for number in range(1, 2001))

    begun = time.process_time()
    found = find_references(tree, ())
    assert len(found) == 12000
    assert time.process_time() - begun < 2
