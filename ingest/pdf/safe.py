"""A PDF from anyone -> what it says, or a refusal, within bounds of time and memory."""

from __future__ import annotations

from clauseline.ingest.paragraph import Reading
from clauseline.ingest.pdf.apart import read_apart
from clauseline.ingest.pdf.opening import refuse_cut
from clauseline.ingest.pdf.reader import read_pdf
from clauseline.ingest.pdf.survey import is_plain
from clauseline.model.errors import ClauselineError
from clauseline.model.version import View


def read_safely(data: bytes, file: str, view: View) -> Reading:
    """What read_pdf gives, in this process where the file is sure to do it no harm."""
    refuse_cut(data, file)
    try:
        return (read_pdf if is_plain(data, file) else read_apart)(data, file, view)
    except ClauselineError as error:
        error.file = error.file or file
        raise
