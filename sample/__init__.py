"""The illustrative corpus that comes with the package, and how it is made."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def corpus_folder() -> Path:
    """The folder of the sample corpus: its register, versions, directions and settings.

    An editable install links each file to the one in the repository; the folder is the real one.
    """
    return Path(str(files("clauseline.sample") / "corpus/clauseline.yaml")).resolve().parent
