"""A register and the files that it names, read into a Corpus."""
