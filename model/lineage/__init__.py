"""A clause through all versions of its document."""
