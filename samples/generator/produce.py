"""From a wish to a finished file with its truth."""

from __future__ import annotations

from typing import Any

from samples.generator.compose import SCANS, compose
from samples.generator.model import Content, Look, Made, Wish
from samples.generator.scan import scan
from samples.generator.seal import sign_digitally
from samples.generator.textlayer import finish
from samples.generator.typeset import typeset


def produce(wish: Wish) -> Made:
    """The document asked for; the same wish gives the same truth, text and pixels."""
    content, look = compose(wish)
    return produce_from(content, look, profile=wish.profile, layer=wish.layer, wording=wish.wording)


def produce_from(content: Content, look: Look, *, profile: str, layer: str, wording: str) -> Made:
    """A file and its truth from content already at hand."""
    laid = typeset(content, look)
    scanned = profile in SCANS
    pdf = finish(laid.pdf, "sound" if scanned else layer, look.seed)
    if scanned:
        pdf = scan(pdf, profile, look.seed)
    truth = truth_of(content, look, laid.pages)
    if look.digital:
        pdf = sign_digitally(pdf)
        truth["digital_signatures"] = 1
    truth |= {"profile": profile, "layer": None if scanned else layer, "wording": wording}
    return Made(pdf=pdf, truth=truth, pages=laid.pages)


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
