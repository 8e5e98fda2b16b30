"""The reminder that section 22 asks for, as an external letter (หนังสือภายนอก): its parts, not its looks.

The parts and their order: the Prime Minister's Office regulation on correspondence B.E. 2526, clause 11 and form 1.
A letter's date has no พ.ศ. before the year; a circular has ว before its number (letter นร 1200/ว61 shows both).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from register.days import BE_OFFSET, THAI_DIGITS
from register.documents import Slot
from register.reports import MONTHS, NOT_DONE, SECTION_WORDS, Missing, long_date
from register.rounds import REMIND_EVERY

ACT: Final = "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"
BLANK: Final = "." * 14  # what the office fills in when the letter is given out
# The circular that asked every agency for its documents; a reminder refers to it once it has been sent.
ASKED_ON: Final = date(2023, 11, 2)
ASKED_BY: Final = "หนังสือสำนักงาน ก.พ.ร. ที่ นร 1200/ว61 ลงวันที่ 2 พฤศจิกายน 2566"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The overseeing office as it stands in a letterhead. What is empty is left for the pen."""

    office: str = "สำนักงาน ก.พ.ร."
    code: str = "นร 1200"
    address: tuple[str, ...] = ("ถนนพิษณุโลก กทม. 10300",)
    signer: str = ""
    position: tuple[str, ...] = ("เลขาธิการ ก.พ.ร.",)
    division: str = "กองขับเคลื่อนรัฐบาลดิจิทัล"
    phone: str = ""
    mail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """An external letter, ready to be laid out; all numbers in Arabic digits until it is printed."""

    number: str
    sender: Sender
    day: str
    subject: str
    to: str
    refers: str = ""
    enclosures: tuple[str, ...] = ()
    paragraphs: tuple[str, ...]
    closing: str = "ขอแสดงความนับถือ"
    copies: tuple[str, ...] = ()  # สำเนาส่ง: who else is given it


def in_thai_digits(text: str) -> str:
    """Arabic digits as a letter prints them, except inside an address of the net."""
    return " ".join(
        part if any(mark in part for mark in ("@", "://", "www.")) else part.translate(THAI_DIGITS)
        for part in text.split(" ")
    )


def letter_day(day: date | None) -> str:
    """A letter's date, without พ.ศ.; with room for the day's number where it is not yet given out."""
    if day is None:
        return ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BE_OFFSET}"


def reminder(
    missing: Iterable[Missing],
    *,
    as_at: date,
    address: str,
    sender: Sender = Sender(),
    day: date | None = None,
    copies: tuple[str, ...] = (),
) -> Letter:
    """To one agency: what it has not done yet, each with why it counts so. Raises ValueError where nothing is missing.

    `address`: where its register page stands; `day`: the letter's date, None to leave it for the pen; `copies`: who
    else is given it, such as the agency it stands under.
    """
    owed = tuple(missing)
    if not owed:
        raise ValueError("an agency that has done everything gets no reminder")
    items = " และ".join(SECTION_WORDS[one.section] for one in owed)
    return Letter(
        number=f"{sender.code}/{BLANK}",
        sender=sender,
        day=letter_day(day),
        subject=f"ติดตามการดำเนินการตามมาตรา 20 แห่ง{ACT}",
        to=head_of(owed[0].name),
        refers=_refers(as_at),
        copies=copies,
        paragraphs=(
            f"ด้วยมาตรา 20 วรรคหนึ่ง แห่ง{ACT} ให้หัวหน้าหน่วยงานของรัฐประกาศกำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชน"
            "ติดต่อราชการตามมาตรา 10 และกำหนดระบบสำหรับการปฏิบัติหน้าที่ของเจ้าหน้าที่ของรัฐตามมาตรา 16 ให้แล้วเสร็จภายใน 90 วัน"
            "นับแต่วันที่คณะรัฐมนตรีมีมติ ซึ่งครบกำหนดเมื่อวันที่ 7 สิงหาคม 2566 และมาตรา 22 "
            f"ให้ติดตามและแจ้งเตือนหน่วยงานที่ยังมิได้ดำเนินการทุก {REMIND_EVERY.days} วัน นั้น",
            f"{sender.office} ตรวจสอบทะเบียน ณ วันที่ {long_date(as_at)} แล้ว ไม่ปรากฏว่าหน่วยงานของท่านได้จัดทำ{items} "
            f"ครบถ้วน ({'; '.join(_standing(one) for one in owed)}) จึงขอความอนุเคราะห์จัดทำเอกสารดังกล่าว "
            f"ลงนามโดยหัวหน้าหน่วยงาน แล้วส่งไฟล์ PDF ผ่านระบบที่ {address} โดยเร็ว "
            "หากอยู่ระหว่างจัดทำ โปรดแจ้งวันที่คาดว่าจะแล้วเสร็จในระบบเดียวกัน",
            "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
        ),
    )


def circular(
    missing_agencies: int, *, as_at: date, address: str, sender: Sender = Sender(), day: date | None = None
) -> Letter:
    """To all that have not done it, with the list enclosed. Raises ValueError where none is missing."""
    if missing_agencies < 1:
        raise ValueError("no agency is missing")
    return Letter(
        number=f"{sender.code}/ว {BLANK}",
        sender=sender,
        day=letter_day(day),
        subject=f"แจ้งเตือนหน่วยงานของรัฐที่ยังไม่ดำเนินการตามมาตรา 20 แห่ง{ACT}",
        to="หัวหน้าหน่วยงานของรัฐ ตามบัญชีแนบท้าย",
        refers=_refers(as_at),
        enclosures=(f"รายชื่อหน่วยงานของรัฐที่ยังไม่ดำเนินการ (ข้อมูล ณ วันที่ {long_date(as_at)})",),
        paragraphs=(
            f"ด้วยมาตรา 20 วรรคหนึ่ง แห่ง{ACT} ให้หัวหน้าหน่วยงานของรัฐประกาศกำหนดช่องทางอิเล็กทรอนิกส์สำหรับประชาชน"
            "ติดต่อราชการตามมาตรา 10 และกำหนดระบบสำหรับการปฏิบัติหน้าที่ของเจ้าหน้าที่ของรัฐตามมาตรา 16 ให้แล้วเสร็จภายใน 90 วัน"
            "นับแต่วันที่คณะรัฐมนตรีมีมติ ซึ่งครบกำหนดเมื่อวันที่ 7 สิงหาคม 2566 นั้น",
            f"{sender.office} ขอแจ้งว่า ณ วันที่ {long_date(as_at)} ยังมีหน่วยงานของรัฐ {missing_agencies:,} แห่ง "
            "ที่ไม่ปรากฏประกาศหรือคำสั่งที่ผ่านการตรวจในทะเบียน รายชื่อตามสิ่งที่ส่งมาด้วย จึงขอให้หน่วยงานตามรายชื่อ"
            f"จัดทำเอกสาร ลงนามโดยหัวหน้าหน่วยงาน แล้วส่งไฟล์ PDF ผ่านระบบที่ {address} โดยเร็ว "
            "หน่วยงานที่มีประกาศของส่วนกลางครอบคลุมแล้วไม่ต้องจัดทำซ้ำ",
            "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
        ),
    )


# Who opens an agency's letters, by how its name begins; the longest beginning wins.
HEADS: Final = (
    ("องค์การบริหารส่วนจังหวัด", "นายก"),
    ("องค์การบริหารส่วนตำบล", "นายก"),
    ("เทศบาลนคร", "นายกเทศมนตรีนคร"),
    ("เทศบาลเมือง", "นายกเทศมนตรีเมือง"),
    ("เทศบาลตำบล", "นายกเทศมนตรีตำบล"),
    ("กรุงเทพมหานคร", "ผู้ว่าราชการ"),
    ("เมืองพัทยา", "นายก"),
    ("จังหวัด", "ผู้ว่าราชการ"),
    ("กรม", "อธิบดี"),
)


def head_of(name: str) -> str:
    """The post a letter to this agency is addressed to; "หัวหน้าหน่วยงาน" where its name does not tell."""
    for beginning, post in HEADS:
        if name.startswith(beginning):
            return post + (name.removeprefix(beginning) if post.startswith("นายกเทศมนตรี") else name)
    if name.startswith("มหาวิทยาลัย") or name.endswith("มหาวิทยาลัย"):
        return f"อธิการบดี{name}"
    return f"หัวหน้าหน่วยงาน {name}"


def _refers(as_at: date) -> str:
    return ASKED_BY if as_at >= ASKED_ON else ""


def _standing(one: Missing) -> str:
    section = "มาตรา 13 (1)" if one.section is Slot.SECTION_13_1 else f"มาตรา {str(one.section).removeprefix('s')}"
    expected = f" แจ้งว่าจะแล้วเสร็จ {long_date(date.fromisoformat(one.expected_on))}" if one.expected_on else ""
    return f"{section}: {NOT_DONE[one.status]}{expected}"
