"""The values of the generator: what a document says (content and truth) and how it is to look (wish).

Dates are `datetime.date`, Common Era; digits are Arabic until a document is set.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

ABOVE = "^"
COLUMNS = "\t"  # between two signatures that stand side by side
HAND = ("\x02", "\x03")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One piece of a page. `style` decides its look (see html.py); `rows` is for tables, the first row is the head.

    A cell that holds ABOVE is one with the cell above it. Text between HAND marks is written by hand.
    """

    style: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An issuing agency; names of the register are real only for provinces."""

    name: str
    head: str  # the post that signs: "อธิบดีกรม…"
    kind: str  # one of the eight kinds, see agencies.py
    domain: str  # mail domain, made up
    province: str = ""
    id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach the agency as the document prints it; `value` is canonical (Arabic digits)."""

    type: str
    value: str
    label: str | None = None
    purpose: str | None = None
    unit: str | None = None

    def truth(self) -> dict[str, str]:
        keys = ("type", "value", "label", "purpose", "unit")
        return {key: value for key in keys if (value := getattr(self, key))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs; `lines` are the lines under the signature, the first holds the name."""

    name: str
    position: str | None
    capacity: str | None
    acting_for: str | None
    lines: tuple[str, ...]

    def truth(self) -> dict[str, str | None]:
        return {
            "name": self.name,
            "position": self.position,
            "capacity": self.capacity,
            "acting_for": self.acting_for,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one document says: its blocks and the truth of every field."""

    kind: str
    blocks: tuple[Block, ...]
    agency: str | None
    number: str | None = None
    title: str | None = None
    issued_on: date | None = None
    effective_on: date | None = None
    signatory: Signatory | None = None
    channels: tuple[Channel, ...] = ()
    enquiries: tuple[Channel, ...] = ()
    systems: tuple[str, ...] = ()
    variant: str = ""
    others: tuple[Signatory, ...] = ()  # who signs beside the first
    attachments: tuple[str, ...] = ()  # what a letter names as sent with it
    emblem: str = "centre"  # "centre", "memo" (small, upper left), "none"
    agency_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked of one document; None leaves the choice to the seed."""

    seed: str
    kind: str | None = None
    wording: str = "development"
    profile: str = "born"
    variant: str | None = None
    agency: Agency | None = None
    digits: str | None = None  # "thai", "arabic", "mixed"
    font: str | None = None
    rows: int | None = None  # rows of an annex table
    effective: str | None = None  # "none", "now", "issued", "date", "gazette"
    signing: str | None = None  # see people.py
    numbered: bool | None = None
    dated: bool = True
    day: date | None = None  # the day of issue
    gazette: bool | None = None  # the running header of the Royal Gazette, with its own date
    signature_page: bool = False  # the signature alone on the last page
    strokes: str | None = None  # "clear", "through", "low" (over name and post), "none"
    marked: str | None = None  # how a born-digital file is signed: "image", "digital", "both", "none"
    bundle: str | None = None  # what else the file holds: "cover" (a letter before), "order" (after), "none"
    plain: bool = False  # nothing drawn beyond what is wished: the curated samples, each showing one thing
    seal: bool | None = None
    stamp: bool | None = None
    catch_word: bool | None = None
    layer: str = "sound"  # "sound", "garbage", "private_use", "lost_sara_am", "ascii_digits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one document is set, all choices made."""

    font: str
    digits: str
    gazette_on: date | None
    strokes: str
    ink: str  # colour of the signature
    digital: bool  # an embedded digital signature besides
    shown: bool  # the picture of the handwritten one is the digital one's appearance, not part of the page
    plain: bool  # see Wish
    scanned: bool
    seal: bool
    stamp_on: date | None
    stamp_text: tuple[str, ...]
    traits: frozenset[str]  # habits of the office and of the desk, see traits.py
    catch_word: bool
    page_numbers: bool
    signature_page: bool
    layout: str  # see layouts.LAYOUTS
    wording: str
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished document: the file and the truth that goes beside it."""

    pdf: bytes
    truth: dict[str, Any]
    pages: tuple[str, ...] = field(default=())  # printed text, page by page
