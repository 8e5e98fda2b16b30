"""Names of persons as signature blocks print them: title or rank kept, brackets stripped, one space inside."""

from __future__ import annotations

import re

from parsers.thai.loose import tidy


def _words(text: str) -> list[str]:
    return text.split()


# Longest first, so that "ว่าที่ร้อยตรีหญิง" is not read as "ว่าที่ร้อยตรี".
RANKS = _words(
    "พลเอก พลโท พลตรี พลจัตวา พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี จ่าสิบเอก จ่าสิบโท จ่าสิบตรี สิบเอก สิบโท สิบตรี "
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท นาวาตรี เรือเอก เรือโท เรือตรี พันจ่าเอก พลอากาศเอก พลอากาศโท พลอากาศตรี "
    "นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี เรืออากาศเอก เรืออากาศโท เรืออากาศตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี "
    "พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี ดาบตำรวจ จ่าสิบตำรวจ สิบตำรวจเอก "
    "พันจ่าโท พันจ่าตรี จ่าเอก จ่าโท จ่าตรี พันจ่าอากาศเอก พันจ่าอากาศโท พันจ่าอากาศตรี จ่าอากาศเอก จ่าอากาศโท จ่าอากาศตรี "
    "นายกองเอก นายกองโท นายกองตรี นายหมวดเอก นายหมวดโท นายหมวดตรี"
)
SHORT_RANKS = _words(
    "พ.จ.อ. พ.จ.ท. พ.จ.ต. พ.อ.อ. พ.อ.ท. พ.อ.ต. จ.อ.อ. จ.ท. จ.ต. "
    "พล.อ. พล.ท. พล.ต. พ.อ. พ.ท. พ.ต. ร.อ. ร.ท. ร.ต. จ.ส.อ. จ.อ. ส.อ. พล.ร.อ. พล.ร.ท. พล.ร.ต. น.อ. น.ท. น.ต. "
    "พล.อ.อ. พล.อ.ท. พล.อ.ต. พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. ด.ต. จ.ส.ต."
)
ACADEMIC = _words(
    "ศาสตราจารย์กิตติคุณ ศาสตราจารย์คลินิกเกียรติคุณ ศาสตราจารย์เกียรติคุณ ศาสตราจารย์พิเศษ ศาสตราจารย์ "
    "รองศาสตราจารย์พิเศษ รองศาสตราจารย์ ผู้ช่วยศาสตราจารย์พิเศษ ผู้ช่วยศาสตราจารย์ ศ. รศ. ผศ. ดร. ดอกเตอร์ อาจารย์ "
    "นายแพทย์ แพทย์หญิง ทันตแพทย์หญิง ทันตแพทย์ เภสัชกรหญิง เภสัชกร สัตวแพทย์หญิง สัตวแพทย์ นพ. พญ. "
    "ทพ. ทพญ. ภก. ภญ. สพ.ญ. สพญ. น.สพ. นสพ."
)
# Printed with the kind of post in brackets: "ศาสตราจารย์ (พิเศษ)", "ศ.(พิเศษ)".
_IN_BRACKETS = [
    f"{title}{space}({kind})"
    for title in ("ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์", "ศ.", "รศ.", "ผศ.")
    for space in ("", " ")
    for kind in ("พิเศษ", "กิตติคุณ", "คลินิก")
] + [
    f"{rank}{space}(พิเศษ)"
    for rank in ("พันเอก", "นาวาเอก", "นาวาอากาศเอก", "พันตำรวจเอก", "พ.อ.", "น.อ.")
    for space in ("", " ")
]
_CIVIL = _words("นางสาว นาง นาย น.ส. คุณหญิง ท่านผู้หญิง คุณ หม่อมราชวงศ์ หม่อมหลวง หม่อมเจ้า ม.ร.ว. ม.ล. ม.จ.")
ACTING_RANKS = [f"ว่าที่{space}{rank}{sex}" for rank in RANKS for space in ("", " ") for sex in ("หญิง", "")]
_WOMEN = [f"{rank}หญิง" for rank in RANKS]
TITLES = tuple(
    sorted(
        {
            *RANKS,
            *_WOMEN,
            *ACTING_RANKS,
            *SHORT_RANKS,
            *(f"ว่าที่ {r}" for r in SHORT_RANKS),
            *ACADEMIC,
            *_IN_BRACKETS,
            *_CIVIL,
        },
        key=lambda title: (-len(title), title),
    )
)
# Matches "พันตำรวจเอก", "รองศาสตราจารย์ ดร."; not "นายก" of "นายกเทศมนตรี", which is an office, not a title.
_TITLE = re.compile(
    "(?:" + "|".join(re.escape(t) for t in TITLES) + r")(?!กเทศ|กองค์|กเมือง|กสมาคม|กสภา|กรัฐ|ทะเบียน|อำเภอ|ช่าง|ด่าน)"
    r"(?![\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\s*"  # "นางสาวิกา" is a นาง: no name begins with a mark
)
# Words that start or mark an office: a line that has one of them is no person's name.
_OFFICE = re.compile(
    r"อธิบดี|นายช่าง|ผู้อำนวยการ|ผู้ว่า|เลขาธิการ|ปลัด|นายก(?!ร)|อธิการบดี|คณบดี|ประธาน|กรรมการ|แทน|หัวหน้า|รักษา|ขนส่งจังหวัด|นายอำเภอ"
    r"|ปฏิบัติ|ชำนาญการ|รัฐมนตรี|เทศบาล|องค์การ|สำนักงาน|จังหวัด|ผู้จัดการ|เจ้าพนักงาน|นักวิชาการ|นิติกร|ตำแหน่ง|มหาวิทยาลัย|กระทรวง"
    r"|ผู้บัญชาการ|ผู้กำกับ|เลขานุการ|โทร|กรม(?![ก-ฮ]{0,2}ล)|ราชการ|ประกาศ|คำสั่ง|วันที่|พ\.ศ\.|สำเนา|ลงชื่อ|ถูกต้อง|ประทับตรา|ตราประทับ|ผู้จัดทำ|ผู้รับรอง|ผู้เสนอ|ผู้ตรวจ"
)
_GIVEN = frozenset({"ประกาศ", "ประธาน", "รักษา", "ราชการ", "ปฏิบัติ"})  # words of office that are given names as well
# One part of a name: Thai letters and marks only, at least two of them: "ใจดี", "ใจดี-รักเรียน"; not "พ.ศ.", not digits.
_PART = re.compile(r"[\u0e01-\u0e4e]{2,}(?:-[\u0e01-\u0e4e]{2,})?|ณ")
_PLAIN = frozenset({"นาย", "นาง", "นางสาว"})
_WHOLE = 2  # parts of a name: given and family
_LEAST_DAMAGED = 9  # letters: shorter runs in brackets are notes, not names
# Matches "(1) ฝ่ายอำนวยการ", "2) "; not "4นายสุรชัย", whose bracket was read as a digit.
_ROW = re.compile(r"[(\[{]?\s*\d+\s*[)\]}]")
# Matches the brackets of "( นายสมชาย ใจดี )"; not those within "นาย (ก) ข".
_AROUND = re.compile(r"^[\s(\[{]+|[\s)\]}]+$")


def is_bracketed(text: str) -> bool:
    """Does the line stand in brackets, as the printed name under a signature does? One lost bracket is forgiven.

    "(1) ฝ่ายอำนวยการ …" is a list's row.
    """
    text = text.strip()
    return len(text) > 4 and (text[0] in "([{" or text[-1] in ")]}") and not _ROW.match(text)


def parse_name(text: str) -> str | None:
    """The person's name on this line in its canonical form, or None when it is not a name.

    "( นางสาวสมใจ   ใจดี )" gives "นางสาวสมใจ ใจดี"; "(พลเอก สมชาย ใจดี)" gives "พลเอก สมชาย ใจดี".
    """
    bare = _AROUND.sub("", " ".join(tidy(text).split()))
    titles, rest = split_titles(bare)
    parts = rest.split()
    if not 2 <= len(parts) <= 5 or not all(_PART.fullmatch(p) for p in parts) or len(rest) > 60:
        return None
    # A title vouches for a name; surnames hold words of office ("รักษาวงษ์"), so parts are judged by how they begin.
    if any(_OFFICE.match(part) for part in (parts[:1] if titles else parts)) and not (
        titles.strip() in _PLAIN and len(parts) == _WHOLE and parts[0] in _GIVEN
    ):
        return None
    return titles + " ".join(parts)


def damaged_name(text: str) -> str | None:
    """A bracketed name whose inner space a recogniser lost: "(นายกล้าแกร่งดี)". Only for text read off an image.

    The value keeps what stands there; where given name and surname part is not guessed.
    """
    bare = _AROUND.sub("", " ".join(tidy(text).split()))
    if not is_bracketed(text) or " " in bare or not _PART.fullmatch(bare) or not _LEAST_DAMAGED <= len(bare) <= 60:
        return None
    _, rest = split_titles(bare)
    return None if _OFFICE.match(rest) else bare


def has_title(name: str) -> bool:
    """Does the name start with a title, rank or noble title?"""
    return bool(split_titles(name)[0])


def split_titles(text: str) -> tuple[str, str]:
    """The titles as printed (inner spaces kept as one) and what follows them."""
    end = 0
    while (match := _TITLE.match(text, end)) and match.end() > end:
        if len(text[match.end() :].strip()) < 4:
            break
        end = match.end()
    return text[:end], text[end:]
