from __future__ import annotations

import pytest
from lxml import etree

from clauseline.sample.document import Body, Bookmarks, Entry, contents
from clauseline.sample.lines import Grid, Line, Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body(**by_number: str) -> Body:
    return Body("A. N. Author", "2020-03-13", Bookmarks(by_number=by_number))


def names(element: etree._Element) -> list[str]:
    """The names of all elements below, in order, properties left out."""
    found = [etree.QName(each).localname for each in element.iterdescendants()]
    return [name for name in found if not name.endswith("Pr") and name != "pStyle"]


def test_words_set_alike_become_one_run() -> None:
    line = Line(key="k", style="Clause", runs=(Run(words="Wait "), Run(words="here.")))

    made = body().paragraph(line)

    assert [text.text for text in made.iter(f"{W}t")] == ["Wait here."]


@pytest.mark.parametrize(
    ("mark", "wrapper", "text"), [("+", "ins", "t"), ("-", "del", "delText"), ("=", None, "t")]
)
def test_words_put_in_or_taken_out_are_wrapped_as_a_change(
    mark: str, wrapper: str | None, text: str
) -> None:
    run = {"+": Run(words="30", mark="+"), "-": Run(words="30", mark="-"), "=": Run(words="30")}

    made = body().paragraph(Line(key="k", style="Clause", runs=(run[mark],)))

    assert names(made) == ([] if wrapper is None else [wrapper]) + ["r", text]


def test_a_paragraph_put_in_says_so_on_its_mark() -> None:
    made = body().paragraph(Line(key="k", style="Clause", mark="+"))

    assert made.find(f"{W}pPr/{W}rPr/{W}ins") is not None


def test_every_change_has_a_number_of_its_own() -> None:
    runs = (Run(words="30", mark="-"), Run(words="90", mark="+"))

    made = body().paragraph(Line(key="k", style="Clause", runs=runs, mark="+"))

    numbers = [each.get(f"{W}id") for each in made.iter(f"{W}ins", f"{W}del")]
    assert len(numbers) == len(set(numbers)) == 3


def test_a_citation_that_stands_is_a_field_with_its_result_stored() -> None:
    runs = (Run(words="clause "), Run(words="8.3", cites=True))

    made = body(**{"8.3": "_Ref1"}).paragraph(Line(key="k", style="Clause", runs=runs))

    assert [code.text for code in made.iter(f"{W}instrText")] == [r" REF _Ref1 \w \h "]
    assert "".join(text.text or "" for text in made.iter(f"{W}t")) == "clause 8.3"


def test_a_citation_put_in_is_plain_words() -> None:
    run = Run(words="8.5", cites=True, mark="+")

    made = body(**{"8.5": "_Ref1"}).paragraph(Line(key="k", style="Clause", runs=(run,)))

    assert names(made) == ["ins", "r", "t"]


def test_a_cited_paragraph_bears_a_bookmark() -> None:
    marks = Bookmarks(by_key={"wait": ("_Toc1", "_Ref1")})
    line = Line(key="wait", style="Clause", runs=(Run(words="Wait."),))

    made = Body("A", "2020-03-13", marks).paragraph(line)

    starts = [each.get(f"{W}name") for each in made.iter(f"{W}bookmarkStart")]
    assert starts == ["_Ref1", "_Toc1"]


def test_footnotes_are_collected_in_the_order_of_their_marks() -> None:
    made = body()

    for note in ("First.", "Second."):
        made.paragraph(Line(key="k", style="Clause", runs=(Run(words="", note=note),)))

    assert made.footnotes == ["First.", "Second."]


def test_a_table_is_followed_by_a_paragraph_without_words() -> None:
    cell = Line(key="c", style="TableText", runs=(Run(words="30 s"),))

    made = body().pieces([Grid(key="t", rows=((cell, cell, cell),))])

    assert [etree.QName(each).localname for each in made] == ["tbl", "p"]
    assert [text.text for text in made[0].iter(f"{W}t")] == ["30 s", "30 s", "30 s"]


def test_the_contents_are_one_field_within_the_control_that_word_knows() -> None:
    entry = Entry(level=1, label="Part A", heading="General", bookmark="_Toc1")

    made = contents([entry, entry])

    kinds = [each.get(f"{W}fldCharType") for each in made.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    gallery = made.find(f".//{W}docPartGallery")
    assert gallery is not None
    assert gallery.get(f"{W}val") == "Table of Contents"
