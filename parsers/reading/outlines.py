"""Glyphs that draw the same shape elsewhere: how a shifted tone mark is known for the tone mark it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

_TOLERANCE = 0.02  # of the shape's height

Shape = tuple[str, tuple[tuple[float, float], ...]]


def same_shapes(program: TTFont, unknown: Iterable[int], models: Mapping[int, str]) -> dict[int, str]:
    """Text of each unknown glyph that has the outline of exactly one text among the models, moved or scaled."""
    known = [(shape, text) for glyph, text in models.items() if (shape := _shape(program, glyph)) is not None]
    found = {}
    for glyph in unknown:
        shape = _shape(program, glyph)
        texts = {text for model, text in known if shape is not None and _alike(shape, model)}
        if len(texts) == 1:
            found[glyph] = texts.pop()
    return found


def _shape(program: TTFont, glyph: int) -> Shape | None:
    """Drawing commands and their points, moved to the origin and brought to height 1; None for an empty glyph."""
    pen = DecomposingRecordingPen(program.getGlyphSet())
    program.getGlyphSet()[program.getGlyphName(glyph)].draw(pen)
    points = [point for _, args in pen.value for point in args if point is not None]
    if not points:
        return None
    left, low = min(x for x, _ in points), min(y for _, y in points)
    height = max(y for _, y in points) - low or 1
    commands = "".join(f"{name}{len(args)}" for name, args in pen.value)
    return commands, tuple(((x - left) / height, (y - low) / height) for x, y in points)


def _alike(one: Shape, other: Shape) -> bool:
    if one[0] != other[0] or len(one[1]) != len(other[1]):
        return False
    return all(
        abs(a[0] - b[0]) <= _TOLERANCE and abs(a[1] - b[1]) <= _TOLERANCE for a, b in zip(one[1], other[1], strict=True)
    )
