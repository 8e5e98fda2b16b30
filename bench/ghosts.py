"""Sheets with nothing to read on them: what a reader says there, it has invented.

Signatures, seals, emblems, pencil dirt and static, drawn by the sample generator's pens; every letter read is a ghost.
"""

from __future__ import annotations

import io
import time
from functools import cache
from random import Random

import numpy as np
from PIL import Image
from weasyprint import HTML

from bench.texts import read_lines
from samples.generator.ink import emblem, seal, signature
from samples.generator.scan import scan

_STYLE = (
    "<style>@page { size: A4; margin: 2cm } svg { position: absolute } .s { width: 6cm; height: 2.4cm }"
    " .r { width: 3.6cm; height: 3.6cm } .e { width: 3cm; height: 3cm }</style>"
)
_NO_DAY = time.gmtime(0)  # so that the same sheet is the same bytes
PROFILES = ("clean", "office300", "office200", "fax", "photo")


@cache
def sheets(seed: str = "nothing to read") -> tuple[tuple[str, bytes], ...]:
    """Sheets without a letter, by name: drawings in each scan profile, an empty sheet, static."""
    drawn = [(profile, scan(_drawings(f"{seed}/{profile}"), profile, seed)) for profile in PROFILES]
    return (*drawn, ("empty", _picture(np.full((2339, 1654), 250, np.uint8))), ("static", _picture(_static())))


def count(reader: str) -> dict[str, int]:
    """Letters this reader invents on each sheet."""
    return {name: sum(len("".join(line.split())) for line in _lines(pdf, reader)) for name, pdf in sheets()}


def _lines(pdf: bytes, reader: str) -> list[str]:
    return [line for page in read_lines(pdf, reader) for line in page]


def _drawings(seed: str) -> bytes:
    """Five signatures, three seals and an emblem on one sheet."""
    rng = Random(seed)  # noqa: S311 - drawings, not secrets
    marks = [_at(rng, signature(rng, rng.choice(["#111", "#23408f"]), "s")) for _ in range(5)]
    marks += [_at(rng, seal(rng, "r")) for _ in range(3)]
    marks.append(_at(rng, emblem("e")))
    pdf = HTML(string=_STYLE + "".join(marks)).write_pdf()
    assert isinstance(pdf, bytes)  # noqa: S101 - no target was given, so it returns the bytes
    return pdf


def _at(rng: Random, drawing: str) -> str:
    left, top = rng.uniform(0, 11), rng.uniform(0, 22)
    return drawing.replace("<svg ", f'<svg style="left: {left:.1f}cm; top: {top:.1f}cm" ', 1)


def _static() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return np.random.default_rng(7).integers(0, 256, (2339, 1654), dtype=np.uint8)


def _picture(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, format="PDF", resolution=200, creationDate=_NO_DAY, modDate=_NO_DAY)
    return out.getvalue()
