"""Files into model objects: `read` for one file, `load_corpus` for a register and its files."""

from clauseline.ingest.corpus.loading import load_corpus
from clauseline.ingest.reader import read

__all__ = ["load_corpus", "read"]
