"""Annexes: tables over many pages, with merged cells, services and phones, and one annex for each division."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from samples.generator.agencies import place_name
from samples.generator.frame import BREAK, Frame
from samples.generator.kinds.channel_list import ChannelList
from samples.generator.model import ABOVE, Block, Channel

Annexed = tuple[tuple[Block, ...], list[Channel], list[Channel]]  # blocks, channels, enquiries

ANNEX_HEAD = "ลำดับ|ชื่อหน่วยงาน|อีเมล"


def _site(frame: Frame) -> str:
    site = frame.agency.domain
    return site if "." in site else f"{site}.go.th"


def _titled(frame: Frame, title: str, *rest: Block) -> tuple[Block, ...]:
    lines = [Block(style="heading", text=frame.fill(line)) for line in title.split("|")]
    return (Block(style="page_break"), *lines, *rest)


def _named(frame: Frame) -> list[str]:
    """What the annex is called and what it is about: two entries of the set, or one of several with "|" between."""
    entries = frame.words.all("s10.annex_title")
    return frame.apart("s10.annex_title").split(BREAK) if BREAK in entries[0] else entries


def listed(frame: Frame) -> Annexed:
    """A table of many offices and their mailboxes on pages of its own."""
    rng = frame.rng
    title, about = _named(frame)
    site = frame.agency.domain if "." in frame.agency.domain else f"{frame.agency.domain}.go.th"
    heads = frame.words.pick(frame.more, "s10.annex_head") if frame.words.has("s10.annex_head") else ANNEX_HEAD
    rows: list[tuple[str, ...]] = [tuple(heads.split("|"))]
    found: list[Channel] = []
    first = rng.randint(10, 80) * 10
    branches = frame.words.all("s10.branches")
    for index in range(1, (frame.wish.rows or rng.randint(12, 60)) + 1):
        unit = f"{rng.choice(branches)}{place_name(rng, frame.words)[0]}"
        value = f"{site.split('.')[0][:3]}{first + index:04d}@{site}"
        rows.append((str(index), unit, value))
        found.append(Channel(type="email", value=value, unit=unit))
    blocks = (
        Block(style="page_break"),
        Block(style="heading", text=frame.fill(title)),
        Block(style="heading", text=frame.fill(about)),
        Block(style="table", rows=tuple(rows)),
    )
    return blocks, found, []


def grouped(frame: Frame) -> Annexed:
    """Offices under the division they belong to; the division's cell spans its offices."""
    rng, site = frame.rng, _site(frame)
    rows: list[tuple[str, ...]] = [tuple(frame.say("s10.grouped_head").split("|"))]
    found: list[Channel] = []
    wanted, number = frame.wish.rows or rng.choice([14, 22, 38, 90, 150]), rng.randint(10, 80) * 10
    kinds = frame.words.all("s10.branches")
    while len(found) < wanted:
        group = f"{frame.say('s10.groups')}{place_name(rng, frame.words)[0]}"
        for place in range(min(rng.randint(2, 6), wanted - len(found))):
            unit, number = f"{rng.choice(kinds)}{place_name(rng, frame.words)[0]}", number + 1
            value = f"{site.split('.')[0][:4]}{number:04d}@{site}"
            rows.append((ABOVE if place else group, unit, value))
            found.append(Channel(type="email", value=value, unit=unit))
    return _titled(frame, frame.say("s10.grouped_title"), Block(style="table", rows=tuple(rows))), found, []


def services(frame: Frame) -> Annexed:
    """Services with their channels and the phone to ask at; one cell may hold two channels."""
    rng = frame.rng
    rows: list[tuple[str, ...]] = [tuple(frame.say("s10.activities_head").split("|"))]
    found: list[Channel] = []
    phones: list[Channel] = []
    phone = frame.reach.phone(rng)
    for index, name in enumerate(frame.words.sample(rng, "s10.activities", rng.randint(5, 9)), start=1):
        cell, channels = _cell(frame, rng, name)
        repeated = index > 1 and rng.random() < 0.4
        phone = phone if repeated else frame.reach.phone(rng)
        rows.append((str(index), name, cell, ABOVE if repeated else phone))
        found += channels
        phones += [] if repeated else [Channel(type="phone", value=phone)]
    blocks = _titled(frame, frame.say("s10.activities_title"), Block(style="table", rows=tuple(rows)))
    return blocks, found, phones


def _cell(frame: Frame, rng: Random, purpose: str) -> tuple[str, list[Channel]]:
    site = frame.reach.website(rng, frame.agency)
    first = Channel(type="website", value=site, purpose=purpose)
    if rng.random() < 0.35:
        app = frame.reach.app(rng)
        label = frame.words.pick(rng, "labels.app").format(value=app)
        text = f"(1) {frame.say('labels.website_short')} {site}\n(2) {label}"
        return text, [first, Channel(type="app", value=app, purpose=purpose)]
    if rng.random() < 0.4:
        mail = frame.reach.mailbox(rng, frame.agency)
        return mail, [Channel(type="email", value=mail, purpose=purpose)]
    return site, [first]


def phones(frame: Frame) -> Annexed:
    """A second annex: the phones to ask at, division by division."""
    rng = frame.rng
    rows: list[tuple[str, ...]] = [tuple(frame.say("s10.phones_head").split("|"))]
    found: list[Channel] = []
    for index, entry in enumerate(frame.words.sample(rng, "s10.units", rng.randint(4, 7)), start=1):
        unit, value = entry.split("=")[0], frame.reach.phone(rng)
        rows.append((str(index), unit, value))
        found.append(Channel(type="phone", value=value, unit=unit))
    return _titled(frame, frame.say("s10.phones_title"), Block(style="table", rows=tuple(rows))), [], found


def appendices(frame: Frame) -> Annexed:
    """One annex a division, each with its own list."""
    rng = frame.rng
    letters = rng.choice(["กขคง", "1234"])
    before, found = len(frame.blocks), list[Channel]()
    blocks: list[Block] = []
    for letter, entry in zip(letters, frame.words.sample(rng, "s10.units", rng.randint(2, 4)), strict=False):
        unit = entry.split("=")[0]
        frame.clause = letters.index(letter) + 1  # its items are numbered "2.1", as those of a clause are
        title = f"ภาคผนวก {letter}|{frame.say('s10.appendix_about', unit=unit)}"
        blocks += _titled(frame, title)
        found += ChannelList(frame, kinds=("email", "website", "line")[: rng.randint(1, 3)], unit=unit).write()
        blocks += frame.blocks[before:]
        del frame.blocks[before:]
    blocks[0] = Block(style="page_break")
    return tuple(blocks), found, []


ANNEXES: dict[str, Callable[[Frame], Annexed]] = {
    "annex": listed,
    "grouped": grouped,
    "services": services,
    "appendices": appendices,
}
