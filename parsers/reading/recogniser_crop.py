"""A found line, and how it is cut out of the page: at one size, on one baseline, alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.recogniser_ink import Grey, LevelPage, Matrix
from parsers.reading.recogniser_parts import Parts

CROP_HEIGHT = 48
LETTER = 16.0  # pixels of a crop that a consonant such as ก is high
ABOVE, BELOW = 1.2, 0.8  # letter heights kept over the letters and under the baseline (measured on 24 Thai fonts)
_BASE_ROW = (ABOVE + 1.0) * LETTER
_TOUCH = 5  # rows of a crop: ink no further over a letter may be its mark
_PRINTED = slice(6, 44)  # rows of a crop where letters and their marks stand
_MARKS = slice(3, 21)  # rows of a crop where vowels and tone marks stand over the letters
SIDE = 0.5  # letter heights of paper kept at both ends


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """One run of print without a wide gap: a line, or what one table cell holds of it."""

    x0: float
    x1: float
    base: float  # the baseline's height at x = 0
    slope: float  # work pixels down for each one to the right
    letter: float  # height of a consonant
    owner: int  # number of this line in `FoundPage.owners`

    def base_at(self, x: float) -> float:
        return self.base + self.slope * x

    @property
    def middle(self) -> tuple[float, float]:
        x = (self.x0 + self.x1) / 2
        return x, self.base_at(x) - self.letter / 2

    @property
    def crop_width(self) -> int:
        return max(16, round((self.x1 - self.x0 + 2 * SIDE * self.letter) * LETTER / self.letter))

    def to_work(self) -> Matrix:
        """2 x 3: pixels of this line's crop -> work pixels."""
        size = self.letter / LETTER
        x = self.x0 - SIDE * self.letter
        return np.array([[size, 0, x], [self.slope * size, size, self.base_at(x) - _BASE_ROW * size]])


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage:
    """The lines of a page, with what is needed to cut them out."""

    level: LevelPage
    lines: tuple[FoundLine, ...]
    owners: NDArray[np.uint16]  # for each work pixel the line its ink belongs to; 0 for paper and shared ink
    letter: float  # height of the page's commonest consonants; 0 where there is no print
    strokes: Grey  # 255 where ink is too tall for print: signatures, seals, letters that one of them touches
    parts: Parts  # the patches of ink, each with the index in `lines` that it was given to

    def cut(self, line: FoundLine) -> Grey:
        """The line alone, 48 pixels high, dark on white, its baseline on row 35."""
        source = _chained(self.level.to_source, line.to_work())
        crop = _sampled(self.level.even, source, line.crop_width)
        owner = self._owners_of(line)
        own = cv2.dilate((owner == line.owner).astype(np.uint8), np.ones((3, 3), np.uint8))
        foreign = ((owner != 0) & (owner != line.owner)).astype(np.uint8)
        foreign = cv2.dilate(foreign, np.ones((5, 5), np.uint8))
        crop[(foreign > 0) & (own == 0)] = 255
        return crop

    def robbed(self, line: FoundLine) -> NDArray[np.bool_]:
        """For each column of the line's crop: was ink painted out so close over its letters that it may be a mark?

        Where lines stand close, a mark touches a letter of the line above and goes with that.
        """
        owner = self._owners_of(line)
        own = (owner == line.owner).astype(np.uint8)
        over = cv2.dilate(own, np.ones((_TOUCH, 1), np.uint8), anchor=(0, 0))  # reaches up, not down
        foreign = (owner != 0) & (owner != line.owner) & (over > 0)
        return np.asarray(foreign[_MARKS].any(axis=0), np.bool_)

    def struck(self, line: FoundLine) -> NDArray[np.bool_]:
        """For each column of the line's crop: does a pen's stroke or a seal run through its letters or their marks?"""
        drawn = _laid(self.strokes, line)
        return np.asarray(drawn[_PRINTED].any(axis=0), np.bool_)

    def _owners_of(self, line: FoundLine) -> NDArray[np.uint16]:
        """The line that each pixel of the crop belongs to; 0 for none."""
        return np.asarray(_laid(self.owners, line), np.uint16)

    def to_source(self, line: FoundLine) -> Matrix:
        """2 x 3: pixels of the line's crop -> pixels of the page as given."""
        return _chained(self.level.to_source, line.to_work())


def _laid(plane: NDArray[np.uint16] | Grey, line: FoundLine) -> NDArray[Any]:
    """What lies on the line's crop of a plane of work pixels, pixel for pixel; 0 beyond the page."""
    flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    size = (line.crop_width, CROP_HEIGHT)
    return np.asarray(cv2.warpAffine(plane, line.to_work(), size, flags=flags, borderValue=0))


def _chained(outer: Matrix, inner: Matrix) -> Matrix:
    whole = np.vstack([inner, [0, 0, 1]])
    return np.asarray(outer @ whole, dtype=np.float64)


def _sampled(image: Grey, source: Matrix, width: int) -> Grey:
    """Draw the crop from the page; from a much finer page, by way of a crop of twice the size."""
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    if source[0, 0] <= 1.4:
        return np.asarray(cv2.warpAffine(image, source, (width, CROP_HEIGHT), flags=flags, borderValue=255), np.uint8)
    half = _chained(source, np.array([[0.5, 0, -0.25], [0, 0.5, -0.25]]))
    large = cv2.warpAffine(image, half, (2 * width, 2 * CROP_HEIGHT), flags=flags, borderValue=255)
    return np.asarray(cv2.resize(large, (width, CROP_HEIGHT), interpolation=cv2.INTER_AREA), np.uint8)
