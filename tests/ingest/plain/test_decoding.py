from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.plain.decoding import decode
from clauseline.model.errors import UnreadableFile

WORDS = "The Supplier’s “time limit” – £30."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_the_usual_encodings_give_the_same_text(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "al.txt") == WORDS


def test_utf_16_of_the_other_byte_order_is_read_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be"), "al.txt") == WORDS


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_whatever_is_written_as_utf_8_is_read_back(text: str) -> None:
    assert decode(text.encode(), "al.txt") == text


def test_a_byte_that_no_encoding_has_is_named_by_its_offset() -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(b"Wait \x81 seconds", "al.txt")
    assert str(caught.value) == (
        "al.txt:byte 5: not UTF-8 or Windows-1252 text; save it again as UTF-8 text"
    )


def test_damaged_utf_8_is_refused_and_not_read_with_wrong_letters() -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode("the DCC’s and the Code’s ".encode() + b"\xff fee", "al.txt")
    assert (caught.value.place, caught.value.reason) == ("byte 29", "not UTF-8 text")


def test_a_cut_file_in_utf_16_is_refused_at_its_end() -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(b"\xff\xfe" + WORDS.encode("utf-16-le")[:-1], "al.txt")
    assert caught.value.place == f"byte {2 * len(WORDS)}"


def test_a_zero_byte_tells_that_a_file_is_no_text() -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(b"PK\x03\x04\x00\x00", "al.txt")
    assert caught.value.place == "byte 4"
