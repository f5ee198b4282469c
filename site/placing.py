"""Puts a finished site in place: made beside the old one, moved when it is whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clauseline.model.errors import ClauselineError

MARKER = "clauseline-site.json"
"""The file that says that a folder is a site of ours, and so may be replaced."""


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A new folder beside `out` that takes its place when the block ends without an error.

    On any error `out` stays as it was and the new folder is removed. Raises ClauselineError for
    an `out` that is a file, or a folder that holds something other than a site of ours.
    """
    place = out.resolve()
    check_replaceable(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    # Not tempfile.mkdtemp: nobody but its maker may read the folders it makes.
    fresh = _unused(place, "new")
    fresh.mkdir()
    try:
        yield fresh
        _swap(fresh, place)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def check_replaceable(place: Path) -> None:
    """Raises ClauselineError unless a site may be put there."""
    if not place.exists():
        return
    if not place.is_dir():
        raise ClauselineError(
            "is a file, not a folder", remedy="name a folder for the site", file=str(place)
        )
    if any(place.iterdir()) and not (place / MARKER).is_file():
        raise ClauselineError(
            "holds files that are not a site made by Clauseline",
            remedy="name an empty or a new folder for the site",
            file=str(place),
        )


def _swap(fresh: Path, place: Path) -> None:
    # No system replaces a folder that holds files in one step, so the old one steps aside.
    old = _unused(place, "old")
    if place.exists():
        place.rename(old)
    try:
        fresh.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _unused(place: Path, what: str) -> Path:
    """A name beside a folder that nothing bears, so that two builds never share one."""
    return place.with_name(f".{place.name}.{what}-{os.getpid()}-{os.urandom(4).hex()}")
