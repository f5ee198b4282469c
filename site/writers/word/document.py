"""A comparison -> a Word file that tells it by tracked changes.

To accept all of them gives the new version, to reject all of them the old one: every word, and
every number as its version shows it. Numbers are typed, so that Word counts none of them anew.
"""

from __future__ import annotations

import datetime as dt

from clauseline.model.change import Comparison
from clauseline.model.version import Version
from clauseline.site.writers.word.body import Body
from clauseline.site.writers.word.course import course
from clauseline.site.writers.word.markup import MAIN, Revisions, text
from clauseline.site.writers.word.notes import Notes
from clauseline.site.writers.word.package import FOOTER, HEADER, OFFICE, package
from clauseline.site.writers.word.styles import styles_part
from clauseline.site.writers.word.units import units_of

_AROUND = (
    f'<w:headerReference w:type="default" r:id="{HEADER}"/>'
    f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
)
_SIZE = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
)
_SETTINGS = (
    f'<w:settings xmlns:w="{MAIN}"><w:defaultTabStop w:val="720"/><w:footnotePr>'
    '<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>'
    '<w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_PAGE = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def write_comparison_word(
    comparison: Comparison, old: Version, new: Version, *, date: dt.date
) -> bytes:
    """The Word file; its changes bear the date, its header says what is compared.

    What the two versions say is the body, and nothing else is.
    """
    revisions = Revisions(date)
    notes = Notes((old, new), revisions)
    steps = course(comparison.changes, new.clauses, units_of(old), units_of(new))
    body = "".join(Body(revisions, notes).written(steps))
    section = f"<w:sectPr>{_AROUND}{notes.manner}{_SIZE}</w:sectPr>"
    title = f"Comparison of {comparison.old.file} with {comparison.new.file}"
    return package(
        f'<w:document xmlns:w="{MAIN}" xmlns:r="{OFFICE}"><w:body>{body}{section}</w:body>'
        "</w:document>",
        {
            "styles": styles_part(),
            "settings": _SETTINGS,
            "footnotes": notes.part(),
            "header": _around("hdr", "Header", f"<w:r>{text(title)}</w:r>"),
            "footer": _around("ftr", "Footer", _PAGE),
        },
    )


def _around(name: str, style: str, runs: str) -> str:
    """A header or a footer of one paragraph."""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'
    return f'<w:{name} xmlns:w="{MAIN}">{paragraph}</w:{name}>'
