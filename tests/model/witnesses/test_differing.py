from __future__ import annotations

from msgspec import structs

from build import table, version
from clauseline.model.clause import CellLabel, Clause, Note, Table
from clauseline.model.version import Version
from clauseline.model.witness import Difference, Statement
from clauseline.model.witnesses import differences


def told(first: Version, second: Version) -> list[str]:
    """A line each: "2 words: 30 | 90", the clause, how it differs, and the words that do."""
    return [_line(each) for each in differences(first, second)]


def _line(difference: Difference) -> str:
    names = [
        each.number or "front" if each else "-" for each in (difference.first, difference.second)
    ]
    name = names[0] if names[0] == names[1] else " -> ".join(names)
    words = [_differing(each) for each in (difference.first, difference.second)]
    said = f": {words[0]} | {words[1]}" if "words" in difference.kinds else ""
    return f"{name} {' and '.join(difference.kinds)}{said}"


def _differing(statement: Statement | None) -> str:
    return " … ".join(s.text for s in statement.stretches if s.differs) if statement else ""


def test_two_files_that_say_the_same_agree() -> None:
    one = version("1 # General", "1.1 Wait 30 seconds.", "1.1(a) first;")

    assert told(one, one) == []


def test_words_that_differ_are_told_by_clause() -> None:
    one = version("1 Wait 30 seconds.", "2 Retry.")
    other = version("1 Wait 90 seconds.", "2 Retry.")

    assert told(one, other) == ["1 words: 30 | 90"]


def test_a_heading_may_be_the_beginning_of_the_other_ones_text() -> None:
    assert told(version("1 # Waiting | Wait."), version("1 Waiting Wait.")) == []
    assert told(version("1 # Waiting | Wait."), version("1 Wait.")) == ["1 words: Waiting | "]


def test_ends_of_paragraphs_within_a_clause_are_no_difference() -> None:
    assert told(version("1 Wait.\nThen retry."), version("1 Wait. Then\nretry.")) == []


def test_bullets_are_words_of_their_clause_whatever_their_sign() -> None:
    one = version("1 Take:", "1 bullet 1 a meter;", "1 bullet 2 a pump.", "2 Go.")

    assert told(one, version("1 Take:\n• a meter;\n\uf0b7 a pump.", "2 Go.")) == []
    assert told(one, version("1 Take:\n• a meter;", "2 Go.")) == ["1 words: a pump. | "]


def test_a_heading_without_a_number_may_be_a_line_of_the_text_before() -> None:
    one = version("1 Wait.", "# Limits", "2 Retry.")

    assert told(one, version("1 Wait.\nLimits", "2 Retry.")) == []


def test_a_clause_that_only_one_file_has_is_told() -> None:
    one = version("1 Wait for the answer.", "2 Retry when there is none.", "3 Keep a record of it.")
    other = version("1 Wait for the answer.", "3 Keep a record of it.")

    assert told(one, other) == ["2 -> - missing"]
    assert told(other, one) == ["- -> 2 missing"]


def test_a_number_that_only_one_file_has_is_told() -> None:
    one = version("1 Wait for the answer of the meter.", "2 Retry when there is none.")
    other = version("1 Wait for the answer of the meter.", "7 Retry when there is none.")

    assert told(one, other) == ["2 -> 7 number"]


def test_a_clause_is_its_number_where_no_words_agree() -> None:
    one = version("1 Wait for the answer of the meter.", "2 Retry.")
    other = version("1 Wait for the answer of the meter.", "2 Nothing here resembles it at all.")

    assert [line.partition(":")[0] for line in told(one, other)] == ["2 words"]


def test_a_number_holds_though_another_clause_took_most_of_the_words() -> None:
    words = "means any device that reads. A Meter is one that counts, and a Pump one that pumps."
    one = version(f"1 # Terms | A gas Reader {words}", "2 Wait.")
    other = version("1 # Terms | A gas Reader", f"7 {words}", "2 Wait.")

    assert [line.partition(":")[0] for line in told(one, other)] == ["1 words", "- -> 7 missing"]


def test_differences_come_in_the_order_of_the_first_file() -> None:
    one = version("1 Wait 1 day.", "2 Read the meter once.", "3 Wait 3 days.")
    other = version("1 Wait 2 days.", "3 Wait 4 days.", "4 Tell each supplier of gas.")

    assert [line.split(" ")[0] for line in told(one, other)] == ["1", "2", "3", "-"]


def test_a_table_cell_that_differs_is_named() -> None:
    one = version("1 Times:", table(("request", "time"), ("1.6", "30 s")))
    other = version("1 Times:", table(("request", "time"), ("1.6", "90 s")))
    (difference,) = differences(one, other)
    (cell,) = difference.cells

    assert told(one, other) == ["1 words: 30 | 90"]
    assert (cell.table, cell.row, cell.column, cell.first, cell.second) == (1, 2, 2, "30 s", "90 s")


def test_a_value_in_another_column_is_a_difference() -> None:
    one = version("1 Times:", table(("1.6", "30 s", "")))
    other = version("1 Times:", table(("1.6", "", "30 s")))

    assert [len(each.cells) for each in differences(one, other)] == [2]


def test_a_table_may_be_running_text_in_the_other_file() -> None:
    rows = table(("SRV", "Name", "Time"), ("1.6", "Update", "90 s"))
    one = version("1 The times are:\nThey are counted from receipt of each.", rows)
    other = version(
        "1 The times are:\nSRV Name Time 1.6 Update 90 s\nThey are counted from receipt of each."
    )

    assert told(one, other) == []


def test_notes_are_compared_with_their_clause() -> None:
    one = version("1 Wait.", Note(label="1", text="See the guidance."))

    assert told(one, version("1 Wait.", Note(label="a", text="See the guidance."))) == []
    assert told(one, version("1 Wait.")) == ["1 words: See the guidance. | "]


def test_words_before_the_first_number_are_compared() -> None:
    one = structs.replace(version("1 Wait."), front=("Approach", "Contents"))

    assert told(one, structs.replace(one, front=("Approach",))) == []
    assert told(one, structs.replace(one, front=("Approach", "Draft"))) == ["front words:  | Draft"]


def test_the_number_of_a_paragraph_in_a_cell_is_one_of_its_words() -> None:
    label = CellLabel(row=1, column=1, paragraph=1, text="1.1")
    one = version("1 Times:", Table(rows=(("Wait.",),), labels=(label,)))

    assert told(one, version("1 Times:", table(("1.1 Wait.",)))) == []


def test_the_words_after_the_sub_clauses_belong_to_their_clause() -> None:
    inner = version("1(a) first; and").clauses[0]
    clause = structs.replace(
        version("1 Both:\nshall be kept.").clauses[0], closing=6, children=(inner,)
    )

    def of(*clauses: Clause) -> Version:
        return structs.replace(version(), clauses=clauses)

    assert told(of(clause), of(structs.replace(clause, closing=None))) == []
