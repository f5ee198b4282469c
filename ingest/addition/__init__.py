"""What `add` does: files looked at, recognised with the evidence, registered."""
