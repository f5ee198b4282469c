from __future__ import annotations

import datetime as dt

import pytest

from clauseline.ingest.register.editing import Entry, add_item, add_text, set_fields

VERSIONS = ("documents", 0, "versions")
NEW: Entry = {"version": "3.0", "clean": "versions/al-3.0.docx"}
LINE = '- {version: "3.0", clean: versions/al-3.0.docx}'


def test_a_version_goes_after_the_last_and_all_else_stays() -> None:
    text = """\
# our corpus
documents:
  - id: AL    # the appendix
    versions:
        - {version: '1.3', clean: a.docx}   # from the website
    title: T

# the letters
directions: []
"""

    assert add_item(text, VERSIONS, NEW) == text.replace(
        "the website\n", f"the website\n        {LINE}\n"
    )


def test_a_version_is_written_as_its_neighbour_is() -> None:
    text = "documents:\n- id: AL\n  versions:\n  - version: '1.3'\n    clean: a.docx\n"

    assert add_item(text, VERSIONS, NEW) == text + (
        '  - version: "3.0"\n    clean: versions/al-3.0.docx\n'
    )


def test_a_version_may_go_before_another_and_above_its_comment() -> None:
    text = (
        "documents:\n  - id: AL\n    versions:\n"
        "      - {version: '1.3', clean: a.docx}\n"
        "      # consulted on\n"
        "      - {version: '4.0', clean: b.docx}\n"
    )

    assert add_item(text, VERSIONS, NEW, before=1) == text.replace(
        "      # consulted", f"      {LINE}\n      # consulted"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("versions: [{version: '1.3'}]", f"versions: [{{version: '1.3'}}, {LINE[2:]}]"),
        ("versions: []", f"versions:\n      {LINE}"),
        ("versions:", f"versions:\n      {LINE}"),
        ("versions:   # none yet", f"versions:   # none yet\n      {LINE}"),
        ("versions: ~", f"versions:\n      {LINE}"),
        ("code: C", f"code: C\n    versions:\n      {LINE}"),
    ],
)
def test_a_list_is_gone_on_with_however_it_is_written(written: str, expected: str) -> None:
    text = "documents:\n  - id: AL\n    {}\ndirections: []\n"

    assert add_item(text.format(written), VERSIONS, NEW) == text.format(expected)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("{id: AL, versions: []}", "{id: AL, versions: [NEW]}"),
        ("{id: AL, versions: }", "{id: AL, versions: [NEW]}"),
        ("{id: AL}", "{id: AL, versions: [NEW]}"),
    ],
)
def test_a_document_in_braces_stays_in_braces(written: str, expected: str) -> None:
    text = add_item(f"documents:\n  - {written}\n", VERSIONS, NEW)

    assert text.replace("] }", "]}") == f"documents:\n  - {expected.replace('NEW', LINE[2:])}\n"


def test_a_version_may_go_first_into_a_list_in_brackets() -> None:
    text = "documents: [{id: AL, versions: [{version: '4.0'}]}]\n"

    assert add_item(text, VERSIONS, NEW, before=0) == (
        f"documents: [{{id: AL, versions: [{LINE[2:]}, {{version: '4.0'}}]}}]\n"
    )


def test_a_list_that_the_register_lacks_goes_to_its_end() -> None:
    entry: Entry = {"id": "2020-03-13-al-3.0", "file": "letter.txt"}

    assert add_item("documents: []", ("directions",), entry) == (
        "documents: []\ndirections:\n  - {id: 2020-03-13-al-3.0, file: letter.txt}\n"
    )


def test_a_register_of_comments_alone_gets_its_first_document() -> None:
    entry: Entry = {"id": "AL", "title": "T", "versions": NEW}

    assert add_item("# ours\n", ("documents",), entry) == (
        f"# ours\ndocuments:\n  - id: AL\n    title: T\n    versions:\n      {LINE}\n"
    )


def test_a_long_item_is_broken_between_its_words() -> None:
    entry: Entry = {"version": "3.0", "clean": "a" * 60, "marked_up": "b" * 60}

    assert add_item("documents:\n  - versions:\n", VERSIONS, entry).splitlines()[2:] == [
        f'      - {{version: "3.0", clean: {"a" * 60},',
        f"         marked_up: {'b' * 60}}}",
    ]


def test_the_line_ends_of_the_file_are_kept() -> None:
    text = "documents:\r\n  - id: AL\r\n    versions:\r\n      - {version: '1.3'}\r\n"

    assert add_item(text, VERSIONS, NEW) == f"{text}      {LINE}\r\n"


def test_fields_go_to_the_end_of_a_version_in_braces() -> None:
    text = "documents:\n  - versions:\n      - {version: '3.0',\n         clean: a.docx} # x\n"
    fields: Entry = {"in_force": dt.date(2020, 3, 13), "replaces": "1.3"}

    assert set_fields(text, (*VERSIONS, 0), fields) == text.replace(
        "a.docx}", 'a.docx, in_force: 2020-03-13, replaces: "1.3"}'
    )


def test_fields_that_would_make_a_line_too_long_begin_a_new_one() -> None:
    text = f"documents:\n  - versions:\n      - {{version: '3.0', clean: {'a' * 50}}} # x\n"
    fields: Entry = {"in_force": dt.date(2020, 3, 13), "replaces": "1.3"}

    assert set_fields(text, (*VERSIONS, 0), fields) == text.replace(
        "a} #", 'a,\n         in_force: 2020-03-13, replaces: "1.3"} #'
    )


def test_fields_go_to_the_end_of_a_version_in_lines() -> None:
    text = (
        "documents:\n  - versions:\n    - version: '3.0'\n      clean:\n      - a.docx # x\n\n# y\n"
    )

    assert set_fields(text, (*VERSIONS, 0), {"direction": "letter"}) == text.replace(
        "# x\n", "# x\n      direction: letter\n"
    )


def test_a_field_that_is_there_stays_as_it_is() -> None:
    text = "documents:\n  - versions:\n      - {version: '3.0', in_force: 2020-03-12}\n"

    assert set_fields(text, (*VERSIONS, 0), {"in_force": dt.date(2020, 3, 13)}) == text


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("SMETS1 Transition (illustrative)", "SMETS1 Transition (illustrative)"),
        ("Code: part 1", '"Code: part 1"'),
        ('The "Code" #1', '"The \\"Code\\" #1"'),
        ("no", '"no"'),
        ("1.0", '"1.0"'),
        ("Règles d’accès", '"Règles d’accès"'),
        ("*Code", '"*Code"'),
    ],
)
def test_a_text_is_quoted_where_yaml_would_read_it_otherwise(title: str, written: str) -> None:
    text = add_item("documents:\n", ("documents",), {"id": "AL", "title": title})

    assert text == f"documents:\n  - {{id: AL, title: {written}}}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{v: 1, clean: a.docx}\n", "{v: 1, clean: [a.docx, b.pdf]}\n"),
        ("clean: 'a b.docx'   # ours\nv: 1\n", "clean: ['a b.docx', b.pdf]   # ours\nv: 1\n"),
        ("clean: [a.docx, c.txt]\n", "clean: [a.docx, c.txt, b.pdf]\n"),
        ("clean:\n- a.docx # ours\nv: 1\n", "clean:\n- a.docx # ours\n- b.pdf\nv: 1\n"),
    ],
)
def test_a_text_joins_one_or_several(before: str, after: str) -> None:
    assert add_text(before, ("clean",), "b.pdf") == after
