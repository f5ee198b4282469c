"""What a change means for clauses that it did not touch."""
