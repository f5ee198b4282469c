"""How lines are judged: against the known truth, each reader by the same measure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from schemes import Line

_BULLET: Final = re.compile(r"^(?:[-*\u2022\u25aa\u25cf\u00b7\uf0b7]|--) ")
_SIGNS: Final = {0x2011: "-", 0xAD: None, 0x200E: None, 0xF0B3: "\u2265"}
"""One sign for every hyphen, no marks of direction, and a sign that some leave to its font."""
_TOKEN: Final = re.compile(r"[0-9A-Za-z]+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")
_LABEL_WORDS: Final = re.compile(
    r"(?i:[ivxlcdm]+)|(\w)\1+|Parts?|PART|Section|Article|Schedule|SCHEDULE|Annex|"
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|\w+teen)"
    r"(?:-\w+)?|First|Second|Third|Fifth|Eighth|Ninth|Twelfth|Twentieth|[A-Z]\w+(?:teenth|th)"
)


@dataclass
class Score:
    """What was right, of so many numbered lines, and what became of the words.

    `exact`: label and words as they are shown; `counted`: words, and the label's counters
    whatever stands around them ("a)" for "(a)").
    """

    lines: int = 0
    exact: int = 0
    counted: int = 0
    lost: int = 0
    invented: int = 0
    words: int = 0

    def add(self, other: Score) -> None:
        """Adds another document's score."""
        for name in vars(self):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def share(self) -> float:
        """The share of numbered lines that are exactly right, in per cent."""
        return 100 * self.exact / self.lines if self.lines else 100.0


def judge(truth: Sequence[Line], found: Sequence[str]) -> Score:
    """The score of one view of one document."""
    lines = [folded(line) for line in found]
    score = Score(words=sum(_words(_whole(truth)).values()))
    pool = Counter(lines)
    for wanted in _wanted(truth):
        score.lines += 1
        exact = next((each for each in wanted if pool[each]), None)
        if exact is not None:
            pool[exact] -= 1
            score.exact += 1
            score.counted += 1
        else:
            alike = next((line for line in pool if pool[line] and _alike(line, wanted[-1])), None)
            if alike is not None:
                pool[alike] -= 1
                score.counted += 1
    right, got = _words(_whole(truth)), _words(" ".join(lines))
    score.lost, score.invented = (right - got).total(), (got - right).total()
    return score


def folded(line: str) -> str:
    """A line as it is compared: one sign for every bullet and hyphen, white space folded."""
    text = unicodedata.normalize("NFC", line).translate(_SIGNS)
    return _BULLET.sub("\u2022 ", " ".join(text.split()))


def _wanted(truth: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """What each numbered line may look like.

    Two labels of one paragraph may stand in one line or in two, as may a division and its title.
    """
    before = ""
    for line in truth:
        alone = folded(f"{line.label} {line.words}")
        if line.runs_on:
            before = f"{line.label} "
        elif line.label:
            other = folded(before + alone) if before else folded(line.label)
            yield (other, alone) if before or line.below else (alone,)
            before = ""


def _alike(line: str, wanted: str) -> bool:
    """Whether a line holds the counters and the words that are wanted."""
    return _TOKEN.findall(line) == _TOKEN.findall(wanted)


def _whole(truth: Sequence[Line]) -> str:
    return folded(" ".join(line.words for line in truth))


def _words(text: str) -> Counter[str]:
    """The words of a text, without those that stand in labels only."""
    found = (each for each in _WORD.findall(text) if not _LABEL_WORDS.fullmatch(each))
    return Counter(found)
