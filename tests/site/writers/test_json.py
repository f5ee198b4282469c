from __future__ import annotations

import datetime as dt
import json

import msgspec

from clauseline.model.change import Change, Comparison, Op, Summary
from clauseline.model.direction import Direction
from clauseline.model.version import Version
from clauseline.site.writers.json import write_json
from corpora import SOURCE, clause, version


def test_a_version_goes_out_and_comes_back_the_same() -> None:
    one = version(clause("4.1", "Wait “ninety” seconds — é.", closing=4))
    assert msgspec.json.decode(write_json(one), type=Version) == one


def test_a_direction_names_its_kind_and_schema_and_its_dates_are_iso() -> None:
    told = json.loads(write_json(Direction(source=SOURCE, date=dt.date(2020, 3, 13))))
    assert (told["kind"], told["schema"]) == ("direction", "clauseline/direction@1")
    assert (told["date"], told["version"], told["powers"]) == ("2020-03-13", None, [])


def test_ops_are_pairs() -> None:
    change = Change(id="c1", kinds=("amended",), ops=(Op("-", "30"), Op("+", "90")))
    comparison = Comparison(old=SOURCE, new=SOURCE, summary=Summary(), changes=(change,))
    (told,) = json.loads(write_json(comparison))["changes"]
    assert told["ops"] == [["-", "30"], ["+", "90"]]


def test_it_ends_in_a_newline() -> None:
    assert write_json(version()).endswith("}\n")
