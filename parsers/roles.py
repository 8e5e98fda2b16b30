"""What a paragraph's contacts are for: channels for the public, enquiries about receipt, or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from parsers.clauses import Paragraph
from parsers.layout import ANNEX
from parsers.passing import (
    comes_in_person,
    denies,
    gets_app,
    gives_up_list,
    proclaims_at,
    proves,
    puts_another,
    takes_in,
    tells_address,
    tells_why,
)
from parsers.thai.loose import any_of, forgiving

Role = Literal["channel", "enquiry", "none"]

# Matches "เมื่อพ้นหนึ่งวันแล้วยังไม่ได้รับข้อความตอบรับ", "มิได้รับเลขรับ"; not "ไม่ได้รับความสะดวก".
_NO_ANSWER = (
    rf"(?:ไม่|มิ){forgiving('ได้รับ')}(?:{any_of('ข้อความ การ หนังสือ อีเมล คำ หมายเลข ใบ')})?"
    rf"{any_of('ตอบ แจ้งตอบ ยืนยัน เลขรับ การติดต่อกลับ รับเรื่อง แจ้งผล')}"
)
# Matches "เพื่อความแน่ใจว่าเรื่องถึงมือเจ้าหน้าที่", "ให้แน่ใจว่ารับเรื่องไว้แล้ว"; not "ให้มั่นใจว่าปลอดภัย".
_MAKES_SURE = (
    rf"{any_of('แน่ใจ มั่นใจ')}{forgiving('ว่า')}.{{0,60}}?"
    rf"{any_of('ถึงมือ ถึงเจ้าหน้าที่ ถึงหน่วยงาน มาถึง ไปถึง ได้รับ รับเรื่อง รับไว้ เข้าสู่ระบบ')}"
)
# Why a clause opens its ways, and not what to do: matches "เพื่อให้มั่นใจว่าคำขอไปถึงเจ้าหน้าที่"; not "หากต้องการความมั่นใจว่า".
_PURPOSE_OF_SURENESS = re.compile(rf"\s*{forgiving('เพื่อ')}\S{{0,30}}?{_MAKES_SURE}")
_NUMBERS = re.compile(any_of("โทรศัพท์ หมายเลข เบอร์"))  # what one asks at
_WAYS = re.compile(any_of("ช่องทาง"))
# Asking whether a message came. Matches "ประสงค์จะสอบถามหรือขอรับคำยืนยัน", "ให้สอบถามในวันและเวลาราชการ";
# not "สอบถามข้อมูล" as one use of a channel.
_ASKS_RECEIPT = re.compile(
    any_of(
        "ประสงค์จะสอบถาม ประสงค์สอบถาม ต้องการสอบถาม ขอรับคำยืนยัน ขอคำยืนยัน ให้สอบถาม สอบถามว่าได้รับ ยืนยันการได้รับ ยืนยันการรับ "
        "สอบถามการรับ สอบถามการได้รับ ยืนยันว่าได้รับ ยืนยันว่าหน่วยงานได้รับ ตรวจสอบการได้รับ ตรวจสอบการรับ ตรวจสอบว่าได้รับ "
        "ได้รับแล้วหรือไม่ ได้รับคำขอแล้วหรือไม่ ได้รับเรื่องแล้วหรือไม่ ทราบว่าได้รับ ต้องการยืนยัน ขอทราบว่า ประสงค์หลักฐาน ถึงผู้รับแล้ว "
        "มาถึงหรือยัง มาถึงหรือไม่ "
        "โทรศัพท์ถาม ขอหลักฐานการรับ ขอหลักฐานการได้รับ "
        "อาจสอบทาน ให้สอบทาน โปรดสอบทาน สามารถสอบทาน สอบทานได้ สอบทานว่า สอบทานการรับ"
    )
    + f"|{_NO_ANSWER}|{_MAKES_SURE}"
    # "การถามว่าเรื่องเข้าสู่ระบบแล้วหรือไม่"; not "การตอบคำถาม".
    # "ผู้ที่เพียงต้องการรู้ว่าได้รับเรื่องแล้วหรือยัง".
    + rf"|{any_of('ถาม ทราบ รู้ ดู เช็ก เช็ค ตรวจสอบ ติดตาม ตรวจดู แน่ใจ สงสัย')}\s?(?:{forgiving('ก่อน')})?{forgiving('ว่า')}"
    rf".{{0,60}}?{any_of('แล้วหรือไม่ แล้วหรือยัง หรือไม่ หรือยัง')}"
)
# One use among others to which a clause opens a way. Matches "การขอพันธุ์พืช การขอคำแนะนำ และการติดต่อทั่วไป ให้ส่งทาง"; not
# "การขอคำแนะนำ ให้โทรศัพท์ไปที่", which is asking alone.
_USES = re.compile(
    rf"{forgiving('การ')}(?:(?!{forgiving('ให้')})[\u0e01-\u0e4e\s,]){{3,160}}?{forgiving('ให้')}\s?"
    rf"{any_of('ส่ง ยื่น ใช้ ติดต่อ ดำเนินการ แจ้ง')}(?:มา)?\s?{any_of('ทาง ผ่าน สายด่วน')}"
    # "ประชาชนจะยื่นคำขอและติดตามผลการพิจารณาผ่านเว็บไซต์"
    rf"|{forgiving('ยื่น')}{any_of('คำขอ เรื่อง หนังสือ')}.{{0,20}}?{forgiving('และ')}"
    rf"{any_of('ติดตาม ตรวจสอบ')}.{{0,120}}?{forgiving('ผ่าน')}"
)
# What such a clause is opened to, besides asking: matches "การติดต่อทั่วไป", "การขอพันธุ์", "การยื่นคำขอ"; not "การขอคำแนะนำ".
_OPENED_TO = re.compile(
    rf"{forgiving('ยื่น')}{any_of('คำขอ เรื่อง หนังสือ')}|{forgiving('การ')}(?:{any_of('ติดต่อ ยื่น ส่ง ร้อง จอง แจ้ง')}"
    rf"|{forgiving('ขอ')}(?!{any_of('คำแนะนำ คำปรึกษา ทราบ ข้อมูล รายละเอียด คำยืนยัน')}))"
)
# Matches "ถามได้ที่", "ถามที่"; not "ถามตอบ", which names a page.
_HEADS_ASKING = re.compile(rf"{forgiving('ถาม')}\s*(?:{any_of('ได้ที่ ที่ ได้ ทาง')}|$)")
# What a clause that designates nothing itself may ask: "สอบถามรายละเอียดเพิ่มเติมได้ที่", "มีข้อสงสัย", "ติดตามผล"; not
# "กรมตรวจสอบมาตรฐาน", an office, and not "ติดตามข่าวสาร", which a page of news serves.
_ASKS = re.compile(
    any_of(
        "สอบถาม ทวงถาม เช็กสถานะ เช็คสถานะ "
        "ข้อสงสัย สงสัย ซักถาม พบปัญหา ทราบผล คำแนะนำ ปรึกษา ข้อมูลข่าวสารเพิ่มเติม รายละเอียดเพิ่มเติม ข้อมูลเพิ่มเติม"
    )
    + rf"|(?<!กรม)(?<!ผู้)(?<!หน่วย)(?<!กอง)(?<!กลุ่ม)(?<!ฝ่าย)(?<!สำนัก)(?<!ส่วน)(?<!แผนก)(?<!ศูนย์){any_of('ตรวจสอบ', 'ติดตาม')}"
    rf"(?!{any_of('ข่าว', 'ข้อมูลข่าว')})"
    rf"|{forgiving('ยืนยัน')}(?!{any_of('ตัวตน ตัวบุคคล')})"
    rf"|{forgiving('ขัดข้อง')}(?!.{{0,30}}?{forgiving('ให้')}\s?{any_of('ยื่น ส่ง ติดต่อ ใช้')})"
)
_WAY = rf"{any_of('ช่องทาง ที่อยู่อิเล็กทรอนิกส์')}(?!.{{0,22}}?{any_of('ตามข้อ ดังกล่าว ข้างต้น ในข้อ ตามวรรค นั้น')})"
# Matches "ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทาง", "ช่องทางสำหรับประชาชน … ดังนี้"; not "มาทางช่องทางตามข้อ 1".
_DESIGNATES = re.compile(
    rf"{_WAY}.{{0,260}}?"
    rf"{any_of('ดังต่อไปนี้ ต่อไปนี้ ดังนี้ เป็นช่องทาง ได้แก่ ประกอบด้วย กล่าวคือ แนบท้าย ต่อท้าย ภาคผนวก ตามรายการนี้ ตามตารางนี้')}"
    rf"|{forgiving('เป็นช่องทาง')}"
)
# Matches "ให้ประชาชนยื่นคำขอหรือติดต่อ…ได้ทางเว็บไซต์", "ให้ส่งเรื่องมาที่", "ยื่นแบบได้ทาง", "เปิดรับเรื่องจาก…ทางระบบ",
# "กระทำได้โดยทางหนึ่งทางใด", "การติดต่อทางอิเล็กทรอนิกส์ ให้ใช้"; not "ได้รับเรื่องแล้ว". Weaker than ช่องทาง itself.
_INVITES = re.compile(
    rf"{forgiving('ให้')}\s*{any_of('ยื่น ส่ง ติดต่อ แจ้ง')}(?:{any_of('เรื่อง คำขอ คำร้อง หนังสือ เอกสาร ข้อความ')})?(?:มา)?"
    rf"(?:\s*{forgiving('ได้')})?\s*{any_of('ทาง ผ่าน')}"
    rf"|{any_of('ให้ โปรด')}\s*{any_of('ยื่น ส่ง')}(?:{any_of('เรื่อง คำขอ หนังสือ เอกสาร ตรง')})?(?:มา|ไป)?"
    rf"(?:{forgiving('ได้')})?{any_of('ที่ ถึง')}"
    rf"|{forgiving('ยื่น')}(?:{any_of('แบบ คำขอ เรื่อง')})?(?:{forgiving('ได้')})?{any_of('ทาง ผ่าน')}"
    rf"|{any_of('ประชาชน ผู้รับบริการ ผู้ใช้บริการ ผู้ประสงค์ ผู้ยื่น ผู้มาติดต่อ ผู้ติดต่อ บุคคล')}"
    rf".{{0,200}}?{any_of('ยื่น ติดต่อ ส่ง')}.{{0,200}}?{any_of('ทาง ผ่าน ได้ที่ ที่')}"
    rf"|(?<!ได้){any_of('รับเรื่อง รับคำขอ รับหนังสือ รับคำร้อง')}.{{0,120}}?{any_of('ทาง ผ่าน')}"
    r"|(?:ทาง|วิธี)หนึ่ง(?:ทาง|วิธี)?ใด|(?:ช่องทาง|วิธี|ทาง)ใด(?:ช่องทาง|วิธี|ทาง)หนึ่ง"
    rf"|{any_of('ยื่น ส่ง ติดต่อ แจ้ง')}.{{0,60}}?{forgiving('ได้')}.{{0,60}}?{any_of('ดังนี้ ดังต่อไปนี้ ต่อไปนี้')}\W*$"
    rf"|(?<!ผู้){any_of('ยื่น ส่ง ติดต่อ')}.{{0,120}}?{forgiving('ให้ใช้')}(?!{forgiving('บังคับ')})"
    rf"|{forgiving('จะ')}\s*{any_of('ยื่น ส่ง ติดต่อ')}(?:\s*{forgiving('ได้')})?\s*{any_of('ทาง ผ่าน')}"
)
# A clause about what comes after: "ช่องทางตามข้อ 1", "ช่องทางดังกล่าว".
_REFERS_BACK = re.compile(rf"{forgiving('ช่องทาง')}.{{0,22}}?{any_of('ตามข้อ ดังกล่าว ข้างต้น ในข้อ ตามวรรค')}")
# Clauses that name an address without making it a channel: publication, downloads, screenshots, visits.
_ASIDE = re.compile(
    forgiving("ดาวน์โหลด")
    + r"(?!\s*แอ[ปพ])|"
    + any_of(
        "เผยแพร่ บันทึกภาพ หน้าจอคอมพิวเตอร์ ศึกษารายละเอียด ดูรายละเอียด ยกเลิกประกาศ ให้ยกเลิก เป็นอันยกเลิก จะแจ้งให้ทราบ จะประกาศ "
        "คุ้มครองข้อมูลส่วนบุคคล ความเป็นส่วนตัว นำข้อมูล นำเข้าข้อมูล ประชาสัมพันธ์ประกาศ จัดทำขึ้นตาม คู่มือสำหรับประชาชน"
    )
    + rf"|{forgiving('รายละเอียด')}\S{{0,10}}?{forgiving('ตาม')}\s*(?:QR|คิวอาร์|ลิงก์)"
)
# … and to which place. Matches "ผู้ที่มาด้วยตนเองให้ติดต่อที่ จุดบริการ"; not "ยื่นด้วยตนเองได้ตามปกติ".
_TO_COME = re.compile(
    rf"{any_of('ด้วยตนเอง ด้วยตัวเอง')}.{{0,30}}?(?:ณ|{forgiving('ที่')})\s?"
    rf"{any_of('จุดบริการ เคาน์เตอร์ ศูนย์บริการ ช่องบริการ ห้อง โถง ชั้น อาคาร')}"
)
# Matches "เอกสารแนบท้ายประกาศ 2", "รายการท้ายประกาศ 2", "ภาคผนวก ก", "บัญชี 1 ต่อท้ายประกาศ"; the mark tells the annexes
# apart.
ANNEX_MARK = re.compile(
    rf"(?:{any_of('แนบท้ายประกาศนี้ แนบท้ายประกาศ แนบท้าย ท้ายประกาศนี้ ท้ายประกาศ ภาคผนวก ผนวก')}"
    rf"|{forgiving('เอกสารแนบ')}(?!{forgiving('ท้าย')}))\s*(?:{any_of('หมายเลข ที่')}\s*)?"
    r"(\d+|[\u0e01-\u0e2e](?![\u0e01-\u0e4e]))?"
    rf"|{any_of('บัญชี ตาราง เอกสาร รายการ รายชื่อ')}\s*(?:{any_of('หมายเลข ที่')}\s*)?"
    rf"(\d{{1,2}})\s*{any_of('แนบท้าย ต่อท้าย ท้าย')}"
)

# Between a value and what it is for: matches " (สำหรับ", " เพื่อ"; not " หรือ".
_BEHIND = re.compile(r"\s*\(?\s*(?:ใช้)?(?:สำหรับ|เพื่อ)?(?:การ)?\s*")
_UNSAID = "\ufffc"  # stands for a letter of the agency's own name
_LEAST_AGENCY = 6  # letters: a shorter name is a part of other words
_LEAST_SENTENCE = 60  # characters: shorter numbered items are names and addresses, not sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """A paragraph, the role of its text, and the offset from which it turns to enquiries (None: never).

    `sure`: the document says in words that these are channels; otherwise it was only taken so.
    `beside`: electronic channels stand in the same list.
    """

    paragraph: Paragraph
    role: Role
    asks_from: int | None
    sure: bool = True
    beside: bool = False


def assign(paragraphs: Sequence[Paragraph], agency: str = "") -> Iterator[Assigned]:
    """Give each body paragraph its role; items inherit what the clause or item above them began.

    `agency`: its name as printed in the heading, whose words ask for nothing: "กรมตรวจสอบบัญชีสหกรณ์".
    """
    own = re.compile(forgiving(agency)) if len(agency) >= _LEAST_AGENCY else None
    above: list[tuple[int, Assigned]] = []
    for paragraph in paragraphs:
        text = paragraph.passage.text
        text = own.sub(lambda m: _UNSAID * len(m.group()), text) if own else text
        level = -1 if paragraph.style in {"clause", "plain"} else paragraph.level
        if above and paragraph.style == "plain" and paragraph.clause and _says_nothing(text):
            yield _of_item(paragraph, text, above[-1][1])
            continue
        while above and above[-1][0] >= level:
            above.pop()
        inherits = above and not _speaks(paragraph)
        given = _of_item(paragraph, text, above[-1][1]) if inherits else _of_clause(paragraph, text)
        yield given
        above.append((level, given))


def _speaks(paragraph: Paragraph) -> bool:
    """Orders without ข้อ number their clauses "1." and "2.": such an item decides for itself, as a clause does."""
    if paragraph.style != "number" or len(paragraph.text) < _LEAST_SENTENCE:
        return False
    return bool(_DESIGNATES.search(paragraph.text) or _ASKS_RECEIPT.search(paragraph.text))


def _says_nothing(text: str) -> bool:
    """A stretch of a clause that was parted from it by the page: it neither designates nor asks, it goes on."""
    speaking = (_DESIGNATES, _ASKS_RECEIPT, _ASKS, _INVITES, _REFERS_BACK, _ASIDE, _TO_COME)
    return not any(pattern.search(text) for pattern in speaking) and not comes_in_person(text)


def _of_clause(paragraph: Paragraph, text: str) -> Assigned:
    """A ข้อ or a paragraph of plain text: does it designate, ask, or do neither?"""
    if gives_up_list(text):
        return Assigned(paragraph=paragraph, role="none", asks_from=None)
    if _heads_list(paragraph, text):
        return Assigned(paragraph=paragraph, role="channel", asks_from=None, sure=bool(_WAYS.search(text)))
    receipt = _ASKS_RECEIPT.search(text)
    if receipt:
        sure = bool(_DESIGNATES.search(text, 0, receipt.start()) or _INVITES.search(text, 0, receipt.start()))
        return Assigned(paragraph=paragraph, role="channel", asks_from=receipt.start(), sure=sure)
    if _DESIGNATES.search(text) and not denies(text):
        return Assigned(paragraph=paragraph, role="channel", asks_from=None)
    return _in_passing(paragraph, text)


def _heads_list(paragraph: Paragraph, text: str) -> bool:
    """Does it give reasons, of which asking may be one, and then turn to a list of what is no number to ask at?"""
    turn = None if paragraph.clause else proclaims_at(text)
    if turn is not None:
        return not any(pattern.search(text, turn) for pattern in (_ASKS_RECEIPT, _ASKS, _NUMBERS, _ASIDE))
    sure = _PURPOSE_OF_SURENESS.match(text, paragraph.start)
    return bool(sure and _DESIGNATES.search(text, sure.end()) and not _ASKS.search(text, sure.end()))


def _in_passing(paragraph: Paragraph, text: str) -> Assigned:
    """A clause that does not say that it names channels: what does it speak of?"""
    aside = [match.end() for match in _ASIDE.finditer(text) if not puts_another(text, match.start())]
    asks = _ASKS.search(text, aside[-1] if aside else 0)
    if aside and asks:  # "… เผยแพร่แล้ว หากต้องการข้อมูลเพิ่มเติม ติดต่อ โทร. …"
        return Assigned(paragraph=paragraph, role="enquiry", asks_from=asks.start())
    if _TO_COME.search(text) and not aside and not asks:
        return Assigned(paragraph=paragraph, role="channel", asks_from=None)
    if (
        aside
        or (comes_in_person(text) and not asks)
        or denies(text)
        or proves(text)
        or (not paragraph.clause and tells_why(text))
    ):
        return Assigned(paragraph=paragraph, role="none", asks_from=None)
    if asks and (_is_one_use(text) or _asks_behind_a_way(text, asks.start())):
        start = None if _is_one_use(text) else asks.start()
        return Assigned(paragraph=paragraph, role="channel", asks_from=start)
    if asks or _REFERS_BACK.search(text) or comes_in_person(text):
        return Assigned(paragraph=paragraph, role="enquiry", asks_from=0)
    return Assigned(paragraph=paragraph, role="channel", asks_from=None, sure=bool(_INVITES.search(text)))


def _asks_behind_a_way(text: str, start: int) -> bool:
    """Does it invite to send to an address it prints, and ask at `start` behind that?"""
    invites = _INVITES.search(text, 0, start) and tells_address(text, start)
    return bool(invites and not _REFERS_BACK.search(text))


def _is_one_use(text: str) -> bool:
    """Is asking one of several uses, to which the clause opens its way: "การขอคำแนะนำและการติดต่อทั่วไป ให้ส่งทาง …"?"""
    uses = _USES.search(text)
    return bool(uses and _OPENED_TO.search(uses.group()) and not _REFERS_BACK.search(text))


def _of_item(paragraph: Paragraph, text: str, head: Assigned) -> Assigned:
    """An item or cell goes with its clause, unless it asks about receipt itself or is said in passing."""
    if head.asks_from is not None:
        return Assigned(paragraph=paragraph, role="enquiry", asks_from=0)
    receipt = _ASKS_RECEIPT.search(text)
    aside = paragraph.style != "cell" and _ASIDE.search(text) and not gets_app(text) and not takes_in(text)
    if receipt is None and head.role == "channel" and aside:
        return Assigned(paragraph=paragraph, role="none", asks_from=None)
    asks = receipt.start() if receipt else None
    return Assigned(paragraph=paragraph, role=head.role, asks_from=asks, sure=head.sure)


def asks(text: str) -> bool:
    """Does a heading speak of asking or of following up: "โทรศัพท์ติดตามการลงรับเรื่อง", "ถามได้ที่"?"""
    return bool(_ASKS.search(text) or _HEADS_ASKING.search(text))


def asks_behind(text: str, end: int) -> bool:
    """Do words right behind a value say that it is there to ask about receipt: " (สอบถามการรับเรื่อง)"?"""
    behind = _BEHIND.match(text, end)
    return bool(behind and _ASKS_RECEIPT.match(text, behind.end()))


def annex_roles(paragraphs: Sequence[Assigned]) -> dict[str, Role]:
    """Which annex the body turns to for what: {"1": "channel", "2": "enquiry"}; "" for an annex without a mark."""
    roles: dict[str, Role] = {}
    for item in paragraphs:
        for match in ANNEX_MARK.finditer(item.paragraph.passage.text):
            asks = item.asks_from is not None and match.start() >= item.asks_from
            roles.setdefault(match[1] or match[2] or "", "enquiry" if asks else "channel")
    return roles


def annex_mark(paragraph: Paragraph) -> str | None:
    """The mark of the annex this paragraph heads, "" where it has none, None where it heads no annex."""
    if not ANNEX.match(paragraph.passage.text) or len(paragraph.passage.text) > 160:
        return None
    match = ANNEX_MARK.search(paragraph.passage.text)
    return (match[1] or match[2] or "") if match else ""
