"""What the sample's versions change, and what that leads to, as a lawyer would list it."""

from __future__ import annotations

from clauseline.ingest import read
from clauseline.model.change import Comparison
from clauseline.model.comparison import compare
from clauseline.model.version import Version
from clauseline.sample import corpus_folder
from found import findings


def between(old: str, new: str) -> Comparison:
    one, other = (read(corpus_folder() / f"versions/al-{name}.docx") for name in (old, new))
    assert isinstance(one, Version)
    assert isinstance(other, Version)
    return compare(one, other)


def test_the_direction_of_march_2020_lengthens_a_time_limit_and_adds_a_step() -> None:
    told = between("1.3", "3.0")
    found = [each.split(" (about")[0] for each in findings(told) if "clause-inserted" not in each]

    marked = "The EPCL shall mark each combination that includes an Identified Gas Meter."
    assert [each for each in found if "definition-" not in each] == [
        f"3.2 duty-added - -> {marked}",
        "3.5 clause-deleted",
        "8.2(b) time-limit-lengthened PT30S -> PT90S (by PT60S)",
        "9.4 permission-to-obligation may -> shall",
        "10.3 clause-moved 9.5 -> 10.3",
        "Schedule 1, 2.1 time-limit-lengthened PT30S -> PT90S (by PT60S)",
    ]
    every = [each for change in told.changes for each in change.findings]
    assert [(each.rule, each.about) for each in every if "definition" in each.rule] == [
        ("definition-changed", "Timeout Period"),
        ("definition-added", "Identified Gas Meter"),
    ]
    assert told.citations == ()
    assert told.terms == ()


def test_the_clauses_that_use_the_timeout_period_are_affected() -> None:
    told = between("1.3", "3.0")

    assert [
        each.number
        for each in told.affected
        if "Timeout Period" in {reason.term for reason in each.because}
    ] == ["8.5", "10.1(c)", "Schedule 1, 1.2", "Schedule 1, 3.1"]


def test_duties_are_gained_and_lost_by_actor_and_verb() -> None:
    duties = between("1.3", "3.0").duties

    assert [f"{d.clause} {d.actor} {d.kind} {d.verb}" for d in duties.gained] == [
        "3.2 unclear must mark",
        "8.3(a) S1SP must exchange",
        "8.3(b) S1SP must derive",
        "8.3(c) S1SP must obtain",
        "9.4 S1SP must send",
        "Schedule 2, 2.1(a) S1SP must present",
        "Schedule 2, 2.1(b) unclear must present",
        "Schedule 2, 2.1(c) unclear must verify",
    ]
    assert [f"{d.clause} {d.actor} {d.verb}" for d in duties.lost] == ["3.5 DCC send"]


def test_the_first_direction_shortens_two_limits_and_adds_one() -> None:
    assert [each for each in findings(between("1.0", "1.3")) if "time-limit" in each] == [
        "5.2 time-limit-shortened 10 Working Days -> 8 Working Days (by 2 Working Days)",
        "9.1 time-limit-shortened PT30M -> PT15M (by PT15M)",
        "12.2 time-limit-added - -> PT4H",
    ]
