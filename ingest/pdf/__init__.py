"""PDF files: pages into pieces of text and drawn strokes, lines, and paragraphs."""
