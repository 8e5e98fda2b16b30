"""Channels where no list of items holds them: several in one sentence, or a table with a row for each channel."""

from __future__ import annotations

from samples.generator.frame import Frame
from samples.generator.kinds.channel_list import ChannelList
from samples.generator.model import Block, Channel

VARIANTS = ("running", "wide")


def running(frame: Frame) -> list[Channel]:
    """Three channels in one sentence, in the order in which its wording names them."""
    rng, agency, reach = frame.more, frame.agency, frame.reach
    template = frame.words.pick(rng, "s10.running")
    values = {
        "email": reach.saraban(rng, agency),
        "website": reach.website(rng, agency),
        "line": reach.line_id(rng, agency),
        "facebook": reach.facebook(rng, agency),
        "app": reach.app(rng),
        "fax": reach.phone(rng),
    }
    named = sorted(
        (kind for kind in values if f"{{{kind}}}" in template), key=lambda kind: template.index(f"{{{kind}}}")
    )
    frame.add_clause(frame.fill(template, **values))
    return [Channel(type=kind, value=values[kind]) for kind in named]


def wide(frame: Frame) -> list[Channel]:
    """A table of two or four columns, one channel a row; the wider one says what each is for."""
    frame.add_clause(frame.say("s10.lead"))
    heads = tuple(frame.words.pick(frame.more, "s10.wide_head").split("|"))
    services = frame.words.all("s10.services")
    rows: list[tuple[str, ...]] = []
    found: list[Channel] = []
    for index, (kind, value) in enumerate(ChannelList(frame).values(), start=1):
        label = frame.words.pick(frame.more, f"labels.{kind}_short")
        if len(heads) == 2:
            rows.append((label, value))
            found.append(Channel(type=kind, value=value, label=label))
            continue
        purpose = services[(index - 1) % len(services)]
        rows.append((str(index), label, value, purpose))
        found.append(Channel(type=kind, value=value, label=label, purpose=purpose))
    frame.blocks.append(Block(style="table", rows=(heads, *rows)))
    return found
