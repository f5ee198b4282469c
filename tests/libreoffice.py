"""What LibreOffice shows of a Word file: the independent judge of numbers and words."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal, get_args

from clauseline.ingest.paragraph import Paragraph, Reading

OFFICE: Final = shutil.which("soffice")
_BRIDGED: Final = "/usr/bin/python3"
"""The Python that Debian's LibreOffice bridge belongs to."""
_VIEWS: Final = Path(__file__).parents[1] / "benchmarks" / "office_views.py"

View = Literal["accepted", "rejected"]

_BULLET: Final = re.compile(r"^[\u2022\u25aa\u25cf\u25a0\u25e6\uf000-\uf0ffo\u00a7\u00b7-] ")


def shown(path: Path, folder: Path) -> list[str]:
    """The lines of text that LibreOffice shows, with the numbers it counts.

    `folder` takes the result and a profile, so that several may run at once.
    """
    assert OFFICE is not None
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                OFFICE,
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                str(folder),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return _lines(folder / f"{path.stem}.txt")


def has_bridge() -> bool:
    """Whether LibreOffice can be asked to accept or reject changes."""
    if OFFICE is None or not Path(_BRIDGED).exists():
        return False
    command = [_BRIDGED, "-c", "import uno"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def shown_in_views(
    path: Path, folder: Path, copy: Callable[[bytes, View], bytes] = lambda data, _: data
) -> dict[View, list[str]]:
    """The lines that LibreOffice shows once it has accepted, or rejected, every change.

    `copy` makes what it is shown for a view.
    """
    return all_shown_in_views({path.stem: path.read_bytes()}, folder, copy)[path.stem]


def all_shown_in_views(
    files: Mapping[str, bytes],
    folder: Path,
    copy: Callable[[bytes, View], bytes] = lambda data, _: data,
) -> dict[str, dict[View, list[str]]]:
    """The same of several files by their names, LibreOffice being started once."""
    views = get_args(View)
    for name, data in files.items():
        for view in views:
            (folder / f"{name}.{view}.docx").write_bytes(copy(data, view))
    subprocess.run([_BRIDGED, str(_VIEWS), str(folder)], check=True, capture_output=True)
    return {name: {view: _lines(folder / f"{name}.{view}.txt") for view in views} for name in files}


def _lines(text: Path) -> list[str]:
    return [line for line in map(plain, text.read_text("utf-8-sig").split("\n")) if line]


def plain(line: str) -> str:
    """A line as it is compared: white space folded, one sign for every bullet and hyphen."""
    folded = " ".join(line.replace("\u2011", "-").replace("\u00ad", "").split())
    return _BULLET.sub("\u2022 ", folded)


def lines_of(reading: Reading) -> Iterator[str]:
    """The same lines as we read them."""
    for paragraph in reading.paragraphs:
        label = "" if paragraph.label is None else f"{paragraph.label.text} "
        yield from filter(None, [plain(label + paragraph.text), *_cells_of(paragraph)])


def _cells_of(paragraph: Paragraph) -> Iterator[str]:
    for table in paragraph.tables:
        labels = {(each.row, each.column, each.paragraph): each.text for each in table.labels}
        for at_row, row in enumerate(table.rows, 1):
            for column, cell in enumerate(row, 1):
                for at, line in enumerate(cell.split("\n"), 1):
                    yield plain(f"{labels.get((at_row, column, at), '')} {line}")
