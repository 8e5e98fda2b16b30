"""Section 16 orders: the systems in which officers work. No real text is public, so the wording is our own guess."""

from __future__ import annotations

from samples.generator.frame import Frame
from samples.generator.model import Block, Content, Wish

KIND = "order_s16"
VARIANTS = ("list", "clauses", "table", "sentence")
WEIGHTS = (55, 20, 13, 12)
MORE_VARIANTS = ("used", "used", "groups", "running")


def build(wish: Wish, *, gazette: bool) -> Content:
    """An order under section 16; orders are not gazetted, so `gazette` only takes titles from the name."""
    frame = Frame(wish, gazette=gazette)
    variant = wish.variant or frame.rng.choices(VARIANTS, WEIGHTS)[0]
    if not wish.variant and frame.sometimes(0.3, "s16.systems_used"):
        variant = frame.more.choice(MORE_VARIANTS)
    number = frame.number(often=0.95)
    title = frame.head("คำสั่ง", frame.say("s16.titles"), number, with_year=frame.rng.random() < 0.15)
    frame.add("body", frame.say("s16.because"))
    systems = frame.words.sample(frame.rng, "s16.systems", wish.rows or frame.rng.randint(3, 8))
    if variant == "running":
        systems = _running(frame)
    elif variant == "sentence":
        systems = systems[:3]
        named = " ".join([*systems[:-1], f"และ{systems[-1]}"])
        frame.add("body", frame.say("s16.sentence", systems=named))
    elif variant in MORE_VARIANTS:
        frame.add("body", frame.say("s16.power"))
        systems = (_used if variant == "used" else _groups)(frame)
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
        others=frame.others,
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
    if not frame.wish.plain and frame.words.has("s16.systems_used"):
        systems[:] = []
        rows = []
        for index, (system, use) in enumerate(_pairs(frame, len(uses)), start=1):
            systems.append(system)
            rows.append((str(index), system, use))
    frame.blocks.append(Block(style="table", rows=(heads, *rows)))


def _pairs(frame: Frame, most: int) -> list[tuple[str, str]]:
    """Systems, each with what it is used for."""
    chosen = frame.words.sample(frame.more, "s16.systems_used", frame.more.randint(3, most))
    return [(system, use) for system, use in (entry.split("=") for entry in chosen)]


def _used(frame: Frame) -> list[str]:
    """A list whose items go on to say what each system is for; the name ends before that."""
    pairs, template = _pairs(frame, 8), frame.words.pick(frame.more, "s16.used_item")
    for index, (system, use) in enumerate(pairs, start=1):
        frame.add("item", f"({index}) {template.format(system=system, use=use)}")
    return [system for system, _ in pairs]


def _groups(frame: Frame) -> list[str]:
    """Systems under the work they serve, as a nested list."""
    pairs = _pairs(frame, 8)
    groups = frame.words.sample(frame.more, "s16.groups", 2)
    half = (len(pairs) + 1) // 2
    mark = frame.more.choice(["({place})", "{index}.{place}"])
    for index, (group, part) in enumerate(zip(groups, (pairs[:half], pairs[half:]), strict=True), start=1):
        frame.add_clause(group)
        for place, (system, _) in enumerate(part, start=1):
            frame.add("item", f"{mark.format(index=index, place=place)} {system}")
    return [system for system, _ in pairs]


def _running(frame: Frame) -> list[str]:
    """Systems numbered inside one paragraph: (1) … (2) … and (3) …."""
    names = [system for system, _ in _pairs(frame, 5)]
    items = [f"({index}) {name}" for index, name in enumerate(names, start=1)]
    items[-1] = f"และ {items[-1]}"
    frame.add(
        "body",
        frame.words.pick(frame.more, "s16.sentence").format(
            agency=frame.agency.name, head=frame.agency.head, systems=" " + " ".join(items)
        ),
    )
    return names
