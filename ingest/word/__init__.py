"""Word files into paragraphs: numbers, words and tracked changes as Word shows them."""
