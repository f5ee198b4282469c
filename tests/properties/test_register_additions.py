"""A register that is added to says all it said before, and the new entry."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clauseline.ingest.register.editing import add_item
from clauseline.ingest.register.reading import parse_register

names = st.from_regex(r"[A-Z]{1,4}", fullmatch=True)
numbers = st.from_regex(r"[1-9]\.\d{1,2}", fullmatch=True)
titles = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=40
).filter(lambda text: text.strip() == text)
comments = st.sampled_from(["", "  # note", "   # a: {b}"])


@st.composite
def registers(draw: st.DrawFn) -> str:
    """A register as people may set it: in braces or in lines, with comments between."""
    margin = draw(st.sampled_from(["", "  ", "    "]))
    lines = ["# ours", "documents:"]
    for name in draw(st.lists(names, min_size=1, max_size=3, unique=True)):
        lines += [f"{margin}- id: {name}{draw(comments)}", f"{margin}  title: T", ""]
        lines += [f"{margin}  versions:{draw(comments)}"]
        for number in draw(st.lists(numbers, min_size=1, max_size=3, unique=True)):
            lines += draw(versions(f"{margin}  ", number))
    end = draw(st.sampled_from(["\n", "", "\n\n# the end\n", "\ndirections: []\n"]))
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines) + end


@st.composite
def versions(draw: st.DrawFn, margin: str, number: str) -> list[str]:
    if draw(st.booleans()):
        return [f'{margin}- {{version: "{number}",', f"{margin}   clean: a.docx}}{draw(comments)}"]
    return [f"{margin}- version: '{number}'", f"{margin}  clean:", f"{margin}    - a.docx # x", ""]


@given(registers(), titles, st.booleans())
def test_a_version_is_added_and_nothing_else_changes(text: str, file: str, first: bool) -> None:  # noqa: FBT001
    before = parse_register(text, Path("clauseline.yaml")).register
    path = ("documents", 0, "versions")
    entry = {"version": "0.0", "clean": file}
    changed = add_item(text, path, entry, before=0 if first else None)
    after = parse_register(changed, Path("clauseline.yaml")).register

    old, new = before.documents[0].versions, after.documents[0].versions
    added = new[0 if first else -1]
    assert (added.version, added.clean) == ("0.0", (file,))
    assert (new[1:] if first else new[:-1]) == old
    rest = (replace(after.documents[0], versions=old), *after.documents[1:])
    assert replace(after, documents=rest) == before


@given(registers(), titles)
def test_every_line_of_the_register_stays(text: str, title: str) -> None:
    changed = add_item(text, ("documents",), {"id": "NEW", "title": title})
    lines = changed.splitlines()

    assert [line for line in text.splitlines() if line not in lines] == []
