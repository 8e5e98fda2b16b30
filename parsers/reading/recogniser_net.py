"""Runs the line recogniser: crops in, characters with places and confidences out. One thread, no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime

from parsers.errors import EngineMissing
from parsers.reading.recogniser_alphabet import Glyph, spelt
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_input import batch_of

MODEL = Path(__file__).parent / "model" / "thai_lines.onnx"
STEP = 2  # pixels of a crop to each step of the net
# Pixels of paper after each line: without them the last letters of 363 short crops were believed 0.979 in the mean,
# with them 0.985, and ten read otherwise; with more nothing changed.
_PAPER = 24


def read_lines(crops: Sequence[Grey], model: Path = MODEL) -> list[list[Glyph]]:
    """The characters on each crop, in the crops' order. Raises EngineMissing where the model file is gone."""
    session = _session(model)
    return [_read(session, crop) for crop in crops]


def _read(session: onnxruntime.InferenceSession, crop: Grey) -> list[Glyph]:
    # Each line alone: what is read on it hangs on no other, and no paper but its own is read in vain.
    lines = batch_of([crop], paper=_PAPER)
    best, sure = session.run(None, {"lines": lines})
    steps = crop.shape[1] // STEP
    return spelt(best[0][:steps].astype(np.intp), sure[0][:steps]) if steps else []


@lru_cache(maxsize=2)  # the product has one model; training holds up one candidate after another
def _session(model: Path) -> onnxruntime.InferenceSession:
    if not model.exists():
        raise EngineMissing(f"no model file {model.name}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # widths differ from page to page: an arena would only grow
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
