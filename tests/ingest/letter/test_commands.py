from __future__ import annotations

import pytest

from clauseline.ingest.letter.commands import commands_in


def told(*texts: str) -> list[tuple[str, str]]:
    return [(command.srv, command.name) for command in commands_in(texts)]


@pytest.mark.parametrize(
    "text",
    [
        "the command (SRV 1.6 Update Payment Mode).",
        "Service Request 1.6 (Update Payment Mode) is",
        "the Service Reference Variant 1.6 “Update Payment Mode” is",
        "SRV 1.6: Update Payment Mode, and",
        "SRV 1.6 – Update Payment Mode is",
        "Update Payment Mode (SRV 1.6) is",
    ],
)
def test_a_command_is_read_with_its_name(text: str) -> None:
    assert told(text) == [("1.6", "Update Payment Mode")]


def test_a_command_that_is_named_once_is_told_once_with_that_name() -> None:
    assert told("SRV 1.6 is slow.", "It is SRV 1.6 Update Payment Mode.", "SRV 1.6 to be run.") == [
        ("1.6", "Update Payment Mode")
    ]


def test_a_command_without_a_name_has_none() -> None:
    assert told("allow SRV 6.15 to be executed; SRV 8.14.1 Users shall") == [
        ("6.15", ""),
        ("8.14.1", ""),
    ]


def test_a_list_of_commands_names_each() -> None:
    assert told("SRVs 1.1, 1.2 and 1.6 apply") == [("1.1", ""), ("1.2", ""), ("1.6", "")]


def test_a_name_may_hold_a_bracket() -> None:
    assert told("SRV 1.1.1 Update Import Tariff (Primary Element) is") == [
        ("1.1.1", "Update Import Tariff (Primary Element)")
    ]


def test_other_numbers_are_no_commands() -> None:
    assert told("version 6.14 of the Code; Section X2.4; 1.6 seconds") == []
