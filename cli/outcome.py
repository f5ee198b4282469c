"""What `build` tells at its end: how much it made, where to open it, what to know."""

from __future__ import annotations

from clauseline.cli.output import counted, emit, tell, warn
from clauseline.model.corpus import Corpus
from clauseline.site.build import SiteReport


def tell_outcome(report: SiteReport, corpus: Corpus) -> None:
    """Prints what was built on standard output, warnings on standard error."""
    warn(corpus.warnings)
    told = len(corpus.warnings) + _tell_of_files(corpus)
    emit(
        f"Built {counted(report.pages, 'page')}: {counted(report.documents, 'document')}, "
        f"{counted(report.versions, 'version')}, {counted(report.comparisons, 'comparison')}, "
        f"{counted(report.directions, 'direction')}; {counted(told, 'warning')}\n"
        f"Open {report.home}"
    )


def _tell_of_files(corpus: Corpus) -> int:
    """Tells how many warnings each file has, and gives how many they are in all."""
    versions = [version.text for document in corpus.documents for version in document.versions]
    letters = [direction.letter for direction in corpus.directions]
    warned = [(text.source.file, len(text.warnings)) for text in versions]
    warned += [(letter.source.file, len(letter.warnings)) for letter in letters]
    for file, count in warned:
        if count:
            tell(f"{file}: {counted(count, 'warning')}, shown by clauseline read")
    return sum(count for _, count in warned)
