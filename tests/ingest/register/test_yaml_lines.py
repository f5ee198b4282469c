from __future__ import annotations

import pytest

from clauseline.ingest.register.yaml_lines import Fields, Items, Text, read_yaml
from clauseline.model.errors import InvalidCorpus


def refused(text: str) -> str:
    with pytest.raises(InvalidCorpus) as caught:
        read_yaml(text, "a.yaml")
    return str(caught.value)


def value_of(text: str, key: str) -> Text:
    fields = read_yaml(text, "a.yaml")
    assert isinstance(fields, Fields)
    value = fields.get(key)
    assert isinstance(value, Text)
    return value


@pytest.mark.parametrize("written", ["3.0", "3.10", "1e3", "yes", "0x10", "2020-03-13", "1_000"])
def test_a_value_is_the_text_as_written(written: str) -> None:
    assert value_of(f"version: {written}", "version").text == written


def test_quotes_do_not_belong_to_the_text() -> None:
    assert value_of("version: '3.0' # was 2.0", "version").text == "3.0"


@pytest.mark.parametrize("written", ["", "null", "~"])
def test_null_says_nothing(written: str) -> None:
    assert value_of(f"direction: {written}\nversion: x", "direction").empty


def test_a_quoted_null_is_a_text() -> None:
    assert not value_of("direction: 'null'", "direction").empty


def test_a_value_has_its_line_and_its_offsets() -> None:
    text = "# a comment\nid: AL   # another\n\ntitle: x\n"
    value = value_of(text, "id")

    assert (value.line, text[value.start : value.end]) == (2, "AL")


def test_a_block_ends_with_its_last_value_not_with_the_comments_after_it() -> None:
    text = "a:\n  - x\n  - y  # the last\n\n# the end\nb: z\n"
    fields = read_yaml(text, "a.yaml")
    assert isinstance(fields, Fields)
    items = fields.get("a")
    assert isinstance(items, Items)

    assert text[items.start : items.end] == "- x\n  - y"


def test_braces_and_brackets_are_told_from_blocks() -> None:
    fields = read_yaml("a: [x]\nb:\n- y\n", "a.yaml")
    assert isinstance(fields, Fields)

    assert [isinstance(v, Items) and v.flow for _, v in fields.fields] == [True, False]


def test_a_text_without_a_value_is_none() -> None:
    assert read_yaml("# only a comment\n", "a.yaml") is None


def test_a_key_given_twice_is_refused_at_the_second() -> None:
    assert refused("id: AL\ntitle: x\nid: AM\n") == (
        "a.yaml:3: `id` is given twice (first in line 1); keep one of the two"
    )


def test_a_brace_that_never_closes_is_refused_where_it_opens() -> None:
    text = "documents:\n  - {id: AL\n\n# the end\n"

    assert refused(text).startswith("a.yaml:2: this is not valid YAML: ")


def test_a_line_that_stands_too_far_in_is_refused_at_its_line() -> None:
    assert refused("id: AL\ntitle: T\n   code: C\n").startswith(
        "a.yaml:3: this is not valid YAML: "
    )


def test_a_tab_is_refused_at_its_line() -> None:
    assert refused("documents:\n\t- id: AL\n").startswith("a.yaml:2: this is not valid YAML")


def test_a_character_that_yaml_forbids_is_refused() -> None:
    assert refused("id: A\x07L\n").startswith("a.yaml:1: this is not valid YAML")


def test_two_documents_in_one_file_are_refused() -> None:
    assert refused("id: AL\n---\nid: AM\n").startswith("a.yaml:2: this is not valid YAML")


def test_aliases_are_refused_before_they_multiply() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert refused(bomb) == (
        "a.yaml:1: anchors and aliases (&a, *a) are not read; write the value out"
    )


def test_deep_nesting_is_refused() -> None:
    assert refused("a: " + "[" * 150 + "]" * 150) == (
        "a.yaml:1: this is nested too deeply; write it flatter"
    )


def test_endless_nesting_is_refused() -> None:
    assert "nest" in refused("a: " + "[" * 50_000)


def test_a_mapping_as_a_key_is_refused() -> None:
    assert refused("? {a: b}\n: c\n") == "a.yaml:1: a key must be a plain word; write it as one"


def test_a_tag_that_names_a_python_object_makes_none() -> None:
    assert value_of("id: !!python/object/apply:os.system x", "id").text == "x"
