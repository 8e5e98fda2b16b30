"""The same doors from a terminal."""


def main() -> None:
    """Entry point of `saraban`."""
