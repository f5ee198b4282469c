"""The illustrative corpus that comes with the product, and how it is made."""
