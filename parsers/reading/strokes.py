"""Tells words of print from signature strokes and emblems that a recogniser took for letters."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from parsers.model import Line, Word

_DOUBTED = 0.3  # confidence: what the recogniser itself believes less may be anything
_HARDLY = 0.5
_FEW = 6  # letters
_TALL, _LETTER_WIDE = 1.8, 0.9  # of the usual height of a word


def usual_height(lines: Sequence[Line]) -> float:
    """Height of the words most of the page's letters stand in, points; 0 on a page without any."""
    heights = [word.box.bottom - word.box.top for line in lines for word in line.words for _ in word.text]
    return median(heights) if heights else 0.0


def is_print(word: Word, usual: float) -> bool:
    """Has this word the size of print, and does its reader believe in it?"""
    return word.confidence >= _DOUBTED and _has_size_of_print(word, usual)


def without_strokes(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without those that are strokes: a few letters, too tall or wide for print, and hardly believed."""
    usual = usual_height(lines)
    return tuple(
        line
        for line in lines
        if len(line.text) > _FEW
        or any(word.confidence > _HARDLY or _has_size_of_print(word, usual) for word in line.words)
    )


def _has_size_of_print(word: Word, usual: float) -> bool:
    width, height = word.box.x1 - word.box.x0, word.box.bottom - word.box.top
    return height <= _TALL * usual and width <= _LETTER_WIDE * usual * max(len(word.text), 1)
