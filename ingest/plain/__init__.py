"""Plain text: bytes into characters, lines without page furniture, lines into paragraphs."""
