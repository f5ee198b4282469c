"""Where each page stands in the site.

Addresses are relative to the site's root, in small letters, and end in a file's name, so that the
site works from a plain folder and from any sub-path. Scripts rely on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from clauseline.model.corpus import Corpus
from clauseline.model.errors import InvalidCorpus

HOME = "index.html"
DIRECTIONS = "directions/index.html"

_RESERVED_DOCUMENTS = frozenset({"directions", "assets"})
_RESERVED_VERSIONS = frozenset({"current", "index.html"})
_RESERVED_DIRECTIONS = frozenset({"index.html"})
_NOT_IN_AN_ADDRESS = re.compile(r"[^a-z0-9._-]+")


def slug(name: str) -> str:
    """A name as part of an address: "AL" is "al", "3.0 (draft)" is "3.0-draft".

    It is "" for a name without any of a to z and 0 to 9, and never begins with a full stop.
    """
    return _NOT_IN_AN_ADDRESS.sub("-", name.lower()).strip(".-_")


def document_page(document: str) -> str:
    """The address of a document's timeline."""
    return f"{slug(document)}/index.html"


def version_page(document: str, version: str) -> str:
    """The address of a version's text."""
    return f"{slug(document)}/{slug(version)}/index.html"


def current_page(document: str) -> str:
    """The address that always shows the version in force."""
    return f"{slug(document)}/current/index.html"


def changes_page(document: str, version: str) -> str:
    """The address of the comparison of a version with the one it replaces."""
    return f"{slug(document)}/{slug(version)}/changes.html"


def direction_page(direction: str) -> str:
    """The address of a direction."""
    return f"directions/{slug(direction)}/index.html"


def data_beside(page: str, name: str) -> str:
    """The address of a file in the folder of a page."""
    return f"{page.rpartition('/')[0]}/{name}"


def within(page: str, anchor: str) -> str:
    """The address of a place on a page; "" as the page is the page that the link stands on."""
    return f"{page}#{quote(anchor, safe='')}"


def to_root(page: str) -> str:
    """What leads from a page to the site's root: "../../" from "al/3.0/index.html"."""
    return "../" * page.count("/")


def check_addresses(corpus: Corpus) -> None:
    """Raises InvalidCorpus where two things would have one address, or one thing none."""
    _check("document", (d.entry.id for d in corpus.documents), _RESERVED_DOCUMENTS)
    _check("direction", (d.entry.id for d in corpus.directions), _RESERVED_DIRECTIONS)
    for document in corpus.documents:
        names = (held.entry.version for held in document.versions)
        _check(f"{document.entry.id} version", names, _RESERVED_VERSIONS)


def _check(what: str, names: Iterable[str], reserved: frozenset[str]) -> None:
    taken: dict[str, str] = {}
    for name in names:
        part = slug(name)
        if not part:
            reason, remedy = "has no letter a to z and no digit", "give it a name with one"
        elif part in reserved:
            reason, remedy = "is a name that the site itself uses", "give it another name"
        elif part in taken:
            reason = f'would have the same page address as "{taken[part]}"'
            remedy = "rename one of the two"
        else:
            taken[part] = name
            continue
        raise InvalidCorpus(f'{what} "{name}" {reason}', remedy=remedy)
