"""Labels and numbers: what a label says, what may follow it, how a clause is cited."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

Style = Literal["decimal", "lower letter", "upper letter", "lower Roman", "upper Roman"]

CONTAINERS = (
    *("part", "chapter", "schedule", "annex", "annexe", "annexure", "appendix", "attachment"),
    *("exhibit", "addendum"),
)
"""Words that begin the label of a division that holds clauses but is not itself one."""

RESTARTING = tuple(word for word in CONTAINERS if word not in ("part", "chapter"))
"""The divisions whose paragraphs are numbered afresh and cited after them."""

QUALIFIERS = ("joint", "call-off", "framework", "order", "core", "contract", "collaboration")
"""Words that stand before "Schedule 1" where a contract has several rows of schedules."""

REFERENCE = re.compile(
    r"[(\[]?(?:Articles?|Regulations?|Rules?|Sections?|Clauses?|Paragraphs?|ss?\.|regs?\.|arts?\.) "
    r"[\d(][\w().,&\s]*\]?$|\((?:informative|normative)\)$"
)
"""The provision that refers to a schedule, as it stands beside or below the schedule's label."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN_WORD = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_LEADING_WORD = re.compile(r"(?:[^\W\d_]{2,}(?:-[^\W\d_]+)*\.?|§+)[\s\u00a0]+(?=\S)")
_WRITTEN_OUT = {"sec. ": "section ", "art. ": "article "}
_ARTICLE = re.compile(r"(?:the|\[)\s*", re.IGNORECASE)


_JUDGMENTS = re.compile(r"\[\d+\]")
"""How the paragraphs of judgments are numbered: these square brackets belong to the number."""
_SET_OFF = ".:,;-\u2013\u2014 "
"""What may set a label off from its words, or stand around it."""


class Ordinal(Struct, frozen=True, kw_only=True, gc=False):
    """A place in a sequence, in the manner in which it is written."""

    style: Style
    value: int


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in either case, None for what is not one in its usual form.

    >>> roman_value("xiv"), roman_value("iiii")
    (14, None)
    """
    lowered = text.lower()
    if not lowered or not _ROMAN_WORD.fullmatch(lowered):
        return None
    values = [_ROMAN[letter] for letter in lowered]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


def letter_value(text: str) -> int | None:
    """The place of a letter in a list that goes on after z with aa, bb, cc, as Word's does.

    >>> letter_value("c"), letter_value("bb"), letter_value("ab")
    (3, 28, None)
    """
    lowered = text.lower()
    if not lowered or len(set(lowered)) != 1 or not "a" <= lowered[0] <= "z":
        return None
    return ord(lowered[0]) - 96 + 26 * (len(lowered) - 1)


def ordinals(token: str) -> tuple[Ordinal, ...]:
    """Every place that a token may stand for: "i" is the ninth letter and the first Roman numeral.

    >>> [(o.style, o.value) for o in ordinals("i")]
    [('lower letter', 9), ('lower Roman', 1)]
    """
    if token.isdecimal():
        return (Ordinal(style="decimal", value=int(token)),)
    if not token.isalpha() or not (token.islower() or token.isupper()):
        return ()
    lower = token.islower()
    found: list[Ordinal] = []
    if (letter := letter_value(token)) is not None:
        found.append(Ordinal(style="lower letter" if lower else "upper letter", value=letter))
    if (roman := roman_value(token)) is not None:
        found.append(Ordinal(style="lower Roman" if lower else "upper Roman", value=roman))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def container_of(label: str) -> str | None:
    """The word that makes a label a division's ("part" for "PART A"), in small letters, or None.

    It stands first or, as in "First Schedule", last; "Part 1 of the Schedule" is a schedule's.
    """
    words = [word.rstrip(":.]") for word in _ARTICLE.sub("", label, count=1).lower().split()]
    if not words:
        return None
    if words[0] in CONTAINERS:
        return "schedule" if words[-1] == "schedule" else words[0]
    second = words[1] if len(words) > 1 else ""
    may_follow = len(words) == 2 or words[0] in QUALIFIERS  # noqa: PLR2004
    return second if may_follow and second in CONTAINERS else None


def undrafted(label: str) -> str:
    """A label without the square brackets in which a draft sets what is not settled.

    >>> undrafted("[(b)"), undrafted("[2.]"), undrafted("[12]")
    ('(b)', '2.', '[12]')
    """
    written = label.strip()
    if not written.startswith("[") or _JUDGMENTS.fullmatch(written):
        return label
    return written[1:].replace("]", "")


@lru_cache(maxsize=1 << 14)
def bare(label: str) -> str:
    """A label as it stands within a number: no leading word, no trailing stop, "a)" as "(a)".

    Nor do square brackets of a draft belong to the number. The stop that begins ".1" stays: it
    stands for the number of the clause above.

    >>> bare("Section 4.1."), bare("a)"), bare("(ii)"), bare("PART  A"), bare("FIRST SCHEDULE")
    ('4.1', '(a)', '(ii)', 'Part A', 'First Schedule')
    >>> bare(".1")
    '.1'
    """
    written = " ".join(undrafted(label).split()).strip(" ")
    text = written.strip(_SET_OFF)
    if written.startswith(".") and text[:1].isdigit():
        return f".{text}"
    if container := container_of(text):
        return _bare_division(text, container)
    while (rest := _LEADING_WORD.sub("", text, count=1)) != text and _LEADING_WORD.match(text):
        if not _counts(rest):
            break
        text = rest
    text = text.rstrip(".:")
    if text.endswith(")") and text.count(")") > text.count("("):
        head, _, last = text[:-1].rpartition(".")
        return f"{head}({last})" if head else f"({last})"
    return text


def _bare_division(text: str, container: str) -> str:
    words = _ARTICLE.sub("", text, count=1).strip("]").split()
    first = words[0].lower().strip(":.")
    if first in CONTAINERS and first != container:
        return f"{first.capitalize()} {words[1]} of the {container.capitalize()}"
    counter = " ".join(word for word in words if word.lower().strip(":.]") != container)
    counter = re.sub(r"^PART\b", "Part", counter.strip(" .:"))
    if counter.startswith("("):
        counter = counter.strip("()")
    if first in QUALIFIERS:
        kind, _, place = counter.partition(" ")
        return f"{kind.title()} {container.capitalize()} {place}".rstrip()
    if first == container:
        return f"{container.capitalize()} {counter}".rstrip()
    return f"{counter.capitalize()} {container.capitalize()}"


def _counts(text: str) -> bool:
    """Whether what is left of a label can be a number, so that the word before it is none of it."""
    return any(each.isdigit() or each in "()" for each in text) or bool(ordinals(text.rstrip(".:")))


def leading_word(label: str) -> str:
    """The word before a label's number ("section " of "Section 4.1"), in small letters, or "".

    >>> leading_word("Sec. 2."), leading_word("4.1")
    ('section ', '')
    """
    found = _LEADING_WORD.match(label.strip())
    word = "" if found is None else found[0].lower()
    return _WRITTEN_OUT.get(word, word)


def join(parent: str, label: str) -> str:
    """The number of a clause from its parent's number and its own bare label.

    A full stop stands between where two digits or two letters would run together.

    >>> join("4.12", "(b)"), join("4.12", "1"), join("Schedule 2, ", "3"), join("4.12", ".1")
    ('4.12(b)', '4.12.1', 'Schedule 2, 3', '4.12.1')
    """
    if not parent or parent.endswith(" "):
        return parent + label.removeprefix(".")
    if not label:
        return parent
    last, first = parent[-1], label[0]
    clash = (last.isdigit() and first.isdigit()) or (last.isalpha() and first.isalpha())
    return f"{parent}{'.' if clash else ''}{label}"


def is_below(number: str, above: str) -> bool:
    """Whether a number begins with another, as a sub-clause's does with its clause's.

    >>> is_below("4.12(b)", "4.12"), is_below("4.12", "4.1")
    (True, False)
    """
    rest = number.removeprefix(above)
    return rest not in (number, "") and not rest[0].isalnum()
