"""Official letters (หนังสือภายนอก): number and office on one line, date without พ.ศ., ขอแสดงความนับถือ."""

from __future__ import annotations

from datetime import timedelta

from samples.generator.frame import FIRST_DAY, Frame
from samples.generator.model import Channel, Content, Wish
from samples.generator.thai import letter_date
from samples.generator.words import provinces_of

KIND = "official_letter"
LETTERS = ("นร", "มท", "กษ", "ศธ", "อว", "สธ")


def build(wish: Wish, *, gazette: bool) -> Content:
    """A letter of an agency; the number is often a circular's, with ว before it."""
    frame = Frame(wish, gazette=gazette)
    rng = frame.rng
    number, title, day = _number(frame), frame.say("letter.subjects"), frame.issued_on or FIRST_DAY
    province = frame.agency.province or rng.choice(provinces_of(frame.words.name)).th
    address = f"{frame.say('letter.roads')} จังหวัด{province} {rng.randint(10, 96)}{rng.randint(0, 9)}00"
    frame.add("letter_head", f"ที่ {number}\t{frame.agency.name}\n{address}")
    frame.add("letter_date", letter_date(day))
    frame.add("labelled", f"เรื่อง\t{title}")
    frame.add("labelled", f"เรียน\t{frame.say('letter.to')}")
    if rng.random() < 0.6:
        earlier = letter_date(day - timedelta(days=rng.randint(10, 60)))
        frame.add("labelled", f"อ้างถึง\t{_reference(frame, earlier)}")
    enclosures = _enclosures(frame)
    enquiries = _body(frame)
    frame.add("closing", "ขอแสดงความนับถือ")
    signatory = frame.sign()
    frame.add("contact", "\n".join(_contact(frame, enquiries)))
    return Content(
        kind=KIND,
        agency=frame.agency.name,
        agency_id=frame.agency.id,
        number=number,
        title=title,
        issued_on=frame.issued_on,
        signatory=signatory,
        others=frame.others,
        attachments=() if wish.plain else tuple(enclosures),
        enquiries=tuple(enquiries),
        blocks=tuple(frame.blocks),
        variant="circular" if "ว" in number.split("/")[1] else "plain",
    )


def _reference(frame: Frame, earlier: str) -> str:
    """The letter that this one answers; its number and date are not this one's."""
    count = frame.rng.randint(2, 90)
    if not frame.words.has("letter.reference"):
        return f"หนังสือสำนักงาน ก.พ.ร. ที่ นร 1200/ว {count} ลงวันที่ {earlier}"
    number = f"{frame.words.pick(frame.more, 'letter.codes')} 0{frame.more.randint(101, 949)}/ว {count}"
    return frame.say("letter.reference", sender=frame.say("letter.senders"), number=number, date=earlier)


def _enclosures(frame: Frame) -> list[str]:
    """What is sent with the letter, numbered; one alone needs no number where offices write so."""
    found = [frame.fill(one) for one in frame.words.sample(frame.rng, "letter.enclosures", frame.rng.randint(1, 3))]
    alone = len(found) == 1 and frame.words.has("letter.reference")
    for index, enclosure in enumerate(found, start=1):
        label = "สิ่งที่ส่งมาด้วย" if index == 1 else ""
        frame.add("labelled", f"{label}\t{enclosure}" if alone else f"{label}\t{index}. {enclosure}")
    return found


def _number(frame: Frame) -> str:
    """ "นร 1200/ว61", "มท 0017/1234" or, for local bodies, "นม 53001/88"."""
    rng = frame.rng
    code = rng.choice(LETTERS)
    if frame.words.has("letter.codes") and not frame.wish.plain:
        code = frame.words.pick(frame.more, "letter.codes")
    place = (
        f"{rng.randint(51001, 99999)}"
        if frame.agency.kind == "local"
        else f"{rng.randint(1, 49):02d}{rng.randint(0, 30):02d}"
    )
    circular = rng.choice(["", "ว", "ว", "ว "])
    return f"{code} {place}/{circular}{rng.randint(2, 1900)}"


def _body(frame: Frame) -> list[Channel]:
    rng = frame.rng
    mail, number = frame.reach.saraban(rng, frame.agency), frame.reach.phone(rng)
    day = (frame.issued_on or FIRST_DAY) - timedelta(days=rng.randint(1, 9))
    frame.add("body", frame.say("letter.opening"))
    frame.add("body", frame.say("letter.middle", date=letter_date(day), phones=number, email=mail))
    frame.add("body", frame.say("letter.closing"))
    return [Channel(type="phone", value=number), Channel(type="email", value=mail)]


def _contact(frame: Frame, enquiries: list[Channel]) -> list[str]:
    """The foot of a letter: the office in charge, its phone, its mailbox."""
    phone, mail = enquiries
    if frame.words.has("letter.contact"):
        lines = frame.say("letter.contact", phone=phone.value, email=mail.value).split("|")
        return [frame.say("letter.office"), *lines]
    return [frame.say("letter.office"), f"โทร. {phone.value}", f"ไปรษณีย์อิเล็กทรอนิกส์ {mail.value}"]
