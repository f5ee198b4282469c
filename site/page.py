"""What a page of the site is, before anything draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from clauseline.site import addresses


class Link(Struct, frozen=True, kw_only=True):
    """Words that lead to a page; the address is relative to the site's root."""

    text: str
    address: str


class Page(Struct, frozen=True, kw_only=True):
    """A page: `context` makes what its template is given, when it is drawn and not before.

    `crumbs` lead from the home page to the page above this one. `canonical` is the address of
    the page that this one is a copy of.
    """

    address: str
    template: str
    title: str
    description: str
    crumbs: tuple[Link, ...]
    context: Callable[[], Mapping[str, object]]
    canonical: str | None = None


class DataFile(Struct, frozen=True, kw_only=True):
    """A file for programs; `content` makes its text when it is written."""

    address: str
    content: Callable[[], str]


HOME = Link(text="Documents", address=addresses.HOME)
DIRECTIONS = Link(text="Directions", address=addresses.DIRECTIONS)
