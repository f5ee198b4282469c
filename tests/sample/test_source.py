from __future__ import annotations

import pytest

from clauseline.sample.source import Block, load, notes_in, parse, without_notes


def test_a_source_says_what_it_is_before_its_first_block() -> None:
    text = parse("# not read\n\ntitle: Rules\nnotice: One\n  two\n\n1 [scope] Scope\n")

    assert text.about == {"title": "Rules", "notice": "One two"}


def test_a_block_states_its_number_and_its_key_and_its_words_are_joined() -> None:
    text = parse("title: Rules\n\nSchedule 2, 1.1(a) [wait] Wait\n30 seconds.\n")

    assert text.blocks == (
        Block(key="wait", number="Schedule 2, 1.1(a)", words="Wait 30 seconds."),
    )


def test_an_unnumbered_block_states_its_kind() -> None:
    text = parse("title: Rules\n\ndefinition [day] “Day” means a day.\n\nclosing 1.2 [end] Ends.\n")

    assert text.blocks == (
        Block(key="day", kind="definition", words="“Day” means a day."),
        Block(key="end", kind="closing", number="1.2", words="Ends."),
    )


def test_a_table_states_its_rows() -> None:
    text = parse("title: Rules\n\ntable [times]\n| Request | Time |\n| SRV 1.6 | 30 s |\n")

    rows = (("Request", "Time"), ("SRV 1.6", "30 s"))
    assert text.blocks == (Block(key="times", kind="table", rows=rows),)


def test_a_key_used_twice_is_refused() -> None:
    with pytest.raises(ValueError, match=r"key used twice: \['scope'\]"):
        parse("title: Rules\n\n1 [scope] Scope\n\n2 [scope] Scope\n")


def test_a_block_without_a_key_is_refused() -> None:
    with pytest.raises(ValueError, match="a block begins with a number or a kind, and a \\[key\\]"):
        parse("title: Rules\n\n1 Scope\n")


def test_footnotes_are_told_from_the_words_that_call_them() -> None:
    words = "the list{note: As published.} that day{note: In UTC.}"

    assert without_notes(words) == "the list that day"
    assert notes_in(words) == ("As published.", "In UTC.")


@pytest.mark.parametrize("name", ["al-1.0", "al-1.3", "al-3.0", "2019-11-28-al-1.3"])
def test_every_source_says_that_it_is_illustrative(name: str) -> None:
    assert load(name).about["notice"].startswith("Illustrative ")
