from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.text import read_text
from clauseline.model.clause import Place
from clauseline.model.errors import UnreadableFile
from clauseline.model.version import Omission
from shared import REAL, needs_shared

LETTER = REAL / "directions" / "2020-03-13-tmad-al-3.0.txt"
WORDS = [
    *("the", "supplier", "shall", "respond", "to", "each", "request", "that", "it", "receives"),
    *("and", "keep", "a", "record", "of", "operator", "has", "told", "regulator", "in", "writing"),
]


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in read_text(text.encode(), "al.txt").paragraphs]


def test_labels_typed_by_hand_stay_in_the_text() -> None:
    paragraphs = read_text(b"4 Limits\n\n4.1 Wait.\n\n(a) check.", "al.txt").paragraphs
    assert [(p.label, p.text) for p in paragraphs] == [
        (None, "4 Limits"),
        (None, "4.1 Wait."),
        (None, "(a) check."),
    ]


def test_a_label_that_is_set_off_keeps_a_tab() -> None:
    assert texts("4.1   Wait 30  seconds.\n\n13  March 2020") == [
        "4.1\tWait 30 seconds.",
        "13 March 2020",
    ]


def test_indents_are_measured_from_the_leftmost_line_at_six_points_a_column() -> None:
    paragraphs = read_text(b"  4.1 Wait:\n      (a) now;\n\t(b) later.", "al.txt").paragraphs
    assert [p.indent for p in paragraphs] == [0, 24, 36]


def test_words_in_capitals_are_strong() -> None:
    assert [p.strong for p in read_text(b"1. LIMITS\n\nLimits\n\nA", "al.txt").paragraphs] == [
        True,
        False,
        False,
    ]


def test_places_count_paragraphs_and_pages() -> None:
    assert [p.place for p in read_text(b"One.\n\nTwo.\fThree.", "al.txt").paragraphs] == [
        Place(paragraph=1, page=1),
        Place(paragraph=2, page=1),
        Place(paragraph=3, page=2),
    ]


def test_a_text_without_form_feeds_has_no_pages() -> None:
    assert [p.place for p in read_text(b"One.", "al.txt").paragraphs] == [Place(paragraph=1)]


def test_what_was_left_out_is_counted() -> None:
    read = read_text(b"One and\n\n1\n\n\ftwo.\n\n2\n", "al.txt")
    assert read.dropped == (Omission(what="page number", count=2),)
    assert [p.text for p in read.paragraphs] == ["One and two."]


def test_a_file_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_text(b" \n\f\n", "al.txt")
    assert str(caught.value) == ("al.txt: the file holds no words; give a file with the text in it")


sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=60).map(
    lambda words: " ".join([*words, "once."]).capitalize()
)


@given(
    st.lists(sentences, min_size=1, max_size=6),
    st.integers(min_value=60, max_value=100),
    st.sampled_from(["\n", "\r\n"]),
)
def test_numbered_clauses_survive_any_wrapping(clauses: list[str], width: int, end: str) -> None:
    numbered = [f"{number}. {words}" for number, words in enumerate(clauses, start=1)]
    wrapped = [textwrap.wrap(clause, width) for clause in numbered]
    single = end.join(line for lines in wrapped for line in lines)
    apart = (end * 2).join(end.join(lines) for lines in wrapped)
    double = (end * 4).join((end * 2).join(lines) for lines in wrapped)
    hanging = end.join(
        end.join([lines[0], *("    " + line for line in lines[1:])]) for lines in wrapped
    )
    assert [texts(single), texts(apart), texts(double), texts(hanging)] == [numbered] * 4


@given(st.lists(sentences, min_size=2, max_size=6), st.integers(min_value=3, max_value=30))
def test_no_word_is_lost_or_added_however_pages_fall(clauses: list[str], height: int) -> None:
    numbered = [f"{number}. {words}" for number, words in enumerate(clauses, start=1)]
    lines = [line for clause in numbered for line in textwrap.wrap(clause, 72)]
    pages = [lines[start : start + height] for start in range(0, len(lines), height)]
    text = "\f".join(
        "\n".join(["Meter Code", "", *page, "", f"Page {n} of {len(pages)}"]) + "\n"
        for n, page in enumerate(pages, start=1)
    )
    kept = " ".join(texts(text)).removeprefix("Meter Code ")
    assert kept == " ".join(numbered)


@needs_shared
def test_every_word_of_the_real_letter_is_kept_in_order() -> None:
    data = LETTER.read_bytes()
    kept = " ".join(paragraph.text for paragraph in read_text(data, "letter.txt").paragraphs)
    broken = data.decode().replace("first-\n\ngeneration", "first-generation")
    assert kept.split() == broken.replace("re-\ndesignated", "re-designated").split()


@needs_shared
def test_the_real_letter_has_its_numbered_paragraphs_whole() -> None:
    found = [
        paragraph.text for paragraph in read_text(LETTER.read_bytes(), "letter.txt").paragraphs
    ]
    begun = [text.split()[0] for text in found if text.split()[0][0] in "12345678ab"]
    assert begun == ["1", "13", "1.", "2.", "a)", "b)", "3.", "4.", "5.", "6.", "7.", "8."]
