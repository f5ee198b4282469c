"""What LibreOffice shows of a Word file: the independent judge of numbers and words."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

OFFICE: Final = shutil.which("soffice")

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
    text = (folder / f"{path.stem}.txt").read_text("utf-8-sig")
    return [line for line in map(plain, text.split("\n")) if line]


def plain(line: str) -> str:
    """A line as it is compared: white space folded, one sign for every bullet and hyphen."""
    folded = " ".join(line.replace("\u2011", "-").replace("\u00ad", "").split())
    return _BULLET.sub("\u2022 ", folded)
