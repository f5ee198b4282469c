"""The JSON Schemas of what we read and print, made from the types themselves.

The files in `schemas/` are written from here (tests/write_schemas.py), and a test holds them to it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Final

import msgspec

from clauseline.model.annotation import Annotation
from clauseline.model.change import Comparison, Op
from clauseline.model.corpus import Register
from clauseline.model.direction import Direction
from clauseline.model.life import Log
from clauseline.model.reconciled import Reconciliation
from clauseline.model.version import Version
from clauseline.model.witness import Stretch, Witnesses

Schema = dict[str, Any]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_texts() -> dict[str, str]:
    """The text of each schema by its file name, as it stands in `schemas/`."""
    return {
        name: msgspec.json.format(msgspec.json.encode(make()), indent=2).decode() + "\n"
        for name, make in SCHEMAS.items()
    }


def version_schema() -> Schema:
    """What `read --format json` prints for a version."""
    return _printed(Version, "A version of a document (clauseline/version@1)")


def direction_schema() -> Schema:
    """What `read --format json` prints for a direction letter."""
    return _printed(Direction, "A direction letter (clauseline/direction@1)")


def comparison_schema() -> Schema:
    """What `diff --format json` prints."""
    return _printed(Comparison, "Two versions compared (clauseline/comparison@1)")


def witnesses_schema() -> Schema:
    """What `show --witnesses --format json` prints."""
    return _printed(Witnesses, "The files of a version held together (clauseline/witnesses@1)")


def log_schema() -> Schema:
    """What `log --format json` prints."""
    return _printed(Log, "The life of a clause (clauseline/log@1)")


def annotation_schema() -> Schema:
    """What `show --annotate --format json` prints."""
    return _printed(Annotation, "A clause with the origin of its words (clauseline/annotation@1)")


def reconciliation_schema() -> Schema:
    """What `reconcile --format json` prints."""
    return _printed(
        Reconciliation, "Mark-up held against both clean texts (clauseline/reconciliation@1)"
    )


def register_schema() -> Schema:
    """What `clauseline.yaml` may hold, for editors that complete and check it.

    An editor that reads YAML takes `version: 3.0` for a number and an empty value for null;
    both are allowed, since the register takes every value as it is written.
    """
    schema = _made(Register, "The register of a corpus (clauseline.yaml)")
    for definition in schema["$defs"].values():
        definition["additionalProperties"] = False
        properties = definition["properties"]
        for name, given in properties.items():
            properties[name] = _as_written(name, given)
    entry = schema["$defs"]["VersionEntry"]
    entry["anyOf"] = [{"required": ["clean"]}, {"required": ["marked_up"]}]
    return schema


SCHEMAS: Final[dict[str, Callable[[], Schema]]] = {
    "version-1.json": version_schema,
    "direction-1.json": direction_schema,
    "comparison-1.json": comparison_schema,
    "witnesses-1.json": witnesses_schema,
    "log-1.json": log_schema,
    "annotation-1.json": annotation_schema,
    "reconciliation-1.json": reconciliation_schema,
    "register-1.json": register_schema,
}


def _made(kind: type[msgspec.Struct], title: str) -> Schema:
    (reference,), definitions = msgspec.json.schema_components(
        [kind], ref_template="#/$defs/{name}"
    )
    for definition in definitions.values():
        definition["description"] = inspect.cleandoc(definition["description"])
    return {"$schema": _DRAFT, "title": title, **reference, "$defs": definitions}


def _printed(kind: type[msgspec.Struct], title: str) -> Schema:
    """A schema of output: every field is printed, but for those that a view alone has (UNSET)."""
    schema = _made(kind, title)
    for name, definition in schema["$defs"].items():
        if name in (Op.__name__, Stretch.__name__):
            definition["items"] = False
        elif "properties" in definition:
            always = definition.get("required", ())
            definition["required"] = [
                field
                for field, given in definition["properties"].items()
                if field in always or "default" in given
            ]
    return schema


def _as_written(name: str, given: Schema) -> Schema:
    """A field of the register as YAML may write it."""
    allowed = {key: value for key, value in given.items() if key != "default"}
    if name in ("clean", "configuration"):
        return {"anyOf": [{"type": "string"}, allowed]}
    if name == "version":
        return {"type": ["string", "number"]}
    if name == "replaces":
        return {"type": ["string", "number", "null"]}
    if name in ("documents", "directions", "matches", "versions"):
        return {"anyOf": [allowed, {"type": "null"}]}
    return allowed
