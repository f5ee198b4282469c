"""What is taken out before a document is parsed says nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauseline.ingest.word.idle_markup import without_idle_markup
from clauseline.ingest.word.reader import read_word
from shared import REAL, needs_shared
from word import p, reading, run

KEPT_WHOLE = "<!-- nothing is taken out of a part that holds a comment -->"
FONT = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
PROOFING = '<w:proofErr w:type="spellStart"/>'
looks = st.lists(
    st.sampled_from(
        (
            FONT,
            '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>',
            "<w:b/><w:bCs/>",
            '<w:color w:val="FF0000"/><w:kern w:val="2"/><w:strike/>',
            '<w:spacing w:val="-2"/><w:u w:val="single"/>',
            "<w:vanish/><w:noProof/>",
        )
    )
).map("".join)
words = st.sampled_from(("Fees", " due ", "\uf0b7", "<w:sz/>", "<!"))
paragraphs = st.lists(st.builds(run, words, looks), min_size=1).map(PROOFING.join)


@given(st.lists(paragraphs, min_size=1))
def test_a_document_reads_the_same_with_idle_markup_and_without(given_: list[str]) -> None:
    body = [p(content, level=0, more='<w:spacing w:after="120"/>') for content in given_]

    trimmed, whole = reading(*body), reading(*body, KEPT_WHOLE)

    assert trimmed == whole


def test_what_word_writes_on_every_run_is_taken_out() -> None:
    stated = '<w:lang w:val="en-GB"/><w:b/>'

    assert without_idle_markup(f"{PROOFING}<w:rPr>{FONT}{stated}</w:rPr>".encode()) == (
        b"<w:rPr><w:b/></w:rPr>"
    )


@pytest.mark.parametrize("sign", ["\uf0b7", "\ue000", "&#xF0B7;"])
def test_a_font_stays_where_a_character_may_be_a_sign_of_it(sign: str) -> None:
    markup = f"<w:rPr>{FONT}</w:rPr><w:t>{sign}</w:t>".encode()

    assert without_idle_markup(markup) == markup


@pytest.mark.parametrize(
    "markup",
    [
        b"<w:t><![CDATA[<w:sz/>]]></w:t>",
        b'<w:lang w:val="x/>y"/>',
        b"<w:szenario/>",
        b"<w:sz><w:t>words</w:t></w:sz>",
        b'<v:lang w:val="x"/>',
    ],
)
def test_what_is_no_idle_markup_stays(markup: bytes) -> None:
    assert without_idle_markup(markup) == markup


@needs_shared
@pytest.mark.parametrize("file", sorted((REAL / "word").glob("*.docx")), ids=lambda file: file.name)
def test_a_real_document_reads_the_same_when_nothing_is_taken_out(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = file.read_bytes()
    trimmed = read_word(data, file.name, "marked")
    monkeypatch.setattr("clauseline.ingest.word.reader.without_idle_markup", bytes)

    assert read_word(data, file.name, "marked") == trimmed
