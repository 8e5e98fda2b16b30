"""Feeds training: shards in a drawn order, lines of like width together, each a little different every time."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from training.net import STEP

Grey = NDArray[np.uint8]
Sample = tuple[Grey, str, str]  # crop, text, profile
PIXELS_A_BATCH = 22_000
GHOST_SHARE = 0.06
WIDEST = 2400


class Feed:
    """Shards, read in a drawn order; the newest are always among them."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.rng = random.Random(seed)

    def batches(self) -> Iterator[list[Sample]]:
        while True:
            shards = sorted(self.folder.glob("*.pkl"))
            for path in self.rng.sample(shards, min(len(shards), 6)):
                yield from self._of(pickle.loads(path.read_bytes()))  # noqa: S301 - our own shards

    def _of(self, samples: list[Sample]) -> Iterator[list[Sample]]:
        text = [s for s in samples if s[1] and _fits(s)]
        ghosts = [s for s in samples if not s[1] and s[0].shape[1] < WIDEST]
        self.rng.shuffle(ghosts)
        pool = sorted(
            text + ghosts[: int(len(text) * GHOST_SHARE)], key=lambda s: s[0].shape[1] + self.rng.uniform(0, 60)
        )
        out: list[list[Sample]] = [[]]
        for sample in pool:
            if (len(out[-1]) + 1) * sample[0].shape[1] > PIXELS_A_BATCH:
                out.append([])
            out[-1].append(sample)
        self.rng.shuffle(out)
        yield from (batch for batch in out if batch)


def _fits(sample: Sample) -> bool:
    width = int(sample[0].shape[1])
    return width < WIDEST and width / STEP > len(sample[1]) * 1.3 + 2


def varied(crop: Grey, rng: random.Random) -> Grey:
    """What the finder may do otherwise next time: a little higher, wider, slanted, darker, softer."""
    height, width = crop.shape
    if rng.random() < 0.6:
        tilt = rng.uniform(-1.5, 1.5) / max(width, 200)
        lift = (1 - (tall := rng.uniform(0.93, 1.07))) * 35 + rng.uniform(-1.5, 1.5)
        matrix = np.array([[rng.uniform(0.94, 1.06), rng.uniform(-0.06, 0.06), 0], [tilt, tall, lift]])
        matrix[0, 2] = -matrix[0, 1] * height / 2
        out = max(16, round(width * matrix[0, 0]))
        moved = cv2.warpAffine(crop, matrix, (out, height), flags=cv2.INTER_LINEAR, borderValue=255)
        crop = np.asarray(moved, np.uint8)
    if rng.random() < 0.2:
        crop = np.asarray(cv2.GaussianBlur(crop, (0, 0), rng.uniform(0.3, 0.9)), np.uint8)
    if rng.random() < 0.12:
        crop = _crossed(crop, rng)
    if rng.random() < 0.25:
        shift = np.float32(rng.uniform(0.8, 1.25))
        crop = np.clip(255 - (255 - crop.astype(np.float32)) * shift, 0, 255).astype(np.uint8)
    if rng.random() < 0.2:
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, rng.uniform(2, 14), crop.shape)
        crop = np.clip(crop + noise, 0, 255).astype(np.uint8)
    return crop


def _crossed(crop: Grey, rng: random.Random) -> Grey:
    """A pen stroke across the line."""
    points = [[rng.uniform(0, crop.shape[1]), rng.uniform(0, crop.shape[0])] for _ in range(rng.randint(3, 6))]
    path, ink, width = np.array(points, np.int32), rng.randint(0, 150), rng.randint(1, 2)
    return np.asarray(cv2.polylines(crop.copy(), [path], False, (ink,), width, cv2.LINE_AA), np.uint8)
