"""Values as JSON, one key a line, for programs and for reading."""

from __future__ import annotations

import msgspec

from clauseline.model.change import Comparison
from clauseline.model.direction import Direction
from clauseline.model.version import Version
from clauseline.model.witness import Witnesses


def write_json(value: Version | Direction | Comparison | Witnesses) -> str:
    """A version, direction or comparison as JSON that ends in a newline; dates are ISO 8601."""
    encoded = msgspec.json.encode(value)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"
