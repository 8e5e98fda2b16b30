"""The generator from a terminal: `python -m samples.generator --help`."""

from samples.generator.cli import app

app()
