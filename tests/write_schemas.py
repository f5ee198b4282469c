"""Writes the JSON Schemas that come with the package, after a type has changed."""

from __future__ import annotations

from pathlib import Path

from clauseline.model.schema import schema_texts

FOLDER = Path(__file__).parents[1] / "model" / "schemas"

if __name__ == "__main__":
    for name, text in schema_texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
