"""Opening a PDF: what can't be read is told apart, each with what to do."""

from __future__ import annotations

import re
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clauseline.model.errors import UnreadableFile, UnsafeFile

_MOST_PAGES: Final = 10_000
_END: Final = b"%%EOF"
_LENGTH: Final = re.compile(rb"/Linearized\b.{0,200}?/L\s+(\d+)", re.DOTALL)
_HEAD: Final = 1024
_COLLECTION: Final = re.compile(rb"/Collection\s*(?:<<|\d)")
_OBJECT: Final = re.compile(rb"\b\d+\s+\d+\s+obj\b")


def open_pdf(data: bytes, file: str) -> pdfium.PdfDocument:
    """An open document; raises UnreadableFile where it needs a password, is cut or damaged."""
    refuse_cut(data, file)
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        raise _refusal(getattr(error, "err_code", None), file) from error
    if not pages:
        raise UnreadableFile("the PDF has no pages", remedy="get the file again", file=file)
    if pages > _MOST_PAGES:
        raise UnsafeFile(
            f"the PDF has more than {_MOST_PAGES:,} pages",
            remedy="split it, if it is yours",
            file=file,
        )
    _refuse_shell(document, data, file)
    return document


def _refuse_shell(document: pdfium.PdfDocument, data: bytes, file: str) -> None:
    """Raises UnreadableFile where the pages only say that the text is elsewhere."""
    if pdfium_c.FPDF_GetFormType(document) == pdfium_c.FORMTYPE_XFA_FULL:
        raise UnreadableFile(
            "the PDF is a form whose pages are made only when it is opened (XFA)",
            remedy="open it in Adobe's reader and print it to a new PDF",
            file=file,
        )
    if _COLLECTION.search(data) and pdfium_c.FPDFDoc_GetAttachmentCount(document):
        raise UnreadableFile(
            "the PDF is a portfolio: a cover with other files in it",
            remedy="save the file that you want out of it",
            file=file,
        )


def refuse_cut(data: bytes, file: str) -> None:
    """Raises UnreadableFile where the end of a file is missing."""
    if _is_cut(data):
        raise UnreadableFile(
            "the PDF is cut short: its end is missing", remedy="get the whole file again", file=file
        )


def _is_cut(data: bytes) -> bool:
    """Whether the end of a file is missing (ISO 32000-1, 7.5.5 and Annex F).

    A file that was added to ends with each addition; one that is cut goes on after its last end,
    or is shorter than it says.
    """
    end = data.rfind(_END)
    if end < 0 or _OBJECT.search(data, end):
        return True
    told = _LENGTH.search(data[:_HEAD])
    return told is not None and len(data) < int(told[1])


def _refusal(code: int | None, file: str) -> UnreadableFile:
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return UnreadableFile(
            "the PDF is encrypted and asks for a password",
            remedy="save a copy of it without a password",
            file=file,
        )
    if code == pdfium_c.FPDF_ERR_SECURITY:
        return UnreadableFile(
            "the PDF is encrypted in a way that we can't open",
            remedy="print it to a new PDF",
            file=file,
        )
    return UnreadableFile(
        "the PDF is damaged and can't be opened", remedy="get the file again", file=file
    )
