"""Files into model objects: the door is `read` for one file and `load_corpus` for a register."""
