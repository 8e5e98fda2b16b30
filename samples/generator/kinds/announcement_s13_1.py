"""Section 13(1) announcements: how a licence may be shown electronically; in force from the Royal Gazette."""

from __future__ import annotations

from random import Random

from samples.generator.agencies import make_agency
from samples.generator.frame import Frame
from samples.generator.model import Agency, Content, Wish
from samples.generator.words import load_words

KIND = "announcement_s13_1"


def build(wish: Wish, *, gazette: bool) -> Content:
    """An announcement under section 13(1); nearly all are in force only from publication in the Gazette."""
    frame = Frame(wish, gazette=gazette, agency=_licensor(wish))
    rng = frame.rng
    subject, number = frame.say("s13_1.titles"), frame.number(often=0.04)
    title = frame.head("ประกาศ", subject, number, with_year=rng.random() < 0.9)
    frame.add("body", frame.say("s13_1.because"))
    frame.add("body", frame.say("s13_1.power"))
    frame.effect(wish.effective or rng.choices(["gazette", "now", "none"], [88, 6, 6])[0], first=True)
    _licences(frame)
    _ways(frame)
    frame.add_clause(frame.say("s13_1.clarity"))
    if rng.random() < 0.7:
        frame.add("body", frame.say("s13_1.seconds"))
    signatory = frame.tail("ประกาศ")
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
        blocks=tuple(frame.blocks),
        variant="list",
    )


def _licensor(wish: Wish) -> Agency | None:
    """An agency that gives licences; a plain document leaves the choice to its frame."""
    if wish.plain or wish.agency:
        return None
    rng = Random(f"{wish.seed}/licensor")
    kind = rng.choices(["government", "local", "province", "other"], [45, 35, 15, 5])[0]
    return make_agency(rng, load_words(wish.wording), kind=kind)


def _licences(frame: Frame) -> None:
    frame.add_clause(frame.say("s13_1.define"))
    frame.add("body", frame.say("s13_1.meaning"))
    for index, licence in enumerate(frame.words.sample(frame.rng, "s13_1.licences", frame.rng.randint(2, 5)), start=1):
        frame.add("item", f"({index}) {licence}")


def _ways(frame: Frame) -> None:
    frame.add_clause(frame.say("s13_1.ways_lead", n=str(frame.clause)))
    for index, way in enumerate(frame.words.sample(frame.rng, "s13_1.ways", frame.rng.randint(2, 3)), start=1):
        frame.add("item", f"({index}) {way}")
