"""Which list counts a paragraph, at which level, and what that list shows there.

The rules are those of ECMA-376 Part 1, 17.9 (numbering); where Word departs from the letter of
the standard, we follow what Word shows and say so at the rule.
"""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element
from msgspec import Struct

from clauseline.ingest.word.abstract_numbering import (
    Definition,
    Instance,
    Level,
    read_definition,
    read_instance,
)
from clauseline.ingest.word.built_in import BUILT_IN, INSTANCES
from clauseline.ingest.word.names import W, whole
from clauseline.ingest.word.properties import Properties
from clauseline.ingest.word.styles import Styles

LEVELS: Final = 9


class Numbered(Struct, frozen=True, kw_only=True, gc=False):
    """Which list counts a paragraph, and at which level from 0."""

    list_id: int
    level: int
    from_style: bool


class Numbering:
    """The numbering of a document: what each list and level shows."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._elements: dict[str, _Element] = {}
        self._definitions = {each.id: each for each in BUILT_IN.values()}
        self._instances: dict[int, Instance] = {}
        self._levels: dict[tuple[int, int], Level | None] = {}
        self._found: dict[int, Definition | None] = {}
        self._numbered: dict[tuple[str | None, int | None, int | None], Numbered | None] = {}
        if root is not None:
            self._read(root)
        self._instances.update(INSTANCES)

    def _read(self, root: _Element) -> None:
        """Takes definitions and instances; of two with one id, the first."""
        for element in root.iterfind(f"{W}abstractNum"):
            self._elements.setdefault(element.get(f"{W}abstractNumId", ""), element)
        for element in root.iterfind(f"{W}num"):
            number = whole(element.get(f"{W}numId"))
            if number is not None:
                self._instances.setdefault(number, read_instance(element))

    def numbered(self, properties: Properties) -> Numbered | None:
        """The list and level of a paragraph: its own words first, then its style's.

        List and level are inherited one by one. A level bound to a style (`w:pStyle`) goes before
        the level that the style states (17.9.23). A list of 0 switches numbering off (17.9.18).
        """
        key = (properties.style, properties.list_id, properties.level)
        if key not in self._numbered:
            self._numbered[key] = self._find(properties)
        return self._numbered[key]

    def _find(self, properties: Properties) -> Numbered | None:
        list_id = properties.list_id
        if list_id is None:
            list_id = self._styles.first(properties.style, lambda stated: stated.list_id)
        if not list_id:
            return None
        return Numbered(
            list_id=list_id,
            level=self._level_of(properties, list_id),
            from_style=properties.list_id is None,
        )

    def _level_of(self, properties: Properties, list_id: int) -> int:
        if properties.level is not None:
            return min(max(properties.level, 0), LEVELS - 1)
        definition = self.definition(list_id)
        bound = {} if definition is None else _levels_by_style(definition)
        for style in self._styles.chain(properties.style):
            if style.id in bound:
                return bound[style.id]
            if style.properties.level is not None:
                return min(max(style.properties.level, 0), LEVELS - 1)
        return 0

    def definition(self, list_id: int) -> Definition | None:
        """The definition behind a list, through a numbering style where it names one."""
        if list_id not in self._found:
            self._found[list_id] = self._find_definition(list_id)
        return self._found[list_id]

    def _find_definition(self, list_id: int) -> Definition | None:
        instance = self._instances.get(list_id)
        seen: set[str] = set()
        while instance is not None and instance.definition not in seen:
            seen.add(instance.definition)
            found = self._stated(instance.definition)
            if found is None or found.taken_from_style is None:
                return found
            linked = self._styles.list_of(found.taken_from_style)
            instance = None if linked is None else self._instances.get(linked)
        return None

    def _stated(self, name: str) -> Definition | None:
        """A definition as the file states it, read when it is first asked for."""
        if name not in self._definitions and name in self._elements:
            self._definitions[name] = read_definition(self._elements[name])
        return self._definitions.get(name)

    def list_named(self, name: str) -> int | None:
        """The first list whose definition bears a name; names do not tell capitals."""
        for list_id in self._instances:
            definition = self.definition(list_id)
            if definition is not None and (definition.name or "").lower() == name.lower():
                return list_id
        return None

    def level(self, list_id: int, level: int) -> Level | None:
        """What a list shows at a level, its instance's own level before its definition's."""
        key = (list_id, level)
        if key not in self._levels:
            self._levels[key] = self._find_level(list_id, level)
        return self._levels[key]

    def _find_level(self, list_id: int, level: int) -> Level | None:
        instance = self._instances.get(list_id)
        if instance is not None and level in instance.levels:
            return instance.levels[level]
        definition = self.definition(list_id)
        return None if definition is None else definition.levels.get(level)

    def start_override(self, list_id: int, level: int) -> int | None:
        """The start that an instance sets for a level, None where it sets none."""
        instance = self._instances.get(list_id)
        return None if instance is None else instance.starts.get(level)


def _levels_by_style(definition: Definition) -> dict[str, int]:
    return {
        level.style: place
        for place, level in sorted(definition.levels.items(), reverse=True)
        if level.style is not None
    }
