"""Trains the recogniser from shards of crops; goes on where it stopped; keeps the best weights by whole pages.

    python -m training.train --lines FOLDER --pages FOLDER --work FOLDER --steps 20000 [--start WEIGHTS.pt]

`--lines` may grow while training runs: new shards are taken up. `--pages` holds shards of unseen pages, over which
the error rate is measured; with `--documents FOLDER` the weights are chosen by whole documents of `samples.generator`,
found, read and ordered as the product does, rather than by crops like those they learnt from.
"""

from __future__ import annotations

import argparse
import copy
import math
import pickle
import random
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from rapidfuzz.distance import Levenshtein
from torch import nn

from parsers.reading.recogniser import Recogniser
from parsers.reading.recogniser_alphabet import labels_of, spelt
from parsers.reading.recogniser_input import batch_of
from training.evaluate import evaluate
from training.export import write_float
from training.feed import Feed, Grey, Sample, varied
from training.net import STEP, Net, adopted

ASTRAY = 0.05  # a document in the wrong order says nothing of the weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One training run. The same plan over the same shards gives the same weights on the same machine."""

    lines: Path
    pages: Path
    work: Path
    steps: int
    rate: float = 1e-3
    seed: int = 1
    threads: int = 2
    check_every: int = 400
    freeze: int = 0  # first layers left as they are: half the work of a step is theirs
    start: Path | None = None
    documents: Path | None = None


def read_crops(net: nn.Module, crops: list[Grey]) -> list[str]:
    """What the net reads, best label at each step."""
    with torch.no_grad():
        odds = net(torch.from_numpy(batch_of(crops))).softmax(-1).numpy()
    best, sure = odds.argmax(-1), odds.max(-1)
    return ["".join(glyph.char for glyph in spelt(b, s)).strip() for b, s in zip(best, sure, strict=True)]


def measured(net: nn.Module, folder: Path, most: int = 1600) -> dict[str, float]:
    """Errors per character over unseen pages, spaces ignored, by profile; invented text counts as errors."""
    samples: list[Sample] = [s for path in sorted(folder.glob("*.pkl")) for s in pickle.loads(path.read_bytes())]  # noqa: S301
    samples = sorted(samples[:most], key=lambda s: s[0].shape[1])
    wrong: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    net.eval()
    for start in range(0, len(samples), 24):
        part = samples[start : start + 24]
        for (_, text, profile), got in zip(part, read_crops(net, [s[0] for s in part]), strict=True):
            want, have = text.replace(" ", ""), got.replace(" ", "")
            for key in (profile, "all"):
                wrong[key] += Levenshtein.distance(want, have)
                total[key] += len(want)
    net.train()
    return {key: wrong[key] / max(1, total[key]) for key in sorted(total)}


def by_documents(net: nn.Module, folder: Path, work: Path) -> float:
    """Errors per character over whole documents, the mean of all; one that went astray counts as `ASTRAY`."""
    torch.save(net.state_dict(), work / "candidate.pt")
    model = work / f"candidate-{time.time_ns()}.onnx"  # a name of its own: sessions are kept by name
    write_float(work / "candidate.pt", model)
    scores = evaluate(folder, Recogniser(model=model))
    model.unlink()
    return float(np.mean([min(one.rate, ASTRAY) for one in scores]))


class Averaged:
    """A slow average of the weights: steadier than the last step's."""

    def __init__(self, net: nn.Module) -> None:
        self.net = copy.deepcopy(net).eval()

    def follow(self, net: nn.Module, steps: int) -> None:
        keep = min(0.998, (1 + steps) / (10 + steps))
        with torch.no_grad():
            for mine, theirs in zip(self.net.state_dict().values(), net.state_dict().values(), strict=True):
                if mine.dtype.is_floating_point:
                    mine.mul_(keep).add_(theirs, alpha=1 - keep)
                else:
                    mine.copy_(theirs)


def train(plan: Plan) -> Path:
    """Run the plan; the file that holds the best weights."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(plan.threads)
    cv2.setNumThreads(1)
    plan.work.mkdir(parents=True, exist_ok=True)
    net = Net()
    state: dict[str, Any] = {"step": 0, "best": math.inf, "lines": 0}
    if plan.start:
        net.load_state_dict(adopted(torch.load(plan.start, map_location="cpu")))
    _frozen(net, plan.freeze)
    learning = [weights for weights in net.parameters() if weights.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=plan.rate, weight_decay=1e-4)
    average = Averaged(net)
    last = plan.work / "last.pt"
    if last.exists():
        saved = torch.load(last, map_location="cpu")
        net.load_state_dict(saved["net"])
        average.net.load_state_dict(saved["average"])
        if saved.get("freeze", 0) == plan.freeze:
            optimiser.load_state_dict(saved["optimiser"])
        state = saved["state"]
    _loop(plan, net, average, optimiser, state)
    return plan.work / "best.pt"


def _frozen(net: Net, count: int) -> None:
    for layer in list(net.c)[:count]:
        layer.requires_grad_(False)


def _learning(net: Net, count: int) -> None:
    """Training mode, but for frozen layers, whose running means must stay, too."""
    net.train()
    for layer in list(net.c)[:count]:
        layer.eval()


def _loop(plan: Plan, net: Net, average: Averaged, optimiser: torch.optim.Optimizer, state: dict[str, Any]) -> None:
    loss_of = nn.CTCLoss(zero_infinity=True)
    rng = random.Random(plan.seed + state["step"])
    began, losses = time.monotonic(), []
    for batch in Feed(plan.lines, plan.seed).batches():
        if state["step"] >= plan.steps:
            break
        _learning(net, plan.freeze)
        for group in optimiser.param_groups:
            group["lr"] = _rate(plan, state["step"])
        losses.append(_step(net, optimiser, loss_of, batch, rng))
        state["step"] += 1
        state["lines"] += len(batch)
        average.follow(net, state["step"])
        if state["step"] % plan.check_every == 0 or state["step"] == plan.steps:
            _checked(
                plan, net, average, optimiser, state, f"loss {np.mean(losses):.4f} {time.monotonic() - began:.0f} s"
            )
            losses = []


def _rate(plan: Plan, step: int) -> float:
    warm = min(1.0, (step + 1) / 200)
    return plan.rate * warm * (0.5 + 0.5 * math.cos(math.pi * min(1.0, step / plan.steps)) + 0.01)


def _step(
    net: Net, optimiser: torch.optim.Optimizer, loss_of: nn.CTCLoss, batch: list[Sample], rng: random.Random
) -> float:
    crops = [varied(image, rng) for image, _, _ in batch]
    targets = [labels_of(text) for _, text, _ in batch]
    # Half precision: twice as fast on processors that know bfloat16; the weights stay in full precision.
    with torch.autocast("cpu", torch.bfloat16):
        said = net(torch.from_numpy(batch_of(crops)))
    odds = said.float().log_softmax(-1).permute(1, 0, 2)
    lengths = torch.tensor([min(odds.shape[0], crop.shape[1] // STEP + 2) for crop in crops])
    flat = torch.tensor([label for target in targets for label in target], dtype=torch.long)
    loss = loss_of(odds, flat, lengths, torch.tensor([len(target) for target in targets]))
    optimiser.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    optimiser.step()
    return float(loss.item())


def _checked(
    plan: Plan, net: Net, average: Averaged, optimiser: torch.optim.Optimizer, state: dict[str, Any], note: str
) -> None:
    figures = measured(average.net, plan.pages)
    if plan.documents:
        figures["documents"] = by_documents(average.net, plan.documents, plan.work)
    print(
        f"step {state['step']} lines {state['lines']} {note} " + " ".join(f"{k} {v:.4f}" for k, v in figures.items()),
        flush=True,
    )
    figure = figures.get("documents", figures.get("all", math.inf))
    if figure < state["best"]:
        state["best"] = figure
        torch.save(average.net.state_dict(), plan.work / "best.pt")
    saved = {
        "net": net.state_dict(),
        "average": average.net.state_dict(),
        "freeze": plan.freeze,
        "optimiser": optimiser.state_dict(),
        "state": state,
    }
    torch.save(saved, plan.work / "last.part")
    (plan.work / "last.part").rename(plan.work / "last.pt")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("lines", "pages", "work"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--check-every", type=int, default=400)
    parser.add_argument("--freeze", type=int, default=0)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--documents", type=Path)
    args = parser.parse_args()
    print(train(Plan(**vars(args))))


if __name__ == "__main__":
    main()
