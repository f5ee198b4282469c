"""Values written out, one file a format; each function gives text and touches no file."""
