"""Elements of WordprocessingML, by the names that the standard gives them (ECMA-376 Part 1, 17)."""

from __future__ import annotations

from typing import Final

from lxml import etree
from lxml.builder import ElementMaker

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
W: Final = ElementMaker(namespace=NAMESPACES["w"], nsmap=NAMESPACES)
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: etree._Element, **attributes: str) -> etree._Element:
    """An element of the name, its attributes in the same namespace."""
    qualified = {f"{{{NAMESPACES['w']}}}{key}": value for key, value in attributes.items()}
    return W(name, qualified, *children)


def words(text: str, name: str = "t") -> etree._Element:
    """A text element that keeps its spaces."""
    return W(name, {SPACE: "preserve"}, text)


def styled(style: str, *more: etree._Element) -> etree._Element:
    """The properties of a paragraph: its style, then more."""
    return element("pPr", element("pStyle", val=style), *more)


def field(code: str, *result: etree._Element) -> tuple[etree._Element, ...]:
    """The runs of a field: begin, code, then its stored result and end."""
    return (
        element("r", element("fldChar", fldCharType="begin")),
        element("r", words(f" {code} ", "instrText")),
        element("r", element("fldChar", fldCharType="separate")),
        *result,
        element("r", element("fldChar", fldCharType="end")),
    )


def xml(root: etree._Element) -> bytes:
    """The part as bytes, with its declaration."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
