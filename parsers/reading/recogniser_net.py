"""Runs the line recogniser: crops in, characters with places and confidences out. One thread, no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from parsers.errors import EngineMissing
from parsers.reading.recogniser_alphabet import Glyph, spelt
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_input import batch_of

MODEL = Path(__file__).parent / "model" / "thai_lines.onnx"
STEP = 2  # pixels of a crop to each step of the net
_PIXELS = 12_000  # columns of crops read at once: a few lines, so that memory stays small
_SLACK = 1.25  # the widest line of a batch over the narrowest


def read_lines(crops: Sequence[Grey], model: Path = MODEL) -> list[list[Glyph]]:
    """The characters on each crop, in the crops' order. Raises EngineMissing where the model file is gone."""
    session = _session(model)
    out: list[list[Glyph]] = [[] for _ in crops]
    for group in _by_width([crop.shape[1] for crop in crops]):
        best, sure = session.run(None, {"lines": batch_of([crops[at] for at in group])})
        for at, labels, odds in zip(group, best, sure, strict=True):
            steps = crops[at].shape[1] // STEP
            out[at] = _read(labels[:steps], odds[:steps])
    return out


def _read(labels: NDArray[np.int32], odds: NDArray[np.float32]) -> list[Glyph]:
    return spelt(labels.astype(np.intp), odds) if len(labels) else []


def _by_width(widths: Sequence[int]) -> list[list[int]]:
    """Lines of like width together: little paper is read in vain."""
    groups: list[list[int]] = []
    for at in sorted(range(len(widths)), key=lambda i: (widths[i], i)):
        group = groups[-1] if groups else []
        fits = group and widths[at] <= _SLACK * widths[group[0]] + 32 and (len(group) + 1) * widths[at] <= _PIXELS
        if fits:
            group.append(at)
        else:
            groups.append([at])
    return groups


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
