"""The page of a document: its timeline, and what the register lists that is not held."""

from __future__ import annotations

from clauseline.model.corpus import Document
from clauseline.site import addresses
from clauseline.site.holdings import Holdings
from clauseline.site.standing import current_version, none_in_force


def document_context(document: Document, holdings: Holdings) -> dict[str, object]:
    """What the template of a document's timeline says, the latest version first."""
    held = {version.entry.version for version in document.versions}
    current = current_version(document, holdings.today)
    return {
        "document": document.entry,
        "milestones": holdings.timelines[document.entry.id][::-1],
        "current": holdings.milestone(document, current.entry.version) if current else None,
        "none_in_force": none_in_force(document, holdings.today),
        "current_address": addresses.current_page(document.entry.id),
        "unheld": [v.version for v in document.entry.versions if v.version not in held],
        "letters": holdings.about[document.entry.id],
    }


def current_context(document: Document, holdings: Holdings) -> dict[str, object]:
    """What the page for the version in force says where there is none."""
    return {
        "document": document.entry,
        "none_in_force": none_in_force(document, holdings.today),
        "address": addresses.document_page(document.entry.id),
        "milestones": holdings.timelines[document.entry.id][::-1],
    }
