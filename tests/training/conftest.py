"""Training needs torch, which the project's lock leaves out; `make train-setup` installs it and `make test` calls that.

Run by hand on a machine without it, the tests here are left out, and the report's first lines say so.
"""

from __future__ import annotations

from importlib.util import find_spec

import pytest

NEEDED = ("onnx", "pythainlp", "torch")
MISSING = [name for name in NEEDED if find_spec(name) is None]
collect_ignore_glob = ["test_*.py"] if MISSING else []


def pytest_report_header(config: pytest.Config) -> str:
    if MISSING:
        return f"tests/training left out: {', '.join(MISSING)} not installed (make train-setup)"
    return "tests/training: everything it needs is installed"
