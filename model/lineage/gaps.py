"""Versions that are known to be missing between two that are held."""

from __future__ import annotations

import re
from typing import Final

from clauseline.model.corpus import Document, HeldVersion

_PLAIN_VERSION: Final = re.compile(r"(\d+)\.(\d+)")


def gap_before(document: Document, held: HeldVersion, old: HeldVersion | None) -> str | None:
    """What is known to be missing between a version and the one it follows, in a sentence."""
    version, replaces = held.entry.version, held.entry.replaces
    if replaces is not None and old is None:
        return f"Version {replaces}, which it replaces, is not held here."
    if old is None or not _skips(old.entry.version, version):
        return None
    held_versions = (other.entry.version for other in document.versions)
    between = any(
        _parts(old.entry.version) < _parts(other) < _parts(version)
        for other in held_versions
        if _PLAIN_VERSION.fullmatch(other)
    )
    if between:
        return None
    return f"No version numbered between {old.entry.version} and {version} is held here."


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _skips(old: str, new: str) -> bool:
    """Whether numbers such as 1.3 and 3.0 leave room for a version between them."""
    if not (_PLAIN_VERSION.fullmatch(old) and _PLAIN_VERSION.fullmatch(new)):
        return False
    (old_major, old_minor), (major, minor) = _parts(old), _parts(new)
    follows_at_once = (major, minor) in {(old_major, old_minor + 1), (old_major + 1, 0)}
    return (major, minor) > (old_major, old_minor) and not follows_at_once
