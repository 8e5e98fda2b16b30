"""Makes a drawn page look scanned, faxed or photographed, and says where each of its points went."""

from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
PROFILES = ("clean", "office", "fax", "photo")
SHARES = (2, 5, 4, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A degraded page; `place` is 3 x 3: drawn pixels -> scanned pixels."""

    image: Grey
    dpi: float
    profile: str
    place: NDArray[np.float64]


def scan(page: Grey, dpi: int, seed: int, profile: str | None = None) -> Scan:
    """Degrade a page drawn at `dpi`."""
    rng = random.Random(seed)
    noise = np.random.default_rng(seed)
    profile = profile or rng.choices(PROFILES, SHARES)[0]
    return {"clean": _clean, "office": _office, "fax": _fax, "photo": _photo}[profile](page, dpi, rng, noise)


def _clean(page: Grey, dpi: int, rng: random.Random, noise: np.random.Generator) -> Scan:
    image, place, out = _laid(page, dpi, rng, target=rng.choice([200, 300]), tilt=0.3, bend=0.0)
    image = _soft(image, rng.uniform(0.0, 0.6))
    image = _noisy(image, noise, rng.uniform(0, 4))
    return Scan(image=_jpeg(image, rng.randint(70, 95)), dpi=out, profile="clean", place=place)


def _office(page: Grey, dpi: int, rng: random.Random, noise: np.random.Generator) -> Scan:
    image, place, out = _laid(page, dpi, rng, target=rng.choice([150, 200, 200, 300, 300]), tilt=1.8, bend=0.002)
    image = _bled_through(image, rng) if rng.random() < 0.35 else image
    image = _inked(image, rng)
    image = _soft(image, rng.uniform(0.2, 1.0))
    image = _shaded(image, rng, 0.18)
    image = _toned(image, rng)
    image = _noisy(image, noise, rng.uniform(1, 11))
    image = _specked(image, noise, rng.uniform(0, 0.0004))
    if rng.random() < 0.15:
        image = _two_toned(image, rng)
    elif rng.random() < 0.8:
        image = _jpeg(image, rng.randint(28, 85))
    return Scan(image=image, dpi=out, profile="office", place=place)


def _fax(page: Grey, dpi: int, rng: random.Random, noise: np.random.Generator) -> Scan:
    target = rng.choice([150, 200, 200, 200, 200, 240])
    image, place, out = _laid(page, dpi, rng, target=target, tilt=1.2, bend=0.001)
    image = _inked(image, rng)
    if rng.random() < 0.12:
        image = _coarse(image)
    image = _soft(image, rng.uniform(0.3, 0.9))
    image = _noisy(image, noise, rng.uniform(2, 24))
    if rng.random() < 0.7:
        image = _broken(image, noise, rng.uniform(1.05, 1.8), rng.choice([2, 3, 3, 4]))
    two_toned_first = rng.random() < 0.5
    image = _two_toned(image, rng) if two_toned_first else image
    image = _specked(image, noise, rng.uniform(0, 0.003))
    image = _dusted(image, noise, rng.choice([0.0, 0.0001, 0.0003, 0.0006]))
    for _ in range(rng.choice([0, 0, 1, 3])):
        row = rng.randrange(image.shape[0])
        image[row : row + rng.randint(1, 2), :] = rng.choice([0, 255, 255])
    image = image if two_toned_first else _two_toned(image, rng)
    if rng.random() < 0.3:
        image = _soft(image, rng.uniform(0.3, 0.7))
    return Scan(image=image, dpi=out, profile="fax", place=place)


def _photo(page: Grey, dpi: int, rng: random.Random, noise: np.random.Generator) -> Scan:
    image, place, out = _laid(page, dpi, rng, target=rng.choice([160, 180, 200, 220, 250]), tilt=2.0, bend=0.018)
    if rng.random() < 0.5:
        image, place = _on_table(image, rng, place)
    image = _inked(image, rng)
    image = _soft(image, rng.uniform(0.5, 1.35))
    if rng.random() < 0.25:
        image = _moved(image, rng)
    image = _shaded(image, rng, 0.55)
    image = _toned(image, rng)
    image = _noisy(image, noise, rng.uniform(2, 12))
    return Scan(image=_jpeg(image, rng.randint(35, 85)), dpi=out, profile="photo", place=place)


def _laid(
    page: Grey, dpi: int, rng: random.Random, *, target: int, tilt: float, bend: float
) -> tuple[Grey, NDArray[np.float64], float]:
    """Turn, pull out of square and resample in one step."""
    scale = target / dpi
    height, width = round(page.shape[0] * scale), round(page.shape[1] * scale)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-tilt, tilt), rng.uniform(0.96, 1.02))
    square = np.vstack([turn, [0, 0, 1]]) @ np.diag([scale, scale, 1.0])
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    pulled = corners + np.array(
        [[rng.uniform(-bend, bend) * width, rng.uniform(-bend, bend) * height] for _ in range(4)], np.float32
    )
    place = cv2.getPerspectiveTransform(corners, pulled) @ square
    page = _soft(page, 0.35 / scale if scale < 0.8 else 0.0)
    laid = cv2.warpPerspective(page, place, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    return np.asarray(laid, np.uint8), np.asarray(place, np.float64), float(target)


def _two_toned(image: Grey, rng: random.Random) -> Grey:
    """Black and white, cut where a machine would that looks at the page first."""
    soft = cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    inked = soft[soft < np.median(soft) - 40]
    dark = float(np.percentile(inked, 20)) if inked.size else 0.0
    cut = dark + (float(np.median(soft)) - dark) * rng.uniform(0.45, 0.78)
    return np.where(image > cut, 255, 0).astype(np.uint8)


def _broken(image: Grey, noise: np.random.Generator, rarity: float, grain: int = 3) -> Grey:
    """Toner that did not hold: strokes fall apart where a coarse field of noise, `grain` pixels wide, is high."""
    small = noise.standard_normal((image.shape[0] // grain + 1, image.shape[1] // grain + 1)).astype(np.float32)
    field = cv2.resize(small, image.shape[::-1], interpolation=cv2.INTER_LINEAR)
    faded: NDArray[np.float64] = np.clip(image + np.where(field > rarity, 130.0, 0.0), 0, 255)
    return faded.astype(np.uint8)


def _on_table(image: Grey, rng: random.Random, place: NDArray[np.float64]) -> tuple[Grey, NDArray[np.float64]]:
    """The sheet does not fill the picture: a darker table shows around it."""
    height, width = image.shape
    low = rng.uniform(0.0, 0.09)
    goal = np.array([[low, low], [1 - low, low], [1 - low, 1 - low], [low, 1 - low]], np.float32)
    goal += np.array([[rng.uniform(-0.03, 0.03), rng.uniform(-0.03, 0.03)] for _ in range(4)], np.float32)
    goal *= np.array([width, height], np.float32)
    sheet = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    move = cv2.getPerspectiveTransform(sheet, goal)
    shown = cv2.warpPerspective(image, move, (width, height), flags=cv2.INTER_AREA, borderValue=rng.randint(50, 170))
    return np.asarray(shown, np.uint8), np.asarray(move @ place, np.float64)


def _soft(image: Grey, sigma: float) -> Grey:
    return image if sigma < 0.15 else np.asarray(cv2.GaussianBlur(image, (0, 0), sigma), np.uint8)


def _moved(image: Grey, rng: random.Random) -> Grey:
    kernel = np.zeros((3, 3), np.float32)
    kernel[1, :] = kernel[:, 1] = 0.0
    cv2.line(kernel, (0, rng.randint(0, 2)), (2, rng.randint(0, 2)), 1.0)
    return np.asarray(cv2.filter2D(image, -1, kernel / kernel.sum()), np.uint8)


def _shaded(image: Grey, rng: random.Random, depth: float) -> Grey:
    rough = np.array([[1 - rng.uniform(0, depth) for _ in range(4)] for _ in range(4)], np.float32)
    shade = np.asarray(cv2.resize(rough, image.shape[::-1], interpolation=cv2.INTER_CUBIC), np.float32)
    return np.asarray(np.clip(image * shade, 0, 255), np.uint8)


def _toned(image: Grey, rng: random.Random) -> Grey:
    dark, light, gamma = rng.uniform(0, 80), rng.uniform(195, 255), rng.uniform(0.75, 1.4)
    table = dark + (light - dark) * (np.arange(256) / 255) ** gamma
    return np.asarray(cv2.LUT(image, table.clip(0, 255).astype(np.uint8)), np.uint8)


def _noisy(image: Grey, noise: np.random.Generator, sigma: float) -> Grey:
    if sigma < 0.5:
        return image
    rows = noise.standard_normal((257, image.shape[1] + 64)).astype(
        np.float32
    )  # a tile of noise, rolled: cheaper than a page of it
    tall = np.vstack([np.roll(rows, int(noise.integers(1 << 16)), axis=1) for _ in range(image.shape[0] // 257 + 1)])
    return np.clip(image + sigma * tall[: image.shape[0], : image.shape[1]], 0, 255).astype(np.uint8)


def _specked(image: Grey, noise: np.random.Generator, share: float) -> Grey:
    count = int(share * image.size)
    image = image.copy()
    spots = noise.integers(0, image.size, count)
    image.ravel()[spots] = np.where(noise.random(count) < 0.6, 0, 255).astype(np.uint8)
    return image


def _dusted(image: Grey, noise: np.random.Generator, share: float) -> Grey:
    """Specks of one to three pixels, dark ones as big as a tone mark's parts."""
    count = int(share * image.size)
    image = image.copy()
    ys, xs = noise.integers(0, image.shape[0], count), noise.integers(0, image.shape[1], count)
    for y, x, tall, wide in zip(ys, xs, noise.integers(1, 4, count), noise.integers(1, 4, count), strict=True):
        image[y : y + tall, x : x + wide] = 20
    return image


def _coarse(image: Grey) -> Grey:
    """Half the lines: what a fax machine sends in its standard mode, drawn out again by the one that prints it."""
    height, width = image.shape
    half = cv2.resize(image, (width, height // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(half, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)


def _inked(image: Grey, rng: random.Random) -> Grey:
    """Toner spread or starved."""
    kind = rng.random()
    if kind < 0.12:
        return np.asarray(cv2.erode(image, np.ones((2, 2), np.uint8)), np.uint8)
    if kind < 0.22:
        return np.asarray(cv2.addWeighted(image, 0.5, cv2.dilate(image, np.ones((2, 2), np.uint8)), 0.5, 0), np.uint8)
    return image


def _bled_through(image: Grey, rng: random.Random) -> Grey:
    back = cv2.GaussianBlur(image[:, ::-1], (0, 0), rng.uniform(0.8, 2.0)).astype(np.float32)
    veil = 1 - (255 - back) / 255 * rng.uniform(0.05, 0.22)
    return np.clip(image * veil, 0, 255).astype(np.uint8)


def _jpeg(image: Grey, quality: int) -> Grey:
    done, data = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8) if done else image
