"""Model objects into pages, notes and exports."""
