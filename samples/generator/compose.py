"""From a wish to a document's content and look: every choice the wish leaves open is drawn from its seed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from samples.generator.kinds import announcement_s10, announcement_s13_1, official_letter, order_s16, other
from samples.generator.model import Content, Look, Wish
from samples.generator.traits import draw_traits
from samples.generator.words import Words, load_words

BUILDERS: dict[str, Callable[..., Content]] = {
    module.KIND: module.build for module in (announcement_s10, announcement_s13_1, order_s16, official_letter, other)
}
KIND_WEIGHTS = (50, 13, 14, 12, 11)
# Share of born-digital announcements that come as the Royal Gazette printed them; 13(1) must stand there.
GAZETTED = {"announcement_s10": 0.06, "announcement_s13_1": 0.4}
UNSIGNED = 0.06  # drafts and files saved before signing
OFFICES = ("งานสารบรรณ", "ฝ่ายรับเรื่อง", "สำนักงานกลาง")  # that stamp what they receive
SCANS = ("clean", "office300", "office200", "fax", "photo")


def compose(wish: Wish) -> tuple[Content, Look]:
    """What the wished document says and how it looks."""
    rng = Random(f"{wish.seed}/compose")
    kind = wish.kind or rng.choices(list(BUILDERS), KIND_WEIGHTS)[0]
    gazette = wish.gazette
    drawn = rng.random() < (0.25 if wish.plain else GAZETTED.get(kind, 0))
    if gazette is None:
        gazette = drawn and wish.profile == "born" and kind.startswith("announcement")
    content = BUILDERS[kind](wish, gazette=gazette)
    return content, choose_look(wish, content, gazette=gazette)


def choose_look(wish: Wish, content: Content, *, gazette: bool) -> Look:
    """Font, digits, ink and stamps; a Gazette page bears neither ink nor stamp."""
    rng = Random(f"{wish.seed}/look")
    scanned = wish.profile in SCANS
    fonts = load_words(wish.wording).all("look.fonts")
    font, digits = rng.choice(fonts), rng.choices(["thai", "arabic", "mixed"], [66, 24, 10])[0]
    strokes = rng.choices(["clear", "through", "none"], [50, 40, 10])[0]
    seal, stamped = rng.random() < 0.25, rng.random() < 0.2
    inked = (scanned or rng.random() < 0.15) and not gazette and content.signatory is not None
    digital = False
    if not wish.plain:
        strokes, digital = _signed(wish, scanned=scanned)
        inked = not gazette and content.signatory is not None
        digital = digital and inked
    stamp_on = (content.issued_on or date(2023, 6, 1)) + timedelta(days=rng.randint(1, 45))
    stamp = wish.stamp if wish.stamp is not None else stamped and scanned
    return Look(
        font=wish.font or font,
        digits=wish.digits or digits,
        gazette_on=stamp_on + timedelta(days=20) if gazette else None,
        strokes=wish.strokes or (strokes if inked else "none"),
        ink=_ink(wish, rng.choice(["#1c3f95", "#1c3f95", "#16213d", "#111111"])),
        seal=wish.seal if wish.seal is not None else (seal and scanned and inked),
        digital=digital,
        shown=digital and inked and strokes != "none" and Random(f"{wish.seed}/shown").random() < 0.5,
        plain=wish.plain,
        scanned=scanned,
        stamp_on=stamp_on if stamp else None,
        stamp_text=_stamp_text(rng, load_words(wish.wording)),
        catch_word=wish.catch_word if wish.catch_word is not None else rng.random() < 0.35,
        page_numbers=not gazette,
        signature_page=wish.signature_page,
        traits=draw_traits(wish, gazette=gazette, scanned=scanned),
        layout=rng.choice(load_words(wish.wording).all("look.layouts")),
        wording=wish.wording,
        seed=wish.seed,
    )


def _ink(wish: Wish, usual: str) -> str:
    """The colour of the pen: three in five blue."""
    if wish.plain:
        return usual
    blues, blacks = ["#1c3f95", "#2346b5", "#0f2f86", "#3557c8", "#2b3a8c"], ["#111111", "#1d1d22", "#2e2e33"]
    rng = Random(f"{wish.seed}/ink colour")
    return rng.choice(blues if rng.random() < 0.62 else blacks)


def _signed(wish: Wish, *, scanned: bool) -> tuple[str, bool]:
    """Where the pen went, and whether the file carries a digital signature besides or instead."""
    rng = Random(f"{wish.seed}/signed")
    over = rng.choices(["clear", "through", "low"], [57, 34, 9])[0]
    drawn = "none"
    if rng.random() >= UNSIGNED:
        drawn = "image" if scanned else rng.choices(["image", "both", "digital"], [64, 18, 18])[0]
    marked = wish.marked or drawn
    return over if marked in {"image", "both"} else "none", marked in {"digital", "both"} and not scanned


def _stamp_text(rng: Random, words: Words) -> tuple[str, ...]:
    """The receiving office, its running number and the hour."""
    office = rng.choice(words.all("desk.offices") if words.has("desk.offices") else OFFICES)
    return office, str(rng.randint(12, 9800)), f"{rng.randint(8, 16)}.{rng.randint(0, 59):02d}"
