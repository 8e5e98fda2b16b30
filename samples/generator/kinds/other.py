"""Look-alikes: official papers that are neither announcements of the Act, nor its orders, nor letters."""

from __future__ import annotations

from datetime import timedelta

from samples.generator.frame import FIRST_DAY, Frame
from samples.generator.model import Content, Signatory, Wish
from samples.generator.thai import letter_date, long_date

KIND = "other"
MEMO_CODES = ("มท", "นร", "อว")
VARIANTS = ("recruit", "price", "policy", "committee", "memo", "form", "draft")


def build(wish: Wish, *, gazette: bool) -> Content:
    """One look-alike; its agency, number and date are true where they are printed."""
    frame = Frame(wish, gazette=gazette)
    variant = wish.variant or frame.rng.choice(VARIANTS)
    if not wish.variant and frame.sometimes(0.25, "other.news_title"):
        variant = frame.more.choice(["news", "minutes", "manual"])
    if not wish.variant and frame.lately(0.25, "other.notices"):
        variant = "notice"
    if variant in {"news", "minutes", "manual"}:
        return _page(frame, variant)
    if variant == "memo":
        return _memo(frame)
    if variant == "form":
        return _form(frame)
    return _paper(frame, variant)


def _paper(frame: Frame, variant: str) -> Content:
    """An announcement or order about something else, or a draft with no date."""
    word = {"committee": "คำสั่ง", "draft": "(ร่าง) ประกาศ"}.get(variant, "ประกาศ")
    number = frame.number(often={"committee": 0.9, "draft": 0}.get(variant, 0.1))
    if variant == "notice":
        subject, first, *rest = frame.words.pick(frame.more, "other.notices").split("|")
    else:
        subject, (first, *rest) = (
            frame.words.pick(frame.rng, f"other.{variant}_title"),
            frame.words.all(f"other.{variant}"),
        )
    title = frame.head(word, frame.fill(subject), number, with_year=False)
    frame.add("body", _filled(frame, first))
    items = frame.words.table["other"].get(f"{variant}_items", [])
    for index, item in enumerate(items, start=1):
        frame.add("item", f"({index}) {item}")
    for sentence in rest:
        frame.add("body", _filled(frame, sentence))
    if variant == "draft":
        frame.issued_on = None
    signatory: Signatory | None = frame.tail("สั่ง" if variant == "committee" else "ประกาศ")
    if variant == "draft":
        frame.blocks.pop()
        frame.others = ()  # nobody signs a draft, not even beside the first
        frame.add("blank_signature", f"(....................................................)\n{frame.agency.head}")
        signatory = None
    return _content(frame, variant, number=number, title=title, signatory=signatory)


def _filled(frame: Frame, sentence: str) -> str:
    rng = frame.rng
    later = (frame.issued_on or FIRST_DAY) + timedelta(days=rng.randint(7, 20))
    return frame.fill(
        sentence,
        website=frame.reach.website(rng, frame.agency),
        email=frame.reach.mailbox(rng, frame.agency),
        phones=frame.reach.phone(rng),
        date=long_date(later),
    )


def _memo(frame: Frame) -> Content:
    """An internal memo (บันทึกข้อความ) that speaks of section 10 but publishes nothing."""
    rng = frame.rng
    codes = frame.words.all("other.memo_codes") if frame.words.has("other.memo_codes") else MEMO_CODES
    number = f"{rng.choice(codes)} {rng.randint(1, 49):02d}{rng.randint(1, 30):02d}/{rng.randint(3, 900)}"
    title = frame.say("other.memo_subject")
    frame.add("memo_title", "บันทึกข้อความ")
    frame.add("labelled", f"ส่วนราชการ\t{frame.agency.name}")
    frame.add("memo_line", f"ที่ {number}\tวันที่ {letter_date(frame.issued_on or FIRST_DAY)}")
    frame.add("labelled", f"เรื่อง\t{title}")
    frame.add("rule_full", "")
    frame.add("labelled", f"เรียน\t{frame.agency.head}")
    for sentence in frame.words.all("other.memo"):
        frame.add("body", _filled(frame, sentence))
    return _content(frame, "memo", number=number, title=title, signatory=frame.sign())


def _page(frame: Frame, variant: str) -> Content:
    """A page that nobody signs: a press release, minutes of a meeting, a user's manual."""
    frame.add("heading", frame.say(f"other.{variant}_title"))
    frame.add("heading", frame.agency.name)
    for sentence in frame.words.all(f"other.{variant}"):
        frame.add("body", _filled(frame, sentence))
    frame.issued_on = None
    return _content(frame, variant, number=None, title=None, signatory=None)


def _form(frame: Frame) -> Content:
    """A blank form: labels and dots, nobody's words yet."""
    frame.add("heading", frame.say("other.form_title"))
    frame.add("heading", frame.agency.name)
    for line in frame.words.all("other.form_lines"):
        frame.add("form_line", line)
    frame.issued_on = None
    frame.add(
        "blank_signature",
        "ลงชื่อ....................................................ผู้ยื่นคำขอ\n(....................................................)",
    )
    return _content(frame, "form", number=None, title=None, signatory=None)


def _content(
    frame: Frame, variant: str, *, number: str | None, title: str | None, signatory: Signatory | None
) -> Content:
    return Content(
        kind=KIND,
        agency=frame.agency.name,
        agency_id=frame.agency.id,
        number=number,
        title=title,
        issued_on=frame.issued_on,
        signatory=signatory,
        others=frame.others,
        blocks=tuple(frame.blocks),
        variant=variant,
        emblem={
            "memo": "memo",
            "form": "none",
            "draft": "none",
            "news": "none",
            "minutes": "none",
            "manual": "none",
        }.get(variant, "centre"),
    )
