"""Reads a doubtful run of Latin print again, larger, wider and sharper, and takes what the readings say together.

A net's slips on blurred print ("city" as "dty", "orn" as "om") hang on where its windows fall: at another size it
slips elsewhere. Measured on 229 doubtful runs of photographed and coarsely scanned pages: 53 were wrong as first read,
29 after this; one that had been right was lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import cv2
import numpy as np

from parsers.reading.recogniser_alphabet import Glyph
from parsers.reading.recogniser_crop import CROP_HEIGHT
from parsers.reading.recogniser_ink import Grey
from parsers.reading.recogniser_mend import mended, wary
from parsers.reading.recogniser_net import STEP

Said = tuple[str, float]  # what was read, and the confidence of its least sure letter
Read = Callable[[Sequence[Grey]], Sequence[Sequence[Glyph]]]

_SURE = 0.98  # what is believed more is not read again
_LETTERS, _LATIN = 4, 0.6  # Latin letters of a run that is read again: at least, and of all its characters
_BESIDE = 24  # columns of the crop shown on both sides: the net reads letters by their neighbours
_OVER = 8  # columns that a letter may stand outside of the run as first read
_MIDDLE = 32.0  # the row that stays where it is when the picture grows: just over the baseline
_SHARPER, _SOFT = 0.8, 1.2  # how much of what the blur takes away is added, and the blur's reach in pixels
_SIZES = (1.12, 1.06, 0.95)  # how much wider each view is than the crop
# "saraban@test.go.th" in "(saraban@test.go.th),"; not the brackets and stops around it
_CORE = re.compile(r"[^.,;:()\"].*[^.,;:()\"]|[^.,;:()\"]")


def heard_again(crop: Grey, words: Sequence[Sequence[Glyph]], read: Read) -> list[Said]:
    """Each word of the line on `crop` as all readings have it; `read` gives the characters on pictures such as this."""
    own = [_said(word) for word in words]
    asked = [at for at, (text, sure) in enumerate(own) if sure < _SURE and _is_latin(text)]
    if not asked:
        return own
    cuts = [_cut(crop, words[at]) for at in asked]
    seen = read([view for cut, _, _ in cuts for view in _views(cut)])
    for at, (_, first, last), start in zip(asked, cuts, range(0, len(seen), len(_SIZES)), strict=True):
        others = [_said(_within(seen[start + view], first * size, last * size)) for view, size in enumerate(_SIZES)]
        own[at] = together(own[at], others)
    return own


def together(own: Said, others: Sequence[Said]) -> Said:
    """What most readings say, each weighed by its confidence; brackets and stops around it stay as first read."""
    core = _core(own[0])
    votes = {core: own[1]}
    for text, sure in others:
        if text.isascii() and _core(text):
            votes[_core(text)] = votes.get(_core(text), 0.0) + sure
    best = max(votes, key=lambda one: votes[one])
    return own if best == core else (own[0].replace(core, best, 1), votes[best] / (1 + len(others)))


def _is_latin(text: str) -> bool:
    letters = sum(char.isascii() and char.isalpha() for char in text)
    return letters >= _LETTERS and letters >= _LATIN * len(text)


def _core(text: str) -> str:
    found = _CORE.search(text)
    return found[0] if found else ""


def _said(glyphs: Sequence[Glyph]) -> Said:
    text = "".join(glyph.char for glyph in glyphs)
    return text, min((glyph.confidence for glyph in glyphs), default=0.0)


def _cut(crop: Grey, word: Sequence[Glyph]) -> tuple[Grey, int, int]:
    """The word with a little of its neighbours, and the columns of that where it begins and ends."""
    first, last = word[0].first * STEP, (word[-1].last + 1) * STEP
    start = max(0, first - _BESIDE)
    return crop[:, start : last + _BESIDE], first - start, last - start


def _within(glyphs: Sequence[Glyph], first: float, last: float) -> list[Glyph]:
    """The letters whose middle stands where the word was read."""
    read = wary(mended(glyphs))
    low, high = first - _OVER, last + _OVER
    return [g for g in read if g.char != " " and low <= (g.first + g.last + 1) * STEP / 2 <= high]


def _views(cut: Grey) -> list[Grey]:
    """Sharper and wider, sharper and larger, smaller."""
    wide, large, small = _SIZES
    soft = cv2.GaussianBlur(cut, (0, 0), _SOFT)
    sharp = np.asarray(cv2.addWeighted(cut, 1 + _SHARPER, soft, -_SHARPER, 0), np.uint8)
    width = max(16, int(cut.shape[1] * wide))
    stretched = np.asarray(cv2.resize(sharp, (width, CROP_HEIGHT), interpolation=cv2.INTER_CUBIC), np.uint8)
    return [stretched, _zoomed(sharp, large), _zoomed(cut, small)]


def _zoomed(cut: Grey, size: float) -> Grey:
    move = np.array([[size, 0, 0], [0, size, (1 - size) * _MIDDLE]])
    to = (max(16, int(cut.shape[1] * size)), CROP_HEIGHT)
    zoomed = cv2.warpAffine(cut, move, to, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(zoomed, np.uint8)
