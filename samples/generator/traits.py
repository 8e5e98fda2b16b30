"""Habits of the office that sets a document and of the desk that receives it; each is drawn from the seed."""

from __future__ import annotations

from random import Random

from samples.generator.model import Wish

# In every file: a foot with the office's name, pages counted as "2/3", the title on later pages, letters set apart,
# "(ลงชื่อ)" with dots for the pen, a code to scan.
OFFICE = {"foot": 0.07, "page_of": 0.1, "running": 0.06, "spaced": 0.05, "sign_here": 0.1, "code": 0.04}
# On paper alone: a note by hand and an initial, "true copy" with its own signer, a mark of haste.
DESK = {"note": 0.07, "copy": 0.06, "haste": 0.05}


def draw_traits(wish: Wish, *, gazette: bool, scanned: bool) -> frozenset[str]:
    """The habits that show in this document; a plain one and a Gazette page have none."""
    if wish.plain or gazette:
        return frozenset()
    rng = Random(f"{wish.seed}/traits")
    drawn = [name for name, share in OFFICE.items() if rng.random() < share]
    beside = [name for name, share in DESK.items() if rng.random() < share and scanned]
    if {"note", "copy"} <= set(beside):
        beside.remove("note")  # both want the same corner
    if beside and "code" in drawn:
        drawn.remove("code")
    return frozenset([*drawn, *beside])
