"""Model objects into pages, notes and exports."""  # noqa: A005 - imported as clauseline.site only
