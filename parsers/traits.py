"""What is known of each field read off an image before it has a confidence: how surely its words were read, and
which independent checks speak for it or against it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from parsers.agreement import Text, support_of, texts_of
from parsers.declare import Draft
from parsers.heading import agency_rows
from parsers.layout import Layout, opens_body
from parsers.model import Channel, Field, Signatory
from parsers.passage import Row
from parsers.thai.dates import BE_OFFSET
from parsers.thai.loose import squeeze
from parsers.thai.name_spelling import is_given_name, is_made_of_parts
from parsers.thai.names import split_titles
from parsers.thai.posts import is_post
from parsers.thai.spelling import is_known, is_official

_YEAR = re.compile(r"(?:^|\D)(25\d\d)(?:\D|$)")
_YEAR_OF_THE_ACT = "2565"
# The year of a title: "พ.ศ. 2566"; not "พ.ร.บ.".
_ERA = re.compile(r"พ\s?\.?\s?ศ\s?\.?\s*\d{4}")
_SORTS = {  # channels that are read alike
    "email": "mailbox",
    "website": "address",
    "facebook": "address",
    "line": "address",
    "phone": "digits",
    "fax": "digits",
    "hotline": "digits",
}
_READ_ALIKE = {"signer.acting_for": "signer.position"}
_TIGHT = 1.7  # heights of a row: a wider gap above the next row may hide one that was not found
_TALL = 1.6
_EFFECT = ("ใช้บังคับ", "เป็นต้นไป", "มีผลใช้", "ถือปฏิบัติ")
_LEGIBLE = 0.5  # of a body nine in ten words of which were read more surely, no clause is lost altogether
_NEARLY = 72.0  # per cent of likeness: a worn clause of effect still sounds like one
# Posts that sign for another. Matches "รองอธิบดี", "ปลัดเทศบาล"; not "ปลัดกระทรวง…", who signs as the head.
_DEPUTY = re.compile(
    r"รอง|ผู้ช่วย|ปลัด(?!กระทรวง|กรุงเทพ|สำนักนายก)|หัวหน้า|นักวิชาการ|นักวิเคราะห์|ผู้อำนวยการกอง|ผู้อำนวยการสำนัก(?!งาน)"
)
# The letters and number of a mailbox in a series: "dlt0310@dlt.mail.go.th"; not "info@…".
_SERIES = re.compile(r"([a-z._-]+)\d{2,}@")
_PLAUSIBLE = re.compile(r"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+(?:(?:go|or|co|ac|mi|in|net)\.th|com|net|org|info)")
UNREAD = "unread"  # the checks of what is printed but could not be read
_MANY = 4  # mailboxes that begin alike are a series
_THAI = re.compile(r"[\u0e01-\u0e4e]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """What is known of one field before it has a confidence. `path` as in the table: "agency", "signer.name"."""

    path: str
    raw: float  # 0..1: the least sure word, lowered where the grammar around the value was weak
    checks: str  # which sort of evidence speaks for the value: "known said", "plain mended", "null clear"


def traits(draft: Draft, layout: Layout) -> Iterator[Trait]:
    """One trait a field; members of lists are numbered ("signer0.name"), which `shared` undoes."""
    texts = texts_of(layout)
    yield _trait("agency", draft.agency, _said(draft.agency, texts), layout.head)
    yield _number(draft, layout)
    yield _title(draft, layout)
    yield _trait("issued_on", draft.issued_on, _dated(draft), layout.head, dated=True)
    yield _effective(draft.effective_on, layout)
    for index, signer in enumerate(draft.signatories):
        yield from _signer(f"signer{index}", signer, layout, texts)
    series = Counter(_series(channel) for channel in draft.channels)
    for index, channel in enumerate(draft.channels):
        sort = _SORTS.get(channel.type.value or "", "name")
        checks = "odd" if _is_odd(channel, series) else _company(channel, draft.channels)
        trait = _trait(f"channel{index}", channel.value, checks, layout.body)
        yield replace(trait, checks=f"{sort} {trait.checks}")
    for index, system in enumerate(draft.systems):
        yield _trait(f"system{index}", system.name, _knowledge(system.name.value), layout.body)


def shared(path: str) -> str:
    """The path in the table: "signer0.name" is "signer.name", and a post is a post."""
    plain = re.sub(r"(?<=[a-z])\d+", "", path)
    return _READ_ALIKE.get(plain, plain)


def _knowledge(value: str | None) -> str:
    return "known" if is_known(value or "") else "plain"


def _said(field: Field[str], texts: Sequence[Text]) -> str:
    """Is the value made of known words, and does another place of the document print it just so?"""
    return _knowledge(field.value) + (" said" if support_of(field, texts) else "")


def _number(draft: Draft, layout: Layout) -> Trait:
    field = draft.number
    if field.value is None:
        trait = _trait("number", field, "", layout.head)
        return replace(trait, checks="null tight", raw=1.0) if not field.evidence and _head_is_tight(layout) else trait
    year = _year_of(draft.issued_on)
    years = _YEAR.findall(field.value)
    checks = "year" if year and year in years else "odd" if years and year else "plain"
    return _trait("number", field, checks, layout.head)


def _head_is_tight(layout: Layout) -> bool:
    """Do agency and title stand so close that no number can have been missed between them?"""
    rows = agency_rows(layout)
    if not rows or layout.opening is None or layout.subject is None or layout.form != "announcement":
        return False  # orders and letters always bear a number (regulation 2526, clauses 11.1 and 16.2)
    last, title = rows[-1], layout.rows[layout.subject]
    if layout.subject != layout.opening + len(rows) or last.page.number != title.page.number:
        return False
    if max(title.height, last.height) > _TALL * min(title.height, last.height):
        return False  # two printed lines may have been taken for one
    return title.box.top - last.box.bottom < _TIGHT * min(last.height, title.height) - last.height


def _title(draft: Draft, layout: Layout) -> Trait:
    field, agency = draft.title, draft.agency.value or ""
    value = field.value or ""
    rest = _ERA.sub(" ", value.replace(agency, " ") if agency else value)
    checks = "official" if is_official(rest) else _knowledge(rest)
    if agency and squeeze(agency) in squeeze(value):
        checks += " named"
    year, years = _year_of(draft.issued_on), _years(value)
    if years and year and year not in years:
        checks += " odd"
    # What the body says may have been taken for more of the title, unless it is worded as titles are.
    if (
        not checks.startswith("official")
        and layout.body_start < len(layout.rows)
        and not opens_body(layout.rows[layout.body_start].text)
    ):
        checks += " open"
    return _trait("title", field, checks, layout.head)


def _years(text: str) -> list[str]:
    """The years in the text, but for the Act's own."""
    return [year for year in _YEAR.findall(text) if year != _YEAR_OF_THE_ACT]


def _year_of(field: Field[str]) -> str:
    return str(int(field.value[:4]) + BE_OFFSET) if field.value else ""


def _dated(draft: Draft) -> str:
    year = _year_of(draft.issued_on)
    years = _years(f"{draft.number.value or ''} {draft.title.value or ''}")
    return "plain" if not years else "year" if year in years else "odd"


def _effective(field: Field[str], layout: Layout) -> Trait:
    trait = _trait("effective_on", field, "plain", layout.body, dated=True)
    if field.value is not None or field.evidence:
        return trait
    heard = any(fuzz.partial_ratio(word, squeeze(row.text)) >= _NEARLY for row in layout.body for word in _EFFECT)
    legible = trait.raw >= _LEGIBLE
    return trait if heard else replace(trait, checks="null clear", raw=max(trait.raw, 0.9) if legible else trait.raw)


def _signer(prefix: str, signer: Signatory, layout: Layout, texts: Sequence[Text]) -> Iterator[Trait]:
    yield _name(prefix, signer.name, layout)
    acting_for = signer.acting_for
    yield _position(f"{prefix}.position", signer, texts, layout)
    yield _beside_post(_trait(f"{prefix}.capacity", signer.capacity, "plain", layout.tail), signer, texts)
    checks = ("post " if is_post(acting_for.value or "") else "") + _said(acting_for, texts)
    yield _beside_post(_trait(f"{prefix}.acting_for", acting_for, checks, layout.tail), signer, texts)


def _name(prefix: str, field: Field[str], layout: Layout) -> Trait:
    titles, rest = split_titles(field.value or "")
    given, _, surname = rest.partition(" ")
    vouched = (bool(titles), is_given_name(given), is_made_of_parts(surname))
    checks = "known" if all(vouched) else "half" if vouched[0] and any(vouched[1:]) else "plain"
    return _trait(f"{prefix}.name", field, checks, layout.tail)


def _position(path: str, signer: Signatory, texts: Sequence[Text], layout: Layout) -> Trait:
    field = signer.position
    value = field.value or ""
    # A deputy whose "รอง" was lost reads as the very post he acts for.
    if value and (signer.acting_for.value or "").startswith(value):
        return replace(_trait(path, field, "", layout.tail), checks="same")
    checks = ("post " if is_post(value) else "") + _said(field, texts)
    return _beside_post(_trait(path, field, checks, layout.tail), signer, texts)


def _beside_post(trait: Trait, signer: Signatory, texts: Sequence[Text]) -> Trait:
    """That nothing more stands in a post is as sure as its words; less so of a deputy who acts for nobody."""
    if not trait.checks.startswith("null"):
        return trait
    if signer.position.value is None:
        return replace(trait, raw=signer.capacity.confidence if signer.capacity.value else 0.0, checks="null alone")
    lone = bool(_DEPUTY.match(signer.position.value)) and signer.capacity.value is None
    checks = "null lone" if lone else "null said" if support_of(signer.position, texts) else "null"
    return replace(trait, raw=signer.position.confidence, checks=checks)


def _trait(path: str, field: Field[str], checks: str, around: Sequence[Row], *, dated: bool = False) -> Trait:
    if field.value is None:
        return Trait(path=path, raw=0.0, checks=UNREAD) if field.evidence else _absent(path, around)
    shown = squeeze("".join(place.text for place in field.evidence))
    mended = not dated and squeeze(field.value).lower() not in shown.lower()
    return Trait(path=path, raw=field.confidence, checks=f"{checks} mended" if mended else checks)


def _absent(path: str, around: Sequence[Row]) -> Trait:
    return Trait(path=path, raw=_least_sure(around), checks="null")


def _least_sure(rows: Sequence[Row]) -> float:
    """How well the place was read in which a value would stand: a tenth of its words were read less surely."""
    sure = sorted(word.confidence for row in rows for word in row.line.words)
    return sure[len(sure) // 10] if sure else 0.0


def _company(channel: Channel, channels: Sequence[Channel]) -> str:
    """Do the document's other addresses share this one's host or name?"""
    value = (channel.value.value or "").lower()
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", value.split("@")[-1]).split("/")[0]
    core = max(host.split("."), key=len, default="")
    others = [(other.value.value or "").lower() for other in channels if other is not channel]
    return "shared" if len(core) > 3 and any(core in other for other in others) else "single"


def _is_odd(channel: Channel, series: Counter[str]) -> bool:
    """No address one can write to, Thai letters run into an address, or one that begins unlike its whole series."""
    value = (channel.value.value or "").lower()
    if channel.type.value in {"website", "facebook"} and value.startswith(("www", "http")):
        return _THAI.search(value) is not None
    if channel.type.value != "email":
        return False
    own = _series(channel)
    near = (begin for begin, count in series.items() if begin and count >= _MANY and begin != own)
    alike = any(Levenshtein.distance(own, begin) <= 2 for begin in near)
    return not _PLAUSIBLE.fullmatch(value) or alike


def _series(channel: Channel) -> str:
    match = _SERIES.match((channel.value.value or "").lower())
    return match[1] if match and channel.type.value == "email" else ""
