"""Files that hold several documents: a cover letter before the main one, or an order after an announcement."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pikepdf

from samples.generator.agencies import make_agency
from samples.generator.compose import compose
from samples.generator.model import Content, Look, Wish
from samples.generator.words import load_words

SHARE = 0.04
WAYS = {"cover": "official_letter", "order": "order_s16"}
MAIN = {"announcement_s10": ("cover", "cover", "order"), "announcement_s13_1": ("cover",), "order_s16": ("cover",)}

Piece = tuple[Content, Look]


def pieces(wish: Wish) -> tuple[list[Piece], int]:
    """The documents of one file in order, and which of them is the one sent for."""
    main = compose(wish)
    way = _way(wish, main[0].kind)
    if way is None:
        return [main], 0
    rng = Random(f"{wish.seed}/bundle")
    words = load_words(wish.wording)
    agency = wish.agency or make_agency(rng, words)
    main = compose(replace(wish, agency=agency, kind=main[0].kind, gazette=False))
    sent = main[0].issued_on
    day = sent + timedelta(days=rng.randint(2, 20)) if sent and way == "cover" else sent
    beside = replace(wish, seed=f"{wish.seed}/beside", agency=agency, kind=WAYS[way], gazette=False, variant=None)
    other = compose(replace(beside, font=main[1].font, digits=main[1].digits, day=day))
    return ([other, main], 1) if way == "cover" else ([main, other], 0)


def _way(wish: Wish, kind: str) -> str | None:
    if wish.bundle is not None:
        return None if wish.bundle == "none" else wish.bundle
    rng = Random(f"{wish.seed}/bundled")
    drawn = rng.random() < SHARE and not wish.plain and not wish.gazette
    return rng.choice(MAIN[kind]) if drawn and kind in MAIN and wish.variant is None else None


def joined(files: list[bytes]) -> bytes:
    """The pages of all files in one."""
    if len(files) == 1:
        return files[0]
    with pikepdf.new() as whole:
        for data in files:
            with pikepdf.open(io.BytesIO(data)) as part:
                whole.pages.extend(part.pages)
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def spans(counts: list[int], main: int) -> list[dict[str, Any]]:
    """Where each document stands in the file, pages counted from 1."""
    found, first = [], 1
    for place, count in enumerate(counts):
        found.append({"first_page": first, "last_page": first + count - 1, "main": place == main})
        first += count
    return found
