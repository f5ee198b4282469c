"""What can be seen in a file of a version: its number and its document, with the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from clauseline.ingest.archive import Package, open_package
from clauseline.ingest.recognise import kind_of
from clauseline.model.clause import walk
from clauseline.model.number import container_of
from clauseline.model.version import Version

_FRONT_LINES: Final = 30
_FRONT_WIDTH: Final = 160
"""A longer line is prose, which may speak of any version."""

_WORD: Final = r"(?:version|issue|edition|revision|release|ver|v)"
_NUMBER: Final = r"(\d+(?:\.\d+)+|\d{1,3})(?![\w/]|\.\d)"
STATED_VERSION: Final = re.compile(
    rf"(?<![\w.-]){_WORD}\.?[ :]*(?:no\.?|number)?[ :]*(?:[A-Z]{{1,6}} )?v?{_NUMBER}", re.IGNORECASE
)
_OTHER_VERSION: Final = re.compile(
    r"(?:against|replac\w+|supersed\w+|previous\w*|earlier|from|since|based on|amend\w+)"
    r"(?: \w+){0,3} ?$",
    re.IGNORECASE,
)
_IN_FILE_NAME: Final = re.compile(r"(?:^|[-_ ])v?(\d+(?:\.\d+)+|(?<=v)\d+)(?=$|[-_ ])")
_APPENDIX: Final = re.compile(r"\bappendix ([A-Z]{1,3})\b", re.IGNORECASE)
_DUBLIN_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"
_CORE_VERSION: Final = (
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}version"
)
_WORDS: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


class Evidence(Struct, frozen=True):
    """Something that was found, the words that say it, and where they stand."""

    value: str
    words: str
    where: str

    def __str__(self) -> str:
        return f"“{self.words}” in {self.where}"


class Sighting(Struct, frozen=True, kw_only=True):
    """The version numbers and the appendix found in a file; the best evidence comes first.

    `numbers` holds what the strongest place says, more than one where it says several.
    """

    numbers: tuple[Evidence, ...]
    others: tuple[Evidence, ...] = ()
    appendix: Evidence | None = None


def look_at(path: Path, version: Version, ids: Sequence[str]) -> Sighting:
    """What a file says of its own version, the strongest place first.

    The places are its title, its front words, its page headers, its properties, and its name.
    `ids` are the documents that a number may follow alone, as in "AL 3.0". Numbers that the
    words give to another version ("marked up against Version AL 1.3") do not count.
    """
    places = [
        _numbers_in(lines, where, ids)
        for where, lines in (
            ("its title", [version.title]),
            ("its front words", front_lines(version)),
            *_marginal_words(path),
        )
    ]
    places.append(_number_in_name(path))
    told = [found for found in places if found]
    first = _settled(told)
    return Sighting(
        numbers=first,
        others=tuple(each for found in told for each in found if each not in first),
        appendix=_appendix(version),
    )


def front_lines(version: Version) -> list[str]:
    """The lines that a title page may hold: all words before the first numbered clause.

    The heading "Appendix AL" is one of them, though it makes a division of what follows.
    """
    words = list(version.front)
    for clause in walk(version.clauses):
        if clause.number and not container_of(clause.label):
            break
        words += [f"{clause.label} {clause.heading}".strip(), clause.text]
    lines = [line for each in words for line in each.split("\n") if line]
    return [line for line in lines[:_FRONT_LINES] if len(line) <= _FRONT_WIDTH]


def _settled(told: Sequence[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """The strongest place's numbers; where it has several, those that a weaker place repeats."""
    if not told:
        return ()
    for weaker in told[1:]:
        values = {each.value for each in weaker}
        agreed = tuple(each for each in told[0] if each.value in values)
        if len(told[0]) > 1 and len(agreed) == 1:
            return agreed
    return told[0]


def _numbers_in(lines: Sequence[str], where: str, ids: Sequence[str]) -> tuple[Evidence, ...]:
    found: dict[str, Evidence] = {}
    for line in lines:
        for match in _number_matches(" ".join(line.split()), ids):
            if not _OTHER_VERSION.search(match.string[: match.start()]):
                found.setdefault(match[1], Evidence(match[1], match[0].strip(), where))
    return tuple(found.values())


def _number_matches(line: str, ids: Sequence[str]) -> Iterator[re.Match[str]]:
    yield from STATED_VERSION.finditer(line)
    for name in ids:
        yield from re.finditer(rf"(?<![\w-]){re.escape(name)} v?{_NUMBER}", line)


def _number_in_name(path: Path) -> tuple[Evidence, ...]:
    found = _IN_FILE_NAME.findall(path.stem)
    return (Evidence(found[-1], path.name, "its file name"),) if found else ()


def _marginal_words(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The words of a Word file that are no part of its text: page headers and properties."""
    if kind_of(path) != "word":
        return
    package = open_package(path.read_bytes(), str(path))
    main = next(t.part for t in package.targets("").values() if t.kind == "officeDocument")
    margins = [t.part for t in package.targets(main).values() if t.kind in ("header", "footer")]
    yield (
        "its page headers or footers",
        ["".join(each.text or "" for each in package.tree(part).iter(_WORDS)) for part in margins],
    )
    yield "its document properties", _properties(package)


def _properties(package: Package) -> list[str]:
    if not package.has("docProps/core.xml"):
        return []
    core = package.tree("docProps/core.xml")
    version = (core.findtext(_CORE_VERSION) or "").strip()
    stated = version if not version[:1].isdigit() else f"version {version}"
    return [core.findtext(_DUBLIN_TITLE) or "", stated]


def _appendix(version: Version) -> Evidence | None:
    for where, lines in (("its title", [version.title]), ("its front words", front_lines(version))):
        for line in lines:
            if match := _APPENDIX.search(line):
                return Evidence(match[1].upper(), match[0], where)
    return None
