"""Section 10 announcements: the channels by which the public reaches an agency, in the forms real ones take."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from samples.generator.frame import Frame
from samples.generator.kinds import annexes, offices, varied
from samples.generator.kinds.channel_list import ChannelList, enquiry_clause
from samples.generator.model import Block, Channel, Content, Signatory, Wish

KIND = "announcement_s10"
VARIANTS = ("list", "nested", "sentence", "sentence_two", "two_clauses", "table", "units", "annex")
WEIGHTS = (46, 10, 6, 6, 9, 9, 8, 6)
NESTED_LEAD = "ที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ (อีเมล) ดังต่อไปนี้"
MORE_VARIANTS = ("divisions", "branches", "grouped", "services", "appendices", "draft")
MORE_WEIGHTS = (26, 22, 16, 16, 12, 8)


def build(wish: Wish, *, gazette: bool) -> Content:
    """An announcement under section 10 with the truth of its fields."""
    frame = Frame(wish, gazette=gazette)
    variant = wish.variant or _variant(frame)
    number = frame.number(often=0 if variant == "draft" else 0.12)
    title = frame.head(
        "(ร่าง) ประกาศ" if variant == "draft" else "ประกาศ",
        frame.say("s10.titles"),
        number,
        with_year=frame.rng.random() < 0.88,
    )
    frame.add("body", frame.say("s10.because"))
    frame.add("body", frame.say("s10.power"))
    early = frame.rng.random() < 0.15 and wish.effective != "none"
    if early:
        frame.effect(first=True)
    before = frame.clause
    channels = BODIES[variant](frame)
    clauses = frame.clauses_since(before)
    enquiries, phones = _enquiries(frame, variant, clauses)
    _screenshot(frame, clauses)
    _asides(frame)
    if not early:
        frame.effect()
    signatory = _left_open(frame) if variant == "draft" else frame.tail("ประกาศ")
    blocks = tuple(frame.blocks)
    annex, listed, asked = annexes.ANNEXES[variant](frame) if variant in annexes.ANNEXES else ((), [], [])
    blocks, channels = (*blocks, *annex, *phones), _unique([*channels, *listed])
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
        enquiries=(*enquiries, *asked),
        blocks=blocks,
        variant=variant,
        others=frame.others,
        emblem="none" if variant == "draft" else "centre",
    )


def _variant(frame: Frame) -> str:
    """A variant by how often it is met; the newer ones where the wording set has words for them."""
    drawn = frame.rng.choices(VARIANTS, WEIGHTS)[0]
    if frame.lately(0.16, "s10.running"):
        return frame.more.choice(varied.VARIANTS)
    if not frame.wish.plain and frame.words.has("s10.divisions_lead") and frame.more.random() < 0.3:
        drawn = frame.more.choices(MORE_VARIANTS, MORE_WEIGHTS)[0]
        # A subdistrict has no offices all over the country.
        return "divisions" if drawn == "grouped" and frame.agency.kind == "local" else drawn
    return drawn


def _enquiries(frame: Frame, variant: str, clauses: str) -> tuple[list[Channel], tuple[Block, ...]]:
    """Whom to ask whether a message came: phones in a clause, named officers, or an annex of phones."""
    if variant == "grouped" and frame.sometimes(0.5):
        frame.add_clause(frame.say("s10.enquiry_annex", clauses=clauses))
        blocks, _, found = annexes.phones(frame)
        return found, blocks
    if variant in {"list", "units"} and frame.sometimes(0.07, "s10.officer"):
        return offices.officers(frame, clauses), ()
    return enquiry_clause(frame, clauses), ()


def _asides(frame: Frame) -> None:
    """Clauses that name no channel: rules that apply, where to come in person, a stray piece of section 13(1)."""
    for key, share in (("rules", 0.09), ("walk_in", 0.07), ("stray", 0.02)):
        if frame.sometimes(share, f"s10.{key}"):
            house, road = str(frame.more.randint(2, 399)), frame.words.pick(frame.more, "letter.roads")
            frame.add_clause(frame.fill(frame.words.pick(frame.more, f"s10.{key}"), house=house, road=road))


def _left_open(frame: Frame) -> Signatory | None:
    """The end of a draft: no day of issue, nobody's name; a day of effect only where a clause prints it."""
    frame.issued_on, frame.effective_on = None, frame.stated_on
    frame.add("date", "ประกาศ ณ วันที่ ............ เดือน ...................... พ.ศ. ............")
    frame.add("blank_signature", f"(....................................................)\n{frame.agency.head}")
    return None


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
    lead = frame.apart("s10.nested_lead") if frame.words.has("s10.nested_lead") else NESTED_LEAD
    frame.add("item", f"(1) {lead}")
    found: list[Channel] = []
    boxes = [frame.reach.saraban(frame.rng, frame.agency)]
    boxes += [frame.reach.mailbox(frame.rng, frame.agency) for _ in range(2)]
    purposes = frame.words.sample(Random(f"{frame.wish.seed}/purposes"), "s10.purposes", len(boxes))
    for index, (value, purpose) in enumerate(zip(boxes, purposes, strict=True), start=1):
        frame.add("subitem", f"{mark.format(n=index)} {value} {purpose}")
        found.append(Channel(type="email", value=value, purpose=purpose))
    return found + ChannelList(frame, first=2, kinds=("website", "facebook")).write()


def _sentence(frame: Frame) -> list[Channel]:
    site = frame.reach.website(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.sentence", website=site))
    return [Channel(type="website", value=site)]


def _sentence_two(frame: Frame) -> list[Channel]:
    site, mail = frame.reach.website(frame.rng, frame.agency), frame.reach.saraban(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.sentence_two", website=site, email=mail))
    return [Channel(type="email", value=mail), Channel(type="website", value=site)]


def _two_clauses(frame: Frame) -> list[Channel]:
    """One clause for licences, another for everything else."""
    site = frame.reach.website(frame.rng, frame.agency)
    frame.add_clause(frame.say("s10.licence", website=site))
    frame.add_clause(frame.say("s10.general"))
    return [Channel(type="website", value=site), *ChannelList(frame).write()]


def _by_new_annex(key: str) -> Callable[[Frame], list[Channel]]:
    """A clause that sends the reader to an annex."""

    def write(frame: Frame) -> list[Channel]:
        frame.add_clause(frame.say(f"s10.{key}_lead"))
        return []

    return write


def _table(frame: Frame) -> list[Channel]:
    """Three columns: service, channel, address."""
    frame.add_clause(frame.say("s10.lead"))
    rng, rows, found = frame.rng, [], []
    heads = tuple(frame.say("s10.table_head").split("|"))
    for index, service in enumerate(frame.words.sample(rng, "s10.services", rng.randint(3, 5)), start=1):
        kind = "email" if index == 1 else rng.choice(["website", "email", "website"])
        label = frame.say(f"labels.{kind}_short")
        value = (frame.reach.saraban if kind == "email" else frame.reach.website)(rng, frame.agency)
        if kind == "email" and index > 1:
            value = frame.reach.mailbox(rng, frame.agency)
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


BODIES: dict[str, Callable[[Frame], list[Channel]]] = {
    "list": _list,
    "nested": _nested,
    "sentence": _sentence,
    "sentence_two": _sentence_two,
    "two_clauses": _two_clauses,
    "table": _table,
    "units": _units,
    "annex": _by_annex,
    "divisions": offices.divisions,
    "branches": offices.branches,
    "grouped": _by_new_annex("grouped"),
    "services": _by_new_annex("activities"),
    "appendices": _by_new_annex("appendix"),
    "draft": _list,
    "running": varied.running,
    "wide": varied.wide,
}
