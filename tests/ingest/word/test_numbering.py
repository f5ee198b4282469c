"""Numbers as Word shows them. Beside each group: the place in ECMA-376 Part 1 that says so."""

from __future__ import annotations

import pytest

from word import (
    LEGAL,
    clauses,
    definition,
    field,
    instance,
    level,
    numbered_style,
    p,
    reading,
    run,
    start_at,
    style,
    table,
)

OUTLINE = definition(
    1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3")
) + instance(1, 1)


def numbers(*body: str, **more: object) -> list[str]:
    return [number for number, _ in clauses(*body, **more)]


def test_a_deeper_level_starts_again_below_the_next_clause() -> None:
    body = [p(text, level=at) for at, text in ((0, "A"), (1, "b"), (1, "c"), (0, "D"), (1, "e"))]

    assert numbers(*body) == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_level_that_was_skipped_shows_its_start() -> None:
    assert numbers(p("Scope", level=1), p("Fees", level=1)) == ["1.1", "1.2"]


def test_a_level_that_was_skipped_has_begun() -> None:
    labels = reading(*(p("x", level=at) for at in (0, 2, 1, 0)), numbering=OUTLINE).paragraphs

    assert [each.label.text for each in labels if each.label] == ["1.", "1.1.1", "1.2", "2."]


# 17.9.10, lvlRestart


def test_a_level_told_never_to_restart_counts_on() -> None:
    listed = definition(
        1,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%2)", more='<w:lvlRestart w:val="0"/>'),
    ) + instance(1, 1)
    body = [p("x", level=at) for at in (0, 1, 0, 1)]

    assert [
        each.label.text for each in reading(*body, numbering=listed).paragraphs if each.label
    ] == [
        "1.",
        "1)",
        "2.",
        "2)",
    ]


def test_a_level_restarts_only_after_the_level_it_names() -> None:
    listed = definition(
        1,
        level(0, "upperRoman", "Part %1"),
        level(1, "decimal", "%2."),
        level(2, "lowerLetter", "(%3)", more='<w:lvlRestart w:val="1"/>'),
    ) + instance(1, 1)
    body = [p("x", level=at) for at in (0, 1, 2, 1, 2, 0, 1, 2)]
    labels = [each.label.text for each in reading(*body, numbering=listed).paragraphs if each.label]

    assert labels == ["Part I", "1.", "(a)", "2.", "(b)", "Part II", "1.", "(a)"]


# 17.9.27, startOverride; 17.9.15, num


def test_instances_of_one_definition_go_on_counting_from_one_another() -> None:
    listed = definition(1, level(0, "decimal", "%1.")) + instance(1, 1) + instance(2, 1)

    assert numbers(p("a", level=0), p("b", level=0, list_id=2), numbering=listed) == ["1", "2"]


def test_a_start_override_restarts_once_and_then_counts_on() -> None:
    listed = (
        definition(1, level(0, "decimal", "%1.")) + instance(1, 1) + instance(2, 1, start_at(0, 5))
    )
    body = [p("x", level=0, list_id=which) for which in (1, 2, 2, 1)]

    assert numbers(*body, numbering=listed) == ["1", "5", "6", "7"]


def test_an_instance_may_replace_a_level_of_its_definition() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    listed = definition(1, level(0, "decimal", "%1.")) + instance(1, 1, own)

    assert numbers(p("x", level=0), numbering=listed) == ["(A)"]


# 17.9.18, numId


def test_list_zero_switches_a_styles_numbering_off() -> None:
    body = [p("one", style="C"), p("words", style="C", level=0, list_id=0), p("two", style="C")]

    assert clauses(*body, styles=numbered_style("C", 0, 1)) == [("1", "one\nwords"), ("2", "two")]


def test_a_list_that_is_not_defined_gives_no_number_and_a_warning() -> None:
    found = reading(p("words", level=0, list_id=9))

    assert found.paragraphs[0].label is None
    assert [each.message for each in found.warnings] == [
        "the numbering names list 9, which is not defined"
    ]


# 17.3.1.19, numPr: list and level are inherited one by one; 17.9.23, pStyle goes before the level


def test_a_style_may_give_the_level_and_its_parent_the_list() -> None:
    styles = numbered_style("One", 0, 1) + numbered_style("Two", 1, based_on="One")

    assert numbers(p("a", style="One"), p("b", style="Two"), styles=styles) == ["1", "1.1"]


def test_a_level_bound_to_a_style_goes_before_the_level_the_style_states() -> None:
    listed = definition(
        1,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Sub"/>'),
    ) + instance(1, 1)
    body = [p("a", level=0), p("b", style="Sub")]

    assert numbers(*body, numbering=listed, styles=numbered_style("Sub", 0, 1)) == ["1", "1.1"]


def test_a_paragraphs_own_level_goes_before_its_styles() -> None:
    styles = numbered_style("C", 0, 1)

    assert numbers(p("a", style="C"), p("b", style="C", level=1, list_id=None), styles=styles) == [
        "1",
        "1.1",
    ]


# 17.9.21, numStyleLink


def test_a_definition_may_be_taken_from_a_numbering_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    styles = (
        '<w:style w:type="numbering" w:styleId="Legal"><w:name w:val="Legal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = [p("a", level=0), p("b", level=0, list_id=2)]

    assert numbers(*body, numbering=LEGAL + linked + instance(2, 2), styles=styles) == ["1", "2"]


def test_numbering_styles_that_name_each_other_end_without_a_number() -> None:
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Loop"/></w:abstractNum>'
    styles = (
        '<w:style w:type="numbering" w:styleId="Loop"><w:name w:val="Loop"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )

    assert (
        numbers(p("a", level=0, list_id=2), numbering=linked + instance(2, 2), styles=styles) == []
    )


# 17.18.59, number formats


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", "27"),
        ("decimalZero", "27"),
        ("lowerLetter", "aa"),
        ("upperLetter", "AA"),
        ("lowerRoman", "xxvii"),
        ("upperRoman", "XXVII"),
        ("ordinal", "27th"),
        ("cardinalText", "Twenty-seven"),
        ("ordinalText", "Twenty-seventh"),
    ],
)
def test_each_number_format_is_written_as_word_writes_it(form: str, expected: str) -> None:
    listed = definition(1, level(0, form, "%1", start=27)) + instance(1, 1)
    label = reading(p("x", level=0), numbering=listed).paragraphs[0].label

    assert label is not None
    assert label.text == expected


def test_legal_style_shows_higher_levels_in_digits_and_keeps_a_leading_zero() -> None:
    listed = definition(
        1,
        level(0, "upperRoman", "Article %1"),
        level(1, "decimalZero", "%1.%2", more="<w:isLgl/>"),
    ) + instance(1, 1)

    assert numbers(*(p("x", level=at) for at in (0, 0, 1)), numbering=listed) == [
        "I",
        "II",
        "2.01",
    ]


def test_a_hidden_number_counts_and_is_not_seen() -> None:
    unseen = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    listed = definition(1, unseen, level(1, "decimal", "%1.%2")) + instance(1, 1)
    titles = [p(title, level=0, outline=0) for title in ("Fees", "Term")]

    assert clauses(
        titles[0], p("x", level=1), titles[1], p("y", level=1), numbering=listed
    ) == [("", "Fees"), ("1.1", "x"), ("", "Term"), ("2.1", "y")]  # fmt: skip


def test_text_around_a_counter_stays_in_the_label() -> None:
    listed = definition(1, level(0, "decimal", "Section %1:")) + instance(1, 1)
    label = reading(p("x", level=0), numbering=listed).paragraphs[0].label

    assert label is not None
    assert label.text == "Section 1:"


@pytest.mark.parametrize(
    ("text", "font", "sign"),
    [
        ("\uf0b7", "Symbol", "\u2022"),
        ("\u00b7", "Symbol", "\u2022"),
        ("\uf0a7", "Wingdings", "\u2022"),
        ("\u00a7", "Wingdings", "\u2022"),
        ("\u00d8", "Wingdings", "\u27a2"),
        ("\uf0d8", "Wingdings", "\u27a2"),
        ("\u00fc", "wingdings", "\u2713"),
        ("q", "ZapfDingbats", "\u2022"),
        ("\ue123", "A font of our own", "\u2022"),
        ("", "Symbol", "\u2022"),
        ("o", "Courier New", "o"),
        ("\u2013", "Symbol", "\u2013"),
        ("\u00a7", "Arial", "\u00a7"),
    ],
)
def test_a_bullet_is_shown_as_its_font_draws_it(text: str, font: str, sign: str) -> None:
    looks = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>'
    drawn = level(0, "bullet", text).replace("</w:lvl>", f"{looks}</w:lvl>")
    label = (
        reading(p("x", level=0), numbering=definition(1, drawn) + instance(1, 1))
        .paragraphs[0]
        .label
    )

    assert label is not None
    assert (label.text, label.bullet) == (sign, True)


# what takes part in the count


def test_a_clause_in_a_table_cell_takes_part_in_the_count() -> None:
    body = [p("a", level=0), table([p("b", level=0)]), p("c", level=0)]

    assert numbers(*body) == ["1", "3"]


def test_the_number_of_a_cells_paragraph_stands_beside_its_words() -> None:
    found = reading(table(["Duty", p("Keep a log.", level=0)])).paragraphs[0].tables[0]

    assert found.rows == (("Duty", "Keep a log."),)
    assert [(each.row, each.column, each.text) for each in found.labels] == [(1, 2, "1.")]


def test_a_paragraph_that_is_only_a_section_break_bears_no_number() -> None:
    styles = numbered_style("C", 0, 1)

    assert numbers(p(style="C", more="<w:sectPr/>"), p("a", style="C"), styles=styles) == ["1"]


def test_an_empty_numbered_paragraph_counts_and_is_named() -> None:
    found = reading(p("a", level=0), p(level=0), p("c", level=0))

    assert [each.label.text for each in found.paragraphs if each.label] == ["1.", "2.", "3."]
    assert [(each.place, each.message) for each in found.warnings] == [
        ("paragraph 2", "the paragraph numbered 2. has no words")
    ]


# 17.16.5.32, LISTNUM: the way statutory instruments number the first paragraph of an article


def test_a_list_number_within_the_words_opens_the_sub_clause() -> None:
    listed = definition(
        1, '<w:name w:val="seq1"/>', level(0, "decimal", "%1."), level(1, "decimal", "(%2)")
    ) + instance(1, 1)
    first = run("\u2014") + field('LISTNUM "SEQ1" \\l 2') + run(" A licence is needed.")

    assert clauses(p(first, level=0), p("It lasts.", level=1), numbering=listed) == [
        ("1", ""),
        ("1(1)", "A licence is needed."),
        ("1(2)", "It lasts."),
    ]


def test_a_heading_style_without_a_list_has_no_number() -> None:
    found = clauses(
        p("General", style="H"), styles=style("H", properties='<w:outlineLvl w:val="0"/>')
    )

    assert found == [("", "General")]


def shown(*body: str, **more: object) -> tuple[list[str], list[str]]:
    """The labels of the paragraphs, and the warnings."""
    found = reading(*body, **more)
    labels = [each.label.text for each in found.paragraphs if each.label]
    return labels, [each.message for each in found.warnings]


def one_level(form: str, text: str = "%1", start: int = 1, more: str = "") -> str:
    return definition(1, level(0, form, text, start=start, more=more)) + instance(1, 1)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("russianLower", ["\u0430.", "\u0431.", "\u0432."]),
        ("russianUpper", ["\u0410.", "\u0411.", "\u0412."]),
        ("ganada", ["\uac00.", "\ub098.", "\ub2e4."]),
        ("decimalFullWidth", ["\uff11.", "\uff12.", "\uff13."]),
        ("thaiNumbers", ["\u0e51.", "\u0e52.", "\u0e53."]),
    ],
)
def test_formats_of_other_scripts_are_written_as_word_writes_them(
    form: str, expected: list[str]
) -> None:
    body = [p("x", level=0)] * 3

    assert shown(*body, numbering=one_level(form, "%1.")) == (expected, [])


def test_a_format_that_is_not_known_is_shown_in_digits_and_named_once() -> None:
    assert shown(*[p("x", level=0)] * 2, numbering=one_level("hebrew1")) == (
        ["1", "2"],
        ["the number format hebrew1 is shown in digits"],
    )


@pytest.mark.parametrize("form", ["lowerLetter", "lowerRoman", "chicago", "russianLower"])
@pytest.mark.parametrize("start", [32_768, 10**9, 0, -1])
def test_a_number_past_what_letters_can_say_is_shown_in_digits(form: str, start: int) -> None:
    # LibreOffice shows "(0)"; the standard has no letter for nought
    assert shown(p("x", level=0), numbering=one_level(form, "(%1)", start)) == ([f"({start})"], [])


def test_a_label_longer_than_any_label_is_cut_and_named_once() -> None:
    labels, warnings = shown(
        *[p("x", level=0)] * 3000, numbering=one_level("decimal", "x" * 400_000)
    )

    assert labels == ["x" * 256] * 3000
    assert warnings == ["the label of list 1 is cut at 256 characters"]


def test_a_custom_format_is_as_wide_as_its_sample_up_to_ten_digits() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="custom" w:format="{}"/><w:lvlText w:val="%1"/></w:lvl>'
    )
    for sample, expected in (("001, 002, 003, ...", "000"), ("0" * 100_000, "0" * 10)):
        numbering = definition(1, custom.format(sample)) + instance(1, 1)

        assert shown(p("x", level=0), numbering=numbering) == ([expected], [])


@pytest.mark.parametrize("wrong", ["--1", "9" * 5000, "1.5", "\u0661", ""])
def test_a_number_that_is_none_is_as_if_it_were_not_said(wrong: str) -> None:
    odd = instance(1, 1).replace('w:numId="1"', f'w:numId="{wrong}"')
    start = f'<w:start w:val="{wrong}"/>'
    numbering = one_level("lowerLetter").replace('<w:start w:val="1"/>', start) + odd

    assert shown(p("x", level=0, more=f'<w:ind w:left="{wrong}"/>'), numbering=numbering) == (
        ["0"],
        [],
    )


def test_a_start_override_that_is_no_number_overrides_nothing() -> None:
    over = start_at(0, 10**24)
    numbering = definition(1, level(0, "lowerLetter", "%1")) + instance(1, 1, over)

    assert shown(p("x", level=0), numbering=numbering) == (["a"], [])


def test_a_level_that_its_definition_lacks_gives_no_number_and_a_warning() -> None:
    # 17.9.6 knows no default for a level; LibreOffice counts one, Word shows what the file says
    assert shown(p("x", level=12)) == (
        [],
        ["the numbering names level 9 of list 1, which has none"],
    )


def test_of_two_definitions_or_styles_with_one_id_the_first_holds() -> None:
    numbering = (
        definition(1, level(0, "decimal", "%1."))
        + definition(1, level(0, "upperLetter", "%1."))
        + instance(1, 1)
        + instance(1, 9)
    )
    styles = numbered_style("C", 0, 1) + style("C")

    assert shown(p("x", style="C"), numbering=numbering, styles=styles) == (["1."], [])


@pytest.mark.parametrize("on", ["1", "true", "on"])
def test_the_default_style_gives_its_list_to_paragraphs_without_a_style(on: str) -> None:
    styles = numbered_style("Normal", 0, 1).replace("w:styleId", f'w:default="{on}" w:styleId')

    assert shown(p("x"), styles=styles) == (["1."], [])


def test_words_own_headings_have_an_outline_level_without_saying_so() -> None:
    named = style("H2").replace('w:name w:val="H2"', 'w:name w:val="heading 2"')
    told = style("H3", properties='<w:outlineLvl w:val="5"/>').replace(
        'w:name w:val="H3"', 'w:name w:val="Heading 3"'
    )
    body = [p("x", style="H2"), p("y", style="H3"), p("z", style="Based")]
    styles = named + told + style("Based", based_on="H2")

    assert [each.outline for each in reading(*body, styles=styles).paragraphs] == [1, 5, 1]


@pytest.mark.parametrize(
    ("left", "points"),
    [("36pt", 36), ("0.5in", 36), ("1in", 72), ("2.54cm", 72), ("25.4mm", 72), ("3pc", 36),
     ("720", 36), ("-18pt", -18), ("1" + "0" * 400, 0), ("36 px", 0)],
)  # fmt: skip
def test_an_indent_may_state_its_unit(left: str, points: float) -> None:
    found = reading(p("x", more=f'<w:ind w:left="{left}"/>')).paragraphs[0]

    assert found.indent == points
