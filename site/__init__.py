"""Model objects into pages, JSON and plain text."""  # noqa: A005 - imported as clauseline.site only
