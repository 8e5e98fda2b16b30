"""Writes the trained weights as ONNX, whole and in 8 bits, with checksums, for the reading room.

python -m training.export --weights WEIGHTS.pt --lines FOLDER --out parsers/reading/model
"""

from __future__ import annotations

import argparse
import hashlib
import json
import pickle
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from parsers.reading.recogniser_alphabet import ALPHABET
from parsers.reading.recogniser_input import batch_of
from training.net import Net

OPSET = 17
CALIBRATION_LINES = 160


class Spoken(nn.Module):
    """The net with its choice made: the best label of each step, and how sure it is of it."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = net

    def forward(self, lines: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        odds = self.net(lines).softmax(-1)
        sure, best = odds.max(-1)
        return best.to(torch.int32), sure


class Lines(CalibrationDataReader):  # type: ignore[misc]
    """Crops from which the range of each layer's values is measured."""

    def __init__(self, folder: Path) -> None:
        paths = sorted(folder.glob("*.pkl"))
        rng = random.Random(7)
        samples: list[tuple[NDArray[np.uint8], str, str]] = []
        for path in rng.sample(paths, min(4, len(paths))):
            samples += rng.sample(pickle.loads(path.read_bytes()), CALIBRATION_LINES // 4)  # noqa: S301 - our own shards
        self._feeds: Iterator[dict[str, Any]] = iter([{"lines": batch_of([crop])} for crop, _, _ in samples])

    def get_next(self) -> dict[str, Any] | None:
        return next(self._feeds, None)


def write_float(weights: Path, path: Path) -> None:
    """One ONNX file with full weights: lines (n, 1, 48, width) -> best (n, steps), sure (n, steps)."""
    net = Net()
    net.load_state_dict(torch.load(weights, map_location="cpu"))
    net.eval()
    axes = {"lines": {0: "n", 3: "width"}, "best": {0: "n", 1: "steps"}, "sure": {0: "n", 1: "steps"}}
    torch.onnx.export(
        Spoken(net).eval(),
        (torch.zeros(2, 1, 48, 320),),
        str(path),
        input_names=["lines"],
        output_names=["best", "sure"],
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
    _named(path)


def _named(path: Path) -> None:
    """Write the alphabet into the file, so that a model and the labels that read it cannot part."""
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {"alphabet": ALPHABET})
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def write_small(whole: Path, lines: Path, path: Path) -> None:
    """The same in 8 bits; the first and the last layer stay whole, where rounding costs most."""
    ready = path.with_suffix(".ready.onnx")
    quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
    convs = [node.name for node in onnx.load(str(ready)).graph.node if node.op_type == "Conv"]
    quantize_static(
        str(ready),
        str(path),
        Lines(lines),
        quant_format=QuantFormat.QDQ,
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["Conv"],
        nodes_to_exclude=[convs[0], convs[-1]],
    )
    ready.unlink()
    _named(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--lines", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    whole, small = args.out / "thai_lines.onnx", args.out / "thai_lines_int8.onnx"
    args.out.mkdir(parents=True, exist_ok=True)
    write_float(args.weights, whole)
    write_small(whole, args.lines, small)
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (whole, small)}
    (args.out / "SHA256.json").write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
