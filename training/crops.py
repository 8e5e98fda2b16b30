"""Lines for training: cut from generated scans by the finder that production uses, each with its true text.

python -m training.crops --seed 1 --pages 400 --out FOLDER
"""

from __future__ import annotations

import argparse
import pickle
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from parsers.reading.lines import FoundLine, FoundPage, find_lines, given_back
from parsers.reading.recogniser_crop import ABOVE, LETTER, SIDE
from parsers.reading.recogniser_ink import level_page
from parsers.reading.recogniser_sheet import straighten
from training.fonts import Face, training_faces
from training.pages import Setter
from training.scans import Scan, scan
from training.sheet import Page

DRAWN_DPI = 300
PAGES_A_SHARD = 40
PALE = 0.25  # of the way from paper to the darkest ink: what is darker is ink
_NEAR = 0.45  # letter heights between the baselines of a line and of the words on it
SPOKEN = 0.25  # of a word's columns must hold ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Crop:
    """What the recogniser sees, and what it should read: the empty text over drawings."""

    image: NDArray[np.uint8]
    text: str
    profile: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page's crops and how much of its text the finder caught."""

    crops: tuple[Crop, ...]
    letters: int
    caught: int


def page_crops(seed: int, profile: str | None = None, faces: tuple[Face, ...] | None = None) -> Found:
    """Draw, scan, find and label one page. `faces`: those drawn from, in place of the usual ones."""
    page = Setter(seed, DRAWN_DPI, faces).run()
    seen = scan(page.pixels, DRAWN_DPI, seed + 1, profile)
    flat = straighten(seen.image, seen.dpi)
    if flat.to_page is not None:
        seen = replace(seen, image=flat.image, place=np.linalg.inv(flat.to_page) @ seen.place)
    return labelled(page, seen, find_lines(level_page(seen.image, seen.dpi)))


def labelled(page: Page, seen: Scan, found: FoundPage) -> Found:
    """Give each found line the words that stand on it; lines that cut a word in two are left out."""
    places = _token_places(page, seen, found)
    found, _ = given_back(found, [line for line in found.lines if not _stands_on(line, places).any()])
    crops: list[Crop] = []
    caught = 0
    for line in found.lines:
        text, whole, spans = _text_on(line, page, places)
        if text:
            caught += len(text.replace(" ", ""))
        if whole and (text or line.x1 - line.x0 > line.letter):
            image = found.cut(line)
            if all(_inked(image, line, x0, x1) for x0, x1 in spans):
                crops.append(Crop(image=image, text=text, profile=seen.profile))
    letters = sum(len(token.text) for token in page.tokens)
    return Found(crops=tuple(crops), letters=letters, caught=caught)


def _token_places(page: Page, seen: Scan, found: FoundPage) -> NDArray[np.float64]:
    """Per token: left, baseline at left, right, baseline at right, in level work pixels."""
    ends = np.array([[(t.x0, t.base), (t.x1, t.base)] for t in page.tokens], np.float64).reshape(-1, 1, 2)
    scanned = cv2.perspectiveTransform(ends, seen.place)
    back = cv2.invertAffineTransform(found.level.to_source)
    return np.asarray(cv2.transform(scanned, back).reshape(-1, 4), np.float64)


def _inked(image: NDArray[np.uint8], line: FoundLine, x0: float, x1: float) -> bool:
    """Is the word still in the crop? The finder may have given its ink to another line: nobody could read it here."""
    size = LETTER / line.letter
    start = line.x0 - SIDE * line.letter
    left, right = round((x0 - start) * size), round((x1 - start) * size)
    letters = image[round(ABOVE * LETTER) - 4 : round((ABOVE + 1) * LETTER) + 2, max(0, left) : max(1, right)]
    paper, ink = np.median(image), np.percentile(image, 2)
    return not letters.size or float((letters.min(axis=0) < paper - PALE * (paper - ink)).mean()) > SPOKEN


def _off(line: FoundLine, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far each word's baseline is from the line's."""
    x = (places[:, 0] + places[:, 2]) / 2
    return np.asarray(np.abs((places[:, 1] + places[:, 3]) / 2 - (line.base + line.slope * x)), np.float64)


def _stands_on(line: FoundLine, places: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which words have the line's baseline and some of its width."""
    shared = np.minimum(places[:, 2], line.x1) - np.maximum(places[:, 0], line.x0)
    return np.asarray((_off(line, places) < _NEAR * line.letter) & (shared > 0), np.bool_)


def _text_on(line: FoundLine, page: Page, places: NDArray[np.float64]) -> tuple[str, bool, list[tuple[float, float]]]:
    """What stands on the line, whether all of it is there whole, and from where to where each word reaches."""
    off = _off(line, places)
    near = off < _NEAR * line.letter
    left, right = places[:, 0], places[:, 2]
    shared = np.minimum(right, line.x1 + 2) - np.maximum(left, line.x0 - 2)
    part = shared / np.maximum(right - left, 1)
    within = np.flatnonzero(near & (part > 0.5))
    torn = near & (part > 0.06) & (part < 0.93) & (shared > 0.25 * line.letter)
    order = within[np.argsort(left[within])]
    text = "".join((" " if page.tokens[i].gap and at else "") + page.tokens[i].text for at, i in enumerate(order))
    stray = not len(order) and bool(np.any((off < 1.6 * line.letter) & (part > 0.02)))
    return (
        text,
        not torn.any() and not stray,
        [(float(left[i]), float(right[i])) for i in order if any(map(str.isalnum, page.tokens[i].text))],
    )


def write_shards(seed: int, pages: int, folder: Path, faces: tuple[Face, ...] | None = None) -> None:
    """Shards of crops, named by seed, so that an interrupted run goes on where it stopped."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, pages, PAGES_A_SHARD):
        path = folder / f"{seed:05d}-{start:06d}.pkl"
        if path.exists():
            continue
        began = time.monotonic()
        seeds = [(seed * 1_000_003 + start + at) % (1 << 31) for at in range(PAGES_A_SHARD)]
        found = [page_crops(one, faces=faces) for one in seeds]
        crops = [crop for one in found for crop in one.crops]
        part = path.with_suffix(".part")
        part.write_bytes(pickle.dumps([(crop.image, crop.text, crop.profile) for crop in crops]))
        part.rename(path)
        share = sum(one.caught for one in found) / max(1, sum(one.letters for one in found))
        print(
            f"{path.name}: {len(crops)} lines, {share:.4f} of letters caught, {time.monotonic() - began:.0f} s",
            flush=True,
        )


def favoured(names: Sequence[str]) -> tuple[Face, ...]:
    """The training faces, those named drawn ten times as often. Raises ValueError for a name that is none of them."""
    faces = training_faces()
    if unknown := set(names) - {face.name for face in faces}:
        raise ValueError(f"no training face: {', '.join(sorted(unknown))}")
    return tuple(replace(face, share=10 * face.share) if face.name in names else face for face in faces)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--pages", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--favour", nargs="*", default=[], help="faces drawn ten times as often, by file name")
    args = parser.parse_args()
    cv2.setNumThreads(1)
    write_shards(args.seed, args.pages, args.out, favoured(args.favour) if args.favour else None)


if __name__ == "__main__":
    main()
