"""How sure a field is: what the reader said of its words, and which independent checks it passed, looked up in a table.

The table (`calibration.json`) is made by `python -m bench.calibrate` from generated documents of development wording;
`bench.calibration` measures it on documents of seeds it has not seen. Only fields read off images are looked up:
a sound text layer prints what it stores.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from parsers.agreement import bears_place, bears_year
from parsers.declare import Draft
from parsers.fields import weaker
from parsers.layout import Layout
from parsers.model import Channel, Field, Signatory
from parsers.traits import UNREAD, Trait, bears_name, shared, traits

_MEASURED = "saraban-lines"  # the engine whose confidences the table was made from
_UNMEASURED = 0.93  # at most, for what another engine read
_MENDED = 0.94  # at most, for a system's name that was put right: what was read may be another's
_UNSEEN = 0.5  # a combination the calibration did not meet
Table = Mapping[str, Mapping[str, Sequence[tuple[float, float]]]]


@cache
def table() -> Table:
    """The calibration: path, checks, then (score at least, confidence) from the surest down."""
    loaded: Table = json.loads(files(__package__).joinpath("calibration.json").read_text(encoding="utf-8"))
    return loaded


def confidence_of(trait: Trait, known: Table) -> float:
    """The share of fields with this trait that were right when the table was made; doubtful where few were seen."""
    if trait.checks == UNREAD:
        return 0.0
    steps = known.get(shared(trait.path), {}).get(trait.checks, ())
    found = next((share for least, share in steps if trait.score >= least), min(_UNSEEN, trait.score))
    return min(found, _MENDED) if shared(trait.path) == "system" and "mended" in trait.checks.split() else found


def weighed(draft: Draft, layout: Layout, known: Table | None = None) -> Draft:
    """The draft with the confidence of every field read off an image taken from the table."""
    scanned = [page for page in layout.pages if page.source == "ocr"]
    if not scanned:
        return draft
    measured = all(page.engine.startswith(_MEASURED) for page in scanned)
    known = (table() if measured else {}) if known is None else known
    found = {
        trait.path: confidence_of(trait, known) if measured else min(trait.score, _UNMEASURED)
        for trait in traits(draft, layout)
    }
    issued_on = _given(draft.issued_on, found.get("issued_on"))
    agency = _given(draft.agency, found.get("agency"))
    return replace(
        draft,
        agency=agency,
        number=_dated(_given(draft.number, found.get("number")), issued_on),
        title=_dated(_titled(_given(draft.title, found.get("title")), agency), issued_on),
        issued_on=issued_on,
        effective_on=_effective(draft.effective_on, issued_on, found.get("effective_on")),
        signatories=tuple(_signatory(s, f"signer{i}", found, agency) for i, s in enumerate(draft.signatories)),
        channels=tuple(_channel(c, found.get(f"channel{i}")) for i, c in enumerate(draft.channels)),
        enquiries=tuple(_channel(c, found.get(f"enquiry{i}")) for i, c in enumerate(draft.enquiries)),
        systems=tuple(replace(s, name=_given(s.name, found.get(f"system{i}"))) for i, s in enumerate(draft.systems)),
        attachments=tuple(replace(a, name=_doubted(a.name)) for a in draft.attachments),
    )


_POST = ("name", "position", "capacity", "acting_for")


def _doubted(field: Field[str]) -> Field[str]:
    """What the table does not speak of is never certain."""
    return weaker(field, _UNMEASURED) if field.source == "ocr" else field


def _given(field: Field[str], confidence: float | None) -> Field[str]:
    return field if confidence is None else replace(field, confidence=round(confidence, 3))


def _titled(title: Field[str], agency: Field[str]) -> Field[str]:
    """A title that bears the agency's name was spelt after it: where that is doubtful, so is the title."""
    return weaker(title, agency.confidence) if bears_name(title, agency) else title


def _dated(field: Field[str], issued_on: Field[str]) -> Field[str]:
    """A title or number that bears the year of issue is no surer than that day."""
    return weaker(field, issued_on.confidence) if bears_year(field, issued_on) else field


def _effective(field: Field[str], issued_on: Field[str], confidence: float | None) -> Field[str]:
    """A day worked out from the day of issue is as sure as the less sure of the two."""
    known = _given(field, confidence)
    if field.source == "derived" and field.value is not None:
        return replace(known, confidence=min(known.confidence, issued_on.confidence))
    return known


def _signatory(signer: Signatory, prefix: str, found: Mapping[str, float], agency: Field[str]) -> Signatory:
    """What is said of the signer; a post that ends in the agency's place is no surer than the agency."""
    given = {name: _given(getattr(signer, name), found.get(f"{prefix}.{name}")) for name in _POST}
    return replace(
        signer, **{n: weaker(one, agency.confidence) if bears_place(one, agency) else one for n, one in given.items()}
    )


def _channel(channel: Channel, confidence: float | None) -> Channel:
    return replace(channel, value=_given(channel.value, confidence), type=_given(channel.type, confidence))
