"""The `clauseline` command."""
