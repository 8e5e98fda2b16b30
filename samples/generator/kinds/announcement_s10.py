"""Section 10 announcements: the channels by which the public reaches an agency, in the forms real ones take."""

from __future__ import annotations

from collections.abc import Callable

from samples.generator import contacts
from samples.generator.agencies import place_name
from samples.generator.frame import Frame
from samples.generator.kinds.channel_list import ChannelList, enquiry_clause
from samples.generator.model import Block, Channel, Content, Wish

KIND = "announcement_s10"
VARIANTS = ("list", "nested", "sentence", "sentence_two", "two_clauses", "table", "units", "annex")
WEIGHTS = (46, 10, 6, 6, 9, 9, 8, 6)


def build(wish: Wish, *, gazette: bool) -> Content:
    """An announcement under section 10 with the truth of its fields."""
    frame = Frame(wish, gazette=gazette)
    variant = wish.variant or frame.rng.choices(VARIANTS, WEIGHTS)[0]
    number = frame.number(often=0.12)
    title = frame.head("ประกาศ", frame.say("s10.titles"), number, with_year=frame.rng.random() < 0.88)
    frame.add("body", frame.say("s10.because"))
    frame.add("body", frame.say("s10.power"))
    early = frame.rng.random() < 0.15 and wish.effective != "none"
    if early:
        frame.effect(first=True)
    before = frame.clause
    channels = _unique(BODIES[variant](frame))
    clauses = frame.clauses_since(before)
    enquiries = enquiry_clause(frame, clauses)
    _screenshot(frame, clauses)
    if not early:
        frame.effect()
    signatory = frame.tail("ประกาศ")
    blocks = tuple(frame.blocks)
    if variant == "annex":
        annex, listed = _annex(frame)
        blocks, channels = blocks + annex, channels + listed
    return Content(
        kind=KIND,
        agency=frame.agency.name,
        agency_id=frame.agency.id,
        number=number,
        title=title,
        issued_on=frame.issued_on,
        effective_on=frame.effective_on,
        signatory=signatory,
        channels=tuple(channels),
        enquiries=tuple(enquiries),
        blocks=blocks,
        variant=variant,
    )


def _screenshot(frame: Frame, clauses: str) -> None:
    if frame.rng.random() < 0.9:
        frame.add_clause(frame.say("s10.screenshot", clauses=clauses))


def _list(frame: Frame) -> list[Channel]:
    frame.add_clause(frame.say("s10.lead"))
    return ChannelList(frame).write()


def _nested(frame: Frame) -> list[Channel]:
    """Several mailboxes under one item, each with what it is for."""
    frame.add_clause(frame.say("s10.lead"))
    mark = frame.rng.choice(["(1.{n})", "1.{n}"])
    frame.add("item", "(1) ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) ดังต่อไปนี้")
    found: list[Channel] = []
    boxes = [contacts.saraban(frame.rng, frame.agency)]
    boxes += [contacts.mailbox(frame.rng, frame.agency) for _ in range(2)]
    for index, (value, purpose) in enumerate(zip(boxes, frame.words.all("s10.purposes"), strict=False), start=1):
        frame.add("subitem", f"{mark.format(n=index)} {value} {purpose}")
        found.append(Channel(type="email", value=value, purpose=purpose))
    return found + ChannelList(frame, first=2, kinds=("website", "facebook")).write()


def _sentence(frame: Frame) -> list[Channel]:
    site = contacts.website(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.sentence", website=site))
    return [Channel(type="website", value=site)]


def _sentence_two(frame: Frame) -> list[Channel]:
    site, mail = contacts.website(frame.rng, frame.agency), contacts.saraban(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.sentence_two", website=site, email=mail))
    return [Channel(type="email", value=mail), Channel(type="website", value=site)]


def _two_clauses(frame: Frame) -> list[Channel]:
    """One clause for licences, another for everything else."""
    site = contacts.website(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.licence", website=site))
    frame.add_clause(frame.say("s10.general"))
    return [Channel(type="website", value=site), *ChannelList(frame).write()]


def _table(frame: Frame) -> list[Channel]:
    """Three columns: service, channel, address."""
    frame.add_clause(frame.say("s10.lead"))
    rng, rows, found = frame.rng, [], []
    heads = tuple(frame.say("s10.table_head").split("|"))
    for index, service in enumerate(frame.words.sample(rng, "s10.services", rng.randint(3, 5)), start=1):
        kind = "email" if index == 1 else rng.choice(["website", "email", "website"])
        label = frame.say(f"labels.{kind}_short")
        value = (contacts.saraban if kind == "email" else contacts.website)(rng, frame.agency)
        if kind == "email" and index > 1:
            value = contacts.mailbox(rng, frame.agency)
        rows.append((f"{index}. {service}", label, value))
        found.append(Channel(type=kind, value=value, label=label, purpose=service))
    frame.blocks.append(Block(style="table", rows=(heads, *rows)))
    return found


def _units(frame: Frame) -> list[Channel]:
    """One clause a unit, as offices with several sections publish."""
    found: list[Channel] = []
    count = frame.wish.rows or frame.rng.randint(3, 7)
    for entry in frame.words.sample(frame.rng, "s10.units", count):
        unit, work = entry.split("=")
        frame.add_clause(frame.say("s10.lead_unit", unit=unit, work=work))
        found += ChannelList(frame, kinds=("email", "website"), unit=unit, absent=("app",)).write()
    return found


def _unique(channels: list[Channel]) -> list[Channel]:
    """The same channels, each address once."""
    kept: dict[tuple[str, str], Channel] = {}
    for channel in channels:
        kept.setdefault((channel.type, channel.value), channel)
    return list(kept.values())


def _by_annex(frame: Frame) -> list[Channel]:
    frame.add_clause(frame.say("s10.annex"))
    return []


def _annex(frame: Frame) -> tuple[tuple[Block, ...], list[Channel]]:
    """A table of many offices and their mailboxes on pages of its own."""
    rng = frame.rng
    title, about = frame.words.all("s10.annex_title")
    site = frame.agency.domain if "." in frame.agency.domain else f"{frame.agency.domain}.go.th"
    rows: list[tuple[str, ...]] = [("ลำดับ", "ชื่อหน่วยงาน", "อีเมล")]
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
        Block(style="heading", text=title),
        Block(style="heading", text=frame.fill(about)),
        Block(style="table", rows=tuple(rows)),
    )
    return blocks, found


BODIES: dict[str, Callable[[Frame], list[Channel]]] = {
    "list": _list,
    "nested": _nested,
    "sentence": _sentence,
    "sentence_two": _sentence_two,
    "two_clauses": _two_clauses,
    "table": _table,
    "units": _units,
    "annex": _by_annex,
}
