"""`python -m clauseline.cli`, the same as `clauseline`."""

from clauseline.cli.main import main

if __name__ == "__main__":
    main()
