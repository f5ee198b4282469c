"""Reads a PDF in a process of its own, with limits that its parent's would not survive.

What PDFium draws can't be bounded from outside: a form that draws the next one twice, thirty times
over, takes all memory there is. Here it only takes what this process may have.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final, get_args

import msgspec

from clauseline.ingest.archive import MIB
from clauseline.ingest.paragraph import Reading
from clauseline.ingest.pdf.reader import read_pdf
from clauseline.model.errors import ClauselineError, UnreadableFile, UnsafeFile
from clauseline.model.version import View

try:
    import resource
except ImportError:  # not on every system; then only the clock ends it
    _resource = None
else:
    _resource = resource

_MEMORY: Final = 320 * MIB
_MEMORY_FOR_EACH_BYTE: Final = 16
_SECONDS: Final = 8
_SECONDS_FOR_EACH_MIB: Final = 10
_PATIENCE: Final = 10
"""How many times its processor time a process may take on a busy machine."""
_TOO_LARGE: Final = 3
_REFUSED: Final = 4
_REMEDY: Final = "if the file is genuine, print it to a new PDF, or split it"


class _Refusal(msgspec.Struct):
    """An error on its way between two processes."""

    unsafe: bool
    reason: str
    remedy: str
    place: str | None


def read_apart(data: bytes, file: str, view: View) -> Reading:
    """What read_pdf gives; UnsafeFile where reading takes more than the limits, or breaks off."""
    command = [sys.executable, "-P", "-m", __name__, view]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module
            command, input=data, capture_output=True, check=False, timeout=_PATIENCE * _time(data)
        )
    except subprocess.TimeoutExpired as error:
        raise UnsafeFile(
            "reading the PDF takes too long for its size", remedy=_REMEDY, file=file
        ) from error
    if done.returncode == 0:
        return msgspec.msgpack.decode(done.stdout, type=Reading)
    if done.returncode == _REFUSED:
        raise _as_error(msgspec.msgpack.decode(done.stdout, type=_Refusal), file)
    if done.returncode == _TOO_LARGE or done.returncode < 0:
        raise UnsafeFile(
            "reading the PDF takes more time or memory than any text of its size needs",
            remedy=_REMEDY,
            file=file,
        )
    raise RuntimeError(done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2])


def _as_error(refusal: _Refusal, file: str) -> ClauselineError:
    kind = UnsafeFile if refusal.unsafe else UnreadableFile
    return kind(refusal.reason, remedy=refusal.remedy, file=file, place=refusal.place)


def main() -> int:
    """Reads standard input in the view that is named, and writes the reading, or why not."""
    view = next(each for each in get_args(View) if each == sys.argv[1])
    data = sys.stdin.buffer.read()
    _limit(data)
    try:
        written = msgspec.msgpack.encode(read_pdf(data, "", view))
    except ClauselineError as error:
        refusal = _Refusal(
            isinstance(error, UnsafeFile), error.reason, error.remedy, error.place or None
        )
        sys.stdout.buffer.write(msgspec.msgpack.encode(refusal))
        return _REFUSED
    except MemoryError:
        return _TOO_LARGE
    sys.stdout.buffer.write(written)
    return 0


def _limit(data: bytes) -> None:
    if _resource is None:
        return
    _lower(_resource.RLIMIT_CPU, int(_time(data)))
    _lower(_resource.RLIMIT_CORE, 0)
    status = Path("/proc/self/statm")
    if status.exists():
        held = int(status.read_text("ascii").split()[0]) * _resource.getpagesize()
        _lower(_resource.RLIMIT_AS, held + _MEMORY + _MEMORY_FOR_EACH_BYTE * len(data))


def _lower(what: int, limit: int) -> None:
    """Lowers a limit of this process, where it is higher or there is none."""
    if _resource is not None:
        _, most = _resource.getrlimit(what)
        limit = limit if most == _resource.RLIM_INFINITY else min(limit, most)
        _resource.setrlimit(what, (limit, limit))


def _time(data: bytes) -> float:
    """The seconds of processor time that reading may take."""
    return _SECONDS + _SECONDS_FOR_EACH_MIB * len(data) / MIB


if __name__ == "__main__":
    sys.exit(main())
