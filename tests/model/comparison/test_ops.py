"""Words kept, taken out and put in, as a reader would mark them."""

from __future__ import annotations

import pytest

from clauseline.model.comparison.ops import text_ops


def marked(old: str, new: str) -> str:
    marks = {"=": "{}", "-": "[-{}-]", "+": "[+{}+]"}
    return "".join(marks[op.kind].format(op.text) for op in text_ops(old, new))


def test_one_number_changed_is_one_word_replaced() -> None:
    assert marked("within 30 seconds", "within 90 seconds") == "within [-30-][+90+] seconds"


def test_an_unchanged_text_is_kept_whole() -> None:
    assert marked("as it was", "as it was") == "as it was"


def test_two_empty_texts_have_no_ops() -> None:
    assert text_ops("", "") == ()


def test_a_text_that_is_new_is_put_in_whole() -> None:
    assert marked("", "all of it") == "[+all of it+]"


def test_a_changed_letter_replaces_its_word() -> None:
    assert marked("two dinner a day", "two dinners a day") == "two [-dinner-][+dinners+] a day"


def test_an_unchanged_date_between_two_edits_is_left_alone() -> None:
    old = "The Operator may amend this Schedule before 13 March 2020 by notice."
    new = "The Operator shall not amend this Schedule before 13 March 2020 without consent."

    assert marked(old, new) == (
        "The Operator [-may-][+shall not+] amend this Schedule before 13 March 2020 "
        "[-by notice-][+without consent+]."
    )


@pytest.mark.parametrize("kept", ["30", "£5.2m", "4.12(b)", "20%", "1 May 2020"])
def test_an_unchanged_amount_between_two_edits_is_left_alone(kept: str) -> None:
    assert marked(f"alpha beta {kept} gamma delta", f"one two {kept} three four") == (
        f"[-alpha beta-][+one two+] {kept} [-gamma delta-][+three four+]"
    )


def test_a_common_word_between_two_replaced_ones_is_replaced_with_them() -> None:
    assert (
        marked("Supplier of gas", "Shipper of power") == "[-Supplier of gas-][+Shipper of power+]"
    )


def test_a_word_of_weight_between_two_replaced_ones_is_kept() -> None:
    assert marked("may notify it", "shall notify them") == "[-may-][+shall+] notify [-it-][+them+]"


def test_a_rewritten_sentence_is_one_replacement() -> None:
    old = "the Supplier must tell the Panel of the failure within the day after the event"
    new = "An Agent may appeal to the Authority against any refusal and shall give reasons"

    assert marked(old, new) == f"[-{old}-][+{new}+]"


def test_a_number_in_words_and_figures_is_one_edit() -> None:
    assert marked("in thirty (30) days", "in sixty (60) days") == (
        "in [-thirty (30)-][+sixty (60)+] days"
    )


def test_a_new_sentence_is_put_in_as_a_sentence() -> None:
    old = "The A shall go. The B shall go."
    new = "The A shall go. The C shall run. The B shall go."

    assert marked(old, new) == "The A shall go. [+The C shall run. +]The B shall go."


def test_a_new_member_of_a_list_comes_with_its_comma() -> None:
    assert marked("A, B and C", "A, X, B and C") == "A, [+X, +]B and C"


def test_a_word_taken_out_takes_the_space_after_it() -> None:
    assert marked("to the open door", "to the door") == "to the [-open -]door"


def test_a_word_put_in_before_a_mark_brings_the_space_before_it() -> None:
    assert marked("as agreed.", "as agreed later.") == "as agreed[+ later+]."


def test_a_new_paragraph_is_put_in_with_its_break() -> None:
    assert marked("one\nthree", "one\ntwo\nthree") == "one\n[+two\n+]three"


def test_white_space_that_differs_is_told_apart_from_words() -> None:
    assert marked("one two\nthree", "one two three") == "one two[-\n-][+ +]three"


def test_letters_beyond_the_basic_plane_are_words_too() -> None:
    assert marked("the 𝔘nit 𝟙", "the 𝔘nit 𝟚") == "the 𝔘nit [-𝟙-][+𝟚+]"
