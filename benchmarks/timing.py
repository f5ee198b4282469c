"""What work costs this process: processor time, and memory at its peak."""

from __future__ import annotations

import gc
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

_LARGE: Final = 1 << 20


def took(work: Callable[[], object]) -> float:
    """The processor time of work and of clearing away all that it leaves, children included.

    In seconds. What others left in this process is none of its business.
    """
    _settle()
    gc.freeze()
    begun = _spent()
    work()
    _settle()
    spent = _spent() - begun
    gc.unfreeze()
    return spent


def _settle() -> None:
    """Collects what nobody holds; a large request has the C library join what was freed."""
    gc.collect()
    bytearray(_LARGE)


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def peak() -> int:
    """The most bytes of memory held so far.

    `ru_maxrss` also counts what the parent held when it started this process; Linux's own figure
    for the program alone does not, and stands in for it where there is one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text("ascii").split("\n")
        return next(int(each.split()[1]) for each in lines if each.startswith("VmHWM")) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
