"""PDFium's functions that are called for every object of a page, with plain addresses.

The general bindings turn each address into an object of its own and let other threads run
meanwhile, which takes several times as long as the functions themselves.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_int, c_ulong, c_void_p
from typing import Any, Final

import pypdfium2.raw as pdfium_c

Address = int
"""Where PDFium keeps an object, or where it shall put a result."""


class Results:
    """Room for the numbers that a function gives; `places` are their addresses."""

    def __init__(self, kind: Any, count: int) -> None:  # noqa: ANN401 - a type of C
        self.values = (kind * count)()
        self.start = ctypes.addressof(self.values)
        step = ctypes.sizeof(kind)
        self.places = tuple(self.start + step * index for index in range(count))

    @property
    def four(self) -> tuple[float, float, float, float]:
        """Four numbers, as they are now."""
        first, second, third, fourth = self.values[:]
        return first, second, third, fourth

    @property
    def six(self) -> tuple[float, float, float, float, float, float]:
        """Six numbers, as they are now."""
        first, second, third, fourth, fifth, sixth = self.values[:]
        return first, second, third, fourth, fifth, sixth


def _call(name: str, result: Any, *takes: Any) -> Callable[..., Any]:  # noqa: ANN401 - of C
    function = getattr(pdfium_c, name)
    address = ctypes.cast(function, c_void_p).value
    if address is None:
        raise ImportError(f"PDFium has no function {name}")
    return ctypes.PYFUNCTYPE(result, *takes)(address)


_P: Final = c_void_p
count_objects: Final = _call("FPDFPage_CountObjects", c_int, _P)
object_at: Final = _call("FPDFPage_GetObject", _P, _P, c_int)
count_within: Final = _call("FPDFFormObj_CountObjects", c_int, _P)
object_within: Final = _call("FPDFFormObj_GetObject", _P, _P, c_ulong)
kind_of: Final = _call("FPDFPageObj_GetType", c_int, _P)
matrix_of: Final = _call("FPDFPageObj_GetMatrix", c_int, _P, _P)
bounds_of: Final = _call("FPDFPageObj_GetBounds", c_int, _P, _P, _P, _P, _P)
fill_of: Final = _call("FPDFPageObj_GetFillColor", c_int, _P, _P, _P, _P, _P)
stroke_of: Final = _call("FPDFPageObj_GetStrokeColor", c_int, _P, _P, _P, _P, _P)
draw_mode_of: Final = _call("FPDFPath_GetDrawMode", c_int, _P, _P, _P)
text_of: Final = _call("FPDFTextObj_GetText", c_ulong, _P, _P, _P, c_ulong)
size_of: Final = _call("FPDFTextObj_GetFontSize", c_int, _P, _P)
font_of: Final = _call("FPDFTextObj_GetFont", _P, _P)
render_mode_of: Final = _call("FPDFTextObj_GetTextRenderMode", c_int, _P)
count_characters: Final = _call("FPDFText_CountChars", c_int, _P)
characters: Final = _call("FPDFText_GetText", c_int, _P, c_int, c_int, _P)
object_of_character: Final = _call("FPDFText_GetTextObject", _P, _P, c_int)


def address_of(handle: Any) -> Address:  # noqa: ANN401 - the bindings have no types
    """The address behind a handle of the general bindings."""
    return ctypes.addressof(handle.contents)
