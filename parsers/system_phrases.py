"""How a system is named within a paragraph: where its name begins, where it ends, and the field made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from parsers.clauses import Paragraph
from parsers.fields import printed
from parsers.model import System
from parsers.printed_names import clean_span
from parsers.system_names import mended_name
from parsers.thai.loose import any_of, forgiving
from parsers.thai.slips import slips_put_right

# The words a system's name begins with, the first of them at times worn: "ร ะบบ", "ะบบ".
FIRST = r"(?:(?:ร\s?)?ะบบ|ไปรษณีย์|แอป|โปรแกรม|เว็บ|แพลตฟอร์ม|จดหมาย|ไลน์|อีเมล|สารบรรณ)"
# The same where nothing else speaks for a name: matches "กลุ่มสนทนา LINE", "LINE OA", "Google Drive"; not "กลุ่มงาน".
_ALSO = r"(?:กลุ่ม(?:สนทนา|ไลน์|\s?LINE)|ลายมือชื่อ|ฐานข้อมูล|คลังข้อมูล|LINE|Line|Google|Microsoft|Zoom|Webex|e-[A-Z])"
STARTS = re.compile(f"{FIRST}|{_ALSO}")
# A product's name, where a list or a word such as "ใช้" says that systems are meant: matches "Koha", "DSpace",
# "iThenticate", "3D-GF"; not "QR Code", "Username", "PDF", "https".
PRODUCT = (
    r"(?!(?:QR|OTP|PIN|IP|ID|VPN|USB|PDF|URL|User|Username|Password|Wi-?Fi|Internet|Intranet|Excel|Word|Computer|Notebook|E-?mail"
    r"|http|https|www)(?![A-Za-z]))(?:[A-Z][A-Za-z0-9]|[a-z][A-Z][a-z]|\d[A-Z]-)"
)
_PRODUCT = re.compile(PRODUCT)
GROUP = r"กลุ่ม(?:สนทนา|ไลน์|\s?LINE)"  # what else begins a name within a sentence: "กลุ่มไลน์ผู้บริหาร"
# Systems spoken of and not named: matches "ระบบที่กำหนด", "ระบบดังต่อไปนี้", "ระบบอิเล็กทรอนิกส์ ดังนี้", "ระบบอื่นใด";
# not "ระบบสารบรรณ", "ระบบงานสารบรรณ", "ระบบตามตัว".
_UNNAMED = (
    r"(?:ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)?|โปรแกรม|แอปพลิเคชัน|แพลตฟอร์ม)\s*"
    r"(?:ที่|ซึ่ง|ดัง|ต่อไปนี้|ต่าง\s?ๆ|ใด|อื่น|ตาม(?!ตัว)|ทั้ง|นี้|นั้น|ให้|เหล่านี้|จำนวน|และ|ทุก|โดย(?!สาร)|อย่าง|ต้อง|ของ|เพื่อ(?!น)|สำหรับ)"
)
UNNAMED = re.compile(_UNNAMED)
# Words that point at a list and name nothing: matches "ระบบตามรายการนี้", "ระบบข้างล่างนี้", "ระบบที่ระบุไว้", "โปรแกรมในบัญชี
# แนบท้าย", "ระบบงานทั้งหมดนี้"; not "ระบบตามตัว", "ระบบที่ดิน", "ระบบรายการสินค้า", "ระบบของกรมบัญชีกลาง".
REFERS = re.compile(
    r"(?:(?:ร\s?)?ะบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์|ดิจิทัล|ออนไลน์)*|เครื่องมือ|โปรแกรม|แอปพลิเคชัน|แพลตฟอร์ม)\s*"
    r"(?:ตาม(?!ตัว)|ดัง|จำนวน\s?\d|ต่อไปนี้|เหล่านี้|เหล่านั้น|นี้|นั้น|ข้าง(?:ล่าง|ท้าย|ต้น)|(?:ด้าน|เบื้อง)ล่าง|(?:แนบ)?ท้าย(?:คำสั่ง|ประกาศ|นี้)"
    r"|ทั้ง(?:หมด|หลาย|นี้|สิ้น|\s?\d)|(?:ใน)?(?:บัญชี|รายการ|ตาราง|รายชื่อ|ลำดับ)(?:นี้|ต่อไปนี้|แนบ|ท้าย|ข้าง|ด้าน)|(?:ใน)?ข้อ\s?\d"
    r"|(?:ที่|ซึ่ง)(?:มี(?:ชื่อ|รายชื่อ|รายการ))?\s?(?:ระบุ|กำหนด|ปรากฏ|แนบ|แสดง|อยู่ใน|กล่าว|ตาม|ดัง|ต่อไปนี้))"
)
# The first half of a name that its line could not hold: matches "ระบบ", "ระบบงาน", "ระบบรับส่ง", "กลุ่ม"; not "ระบบการลา".
HALF = re.compile(r"(?:ระบบ(?:งาน|รับส่ง|บริหาร|บริการ|จัดการ)?|กลุ่ม|แอปพลิเคชัน|โปรแกรม)$")
MARK = r"(?:\(?\s*(?:\d{1,2}|[ก-ฮ])\s*\)\s*|(?<![\d.])\d{1,2}\.\s+)"
# A table's row number that ran into the name: matches "1 " of "1 ระบบงานสารบรรณ", "5" of "5ระบบ"; not "2 ชั้น".
ROW_NUMBER = re.compile(rf"\d{{1,2}}\s*(?={FIRST})")
# A matter before its system: matches the "ให้ใช้" of "ด้านการลา ให้ใช้ระบบการลา", the colon of "งานสารบรรณ : ระบบ…", the
# "ทำใน" of "งานสารบรรณทำในระบบ…", "งานห้องสมุด : Koha", the bracket of "งานสารบรรณ (ระบบ…"; not "การใช้งาน", "ผู้ใช้ระบบ",
# "สารบรรณ-ระบบ".
_WAYS = "ให้ดำเนินการผ่าน ดำเนินการผ่าน ดำเนินการใน ให้ผ่าน ผ่าน ได้แก่ คือ ทำใน ทำผ่าน ทำด้วย ทำบน ปฏิบัติใน ปฏิบัติผ่าน"
_USED = re.compile(
    rf"\s{any_of(f'ให้ใช้งาน ให้ใช้ ใช้งาน ใช้ {_WAYS}')}\s*(?={FIRST}|{_ALSO}|{PRODUCT})"
    rf"|(?<!การ)(?<!ผู้)(?<!เข้า)(?<!ห้าม){any_of(f'ใช้งาน ใช้ {_WAYS}')}\s*(?={FIRST})(?!{_UNNAMED})"
    rf"|(?<=[\u0e01-\u0e4e])\s*[:=→|]\s*(?={FIRST}|{PRODUCT})|\s[–—-]+>?\s(?={FIRST})|\s*\((?={FIRST})"
)
# Two items that ran into one: matches " (3) " of "(2) ระบบ ก (3) ระบบ", " 2) " of "1) ระบบ ก 2) ระบบ"; not "(2) ชั้น".
INNER_MARK = re.compile(rf"\s+(?:\(\s*)?\d{{1,2}}\s*\)\s*(?={FIRST})")
# Between the systems of one matter: matches "ได้แก่ ระบบ ก และ" before "ระบบ ข"; not the และ of "ระบบรับและส่ง".
_AND_MORE = re.compile(rf"\s*(?:,\s*|\s(?:และ|รวมทั้ง)?\s*|และ|รวมทั้ง)(?={forgiving('ระบบ')})")
# What a name ends before. Matches " เพื่อการ…", " สำหรับ…", " (ขอบเขตงาน…", " ไว้ลงนาม…", " แทนกระดาษ", " [รับหนังสือ]",
# " (รับหนังสือ)" behind another bracket, and as worn print is read " เมื่อการ…", " เฌื่อการ…"; " ซึ่งพัฒนาโดย…", " https://…";
# not "ระบบเพื่อนช่วยเพื่อน", "(e-Leave)", "(Procurement : e-GP)".
PURPOSE = re.compile(
    r"\s+(?:เ[ก-ฮ]{1,2}[ิีืื]?่?อการ|"
    rf"{any_of('ทั้งนี้ สำหรับ เพื่อ ใช้ ซึ่ง ในการ ให้ หมายถึง หมายเหตุ รับผิดชอบ ผู้รับผิดชอบ โดย เป็นระบบ')}"
    rf"|{any_of('แทน ทดแทน รองรับ')}|[:：–—=→|-]\s(?![A-Za-z-]+\))"
    r"|ที่\s?(?:พัฒนา|จัดทำ|จัดให้|กำหนด|ให้บริการ|ดูแล|ใช้|หน่วยงาน|กรม|สำนักงาน))"
    r"|\s*\(\s*(?:ขอบเขต|สำหรับ|เพื่อ|ใช้|ด้าน|เฉพาะ|กรณี|โดย|ดูแล)|\s+ไว้(?=[\u0e01-\u0e2eเแโใไ])"
    r"|\s*\[(?=\s*[\u0e01-\u0e4e])|(?<=\))\s*[(|](?=\s*[\u0e01-\u0e4e])"
    r"|(?<=\))\s*การ(?=[\u0e01-\u0e4e])"  # the next column, read on behind "ระบบจดหมาย (MailGoThai)"
    # What it is used with, run into its name: matches "กับงานสารบรรณ"; not the "กำกับงาน" of "ระบบกำกับงาน".
    r"|(?<!กำ)(?<!กํา)กับ(?:งาน|การ|เรื่อง)(?=[\u0e01-\u0e4e])"
    # The next sentence, read on behind the name: matches "ให้คำสั่งนี้มีผล", "จึงสั่งให้ทราบ", "ให้เจ้าหน้าที่ทุกคน", "นับแต่วันที่",
    # " สั่งให้มีผล"; not "ระบบให้บริการ", "ระบบสั่งจ่าย", "ระบบสั่งการ".
    rf"|\s*(?:(?:และ|โดย|จึง)?ให้)?(?:{any_of('คำสั่งนี้ ประกาศนี้')})|\s*จึง(?:สั่ง|มีคำสั่ง|ประกาศ|ขอให้)|\s*(?:นับ|ตั้ง)แต่(?:วัน|บัดนี้|นี้)"
    r"|\s+สั่ง(?:ให้|\s?ณ)"
    r"|\s*(?:และ|โดย|จึง)?ให้(?:เจ้าหน้าที่|บุคลากร|ข้าราชการ|พนักงาน|ทุก|ผู้|หน่วยงาน|ส่วนราชการ|ถือ|เริ่ม|มีผล|ใช้บังคับ|เป็นระบบ|ใช้เป็น)"
    r"|\s*(?:\s(?:ทาง|ที่)?(?:เว็บไซต์)?\s*)?\(?(?:https?\s?:|www\s?\.)|\s+\(?[A-Za-z0-9._-]+@[A-Za-z0-9]"
)
# What a product is used for, behind its name: matches " งานประชุม" of "Google Meet งานประชุม", " การจองรถ"; not "ของกรม",
# " ออนไลน์".
_TASK = re.compile(rf"\s+(?={any_of('งาน การ ด้าน เรื่อง จัดการ บริหาร บันทึก รับส่ง จัดเก็บ ติดต่อ ประชุม สื่อสาร เก็บ ส่ง')})")
# What heads a column of systems: matches "ระบบ", "ชื่อระบบ"; not "ระบบการลา".
_HEADING = re.compile(r"(?:รายชื่อ|ชื่อ|รายการ)?(?:ระบบ(?:งาน|สารสนเทศ|อิเล็กทรอนิกส์)?|แพลตฟอร์ม)|รายการ|ข้อ|ที่|ลำดับ(?:ที่)?")
# Matches "ระบบอื่นใดที่หัวหน้าหน่วยงานกำหนด"; not "ระบบ".
OTHERS = re.compile(r"ระบบ(?:งาน)?\s?อื่น")
# What no name holds: matches "ระบบการลา รับใบลา", "ระบบ [ลา", "การลา =", "ระบบการลา (ใบลา)"; not "ระบบ “e-Office”",
# "ระบบ การลา", "(New GFMIS Thai) ของกรมบัญชีกลาง", "คอมพิวเตอร์ของ อปท.",
# "อิเล็กทรอนิกส์ สอศ.".
_ODD = re.compile(
    r"[\u0e01-\u0e4e]{9}\s+(?!(?:[\u0e01-\u0e2e]{1,3}\.){2}|[\u0e01-\u0e2e]{2,5}\.)[\u0e01-\u0e4e]|[\[\]{}|=<>→;]|[\u0e01-\u0e4e]\s?\([\u0e01-\u0e4e]"
)
# A product's name and Thai that says more of it or is part of it, who knows: matches "Slack ทีมงาน"; not "Google Drive
# ของกรม", "DMC ออนไลน์", "LINE กลุ่มงาน".
_TELLS_MORE = re.compile(
    rf"(?!LINE|Line){PRODUCT}[A-Za-z0-9 .+/()-]*\s(?!{any_of('ของ รุ่น เวอร์ชัน ออนไลน์ ประเทศไทย ดิจิทัล')})[\u0e01-\u0e4e]"
)
# What may go on with a name in the next line or say what it is for; where lines meet no space tells which. Matches
# "สำหรับงานพัสดุ", "เพื่อการลา"; not "สำหรับ" within a line.
_NEXT_LINE = re.compile("สำหรับ|เพื่อ|ใช้|ซึ่ง|ในการ|โดย(?!สาร)")
_DOUBT = 0.5  # what such a name is worth
_AGREED = 0.9  # Latin words read more surely were seen alike by both readers, or not doubted at all
_LATIN = re.compile("[A-Za-z][A-Za-z0-9.-]*")  # matches "e-PMS" of "(e-PMS)"; not "365"
_LONGEST = 160
_SHORT = 80  # the longest line that a product's name may begin, with what is said of it
_APART = 24.0  # points between words: more parts columns
_SAME_LINE = 0.5  # share of a line's height


def names_system(paragraph: Paragraph) -> bool:
    """Does the paragraph begin with a system's name, or say of its matter which system is used?"""
    text = paragraph.passage.text
    return bool(STARTS.match(text, paragraph.start) or _USED.search(text, paragraph.start))


def names_product(paragraph: Paragraph) -> bool:
    """Is it a short line that begins with a product's name?"""
    return len(paragraph.text) <= _SHORT and bool(_PRODUCT.match(paragraph.passage.text, paragraph.start))


def begins_name(paragraph: Paragraph) -> bool:
    """Does it begin with a system's name or a product's, among items that are systems?"""
    return bool(STARTS.match(paragraph.passage.text, paragraph.start)) or names_product(paragraph)


def item_systems(paragraph: Paragraph, stop: int | None = None) -> Iterator[System]:
    """The systems of one item of a list or one cell: one as a rule, more where items ran into one. `stop`: where its
    name ends at the latest, where the list tells."""
    text = paragraph.passage.text[:stop]
    if _HEADING.fullmatch(paragraph.text.strip()):
        return
    bare = ROW_NUMBER.match(text, paragraph.start) if paragraph.cell else None
    begin = bare.end() if bare else paragraph.start
    columns = _columns(paragraph)
    if columns:
        for start, end in pairwise([begin, *columns, len(text)]):
            if STARTS.match(text, start) and not _HEADING.fullmatch(text[start:end].strip()):
                yield from named(paragraph, start, end)
        return
    # A slanted page may run two items into one: "(2) ระบบ ก (3) ระบบ ข".
    marks = list(INNER_MARK.finditer(text, begin))
    for start, end in pairwise([begin, *(place for mark in marks for place in mark.span()), len(text)]):
        if any(start == mark.start() for mark in marks):
            continue
        used = None if STARTS.match(text, start) else _USED.search(text, start, end)
        first = used.end() if used else start
        joined = list(_AND_MORE.finditer(text, first, end)) if used else []
        for begun, ended in zip([first, *(m.end() for m in joined)], [*(m.start() for m in joined), end], strict=True):
            yield from named(paragraph, begun, ended)


def _columns(paragraph: Paragraph) -> list[int]:
    """Where cells of other columns begin that were read as one with this one: on the same line, far apart."""
    if not paragraph.cell:
        return []
    found: list[int] = []
    for before, piece in pairwise(paragraph.passage.pieces):
        if before.row.index == piece.row.index:
            beside = piece.word.box.x0 - before.word.box.x1 > _APART
        else:
            lower, upper = before.row.box, piece.row.box
            beside = min(lower.bottom, upper.bottom) - max(lower.top, upper.top) > _SAME_LINE * piece.row.height
        if beside:
            found.append(piece.start)
    return found


def named(paragraph: Paragraph, start: int, end: int) -> Iterator[System]:
    """The system whose name begins at `start` and ends before its purpose, at `end` at the latest."""
    text = paragraph.passage.text
    purpose = PURPOSE.search(text, start + 1, end)
    end = min(purpose.start() if purpose else end, start + _LONGEST)
    if _PRODUCT.match(text, start) and (task := _TASK.search(text, start, end)):
        end = task.start()
    while text[start:end].rstrip().endswith(")") and text[start:end].count(")") > text[start:end].count("("):
        end = text.rindex(")", start, end)  # the bracket that the whole name stands in: "งานสารบรรณ (ระบบ…)"
    span = clean_span(text, start, end)
    if span and span[1] - span[0] >= 2 and not OTHERS.match(text, span[0]):
        yield system(paragraph, span)


def system(paragraph: Paragraph, span: tuple[int, int], *, strength: float = 0.97) -> System:
    """The system of this name, mended where it was read off an image; one that reads unlike a name is doubted."""
    text = paragraph.passage.text
    if text[span[1] : span[1] + 1] == "”" and "“" in text[slice(*span)]:
        span = (span[0], span[1] + 1)  # the quotes of "ระบบ “ตัวอย่าง”" are part of it
    worn = paragraph.passage.first.page.source == "ocr"
    if worn and text[span[1] : span[1] + 1] == ")" and text[span[1] - 1].isascii():
        span = (span[0], span[1] + 1)  # the bracket that opens "(e-Payment)" was lost, not the one that closes it
    value = " ".join(text[slice(*span)].split())
    if worn:
        value = mended_name(value, sure=paragraph.passage.confidence(*span), agreed=_agreed(paragraph, span))
        guessed = slips_put_right(value)
        value, strength = guessed, strength if guessed == value else min(strength, _DOUBT)
        value += ")" if value.count("(") > value.count(")") else ""  # the last of a line is what is lost first
    doubted = _ODD.search(value) or _TELLS_MORE.match(value) or _goes_on(paragraph, span)
    strength = min(strength, _DOUBT) if doubted else strength
    return System(name=printed(paragraph.passage, span[0], span[1], value, strength=strength))


def _agreed(paragraph: Paragraph, span: tuple[int, int]) -> frozenset[str]:
    """The Latin words in the span that both readers saw alike, or ours without a doubt."""
    read = (piece.word for piece in paragraph.passage.within(*span) if piece.word.confidence >= _AGREED)
    return frozenset(latin for word in read for latin in _LATIN.findall(word.text))


def _goes_on(paragraph: Paragraph, span: tuple[int, int]) -> bool:
    """Does the name go on in a new line with words that may say what the system is for?"""
    text, pieces = paragraph.passage.text, paragraph.passage.within(*span)
    lines = (piece.start for before, piece in pairwise(pieces) if before.row.index != piece.row.index)
    return any(_NEXT_LINE.match(text, start) for start in lines if text[start - 1 : start] != " ")
