"""Files into model objects: `read` for one file, `load_corpus` for a register and its files.

`read_views` reads a marked-up file in several views; `why_number` says why a clause bears its
number.
"""

from clauseline.ingest.corpus.loading import load_corpus
from clauseline.ingest.reader import read, read_views, why_number

__all__ = ["load_corpus", "read", "read_views", "why_number"]
