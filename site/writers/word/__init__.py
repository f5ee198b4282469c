"""A comparison as a Word file with tracked changes: the door is `write_comparison_word`."""

from clauseline.site.writers.word.document import write_comparison_word

__all__ = ["write_comparison_word"]
