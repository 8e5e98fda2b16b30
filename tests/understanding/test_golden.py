"""Golden samples: the reading kept beside a sample is understood into the very record kept beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.golden import expected, folders

SAMPLES = Path(__file__).parents[2] / "samples"
GOLDEN = [folder for folder in folders(SAMPLES) if (folder / "expected.json").exists()]


def test_golden_samples_are_there_for_every_kind() -> None:
    kinds = {json.loads((folder / "expected.json").read_text(encoding="utf-8"))["kind"]["value"] for folder in GOLDEN}
    assert kinds >= {"announcement_s10", "announcement_s13_1", "order_s16", "official_letter", "other"}


@pytest.mark.parametrize("folder", GOLDEN, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_golden_reading_gives_its_golden_record(folder: Path) -> None:
    assert json.loads(expected(folder)) == json.loads((folder / "expected.json").read_text(encoding="utf-8"))
