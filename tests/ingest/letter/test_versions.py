from __future__ import annotations

import pytest

from clauseline.ingest.letter.versions import Versions, versions_of
from clauseline.model.direction import Annex, Instrument

DOCUMENT = Instrument(name="Pump Control Document", short="PCD", appendix="Appendix QR")
CLEAN = Annex(label="Annex B", title="Pump Control Document", version="2.1")
MARKED = Annex(
    label="Annex A", title="Pump Control Document", version="2.1", marked_up_against="1.4"
)


def of_text(text: str) -> tuple[str | None, str | None]:
    found = versions_of(DOCUMENT, (), (), [text])
    return found.version, found.replaces


def test_the_annexes_tell_both_versions() -> None:
    assert versions_of(DOCUMENT, [MARKED, CLEAN], (), ()) == Versions(version="2.1", replaces="1.4")


@pytest.mark.parametrize(
    "text",
    [
        "a new version of Appendix QR (Version QR 2.1) should be designated today",
        "a new version of the Pump Control Document (Version 2.1) is due",
        "version 2.1 of the PCD is hereby designated",
        "the Pump Control Document (PCD), version 2.1, is hereby designated",
        "the PCD v2.1 is designated",
        "the PCD is re-designated as Version 2.1",
    ],
)
def test_a_version_stands_with_the_documents_name(text: str) -> None:
    assert of_text(text) == ("2.1", None)


@pytest.mark.parametrize(
    "text",
    [
        "version 2.1 of the PCD replaces version 1.4",
        "The PCD is long. Version 2.1 replaces version 1.4.",
        "Version 2.1 of the PCD supersedes Version QR 1.4 of it",
        "version 2.1 of the PCD is designated in place of version 1.4",
        "the PCD moves from version 1.4, and version 2.1 of the PCD is designated",
        "version 1.4 of the PCD, previously designated, gives way to version 2.1 of the PCD",
    ],
)
def test_the_version_replaced_is_told_from_the_new_one(text: str) -> None:
    assert of_text(text) == ("2.1", "1.4")


def test_the_version_of_the_code_is_not_the_documents() -> None:
    assert of_text("The PCD is in the Code from versions 6.14 onwards.") == (None, None)
    assert of_text("The PCD is new. Version 7.0 of the Code replaces version 6.0.") == (None, None)


def test_a_letter_without_versions_has_none() -> None:
    assert versions_of(DOCUMENT, (), (), ["The PCD is designated."]) == Versions()
    assert versions_of(Instrument(), (), (), ["Version 2.1 is designated."]) == Versions()


def test_annexes_hold_against_the_text_and_there_is_a_doubt() -> None:
    assert versions_of(DOCUMENT, [CLEAN], ["version 2.0 of the PCD is designated"], ()) == Versions(
        version="2.1", doubts=("the letter speaks of version 2.0, its annexes of 2.1",)
    )


def test_annexes_of_several_versions_are_a_doubt() -> None:
    other = Annex(label="Annex C", title="Other", version="9.0")
    assert versions_of(DOCUMENT, [CLEAN, other], (), ()) == Versions(
        version="2.1",
        doubts=(
            "the annexes are of several documents: Pump Control Document, Other",
            "the annexes bear several versions: 2.1, 9.0",
        ),
    )
