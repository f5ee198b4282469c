"""A direction letter: its parts, and what its sentences say of dates, powers and documents."""
