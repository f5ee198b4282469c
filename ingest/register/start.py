"""A corpus begun: an empty register that explains itself, or a copy of another corpus."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from clauseline.ingest.register.reading import NAME
from clauseline.model.errors import InvalidCorpus

EMPTY_REGISTER: Final = """\
# The register of a corpus: its documents, their versions, and the directions behind them.
# `clauseline add FILE…` writes the entries; you may edit them. Paths start from this folder.
#
# documents:
#   - id: AL                            # as in AL@3.0
#     title: SMETS1 Transition and Migration Approach Document
#     code: Smart Energy Code, Appendix AL
#     versions:                         # the oldest first
#       - {version: "1.3", clean: versions/al-1.3.docx}
#       - {version: "3.0", replaces: "1.3", in_force: 2020-03-13, direction: 2020-03-13-al-3.0,
#          clean: versions/al-3.0.docx, marked_up: versions/al-3.0-marked.docx}
#       - {version: "4.0", status: draft, clean: versions/al-4.0-consultation.docx}
# directions:
#   - {id: 2020-03-13-al-3.0, file: directions/2020-03-13-al-3.0.docx}
# matches:                              # pairs of clauses that a person has settled
#   - {old: "AL@1.3 5.4", new: "AL@3.0 5.6"}

documents: []
directions: []
"""


def start_corpus(folder: Path) -> Path:
    """Writes an empty register into a folder, made where it is not there; gives the register.

    Raises InvalidCorpus where there is a register already.
    """
    register = folder / NAME
    if register.exists():
        raise InvalidCorpus(
            "there is a register already",
            remedy=f"add to it with clauseline add FILE… --corpus {folder}",
            file=str(register),
        )
    _make(folder)
    register.write_text(EMPTY_REGISTER, encoding="utf-8")
    return register


def copy_corpus(source: Path, folder: Path) -> None:
    """Copies a corpus into a folder that is empty or not there yet.

    Raises InvalidCorpus where the folder holds something.
    """
    if folder.is_dir() and any(folder.iterdir()):
        raise InvalidCorpus(
            "the folder is not empty", remedy="name a new or an empty one", file=str(folder)
        )
    _make(folder)
    shutil.copytree(source, folder, dirs_exist_ok=True)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidCorpus(
            f"the folder cannot be made ({error.strerror})",
            remedy="name another",
            file=str(folder),
        ) from error
