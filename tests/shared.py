"""The real documents that lie beside the repository, where they do; a fresh clone has none."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"
REAL: Final = SHARED / "real"

needs_shared = pytest.mark.skipif(
    not REAL.is_dir(), reason="the real documents are not here: no folder ../shared/real"
)
