from __future__ import annotations

import datetime as dt
import json
from importlib.resources import files
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError

from clauseline.model.change import Change, Comparison, Match, Op, Side, Summary
from clauseline.model.clause import Clause, ClauseId, Note, Place, Table
from clauseline.model.direction import Annex, Commitment, Consultation, Direction, Signatory
from clauseline.model.reconciled import (
    NewDiffers,
    OldDiffers,
    Phantom,
    Reconciliation,
    Unmarked,
)
from clauseline.model.schema import SCHEMAS, schema_texts
from clauseline.model.version import Definition, Omission, ReaderWarning, Reference, Source, Version
from clauseline.model.witness import (
    CellDifference,
    Difference,
    Statement,
    Stretch,
    Witness,
    Witnesses,
)

SOURCE = Source(file="al.docx", sha256="0" * 64, reader="docx")
CLAUSE = Clause(
    id=ClauseId("c4"),
    number="4",
    label="4.",
    text="Wait.",
    closing=0,
    tables=(Table(rows=(("a", "b"),)),),
    notes=(Note(label="1", text="n"),),
    children=(Clause(id=ClauseId("c4a"), number="4(a)", label="(a)"),),
    source=Place(paragraph=7),
)
VERSION = Version(
    source=SOURCE,
    title="T",
    front=("f",),
    clauses=(CLAUSE,),
    definitions=(Definition(term="Device", text="means", clause="1"),),
    references=(Reference(clause="4", text="clause 5", target="5"),),
    dropped=(Omission(what="comment", count=3),),
    warnings=(ReaderWarning(place="paragraph 8", message="m"),),
)
DIRECTION = Direction(
    source=SOURCE,
    date=dt.date(2020, 3, 13),
    consultation=Consultation(opened=dt.date(2020, 2, 17), responses=3),
    commitments=(Commitment(who="DCC", what="guidance", by=dt.date(2020, 3, 15)),),
    annexes=(Annex(label="Annex A", title="T", version="3.0", marked_up_against="1.3"),),
    signatory=Signatory(name="A"),
    paragraphs=(CLAUSE,),
)
COMPARISON = Comparison(
    old=SOURCE,
    new=SOURCE,
    summary=Summary(amended=1),
    changes=(
        Change(
            id="c1",
            kinds=("amended",),
            old=Side.of(CLAUSE),
            new=Side.of(CLAUSE),
            match=Match(by="text", confidence=0.9),
            ops=(Op("=", "a "), Op("-", "b"), Op("+", "c")),
        ),
    ),
)
WITNESSES = Witnesses(
    version="AL@3.0",
    source=SOURCE,
    witnesses=(
        Witness(
            file="al.pdf",
            source=SOURCE,
            differences=(
                Difference(
                    kinds=("words",),
                    first=Statement(
                        id=ClauseId("c4"),
                        number="4",
                        source=Place(paragraph=7),
                        text="Wait 30",
                        stretches=(Stretch("Wait "), Stretch("30", differs=True)),
                    ),
                    cells=(CellDifference(table=1, row=1, column=2, first="30", second="90"),),
                ),
            ),
        ),
        Witness(file="scan.pdf", unread="no words; get another"),
    ),
)
RECONCILIATION = Reconciliation(
    marked=SOURCE,
    old=SOURCE,
    new=SOURCE,
    agrees=False,
    unmarked=(Unmarked(number="4", old="30", new="90", old_number="4", new_number="4"),),
    phantom=(Phantom(number="4", text="Wait", kind="replaced", author="A", date="2020-03-02"),),
    old_differs=(OldDiffers(number="4", old="30", marked="60"),),
    new_differs=(NewDiffers(number="4", new="90", marked="", matter="clause"),),
)
REGISTER = {
    "documents": [
        {
            "id": "AL",
            "title": "T",
            "versions": [
                {"version": 1.3, "clean": "a.docx"},
                {
                    "version": "3.0",
                    "replaces": "1.3",
                    "in_force": "2020-03-13",
                    "clean": ["b", "c"],
                },
                {"version": "4.0", "marked_up": "d.docx", "status": "draft", "direction": None},
            ],
        }
    ],
    "directions": None,
    "matches": [{"old": "AL@1.3 5.4", "new": "AL@3.0 5.6"}],
    "configuration": ["t.yaml"],
}
ANSWERS: dict[str, Any] = {
    "version-1.json": VERSION,
    "direction-1.json": DIRECTION,
    "comparison-1.json": COMPARISON,
    "witnesses-1.json": WITNESSES,
    "reconciliation-1.json": RECONCILIATION,
    "register-1.json": REGISTER,
}


def published(name: str) -> dict[str, Any]:
    text = (files("clauseline.model") / "schemas" / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def validate(name: str, answer: object) -> None:
    plain = json.loads(msgspec.json.encode(answer))
    schema = published(name)
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(plain)


def without(answer: object, key: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(msgspec.json.encode(answer))
    del plain[key]
    return plain


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_the_published_schema_is_made_from_the_types(name: str) -> None:
    text = (files("clauseline.model") / "schemas" / name).read_text(encoding="utf-8")

    assert text == schema_texts()[name], "run: python tests/write_schemas.py"


@pytest.mark.parametrize("name", list(SCHEMAS))
def test_a_published_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(published(name))


@pytest.mark.parametrize(("name", "answer"), ANSWERS.items())
def test_what_we_print_is_valid(name: str, answer: object) -> None:
    validate(name, answer)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("version-1.json", "references"),
        ("version-1.json", "kind"),
        ("direction-1.json", "savings"),
        ("comparison-1.json", "summary"),
        ("witnesses-1.json", "witnesses"),
        ("reconciliation-1.json", "old_differs"),
    ],
)
def test_an_answer_that_lacks_a_field_is_not_valid(name: str, key: str) -> None:
    with pytest.raises(ValidationError):
        validate(name, without(ANSWERS[name], key))


def test_an_op_of_another_kind_is_not_valid() -> None:
    plain = json.loads(msgspec.json.encode(COMPARISON))
    plain["changes"][0]["ops"][0][0] = "*"

    with pytest.raises(ValidationError):
        validate("comparison-1.json", plain)


@pytest.mark.parametrize(
    "version",
    [
        {"version": "3.0"},
        {"clean": "a.docx"},
        {"version": "3.0", "clean": "a.docx", "colour": "red"},
        {"version": "3.0", "clean": "a.docx", "in_force": "13/03/2020"},
        {"version": "3.0", "clean": "a.docx", "status": "in force"},
    ],
)
def test_a_register_that_we_refuse_is_not_valid(version: dict[str, str]) -> None:
    register = {"documents": [{"id": "AL", "title": "T", "versions": [version]}]}

    with pytest.raises(ValidationError):
        validate("register-1.json", register)
