from __future__ import annotations

import pytest
from msgspec import structs

from clauseline.ingest.plain.hyphens import join_lines, vocabulary_of


def joined(*lines: str, elsewhere: str = "") -> str:
    return join_lines(lines, vocabulary_of([*lines, elsewhere]))


def test_lines_are_joined_by_a_space() -> None:
    assert joined("within 30", "seconds") == "within 30 seconds"


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    assert joined("the first-", "generation meters") == "the first-generation meters"


def test_a_hyphen_goes_where_the_text_has_the_word_in_one_piece() -> None:
    assert joined("the infor-", "mation", elsewhere="information") == "the information"


def test_a_hyphen_stays_where_the_text_has_the_word_both_ways() -> None:
    assert joined("re-", "issue", elsewhere="reissue re-issue") == "re-issue"


@pytest.mark.parametrize("word", ["af-fected", "suf-ficient", "ap-pointed"])
def test_a_hyphen_goes_after_what_is_no_word(word: str) -> None:
    assert joined(*word.replace("-", "-\n").split("\n")) == word.replace("-", "")


@pytest.mark.parametrize("word", ["re-opening", "co-ordinate", "pre-existing"])
def test_a_hyphen_stays_after_a_prefix_that_ends_in_a_vowel_before_another(word: str) -> None:
    broken = word.replace("-", "-\n").split("\n")

    assert joined(
        *broken, "certif-", "icate equip-", "ment", elsewhere="certificate equipment"
    ) == (f"{word} certificate equipment")


def test_a_dash_between_words_is_no_hyphen() -> None:
    assert joined("Appendix AL -", "the Document") == "Appendix AL - the Document"


def test_a_hyphen_before_a_bracket_keeps_its_space() -> None:
    assert joined("pre-", "(and post-)") == "pre- (and post-)"


def test_a_soft_hyphen_is_never_part_of_a_word() -> None:
    assert joined("the infor\u00ad", "mation and da\u00adta") == "the information and data"


def test_words_are_known_in_small_letters_and_with_their_hyphens() -> None:
    assert vocabulary_of(["First-generation meters."]).words == {"first-generation", "meters"}


def test_a_text_that_breaks_its_words_loses_their_hyphens_even_where_a_word_stands_once() -> None:
    elsewhere = "information certificate a register"

    assert joined("infor-", "mation certif-", "icate equip-", "ment", elsewhere=elsewhere) == (
        "information certificate equipment"
    )
    assert joined("infor-", "mation certif-", "icate re-", "register", elsewhere=elsewhere) == (
        "information certificate re-register"
    )


def test_an_address_that_is_broken_has_no_space() -> None:
    assert joined("write to office@example.", "org or see https://www.example.org/", "code") == (
        "write to office@example.org or see https://www.example.org/code"
    )


def test_words_after_an_address_stand_apart_from_it() -> None:
    assert joined("write to office@example.org", "for a copy") == (
        "write to office@example.org for a copy"
    )


def test_no_space_stands_before_what_closes() -> None:
    assert joined("notice of the difference", ". It ends") == "notice of the difference. It ends"
    assert joined("the \u201cBaseline", "\u201d in person") == "the \u201cBaseline\u201d in person"
    assert joined("it waits", "...as ever") == "it waits ...as ever"


def test_a_word_that_a_narrow_cell_cuts_is_whole_where_the_lines_end_in_spaces() -> None:
    known = vocabulary_of(["no Subscriber may ask", "to go in to the house", "he went into it"])
    spaced = structs.replace(known, often_spaced=True)

    assert join_lines(["No Subscribe", "r shall"], spaced) == "No Subscriber shall"
    assert join_lines(["goes in", "to the"], spaced) == "goes in to the"
    assert join_lines(["No Subscribe ", "r shall"], spaced) == "No Subscribe r shall"
    assert join_lines(["No Subscribe", "r shall"], known) == "No Subscribe r shall"


def test_compounds_keep_their_hyphens_where_addresses_alone_are_broken() -> None:
    addresses = [
        line
        for word in ("one", "two", "three", "four")
        for line in ("see https://www.example.org/part-", word)
    ]
    known = vocabulary_of([*addresses, "a force-", "majeure event"])

    assert join_lines(["a force-", "majeure event"], known) == "a force-majeure event"


def test_a_citation_that_is_broken_between_its_brackets_has_no_space() -> None:
    assert joined("under clause 3(b)", "(ii) of it") == "under clause 3(b)(ii) of it"
    assert joined("under clause 3(b)", "(if any) of it") == "under clause 3(b) (if any) of it"
