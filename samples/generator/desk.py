"""What desks put on a document after it is printed: received stamps, notes by hand, "true copy", marks of haste."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from samples.generator import ink, pen
from samples.generator.model import HAND, Look
from samples.generator.thai import MONTHS, MONTHS_SHORT, year_be
from samples.generator.words import load_words

Print = Callable[[str], str]  # text as the document's digits have it, escaped, hand marks turned to tags

CSS = """
.hand { font-family: THMaliGrade6-Bold; font-style: normal; font-size: 20pt; line-height: 0.8; color: #1c3f95; }
.mark { position: absolute; line-height: 1.2; white-space: nowrap; }
.frame { border: 1.2pt solid; padding: 0.05cm 0.2cm; }
.aside { position: absolute; left: -5.4cm; top: -0.7cm; width: 4.9cm; line-height: 1.15; font-size: 0.84em; }
.aside .pen { position: static; }
.code { position: absolute; left: -5.2cm; top: -0.9cm; width: 2.2cm; }
.code p { font-size: 0.78em; line-height: 1.1; }
"""
COPY_NAMES = ("นางสาวพัชรี คำแหง", "นายอภิชาติ สืบสาย", "นางกัลยา นวลใย")
COPY_POSTS = ("เจ้าพนักงานธุรการชำนาญงาน", "นักจัดการงานทั่วไปปฏิบัติการ", "หัวหน้าฝ่ายบริหารทั่วไป")
STAMPS = ("boxed", "lined", "dated", "round")
# Beside the emblem, where nothing is printed: side, how far in, how far down (cm).
PLACES = (("right", 0.0, -1.4), ("right", -0.6, -1.9), ("left", -1.6, -1.5), ("right", 0.3, -1.8))


def received(look: Look, as_printed: Print, emblem: str) -> str:
    """The mark of the office that received the document; its number, day and hour are filled in by hand or stamped.

    Where no `emblem` stands in the middle, the print begins lower, as clerks stamp what has room.
    """
    if not look.stamp_on:
        return ""
    rng = Random(f"{look.seed}/received")
    office, number, hour = look.stamp_text
    colour = rng.choice(["#3b3f9c", "#7a2a8c", "#a02a3a", "#20408a", "#333333"])
    kind, tilt = rng.choice(STAMPS), rng.gauss(0, 2.2)
    day = _day(rng, look)
    by_hand = [f"{HAND[0]}{value}{HAND[1]}" for value in (number, day, f"{hour} น.")]
    lines = {
        "boxed": [office, f"เลขรับ {by_hand[0]}", f"วันที่ {by_hand[1]}", f"เวลา {by_hand[2]}"],
        "lined": [office, f"รับที่ ....{by_hand[0]}....", f"วันที่ ....{by_hand[1]}....", f"เวลา ....{by_hand[2]}...."],
        "dated": [office, f"{day}", f"เลขที่รับ {by_hand[0]}"],
        "round": ["รับแล้ว", day, office],
    }[kind]
    frame = {"dated": "border-width: 1.2pt 0", "round": "border-radius: 1.4cm; padding: 0.12cm 0.5cm"}.get(kind, "")
    align = "left" if kind in {"boxed", "lined"} else "center"
    style = (
        f"{_place(rng, look, emblem)}; color: {colour}; text-align: {align}; transform: rotate({tilt:.1f}deg); {frame}"
    )
    body = "".join(f"<p>{as_printed(line)}</p>" for line in lines)
    room = "" if emblem == "centre" else f'<div style="height: {3.0 if "page_of" in look.traits else 2.0}cm"></div>'
    return f'<div class="mark frame" style="{style}; font-size: {rng.uniform(0.72, 0.88):.2f}em">{body}</div>{room}'


def _place(rng: Random, look: Look, emblem: str) -> str:
    """Where a clerk finds room: not over the page's number, a mark of haste or a small emblem."""
    side, inwards, down = rng.choice(PLACES)
    if side == "left" and ("haste" in look.traits or emblem == "memo"):
        side, inwards = "right", 0.0
    if side == "right" and "page_of" in look.traits:
        down = -0.4
    return f"{side}: {inwards}cm; top: {down}cm"


def _day(rng: Random, look: Look) -> str:
    """The day of receipt, as clerks and date stamps write it."""
    day = look.stamp_on
    if day is None:
        return ""
    forms = (
        f"{day.day} {MONTHS_SHORT[day.month - 1]} {year_be(day) % 100}",
        f"{day.day} {MONTHS_SHORT[day.month - 1]} {year_be(day)}",
        f"{day.day}/{day.month}/{year_be(day) % 100}",
        f"{day.day} {MONTHS[day.month - 1]} {year_be(day)}",
    )
    return rng.choice(forms)


def haste(look: Look) -> str:
    """ "Urgent" in red, at the upper left."""
    if "haste" not in look.traits:
        return ""
    rng = Random(f"{look.seed}/haste")
    word = rng.choice(["ด่วนที่สุด", "ด่วนมาก", "ด่วน"])
    place = f"left: -0.8cm; top: -1.2cm; transform: rotate({rng.uniform(-4, 4):.1f}deg)"
    style = f"{place}; color: #c01818; font-size: 1.2em; font-family: Garuda-Bold"
    return f'<div class="mark" style="{style}">{word}</div>'


def beside(look: Look, as_printed: Print) -> str:
    """What stands at the left of the signature: a note by hand, the one who certifies a copy, or a code to scan."""
    rng = Random(f"{look.seed}/beside")
    if "copy" in look.traits:
        wording = load_words(look.wording)
        own = wording.has("desk.copy_names")
        name = rng.choice(wording.all("desk.copy_names") if own else COPY_NAMES)
        post = rng.choice(wording.all("desk.copy_posts") if own else COPY_POSTS)
        certified = wording.pick(rng, "desk.copy_words") if own else "สำเนาถูกต้อง"
        lines = f"<p>{certified}</p>{_initial(rng)}<p>({name})</p><p>{post}</p>"
        return f'<div class="aside" style="text-align: center">{lines}</div>'
    if "note" in look.traits:
        day = f"{rng.randint(1, 28)} {rng.choice(MONTHS_SHORT)} {rng.randint(66, 69)}"
        words = rng.choice([("- ทราบ", "- แจ้งทุกกอง"), ("ทราบ/ดำเนินการ",), ("เรียน ผอ.", "เพื่อโปรดทราบ")])
        lines = "".join(f"<p>{as_printed(f'{HAND[0]}{line}{HAND[1]}')}</p>" for line in (*words, day))
        return f'<div class="aside" style="transform: rotate({rng.uniform(-6, 1):.1f}deg)">{lines}{_initial(rng)}</div>'
    if "code" in look.traits:
        return f'<div class="code">{ink.code(rng)}<p>สแกนเพื่อดูประกาศ</p></div>'
    return ""


def _initial(rng: Random) -> str:
    png = pen.signature(rng, name="", colour=rng.choice(["#1c3f95", "#111111"]), tip=rng.uniform(2.0, 3.2))
    return f'<img class="pen" alt="" style="width: {rng.uniform(2.2, 3.2):.1f}cm" src="{pen.as_uri(png)}">'
