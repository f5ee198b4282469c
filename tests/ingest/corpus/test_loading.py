from __future__ import annotations

import datetime as dt
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from clauseline.ingest.corpus.loading import load_corpus, load_document, load_version
from clauseline.model.clause import walk
from clauseline.model.errors import ClauselineError, InvalidCorpus, NotFound
from clauseline.model.lookup import Citation
from clauseline.model.work import InOrder
from direction_letter import LETTER, TITLE
from printed import printed
from word import p, word_file

REGISTER = f"""\
documents:
  - id: AL
    title: {TITLE}
    versions:
      - {{version: "1.3", in_force: 2019-06-21, clean: al-1.3.txt}}
      - {{version: "3.0", direction: letter, clean: al-3.0.txt}}
directions:
  - {{id: letter, file: letter.txt}}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "clauseline.yaml").write_text(REGISTER)
    (folder / "al-1.3.txt").write_text("1. Wait 30 seconds.\n\n2. Retry.\n")
    (folder / "al-3.0.txt").write_text("1. Wait 90 seconds.\n\n2. Retry.\n")
    (folder / "letter.txt").write_text(LETTER)
    return folder


def refused(corpus: Path) -> str:
    with pytest.raises(ClauselineError) as caught:
        load_corpus(corpus, InOrder())
    return str(caught.value).removeprefix(f"{corpus}/")


def warnings(corpus: Path) -> list[str]:
    return [f"{each.place}: {each.message}" for each in load_corpus(corpus, InOrder()).warnings]


def texts(corpus: Path) -> list[tuple[str, list[str]]]:
    document = load_corpus(corpus, InOrder()).documents[0]
    return [(v.entry.version, [c.text for c in walk(v.text.clauses)]) for v in document.versions]


def test_every_version_and_letter_is_read(corpus: Path) -> None:
    held = load_corpus(corpus, InOrder())

    assert texts(corpus) == [
        ("1.3", ["Wait 30 seconds.", "Retry."]),
        ("3.0", ["Wait 90 seconds.", "Retry."]),
    ]
    assert held.directions[0].letter.effective == dt.date(2020, 3, 13)


def test_files_are_named_as_the_register_names_them(corpus: Path) -> None:
    held = load_corpus(corpus / "clauseline.yaml", InOrder())

    assert [v.text.source.file for v in held.documents[0].versions] == ["al-1.3.txt", "al-3.0.txt"]
    assert held.directions[0].letter.source.file == "letter.txt"


def test_a_letter_says_what_the_register_leaves_out(corpus: Path) -> None:
    held = load_corpus(corpus, InOrder())
    entry = held.documents[0].versions[1].entry

    assert (entry.in_force, entry.replaces) == (dt.date(2020, 3, 13), "1.3")
    assert held.documents[0].entry.versions[1] == entry


def test_a_draft_is_not_put_into_force_by_a_letter(corpus: Path) -> None:
    text = REGISTER.replace("direction: letter", "direction: letter, status: draft")
    (corpus / "clauseline.yaml").write_text(text)

    assert load_corpus(corpus, InOrder()).documents[0].versions[1].entry.in_force is None


def test_what_the_register_and_its_letters_leave_open_is_told(corpus: Path) -> None:
    assert [each.place for each in load_corpus(corpus, InOrder()).warnings] == ["clauseline.yaml:5"]


def test_a_version_stands_after_the_one_it_replaces(corpus: Path) -> None:
    lines = REGISTER.splitlines(keepends=True)
    (corpus / "clauseline.yaml").write_text("".join([*lines[:4], lines[5], lines[4], *lines[6:]]))

    assert [version for version, _ in texts(corpus)] == ["1.3", "3.0"]


def test_the_text_file_is_read_where_a_pdf_comes_first(corpus: Path) -> None:
    (corpus / "al.pdf").write_bytes(b"%PDF-1.7\n")
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al.pdf, al-3.0.txt]")
    (corpus / "clauseline.yaml").write_text(text)

    assert texts(corpus)[1][1] == ["Wait 90 seconds.", "Retry."]


def test_a_word_file_is_read_before_a_text_and_a_text_before_a_pdf(corpus: Path) -> None:
    (corpus / "al-3.0.docx").write_bytes(word_file(p("1. Wait 80 seconds."), p("2. Retry.")))
    (corpus / "al-3.0.pdf").write_bytes(printed("1. Wait 70 seconds.", "2. Retry."))
    text = REGISTER.replace("al-3.0.txt", "[al-3.0.pdf, al-3.0.txt, al-3.0.docx]")
    (corpus / "clauseline.yaml").write_text(text)

    held = load_corpus(corpus, InOrder()).documents[0].versions[1]

    assert held.text.source.file == "al-3.0.docx"
    assert [each.file for each in held.witnesses] == ["al-3.0.txt", "al-3.0.pdf"]


def test_a_second_file_that_cannot_be_read_is_told_and_stops_nothing(corpus: Path) -> None:
    (corpus / "al.pdf").write_bytes(b"%PDF-1.7\n")
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al.pdf, al-3.0.txt]")
    (corpus / "clauseline.yaml").write_text(text)

    (told,) = warnings(corpus)[1:]
    assert told.startswith("clauseline.yaml:6: AL 3.0: al.pdf was not compared: ")
    assert not load_corpus(corpus, InOrder()).documents[0].versions[1].witnesses[0].agrees


def test_a_letter_listed_as_a_second_file_is_refused_at_its_line(corpus: Path) -> None:
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al-3.0.txt, letter.txt]")
    (corpus / "clauseline.yaml").write_text(text)

    assert refused(corpus).startswith('clauseline.yaml:6: the file "letter.txt" is a direction ')


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("1. Wait 90\nseconds.\n\n2. Retry.\n", []),
        (
            "1. Wait 90 seconds.\n\n2. Retry twice.\n",
            [
                (
                    "clauseline.yaml:6: AL 3.0: al-3.0.txt and second.txt differ in 1 clause (2): "
                    "see them with clauseline show AL@3.0 --witnesses"
                )
            ],
        ),
    ],
)
def test_two_files_of_a_version_that_read_differently_are_told(
    corpus: Path, words: str, told: list[str]
) -> None:
    (corpus / "second.txt").write_text(words)
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al-3.0.txt, second.txt]")
    (corpus / "clauseline.yaml").write_text(text)

    assert warnings(corpus)[1:] == told


def test_the_warning_names_the_first_clauses_that_differ(corpus: Path) -> None:
    numbers = range(1, 6)
    (corpus / "al-3.0.txt").write_text("".join(f"{n}. Wait {n} days.\n\n" for n in numbers))
    (corpus / "second.txt").write_text("".join(f"{n}. Wait {n} hours.\n\n" for n in numbers))
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al-3.0.txt, second.txt]")
    (corpus / "clauseline.yaml").write_text(text)

    assert "differ in 5 clauses (1, 2, 3, …): " in warnings(corpus)[-1]


def test_a_version_with_a_pdf_alone_is_read_from_it(corpus: Path) -> None:
    (corpus / "al-3.0.pdf").write_bytes(printed("1. Wait 90 seconds.", "2. Retry."))
    (corpus / "clauseline.yaml").write_text(REGISTER.replace("al-3.0.txt", "al-3.0.pdf"))

    assert texts(corpus)[1][1] == ["Wait 90 seconds.", "Retry."]


def test_the_second_files_of_a_version_are_read_only_where_they_are_asked_for(corpus: Path) -> None:
    (corpus / "second.txt").write_text("1. Wait 80 seconds.\n\n2. Retry.\n")
    text = REGISTER.replace("clean: al-3.0.txt", "clean: [al-3.0.txt, second.txt]")
    (corpus / "clauseline.yaml").write_text(text)
    cited, day = Citation(document="AL", version="3.0"), dt.date(2020, 6, 1)

    assert load_version(corpus, cited, today=day).held.witnesses == ()
    (witness,) = load_version(corpus, cited, today=day, witnesses=True).held.witnesses
    assert [each.first and each.first.number for each in witness.differences] == ["1"]


def test_a_marked_up_file_stands_in_for_a_clean_one(corpus: Path) -> None:
    (corpus / "clauseline.yaml").write_text(
        REGISTER.replace("clean: al-3.0.txt", "marked_up: al-3.0.txt")
    )

    assert texts(corpus)[1][1] == ["Wait 90 seconds.", "Retry."]


def test_an_unreadable_letter_is_one_clear_line(corpus: Path) -> None:
    (corpus / "letter.txt").write_bytes(b"\x89PNG\r\n\x1a\n")

    assert refused(corpus).startswith("letter.txt: this is a picture (PNG), perhaps a scan; ")


def test_a_version_listed_as_a_direction_is_refused_at_its_line(corpus: Path) -> None:
    (corpus / "letter.txt").write_text("1. Wait 90 seconds.\n\n2. Retry.\n")

    assert refused(corpus) == (
        'clauseline.yaml:8: the file "letter.txt" does not read as a direction letter; '
        "if it is a version of a document, list it under the document's `versions`"
    )


def test_a_letter_listed_as_a_version_is_refused_at_its_line(corpus: Path) -> None:
    (corpus / "al-3.0.txt").write_text(LETTER)

    assert refused(corpus) == (
        'clauseline.yaml:6: the file "al-3.0.txt" is a direction letter, '
        "not a version of the document; list it under `directions`"
    )


def test_a_register_that_cannot_hold_is_refused_before_a_file_is_read(corpus: Path) -> None:
    (corpus / "al-1.3.txt").write_bytes(b"")
    (corpus / "clauseline.yaml").write_text(REGISTER.replace('"3.0"', '"1.3"'))

    assert refused(corpus).startswith('clauseline.yaml:6: version "1.3" is listed twice')


def test_a_match_of_a_clause_that_is_not_there_is_refused(corpus: Path) -> None:
    match = 'matches: [{old: "AL@1.3 2", new: "AL@3.0 3"}]\n'
    (corpus / "clauseline.yaml").write_text(REGISTER + match)

    assert refused(corpus).startswith(
        'clauseline.yaml:9: `new`: no clause is numbered "3" in AL 3.0; '
    )


def test_a_corpus_without_documents_is_empty(tmp_path: Path) -> None:
    (tmp_path / "clauseline.yaml").write_text("documents: []\n")

    assert load_corpus(tmp_path, InOrder()).documents == ()


def test_processes_read_what_one_reads(corpus: Path) -> None:
    with ProcessPoolExecutor(2) as pool:
        assert load_corpus(corpus, pool) == load_corpus(corpus, InOrder())


def test_a_version_is_found_by_number_day_or_as_current(corpus: Path) -> None:
    names = {"1.3": "1.3", "2020-03-12": "1.3", "2020-03-13": "3.0", "current": "3.0"}
    today = dt.date(2020, 6, 1)
    found = [
        load_version(corpus, Citation(document="al", version=name), today=today) for name in names
    ]

    assert [each.held.entry.version for each in found] == list(names.values())


def test_a_version_that_is_found_knows_its_letter(corpus: Path) -> None:
    cited = Citation(document="AL", version="3.0")
    found = load_version(corpus, cited, today=dt.date(2020, 6, 1))

    assert found.direction
    assert found.direction.entry.id == "letter"
    assert found.held.text.source.file == "al-3.0.txt"


def test_no_version_but_the_one_named_is_read(corpus: Path) -> None:
    (corpus / "al-1.3.txt").write_bytes(b"")

    cited = Citation(document="AL", version="3.0")
    assert load_version(corpus, cited, today=dt.date(2020, 6, 1)).held.entry.version == "3.0"


def test_a_document_is_read_with_all_its_versions_and_no_other_document_is(corpus: Path) -> None:
    other = """  - {id: QR, title: T, versions: [{version: "1", clean: empty.txt}]}\n"""
    match = 'matches: [{old: "AL@1.3 2", new: "AL@3.0 2"}, {old: "QR@1 1", new: "QR@1 1"}]\n'
    register = REGISTER.replace("directions:", f"{other}directions:") + match
    (corpus / "clauseline.yaml").write_text(register)
    (corpus / "empty.txt").write_bytes(b"")
    found = load_document(corpus, "al", InOrder())

    assert [each.entry.version for each in found.document.versions] == ["1.3", "3.0"]
    assert found.document.versions[1].entry.replaces == "1.3"
    assert list(found.directions) == ["letter"]
    assert len(found.matches) == 2


def test_a_document_that_the_corpus_lacks_is_told_with_those_it_has(corpus: Path) -> None:
    with pytest.raises(NotFound, match=r'yaml: the corpus lists no document "QR"; it lists AL'):
        load_document(corpus, "QR", InOrder())


def test_what_the_dates_leave_open_is_told_only_of_a_version_named_by_day(corpus: Path) -> None:
    register = REGISTER.replace(
        "direction: letter,", 'commences: {"2": 2020-07-01}, direction: letter,'
    )
    (corpus / "clauseline.yaml").write_text(register)
    today = dt.date(2020, 6, 1)
    remarks = [
        load_version(corpus, Citation(document="AL", version=name), today=today).remarks
        for name in ("3.0", "current")
    ]

    assert remarks == [
        (), ("2 of AL 3.0 was not yet in force on 1 June 2020: it commences on 1 July 2020",),
    ]  # fmt: skip


def test_a_version_that_the_corpus_lacks_is_told_with_those_it_has(corpus: Path) -> None:
    with pytest.raises(NotFound, match=r'no version "2\.0" in the corpus; it has 1\.3, 3\.0'):
        load_version(corpus, Citation(document="AL", version="2.0"), today=dt.date(2020, 6, 1))


def test_a_file_outside_the_corpus_is_refused(corpus: Path) -> None:
    (corpus.parent / "other.txt").write_text("1. Other.\n\n2. Words.\n")
    (corpus / "clauseline.yaml").write_text(REGISTER.replace("al-1.3.txt", "../other.txt"))

    with pytest.raises(InvalidCorpus, match=r'yaml:5: the file "\.\./other\.txt" lies outside'):
        load_corpus(corpus, InOrder())
