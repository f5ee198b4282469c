from __future__ import annotations

from clauseline.ingest.plain.lines import lines_of, pages_of
from clauseline.ingest.plain.wrapping import grouped


def paragraphs(text: str) -> list[str]:
    return [" ".join(line.text for line in group) for group in grouped(lines_of(pages_of(text)))]


def test_a_blank_line_parts_paragraphs() -> None:
    assert paragraphs("The first.\n\nThe second.") == ["The first.", "The second."]


def test_a_full_line_goes_on_in_the_next() -> None:
    text = (
        "4.1 The Supplier shall respond to each request that it receives under this\n"
        "clause within 30 seconds, and shall keep a record of each response that it\n"
        "Sends to the Operator.\n"
        "4.2 Next."
    )
    assert [len(paragraphs(text)), paragraphs(text)[1]] == [2, "4.2 Next."]


def test_short_lines_that_are_not_wrapped_are_paragraphs_of_their_own() -> None:
    text = "Meter Code\nVersion 2.0\n4 Time limits\n4.1 Wait 30 seconds.\n4.2 Retry."
    assert paragraphs(text) == text.split("\n")


def test_text_with_a_blank_line_after_every_line_is_joined() -> None:
    text = (
        "1. The Supplier shall respond to each request that it receives under this\n\n"
        "clause within 30 seconds, and shall keep a record of each response that\n\n"
        "it sends.\n\n \n\n"
        "2. The Operator shall check each record that it receives under this clause\n\n"
        "within an hour.\n"
    )
    assert [each[:2] for each in paragraphs(text)] == ["1.", "2."]


def test_a_part_set_single_after_a_part_set_double_is_read_each_in_its_way() -> None:
    double = (
        "1. The Supplier shall respond to each request that it receives under this\n\n"
        "clause within 30 seconds, and shall keep a record of each response that\n\n"
        "it sends to the Operator in the course of the year.\n\n \n\n"
    )
    single = (
        "Direction\n\n"
        "The Secretary of State directs that the Document previously designated is\n"
        "hereby designated again in the form set out in the annex to this direction, as\n"
        "from today.\n\n"
        "This direction is also being notified to the Operator and to the Suppliers.\n"
    )
    assert [each.split()[0] for each in paragraphs(double + single)] == [
        "1.",
        "Direction",
        "The",
        "This",
    ]


def test_a_line_that_begins_with_a_date_goes_on() -> None:
    text = (
        "2. The Operator plans to publish its guidance with the relevant information by\n"
        "15 March, to enable all Suppliers to see how this change affects their systems\n"
        "from\n"
        "13 March 2020 on.\n"
        "3. The end."
    )
    assert [each[:2] for each in paragraphs(text)] == ["2.", "3."]


def test_a_sentence_goes_on_over_a_page() -> None:
    text = (
        "3. All respondents supported the proposal that the Secretary of State made, and the\n"
        "\fOperator will publish its guidance within the month that follows the letter, so\n"
        "that all know."
    )
    assert len(paragraphs(text)) == 1


def test_a_finished_sentence_ends_its_paragraph_at_the_end_of_a_page() -> None:
    assert paragraphs("The first.\n\fThe second.") == ["The first.", "The second."]


def test_a_label_on_a_line_of_its_own_belongs_to_the_words_below() -> None:
    assert paragraphs("4.1\n\nWait.\n\n(a)\n\ncheck;") == ["4.1 Wait.", "(a) check;"]


def test_words_after_a_list_that_stand_further_left_are_their_own_paragraph() -> None:
    text = (
        "4.1 Where a request is received, and the Supplier that received it has not replied:\n"
        "    (a) the Operator shall send the request once more within the same calendar day;\n"
        "        and\n"
        "    (b) wait,\n"
        "before it tells the Supplier and the Regulator that no answer has been received yet.\n"
    )
    assert [each.split()[0] for each in paragraphs(text)] == ["4.1", "(a)", "(b)", "before"]


def test_bullets_are_paragraphs() -> None:
    text = "The training covers:\n• the policy;\n• the basics; and\no roles"
    assert paragraphs(text) == text.split("\n")


def test_dashes_are_bullets_in_a_list_and_dashes_in_a_sentence() -> None:
    assert len(paragraphs("The training covers:\n- the policy;\n- the basics.")) == 3
    sentence = (
        "We conclude that a new version of Appendix AL of the Smart Energy Code, which is\n"
        "– as everybody knows – the migration document, should be designated today, and so\n"
        "it is."
    )
    assert len(paragraphs(sentence)) == 1


def test_a_heading_after_a_finished_full_line_stands_alone() -> None:
    text = (
        "4. We conclude that a new version of the Document should be designated today as it is.\n"
        "Direction\n"
        "Pursuant to Condition 7 of the Licence, the Secretary of State directs that the said\n"
        "document is designated."
    )
    assert [each.split()[0] for each in paragraphs(text)] == ["4.", "Direction", "Pursuant"]


def test_nothing_is_grouped_of_nothing() -> None:
    assert grouped([]) == []
