from __future__ import annotations

from pathlib import Path

import pytest

from clauseline.cli.versions import settled_between, version_named
from clauseline.model.errors import ClauselineError
from direction_letter import LETTER

REGISTER = """\
documents:
  - id: QR
    title: Quick Reading Code
    versions:
      - {version: "1.0", clean: a.txt}
      - {version: "1.1", clean: b.txt}
matches: [{old: QR@1.0 1, new: QR@1.1 2}]
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "clauseline.yaml").write_text(REGISTER)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("1. Wait.\n\n2. Retry.\n")
    return tmp_path


def test_a_file_is_a_version(corpus: Path) -> None:
    named = version_named(f"{corpus}/a.txt", corpus)

    assert (named.name, named.found) == (f"{corpus}/a.txt", None)
    assert [each.number for each in named.text.clauses] == ["1", "2"]


def test_a_name_is_told_as_the_register_writes_it(corpus: Path) -> None:
    assert version_named("qr@1.1", corpus).name == "QR@1.1"


def test_a_file_with_an_at_sign_in_its_name_is_a_file(corpus: Path) -> None:
    path = corpus / "QR@1.1"
    path.write_text("1. Read.\n\n2. Rest.\n")

    assert version_named(str(path), corpus).text.clauses[0].text == "Read."


def test_the_pairs_that_a_person_settled_hold_between_their_versions(corpus: Path) -> None:
    old, new = (version_named(name, corpus) for name in ("QR@1.0", "QR@1.1"))

    assert settled_between(old, new) == (("1", "2"),)
    assert settled_between(new, old) == ()
    assert settled_between(old, version_named(f"{corpus}/b.txt", corpus)) == ()


def test_a_letter_is_no_version(corpus: Path) -> None:
    (corpus / "letter.txt").write_text(LETTER)

    with pytest.raises(ClauselineError, match="this is a direction letter, not a version of a"):
        version_named(f"{corpus}/letter.txt", corpus)
