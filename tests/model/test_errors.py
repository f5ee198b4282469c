from __future__ import annotations

import pickle

import pytest

from clauseline.model.errors import (
    ClauselineError,
    InvalidCorpus,
    NotFound,
    UnreadableFile,
    UnsafeFile,
)


@pytest.mark.parametrize(
    ("file", "place", "where"),
    [
        ("al.docx", "paragraph 8", "al.docx:paragraph 8: "),
        ("al.docx", None, "al.docx: "),
        (None, None, ""),
    ],
)
def test_an_error_says_where_what_and_what_to_do(
    file: str | None, place: str | None, where: str
) -> None:
    error = ClauselineError("it is cut", remedy="get it afresh", file=file, place=place)

    assert str(error) == f"{where}it is cut; get it afresh"


@pytest.mark.parametrize("kind", [InvalidCorpus, NotFound, UnreadableFile, UnsafeFile])
def test_an_error_crosses_to_another_process_whole(kind: type[ClauselineError]) -> None:
    error = kind("it is cut", remedy="get it afresh", file="al.docx", place="7")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (type(again), str(again)) == (kind, "al.docx:7: it is cut; get it afresh")
