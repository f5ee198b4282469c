"""A comparison as a Word file: accepted it is the new version, rejected the old one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
from lxml import etree
from msgspec import structs

from build import table, version
from clauseline.model.clause import CellLabel, Note, Table
from clauseline.model.version import Version
from corpora import clause
from corpora import version as of_clauses
from libreoffice import all_shown_in_views, has_bridge
from redlines import content, lines, paragraphs, part, read_back, redline

Items = Sequence[str | Table | Note]

LONG: Final = (
    "The Supplier shall keep each meter reading for twelve months and show it to the Panel"
)
READ: Final = "Each meter shall be read once in a day."
PAY: Final = "The fee is due on the first of May."
FEES: Final = table(("Step", "Days"), ("Request", "5"), ("Reply", "10"))

TYPED_MARKS: Final = "notes that Word would not count so"
"""LibreOffice shows a typed mark of several letters twice, tracked or not."""

PAIRS: Final[dict[str, tuple[Items, Items]]] = {
    "nothing changed": (["4 # Timeouts", "4.1 Wait."], ["4 # Timeouts", "4.1 Wait."]),
    "a clause inserted": (
        ["4.1 Wait 30 seconds.", "4.2 Try again."],
        ["4.1 Wait 30 seconds.", "4.2 Tell the Panel of it.", "4.3 Try again."],
    ),
    "a clause inserted last": (["1 Wait."], ["1 Wait.", "2 Tell the Panel of it."]),
    "a clause inserted first": (["1 Wait for it."], ["1 Tell the Panel.", "2 Wait for it."]),
    "a clause deleted": (["1 Wait.", "2 Tell the Panel.", "3 Stop."], ["1 Wait.", "2 Stop."]),
    "the last clause deleted": (["1 Wait.", "2 Tell the Panel of it."], ["1 Wait."]),
    "every clause deleted": (["1 Wait.", "2 Tell the Panel of it."], []),
    "every clause inserted": ([], ["1 Wait.", "2 Tell the Panel of it."]),
    "a clause amended": (["4.1 Wait 30 seconds."], ["4.1 Wait 90 seconds."]),
    "words put in at the end, a clause after them": (
        ["1 Wait for it.", "2 Stop."],
        ["1 Wait for it. Then try again.", "2 Tell the Panel at once.", "3 Stop."],
    ),
    "a clause moved": (
        [f"4.1 {LONG}.", "4.2 Wait.", "4.3 Try again at once.", "4.4 Stop it."],
        ["4.1 Wait.", "4.2 Try again at once.", "4.3 Stop it.", f"4.4 {LONG}."],
    ),
    "a clause moved and amended": (
        [f"4.1 {LONG}.", "4.2 Wait.", "4.3 Try again at once.", "4.4 Stop it."],
        ["4.1 Wait.", "4.2 Try again at once.", "4.3 Stop it.", f"4.4 {LONG} at once."],
    ),
    "a clause moved with its sub-clauses": (
        ["1 Wait.", f"2 {LONG}:", "2(a) by post; or", "2(b) by hand.", f"3 {READ}", f"4 {PAY}"],
        ["1 Wait.", f"2 {READ}", f"3 {PAY}", f"4 {LONG}:", "4(a) by post; or", "4(b) by hand."],
    ),
    "a clause with a table moved": (
        [f"1 {LONG}.", FEES, "2 Wait for it.", "3 Try it again."],
        ["1 Wait for it.", "2 Try it again.", f"3 {LONG}.", FEES],
    ),
    "a clause put below another": (
        ["1 Wait for it:", "1(a) one;", f"2 {LONG}.", "3 Stop."],
        ["1 Wait for it:", "1(a) one;", f"1(b) {LONG}.", "2 Stop."],
    ),
    "a clause split": (
        [f"4.1 {LONG}. The Panel may ask for any of them at any time.", "4.2 Stop."],
        [f"4.1 {LONG}.", "4.2 The Panel may ask for any of them at any time.", "4.3 Stop."],
    ),
    "clauses merged": (
        [f"4.1 {LONG}.", "4.2 The Panel may ask for any of them at any time.", "4.3 Stop."],
        [f"4.1 {LONG}. The Panel may ask for any of them at any time.", "4.2 Stop."],
    ),
    "a heading amended": (["4 # Time limits", "4.1 Wait."], ["4 # Timeouts", "4.1 Wait."]),
    "a heading given": ([f"4 {LONG}."], [f"4 # Records | {LONG}."]),
    "a heading taken": ([f"4 # Records | {LONG}."], [f"4 {LONG}."]),
    "words below a heading inserted": (
        ["4 # Records", "4.1 Wait."],
        [f"4 # Records | {LONG}.", "4.1 Wait."],
    ),
    "words below a heading deleted": (
        [f"4 # Records | {LONG}.", "4.1 Wait."],
        ["4 # Records", "4.1 Wait."],
    ),
    "a heading without a number inserted": (
        ["1 # Records", "1.1 Wait."],
        ["# General", "1 # Records", "1.1 Wait."],
    ),
    "a heading without a number deleted": (
        ["# General", "1 Wait.", "# Detail", "2 Stop."],
        ["# General", "1 Wait.", "2 Stop."],
    ),
    "paragraphs of a clause": (
        ["1 One thing.\nAnother thing.\nA third thing.", "2 Stop."],
        ["1 One thing.\nA third thing.\nA last thing.", "2 Stop."],
    ),
    "a paragraph cut in two": (
        [f"1 {LONG}. The Panel may ask for them.", "2 Stop."],
        [f"1 {LONG}.\nThe Panel may ask for them.", "2 Stop."],
    ),
    "two paragraphs joined": (
        [f"1 {LONG}.\nThe Panel may ask for them.", "2 Stop."],
        [f"1 {LONG}. The Panel may ask for them.", "2 Stop."],
    ),
    "paragraphs replaced": (["1 One.\nTwo.\nThree."], ["1 One.\nFour.\nFive.\nThree."]),
    "bullets": (
        ["1 Bring:", "1 bullet 1 a meter;", "1 bullet 2 a key;", "2 Stop."],
        ["1 Bring:", "1 bullet 1 a hub;", "1 bullet 2 a meter;", "1 bullet 3 a key;", "2 Stop."],
    ),
    "a schedule inserted": (
        ["1 Wait.", "Schedule 1 # Tests", "Schedule 1, 1 Test it."],
        ["1 Wait.", "Schedule 1 # Fees", "Schedule 1, 1 Pay.", "Schedule 2 # Tests",
         "Schedule 2, 1 Test it."],
    ),
    "a Part inserted": (
        ["1 # Waiting", "1.1 Wait.", "2 # Stopping", "2.1 Stop."],
        ["Part A # First", "1 # Waiting", "1.1 Wait.", "Part B # Last", "2 # Stopping",
         "2.1 Stop."],
    ),
    "a schedule that names the provision behind it": (
        ["1 Wait.", "Schedule 1 # Tests | Clause 1", "Schedule 1, 1 Test it."],
        ["1 Wait.", "Schedule 1 # Testing | Clause 1", "Schedule 1, 1 Test it."],
    ),
    "an empty clause": (["4.1", "4.2 Wait."], ["4.1 Not used.", "4.2 Wait."]),
    "a clause withdrawn": (
        ["4.1 Wait.", "4.2 Tell the Panel of it.", "4.3 Stop."],
        ["4.1 Wait.", "4.2 Not used.", "4.3 Stop."],
    ),
    "a cell amended": (
        ["1 Fees:", FEES],
        ["1 Fees:", table(("Step", "Days"), ("Request", "7"), ("Reply", "10"))],
    ),
    "a row inserted": (
        ["1 Fees:", FEES],
        ["1 Fees:", table(("Step", "Days"), ("Request", "5"), ("Wait", "7"), ("Reply", "10"))],
    ),
    "a row deleted": (["1 Fees:", FEES], ["1 Fees:", table(("Step", "Days"), ("Reply", "10"))]),
    "a column inserted": (
        ["1 Fees:", FEES],
        ["1 Fees:", table(("Step", "Who", "Days"), ("Request", "I", "5"), ("Reply", "II", "10"))],
    ),
    "a column deleted": (
        ["1 Fees:", FEES],
        ["1 Fees:", table(("Step",), ("Request",), ("Reply",))],
    ),
    "rows of another length": (
        ["1 Fees:", table(("Fees",), ("Request", "5"))],
        ["1 Fees:", table(("Fees", "Days"), ("Request", "5"), ("and so on",))],
    ),
    "a table inserted": (["1 Fees:", "2 Stop."], ["1 Fees:", FEES, "2 Stop."]),
    "a table deleted": (["1 Fees:", FEES, "2 Stop."], ["1 Fees:", "2 Stop."]),
    "one of two tables deleted": (
        ["1 Fees:", FEES, table(("Name", "Age"), ("Meter", "7")), "2 Stop."],
        ["1 Fees:", FEES, "2 Stop."],
    ),
    "paragraphs of a cell": (
        ["1 Fees:", table(("one\ntwo\nthree", "x"))],
        ["1 Fees:", table(("one\nthree\nfour", "x"))],
    ),
    "a note amended": (
        ["1 Wait.", Note(label="1", text="For 30 seconds.")],
        ["1 Wait.", Note(label="1", text="For 90 seconds.\nOr more.")],
    ),
    "a note inserted before another": (
        ["1 Wait.", "2 Stop it.", Note(label="1", text="At once.")],
        ["1 Wait.", Note(label="1", text="For 30 seconds."), "2 Stop it.",
         Note(label="2", text="At once.")],
    ),
    "a note deleted with its clause": (
        ["1 Wait.", "2 Tell the Panel of it.", Note(label="1", text="At once.")],
        ["1 Wait."],
    ),
    "notes with Roman numbers": (
        ["1 Wait.", "2 Stop it.", Note(label="i", text="At once.")],
        ["1 Wait.", Note(label="i", text="For 30 seconds."), "2 Stop it.",
         Note(label="ii", text="At once.")],
    ),
    "notes that begin with a later letter": (
        ["1 Wait.", Note(label="l", text="For long."), "2 Stop.", Note(label="m", text="Now.")],
        ["1 Wait.", "2 Stop.", Note(label="l", text="Now.")],
    ),
    TYPED_MARKS: (
        ["1 Wait.", Note(label="i", text="For long."), "2 Stop.", Note(label="*", text="At once.")],
        ["1 Wait.", Note(label="ii", text="For long."), "2 Stop.", Note(label="*", text="Soon.")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS)
def test_accepted_it_is_the_new_version_and_rejected_the_old_one(pair: str) -> None:
    old, new = (version(*items) for items in PAIRS[pair])
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


@pytest.mark.parametrize("pair", PAIRS)
def test_the_other_way_round_too(pair: str) -> None:
    new, old = (version(*items) for items in PAIRS[pair])
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


@pytest.mark.skipif(not has_bridge(), reason="LibreOffice with its bridge is not installed")
def test_libreoffice_shows_the_lines_of_either_version(tmp_path: Path) -> None:
    pairs = {name: pair for name, pair in PAIRS.items() if name != TYPED_MARKS}
    files = {
        name.replace(" ", "-"): redline(version(*old), version(*new))
        for name, (old, new) in pairs.items()
    }
    views = all_shown_in_views(files, tmp_path)

    assert {name: views[name]["accepted"] for name in files} == {
        name: lines(data, "accepted") for name, data in files.items()
    }
    assert {name: views[name]["rejected"] for name in files} == {
        name: lines(data, "rejected") for name, data in files.items()
    }


def closing(words: str, *, sub_clauses: int = 2) -> Version:
    """Words after sub-clauses."""
    below = [clause(f"1({n})", f"item {n};", label=f"({n})") for n in "abc"[:sub_clauses]]
    text = f"The Panel may:\n{words}" if words else "The Panel may:"
    whole = clause("1", text, *below, closing=text.find("\n") + 1 or None)
    return of_clauses(whole, clause("2", "Stop."))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (closing("and shall say so."), closing("and must say so.")),
        (closing(""), closing("and shall say so.")),
        (closing("and shall say so."), closing("")),
        (closing("and shall say so."), closing("and shall say so.", sub_clauses=3)),
    ],
)
def test_words_after_sub_clauses_stay_after_them(old: Version, new: Version) -> None:
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)


def test_words_before_the_first_clause_are_told_too() -> None:
    old = structs.replace(version("1 Wait."), title="Code", front=("Code", "Version 1", "Draft"))
    new = structs.replace(version("1 Wait."), title="Code", front=("Code", "Version 2"))
    data = redline(old, new)

    assert read_back(data, "accepted") == content(new)
    assert read_back(data, "rejected") == content(old)
    assert paragraphs(data) == ["Code", "Version [-1-][+2+]", "[-Draft-][-¶-]", "1\tWait."]


def test_a_number_that_changed_is_taken_out_and_put_in_and_the_words_stand() -> None:
    old = version("4.1 Wait.", "4.2 Stop.")
    new = version("4.1 Tell the Panel of it.", "4.2 Wait.", "4.3 Stop.")

    assert paragraphs(redline(old, new)) == [
        "[+4.1\tTell the Panel of it.+][+¶+]",
        "[-4.1-][+4.2+]\tWait.",
        "[-4.2-][+4.3+]\tStop.",
    ]


def test_a_new_sub_clause_stands_before_the_clause_that_went() -> None:
    old = version("1 Wait for it:", "1(a) one;", f"2 {LONG}.")
    new = version("1 Wait for it:", "1(a) one;", "1(b) Any meter.")

    assert paragraphs(redline(old, new)) == [
        "1\tWait for it:",
        "(a)\tone;",
        "[+(b)\tAny meter.+][+¶+]",
        f"[-2\t{LONG}.-][-¶-]",
    ]


def test_what_did_not_change_is_not_marked() -> None:
    one = version("4 # Timeouts", "4.1 Wait.", FEES, Note(label="1", text="Long."), "5 Stop.")

    data = redline(one, one)

    assert b"w:author" not in part(data, "word/document.xml") + part(data, "word/footnotes.xml")


def test_a_moved_clause_is_moved_with_its_sub_clauses_as_one() -> None:
    data = redline(*(version(*items) for items in PAIRS["a clause moved with its sub-clauses"]))

    assert paragraphs(data) == [
        "1\tWait.",
        f"[<2\t{LONG}:<][<¶<]",
        "[<(a)\tby post; or<][<¶<]",
        "[<(b)\tby hand.<][<¶<]",
        f"[-3-][+2+]\t{READ}",
        f"[-4-][+3+]\t{PAY}",
        f"[+4+][>\t{LONG}:>][>¶>]",
        "[>(a)\tby post; or>][>¶>]",
        "[>(b)\tby hand.>][>¶>]",
    ]
    names = [each.get(W_NAME) for each in all_of(data, "moveFromRangeStart", "moveToRangeStart")]
    assert names == ["move1", "move1"]


def test_a_moved_and_amended_clause_shows_what_was_put_in_where_it_stands_now() -> None:
    data = redline(*(version(*items) for items in PAIRS["a clause moved and amended"]))

    assert paragraphs(data)[0] == f"[<4.1\t{LONG}.<][<¶<]"
    assert paragraphs(data)[-1] == f"[+4.4+][>\t{LONG}>][+ at once+][>.>][>¶>]"


def test_a_clause_that_was_split_shows_the_new_number_between_its_words() -> None:
    data = redline(*(version(*items) for items in PAIRS["a clause split"]))

    assert paragraphs(data)[:2] == [
        f"4.1\t{LONG}.[- -][+¶+]",
        "[+4.2\t+]The Panel may ask for any of them at any time.",
    ]


def test_clauses_that_were_merged_show_the_number_that_went_between_their_words() -> None:
    data = redline(*(version(*items) for items in PAIRS["clauses merged"]))

    assert paragraphs(data)[:2] == [
        f"4.1\t{LONG}.[+ +][-¶-]",
        "[-4.2\t-]The Panel may ask for any of them at any time.",
    ]


def test_numbers_of_cells_are_typed() -> None:
    label = CellLabel(row=1, column=1, paragraph=2, text="2.")
    cells = Table(rows=(("first\nsecond", "x"),), labels=(label,))
    one = version("1 Fees:", cells)

    (_, _, _, _, _, (shown,), _) = read_back(redline(one, one), "accepted")[1]

    assert shown == ["first", "2. second", "x"]


def test_nothing_is_numbered_by_word() -> None:
    data = redline(version("1 Wait."), version("1 Stop."))

    assert all_of(data, "numPr") == []
    assert b"numbering" not in part(data, "[Content_Types].xml")


def test_headings_stand_in_the_outline_of_word_at_their_depth() -> None:
    one = version("Part A # General", "1 # Waiting", "1.1 Wait.", "Schedule 1 # Tests")
    styles = [each.get(W_VALUE) for each in all_of(redline(one, one), "pStyle")]

    assert styles == ["Heading1", "Heading2", "Clause2", "Heading1", "BodyText"]


def test_the_header_says_what_is_compared_and_is_not_tracked() -> None:
    data = redline(version("1 Wait.", file="a & b.docx"), version("1 Stop.", file="<c>.pdf"))
    header = etree.fromstring(part(data, "word/header.xml"))

    assert "".join(header.itertext()) == "Comparison of a & b.docx with <c>.pdf"


def test_characters_that_xml_cannot_hold_are_left_out_and_all_others_kept() -> None:
    old = version("1 Wait \x00\x0b\ufffe\ud800for <w:p> & “it”  𝔘.")
    new = version("1 Wait </w:t>]]> for it.")
    data = redline(old, new)

    assert read_back(data, "accepted")[1][3] == "Wait </w:t>]]> for it."
    assert read_back(data, "rejected")[1][3] == "Wait for <w:p> & “it” 𝔘."


def test_the_same_versions_give_the_same_bytes() -> None:
    old, new = (version(*items) for items in PAIRS["a clause moved and amended"])

    assert redline(old, new) == redline(old, new)


W_NAME: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}name"
W_VALUE: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"


def all_of(data: bytes, *names: str) -> list[etree._Element]:
    """The elements of these names in the body."""
    body = etree.fromstring(part(data, "word/document.xml"))
    return [each for each in body.iter() if etree.QName(each).localname in names]
