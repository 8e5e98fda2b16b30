"""Channels office by office: mailboxes of divisions under one item, a main office with its branches, named officers."""

from __future__ import annotations

from random import Random

from samples.generator.agencies import place_name
from samples.generator.frame import Frame
from samples.generator.kinds.channel_list import ChannelList
from samples.generator.model import Channel
from samples.generator.people import person


def divisions(frame: Frame) -> list[Channel]:
    """One item for mailboxes with a line for each division, then the rest of the list."""
    rng = frame.rng
    frame.add_clause(frame.say("s10.lead"))
    frame.add("item", f"(1) {frame.say('s10.divisions_lead')}")
    mark = rng.choice(["(1.{n})", "1.{n}"])
    template = frame.words.pick(rng, "s10.division")
    found: list[Channel] = []
    for index, entry in enumerate(frame.words.sample(rng, "s10.units", rng.randint(3, 6)), start=1):
        unit, value = entry.split("=")[0], frame.reach.mailbox(rng, frame.agency)
        frame.add("subitem", f"{mark.format(n=index)} {template.format(unit=unit, value=value)}")
        found.append(Channel(type="email", value=value, unit=unit))
    return found + ChannelList(frame, first=2, kinds=("website", "facebook")).write()


def branches(frame: Frame) -> list[Channel]:
    """The main office and one or two branches, each with a list of its own."""
    rng = frame.rng
    number = frame.add_clause(frame.say("s10.lead"))
    found: list[Channel] = []
    for index in range(1, rng.randint(2, 3) + 1):
        unit = frame.agency.name
        if index > 1:
            unit = f"{frame.agency.name} {frame.say('s10.branch_word')}{place_name(rng, frame.words)[0]}"
        frame.add("item", f"{number}.{index} {unit}")
        found += ChannelList(frame, kinds=("email", "website", "facebook")[: rng.randint(2, 3)], unit=unit).write()
    return found


def officers(frame: Frame, clauses: str) -> list[Channel]:
    """Named officers with their mailboxes and mobile phones, to be asked whether a message came."""
    rng = frame.more
    frame.add_clause(frame.say("s10.enquiry_list", clauses=clauses))
    template, posts = frame.words.pick(rng, "s10.officer"), frame.words.all("s10.officer_posts")
    found: list[Channel] = []
    for index, entry in enumerate(frame.words.sample(rng, "s10.units", rng.randint(2, 4)), start=1):
        unit, mobile, mail = entry.split("=")[0], frame.reach.mobile(rng), frame.reach.own_mailbox(rng)
        name = person(rng, frame.words, titled=True)
        text = template.format(name=name, post=rng.choice(posts), unit=unit, email=mail, phone=mobile)
        frame.add("item", f"({_slip(rng, index)}) {text}")
        pair = [Channel(type="email", value=mail.lower(), unit=unit), Channel(type="phone", value=mobile, unit=unit)]
        found += pair if text.index(mail) < text.index(mobile) else pair[::-1]
    return found


def _slip(rng: Random, index: int) -> int:
    """The number of an item, now and then that of the one before, as typists leave it."""
    return index - 1 if index > 2 and rng.random() < 0.06 else index
