"""The characters the recogniser can say, and how its choices over time become text."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

THAI = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮฯะัาำิีึืฺุูเแโใไๅๆ็่้๊๋์ํ๎๐๑๒๓๔๕๖๗๘๙฿"
ASCII = "".join(map(chr, range(32, 127)))
ALPHABET = "".join(sorted(set(THAI + ASCII + "–“”‘’…•")))
BLANK = 0  # label 0 says "nothing here"; ALPHABET[i] is label i + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One character read: where along the line, in steps of the net, and how sure (0..1)."""

    char: str
    first: int
    last: int
    confidence: float


def labels_of(text: str) -> list[int]:
    """The labels that spell a text; characters outside the alphabet are left out."""
    return [_LABELS[char] for char in text if char in _LABELS]


def spelt(best: NDArray[np.intp], sure: NDArray[np.float32]) -> list[Glyph]:
    """Collapse the best label of each step: repeats are one character, blanks are none."""
    starts = np.concatenate([[0], np.flatnonzero(np.diff(best)) + 1])
    surest = np.maximum.reduceat(sure, starts).tolist()
    labels, begins = best[starts].tolist(), starts.tolist()
    return [
        Glyph(char=ALPHABET[label - 1], first=begin, last=end - 1, confidence=most)
        for label, begin, end, most in zip(labels, begins, [*begins[1:], len(best)], surest, strict=True)
        if label != BLANK
    ]


_LABELS = {char: at + 1 for at, char in enumerate(ALPHABET)}
