"""`clauseline.yaml`: read with its lines, checked, edited without disturbing a person's words."""
