"""The theme: templates, one style sheet, one icon; no script."""
