"""What a recogniser of page images must do. Finding lines and cutting words are the engine's own business.

An engine gets a grey page the right way up and gives lines in any order; reading order, cells and
columns are made of its boxes afterwards, the same way as for text layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

GreyImage = NDArray[np.uint8]  # height × width, 0 black … 255 white


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedWord:
    """Letters between two gaps, as the engine read them; pixels from the image's top-left corner."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float  # 0..1


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedLine:
    """One line of one column or cell, its words left to right. `baseline`: pixels from the top."""

    words: tuple[RecognisedWord, ...]
    baseline: float
    em: float  # pixels; size of the print


class Engine(Protocol):
    """A recogniser. Deterministic: the same image gives the same lines."""

    @property
    def name(self) -> str:
        """Name, version and languages, as stored with each page: "tesseract 5.3.0 tha+eng"."""
        ...

    @property
    def dpi(self) -> float:
        """The resolution pages are drawn at for this engine, dots an inch."""
        ...

    def recognise(self, image: GreyImage, dpi: float) -> Sequence[RecognisedLine]:
        """All lines of print on the page. Raises EngineMissing where the recogniser is not installed."""
        ...
