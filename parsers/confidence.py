"""How sure a field is: what the reader said of its words, and which independent checks it passed, looked up in a table.

The table (`calibration.json`) is made by `python -m bench.calibrate` from generated documents of development wording;
`bench.calibration` measures it on documents of seeds it has not seen. Only fields read off images are looked up:
a sound text layer prints what it stores.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from parsers.agreement import Text, support_of, texts_of
from parsers.declare import Draft
from parsers.layout import Layout
from parsers.model import Channel, Field, Signatory
from parsers.passage import Row
from parsers.thai.dates import BE_OFFSET
from parsers.thai.given_names import GIVEN_NAMES
from parsers.thai.loose import squeeze
from parsers.thai.names import has_title, without_title
from parsers.thai.posts import is_post
from parsers.thai.spelling import is_known

_YEAR = re.compile(r"(?:^|\D)(25\d\d)(?:\D|$)")
_MEASURED = "saraban-lines"  # the engine whose confidences the table was made from
_UNMEASURED = 0.93  # at most, for what another engine read
_SORTS = {  # channels that are read alike
    "email": "mailbox",
    "website": "address",
    "facebook": "address",
    "line": "address",
    "phone": "digits",
    "fax": "digits",
    "hotline": "digits",
}
_UNSEEN = 0.5  # a combination the calibration did not meet
Table = Mapping[str, Mapping[str, Sequence[tuple[float, float]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """What is known of one field before it has a confidence. `path` as in the table: "agency", "signer.name"."""

    path: str
    raw: float  # 0..1: the least sure word, lowered where the grammar around the value was weak
    checks: str  # which sort of evidence speaks for the value: "2", "1m" (mended), "null"


@cache
def table() -> Table:
    """The calibration: path, checks, then (raw at least, confidence) from the surest down."""
    loaded: Table = json.loads(files(__package__).joinpath("calibration.json").read_text(encoding="utf-8"))
    return loaded


def confidence_of(trait: Trait, known: Table) -> float:
    """The share of fields with this trait that were right when the table was made; doubtful where few were seen."""
    steps = known.get(shared(trait.path), {}).get(trait.checks, ())
    return next((share for least, share in steps if trait.raw >= least), min(_UNSEEN, trait.raw))


def weighed(draft: Draft, layout: Layout, known: Table | None = None) -> Draft:
    """The draft with the confidence of every field read off an image taken from the table."""
    scanned = [page for page in layout.pages if page.source == "ocr"]
    if not scanned:
        return draft
    measured = all(page.engine.startswith(_MEASURED) for page in scanned)
    known = (table() if measured else {}) if known is None else known
    found = {
        trait.path: confidence_of(trait, known) if measured else min(trait.raw, _UNMEASURED)
        for trait in traits(draft, layout)
    }
    issued_on = _given(draft.issued_on, found.get("issued_on"))
    return replace(
        draft,
        agency=_given(draft.agency, found.get("agency")),
        number=_given(draft.number, found.get("number")),
        title=_given(draft.title, found.get("title")),
        issued_on=issued_on,
        effective_on=_effective(draft.effective_on, issued_on, found.get("effective_on")),
        signatories=tuple(_signatory(s, f"signer{i}", found) for i, s in enumerate(draft.signatories)),
        channels=tuple(_channel(c, found.get(f"channel{i}")) for i, c in enumerate(draft.channels)),
        systems=tuple(replace(s, name=_given(s.name, found.get(f"system{i}"))) for i, s in enumerate(draft.systems)),
    )


_POST = ("name", "position", "capacity", "acting_for")


def _given(field: Field[str], confidence: float | None) -> Field[str]:
    return field if confidence is None else replace(field, confidence=round(confidence, 3))


def _effective(field: Field[str], issued_on: Field[str], confidence: float | None) -> Field[str]:
    """A day worked out from the day of issue is as sure as the less sure of the two."""
    known = _given(field, confidence)
    if field.source == "derived" and field.value is not None:
        return replace(known, confidence=min(known.confidence, issued_on.confidence))
    return known


def _signatory(signer: Signatory, prefix: str, found: Mapping[str, float]) -> Signatory:
    return replace(signer, **{name: _given(getattr(signer, name), found.get(f"{prefix}.{name}")) for name in _POST})


def _channel(channel: Channel, confidence: float | None) -> Channel:
    return replace(channel, value=_given(channel.value, confidence), type=_given(channel.type, confidence))


def traits(draft: Draft, layout: Layout) -> Iterator[Trait]:
    """One trait a field; members of lists are numbered ("signer0.name"), which `shared` undoes."""
    texts = texts_of(layout)
    year = str(int(draft.issued_on.value[:4]) + BE_OFFSET) if draft.issued_on.value else ""
    years = _YEAR.findall(f"{draft.number.value or ''} {draft.title.value or ''}")
    agency = draft.agency.value or ""
    yield _trait("agency", draft.agency, min(2, support_of(draft.agency, texts)), layout.head)
    yield _trait(
        "number", draft.number, int(year in _YEAR.findall(draft.number.value or "") and bool(year)), layout.head
    )
    in_title = bool(agency) and squeeze(agency) in squeeze(draft.title.value or "")
    known = is_known((draft.title.value or "").replace(agency, " ") if agency else draft.title.value or "")
    yield _trait("title", draft.title, int(in_title or known), layout.head)
    yield _trait("issued_on", draft.issued_on, int(year in years) if years else 1, layout.head, dated=True)
    yield _trait("effective_on", draft.effective_on, 1, layout.body, dated=True)
    for index, signer in enumerate(draft.signatories):
        yield from _signer_traits(f"signer{index}", signer, layout, texts)
    for index, channel in enumerate(draft.channels):
        sort = _SORTS.get(channel.type.value or "", "name")
        trait = _trait(f"channel{index}", channel.value, _hosts(channel, draft.channels), layout.body)
        yield replace(trait, checks=f"{sort} {trait.checks}")
    for index, system in enumerate(draft.systems):
        yield _trait(f"system{index}", system.name, int(is_known(system.name.value or "")), layout.body)


def _signer_traits(prefix: str, signer: Signatory, layout: Layout, texts: Sequence[Text]) -> Iterator[Trait]:
    name = signer.name.value or ""
    given = without_title(name).split(" ")[0]
    yield _trait(f"{prefix}.name", signer.name, int(has_title(name)) + int(given in GIVEN_NAMES), layout.tail)
    for part in ("position", "acting_for"):
        field: Field[str] = getattr(signer, part)
        value = field.value or ""
        shown = is_post(value) + (support_of(field, texts) > 0 or is_known(value))
        trait = _trait(f"{prefix}.{part}", field, int(shown), layout.tail)
        # A deputy whose "รอง" was lost reads as the very post he acts for.
        same = part == "position" and bool(value) and (signer.acting_for.value or "").startswith(value)
        yield replace(trait, checks="same") if same else _beside_post(trait, signer)
    yield _beside_post(_trait(f"{prefix}.capacity", signer.capacity, 0, layout.tail), signer)


def _beside_post(trait: Trait, signer: Signatory) -> Trait:
    """That nothing more stands in a post is as sure as the words of the post that were read."""
    if trait.checks != "null" or signer.position.value is None:
        return trait
    return replace(trait, raw=signer.position.confidence)


def _trait(path: str, field: Field[str], checks: int, around: Sequence[Row], *, dated: bool = False) -> Trait:
    if field.value is None:
        return Trait(path=path, raw=_least_sure(around) if not field.evidence else 0.0, checks="null")
    shown = squeeze("".join(place.text for place in field.evidence))
    mended = not dated and squeeze(field.value).lower() not in shown.lower()
    return Trait(path=path, raw=field.confidence, checks=f"{checks}{'m' if mended else ''}")


def _least_sure(rows: Sequence[Row]) -> float:
    """How well the place was read in which a value would stand: a tenth of its words were read less surely."""
    sure = sorted(word.confidence for row in rows for word in row.line.words)
    return sure[len(sure) // 10] if sure else 0.0


def _hosts(channel: Channel, channels: Sequence[Channel]) -> int:
    """Do other addresses of the document share this one's host or name? For what is no address: is it known words?"""
    value = (channel.value.value or "").lower()
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", value.split("@")[-1]).split("/")[0]
    core = max(host.split("."), key=len, default="")
    others = [(other.value.value or "").lower() for other in channels if other is not channel]
    return int(len(core) > 3 and any(core in other for other in others))


def shared(path: str) -> str:
    """The path in the table: "signer0.name" is "signer.name"."""
    return re.sub(r"(?<=[a-z])\d+", "", path)
