"""From a wish to a finished file with its truth."""

from __future__ import annotations

from random import Random
from typing import Any

from samples.generator import pen
from samples.generator.bundle import Piece, joined, pieces, spans
from samples.generator.compose import SCANS
from samples.generator.model import Content, Look, Made, Wish
from samples.generator.scan import DPI, dots, scan
from samples.generator.seal import Shown, sign_digitally
from samples.generator.textlayer import finish
from samples.generator.typeset import Typeset, typeset


def produce(wish: Wish) -> Made:
    """The document asked for; the same wish gives the same truth, text and pixels."""
    found, main = pieces(wish)
    return _made(found, main, profile=wish.profile, layer=wish.layer, wording=wish.wording)


def produce_from(content: Content, look: Look, *, profile: str, layer: str, wording: str) -> Made:
    """A file and its truth from content already at hand."""
    return _made([(content, look)], 0, profile=profile, layer=layer, wording=wording)


def _made(found: list[Piece], main: int, *, profile: str, layer: str, wording: str) -> Made:
    scanned = profile in SCANS
    laid = [typeset(content, look) for content, look in found]
    files = [
        finish(one.pdf, "sound" if scanned else layer, look.seed) for one, (_, look) in zip(laid, found, strict=True)
    ]
    (content, look), pdf = found[main], joined(files)
    if scanned:
        pdf = scan(pdf, profile, look.seed, plain=look.plain)
    pages = tuple(page for one in laid for page in one.pages)
    truth = truth_of(content, look, pages)
    if len(found) > 1:
        parts = spans([len(one.pages) for one in laid], main)
        truth["parts"] = [
            place | truth_of(*piece, one.pages) for place, piece, one in zip(parts, found, laid, strict=True)
        ]
    if look.digital:
        before = sum(len(one.pages) for one in laid[:main])
        pdf = sign_digitally(pdf, _shown(look, laid[main], before))
        truth["digital_signatures"] = 1
    truth |= {"profile": profile, "layer": None if scanned else layer, "wording": wording}
    if scanned and (fineness := dots(profile, look.seed, plain=look.plain)) != DPI[profile]:
        truth["dpi"] = fineness
    return Made(pdf=pdf, truth=truth, pages=pages)


def _shown(look: Look, laid: Typeset, before: int) -> Shown | None:
    """The picture of the signature as the digital one's appearance, just above the signer's name."""
    if not look.shown or laid.signed_at is None:
        return None
    page, middle, top = laid.signed_at
    rng = Random(f"{look.seed}/field")
    picture = pen.signature(rng, name="", colour=look.ink, tip=rng.uniform(1.5, 3.0))
    wide = rng.uniform(110, 180)
    left, low = middle - wide / 2 + rng.uniform(-12, 12), top - rng.uniform(-2, 8)
    box = (round(left), round(low), round(left + wide), round(low + wide / 3.3))
    return Shown(page=before + page, box=box, picture=picture)


def _more(content: Content) -> dict[str, Any]:
    """Keys that few documents have: every signatory where there are several, what a letter sends along."""
    more: dict[str, Any] = {}
    if content.signatory and content.others:
        more["signatories"] = [one.truth() for one in (content.signatory, *content.others)]
    if content.attachments:
        more["attachments"] = list(content.attachments)
    return more


def truth_of(content: Content, look: Look, pages: tuple[str, ...]) -> dict[str, Any]:
    """The truth of every field, in the keys and canonical values of the record."""
    issued, effective = content.issued_on, content.effective_on
    return {
        "kind": content.kind,
        "agency": content.agency,
        "number": content.number,
        "title": content.title,
        "issued_on": issued.isoformat() if issued else None,
        "effective_on": effective.isoformat() if effective else None,
        "signatory": content.signatory.truth() if content.signatory else None,
        "channels": [channel.truth() for channel in content.channels],
        "enquiries": [channel.truth() for channel in content.enquiries],
        "systems": list(content.systems),
        **_more(content),
        "signature_present": look.strokes != "none",
        "text": "\n\f\n".join(pages),
        "pages": len(pages),
        "variant": content.variant,
        "font": look.font,
        "digits": look.digits,
        "stamp": look.stamp_on.isoformat() if look.stamp_on else None,
        "gazette": look.gazette_on.isoformat() if look.gazette_on else None,
        "seed": look.seed,
    }
