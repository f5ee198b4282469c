from __future__ import annotations

from clauseline.model.annotation import Run, Runs
from clauseline.model.change import Op
from clauseline.model.lineage.runs import carried, cut, joined, new_runs

OLD = (Run(text="Wait ", version="1"), Run(text="30 seconds.", version="2"))


def told(runs: Runs) -> list[str]:
    return [f"{run.version}{'?' * run.doubtful}: {run.text}" for run in runs]


def test_kept_words_keep_their_version_and_new_ones_bear_the_new_one() -> None:
    ops = (Op("=", "Wait "), Op("-", "30"), Op("+", "90"), Op("=", " seconds."))

    assert told(carried(ops, OLD, "3")) == ["1: Wait ", "3: 90 ", "2: seconds."]


def test_words_kept_in_doubt_are_doubtful_and_new_ones_are_not() -> None:
    ops = (Op("=", "Wait "), Op("-", "30 seconds."), Op("+", "here."))

    assert told(carried(ops, OLD, "3", doubtful=True)) == ["1?: Wait ", "3: here."]


def test_what_stands_between_two_offsets_is_cut_out_with_its_versions() -> None:
    assert told(tuple(cut(OLD, 2, 7))) == ["1: it ", "2: 30"]
    assert list(cut(OLD, 5, 5)) == []


def test_white_space_goes_with_the_words_before_it_and_the_first_with_those_after() -> None:
    texts = ((" ", "1"), ("a", "2"), ("\n", "3"), (" b", "4"), ("c", "4"))
    runs = [Run(text=text, version=version) for text, version in texts]

    assert told(joined(runs)) == ["2:  a\n ", "4: bc"]


def test_a_text_without_words_has_no_runs() -> None:
    assert new_runs("", "1") == joined([]) == carried((), (), "1") == ()
