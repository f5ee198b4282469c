from __future__ import annotations

import pytest

from clauseline.ingest.structure.labels import shape_of, typed_label


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("1.\tFees", "1.", "Fees"),
        ("4.12 The Panel meets.", "4.12", "The Panel meets."),
        ("4.12.\tThe Panel meets.", "4.12.", "The Panel meets."),
        ("X2.4(b)\tNotices", "X2.4(b)", "Notices"),
        ("(a) in writing;", "(a)", "in writing;"),
        ("a) in writing;", "a)", "in writing;"),
        ("(iv)\tin writing.", "(iv)", "in writing."),
        ("1 Introduction", "1", "Introduction"),
        ("1.1: Details", "1.1:", "Details"),
        ("1 - Scope", "1 -", "Scope"),
        ("Article 5 Fees", "Article 5", "Fees"),
        ("Section 4.1: Fees", "Section 4.1:", "Fees"),
        ("PART I", "PART I", ""),
        ("Schedule 2: Time limits", "Schedule 2:", "Time limits"),
        ("Annex A \u2013 Forms", "Annex A \u2013", "Forms"),
        ("SCHEDULE", "SCHEDULE", ""),
        ("[(b) in writing;]", "[(b)", "in writing;]"),
        ("[12] The claim fails.", "[12]", "The claim fails."),
        ("\u2022 the time", "\u2022", "the time"),
        ("-\tthe time", "-", "the time"),
    ],
)
def test_a_label_typed_by_hand_is_told_from_its_words(text: str, label: str, rest: str) -> None:
    found = typed_label(text)

    assert found is not None
    assert (found.text, found.rest) == (label, rest)


@pytest.mark.parametrize(
    "text",
    [
        "30 seconds after the event",
        "Schedule 1 applies to every Agent.",
        "Part of the fee is due.",
        "Annexed to this Code is a form.",
        "Clause 4.1 has effect.",
        "- and dashes within words",
        "Fees are due.",
        "",
    ],
)
def test_words_that_look_like_a_label_stay_words(text: str) -> None:
    assert typed_label(text) is None


def test_a_tab_makes_a_label_certain_and_a_lower_case_word_makes_it_doubtful() -> None:
    strengths = [typed_label(text) for text in ("4.12\tapplies", "4.12 Fees", "4.12 applies")]

    assert [each.strength for each in strengths if each] == ["certain", "likely", "possible"]


def test_labels_of_one_list_have_one_shape() -> None:
    assert shape_of("(a)").pattern == shape_of("(b)").pattern
    assert shape_of("(a)").pattern != shape_of("a)").pattern
    assert shape_of("4.12").pattern == shape_of("5.1.").pattern
    assert shape_of("Article 5").pattern != shape_of("5").pattern
