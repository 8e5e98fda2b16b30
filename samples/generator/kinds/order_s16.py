"""Section 16 orders: the systems in which officers work. No real text is public, so the wording is our own guess."""

from __future__ import annotations

from samples.generator.frame import Frame
from samples.generator.model import Block, Content, Wish

KIND = "order_s16"
VARIANTS = ("list", "clauses", "table", "sentence")
WEIGHTS = (55, 20, 13, 12)


def build(wish: Wish, *, gazette: bool) -> Content:
    """An order under section 16; orders are not gazetted, so `gazette` only takes titles from the name."""
    frame = Frame(wish, gazette=gazette)
    variant = wish.variant or frame.rng.choices(VARIANTS, WEIGHTS)[0]
    number = frame.number(often=0.95)
    title = frame.head("คำสั่ง", frame.say("s16.titles"), number, with_year=frame.rng.random() < 0.15)
    frame.add("body", frame.say("s16.because"))
    systems = frame.words.sample(frame.rng, "s16.systems", wish.rows or frame.rng.randint(3, 8))
    if variant == "sentence":
        systems = systems[:3]
        named = " ".join([*systems[:-1], f"และ{systems[-1]}"])
        frame.add("body", frame.say("s16.sentence", systems=named))
    else:
        frame.add("body", frame.say("s16.power"))
        _write(frame, variant, systems)
    frame.effect(wish.effective or frame.rng.choice(["now", "now", "date", "none"]), order=True)
    signatory = frame.tail("สั่ง")
    return Content(
        kind=KIND,
        agency=frame.agency.name,
        agency_id=frame.agency.id,
        number=number,
        title=title,
        issued_on=frame.issued_on,
        effective_on=frame.effective_on,
        signatory=signatory,
        systems=tuple(systems),
        blocks=tuple(frame.blocks),
        variant=variant,
    )


def _write(frame: Frame, variant: str, systems: list[str]) -> None:
    """The systems as a list, as one clause each, or as a table."""
    if variant == "clauses":
        for system in systems:
            frame.add_clause(system)
        return
    if variant == "list":
        for index, system in enumerate(systems, start=1):
            frame.add("item", f"({index}) {system}")
        return
    heads = tuple(frame.say("s16.table_head").split("|"))
    uses = frame.words.all("s16.system_uses")
    rows = [(str(index), system, frame.rng.choice(uses)) for index, system in enumerate(systems, start=1)]
    frame.blocks.append(Block(style="table", rows=(heads, *rows)))
