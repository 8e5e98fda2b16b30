"""Repair and normalisation of Thai text as PDF text layers and recognisers hand it over.

Each rule is a small pure function; `repair` applies them in the one order that works
(glyph codes first, then marks, then words, then gaps). NFKC and NFKD are never used: they
take SARA AM apart. Private-use table: the glyph sets Windows and Mac Thai fonts share, as in
HarfBuzz's Thai shaper (hb-ot-shaper-thai.cc).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

CONSONANT = "ก-ฮ"
TONE = "่-๋"
ABOVE_BELOW = "ัิ-ฺ็"  # vowels and signs that sit on or under a consonant, tones apart
DEPENDENT = "ัิ-ฺ็-๎"  # everything that cannot stand without a base
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

_WINDOWS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู"  # U+F700 … U+F71A, in order
_MAC = "ัิีึื็่่่้้้๊๊๊๋๋๋์์์ํญฺุูฐ"  # U+F884 … U+F89E, in order
PRIVATE_USE = {0xF700 + i: c for i, c in enumerate(_WINDOWS)}
_MAC_ORDER = [*range(0xF884, 0xF89A), 0xF89A, 0xF89D, 0xF89B, 0xF89C, 0xF89E]
PRIVATE_USE |= dict(zip(_MAC_ORDER, _MAC, strict=True))
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
_GLYPH_CODES = PRIVATE_USE | _LIGATURES

_ZERO_WIDTH = {0x200B: None, 0x200C: None, 0x200D: None, 0xFEFF: None, 0x00AD: None, 0x2060: None, 0x00A0: " "}

# U+0E4D U+0E32 in "กํา", with tones in "น้ํา" and "นํ้า", split in "อํ านาจ"; not the lone sign of "กํ"
_SARA_AM = re.compile(rf"([{TONE}]*)ํ ?([{TONE}]*) ?า")
# "ที" typed as TONE, VOWEL: "ท่ี"; not the right order "ที่"
_TONE_FIRST = re.compile(rf"([{TONE}์]+)([{ABOVE_BELOW}ํ]+)")
# "นำ้" for "น้ำ"; not "น้ำ" itself
_FOLLOW_FIRST = re.compile(rf"([าำ])([{TONE}]+)")
# "ๅ" for "า" in "กๅร"; not in "ฤๅ"
_LAKKHANGYAO = re.compile(r"(?<![ฤฦ])ๅ")
# "ทีี่"; not "ที่"
_TWICE = re.compile(rf"([{ABOVE_BELOW}์ํ])\1+")
# "ที่้" (the last tone is the one that was meant); not "ที่"
_TONES = re.compile(rf"[{TONE}]+([{TONE}])")
# "ก ิน"; not "มีรูปภาพ ุ่มาก" after a vowel ("า ุ")
_GAP_BEFORE_MARK = re.compile(rf"(?<=[{CONSONANT}]) +(?=[{DEPENDENT}])")
# "ที ่"; not "ที ี"
_GAP_BEFORE_TONE = re.compile(rf"(?<=[{CONSONANT}][{ABOVE_BELOW}]) +(?=[{TONE}์])")


def map_private_use(text: str) -> str:
    """Rule 1: glyph codes become the letters they draw: Thai private use, Latin ligatures; unknown ones stay."""
    return text.translate(_GLYPH_CODES)


def drop_zero_width(text: str) -> str:
    """Rule 2: break hints and joiners carry no letter; a no-break space is a space."""
    return text.translate(_ZERO_WIDTH)


def compose_sara_am(text: str) -> str:
    """Rule 3: NIKHAHIT, tones and SARA AA, in any order engines write them, become tones and SARA AM."""
    return _SARA_AM.sub(r"\1\2ำ", text)


def reorder_marks(text: str) -> str:
    """Rule 4: typing order: vowel before tone, tone before a following vowel, one แ, า for a stray ๅ."""
    text = _TONE_FIRST.sub(r"\2\1", text.replace("เเ", "แ"))
    return _FOLLOW_FIRST.sub(r"\2\1", _LAKKHANGYAO.sub("า", text))


def drop_repeated_marks(text: str) -> str:
    """Rule 5: a mark printed twice over itself counts once; of several tones the last stands."""
    return _TONES.sub(r"\1", _TWICE.sub(r"\1", text))


def close_gaps_before_marks(text: str) -> str:
    """Rule 6: a mark cannot start a word, so the space before it goes, if the letter there can carry it."""
    return _GAP_BEFORE_TONE.sub("", _GAP_BEFORE_MARK.sub("", text))


# Closed lists only: a blind "า" → "ำ" makes "วิธีกำร". What must follow or not follow keeps lawful words whole.
_LOST_SARA_AM = {
    "อานาจ": "อำนาจ",
    "กาหนด": "กำหนด",
    "สาหรับ": "สำหรับ",
    "(?<!รา)คาขอ": "คำขอ",  # not "ราคาขอซื้อ"
    "(?<!รา)คาสั่ง": "คำสั่ง",  # not "ราคาสั่งซื้อ"
    "สานักงาน": "สำนักงาน",
    "สานักนายก": "สำนักนายก",
    "ตาบล": "ตำบล",
    "ต้าบล": "ตำบล",
    "อาเภอ": "อำเภอ",
    "ดาเนิน": "ดำเนิน",
    "เวลาทาการ": "เวลาทำการ",
    "วันทาการ": "วันทำการ",
    "จานวน": "จำนวน",
    "ประจา(?!น)": "ประจำ",  # not "ประจาน"
    "ตาแหน่ง": "ตำแหน่ง",
    "ชาระ(?!บ)": "ชำระ",  # not "ชาระบาย"
    "ตารวจ": "ตำรวจ",
    "สาเนา": "สำเนา",
    "น้ามัน": "น้ำมัน",
    "สาคัญ": "สำคัญ",
}
_FALSE_SARA_AM = {
    "กำร(?!า)": "การ",  # not "กำราบ"
    "ประกำศ": "ประกาศ",
    "(มกร|มีน|พฤษภ|กรกฎ|สิงห|ตุล|ธันว)ำคม": r"\1าคม",
    "ตำม(?!ะ)": "ตาม",  # not "ตำมะม่วง"
    "ควำม": "ความ",
    "อำคำร": "อาคาร",
    "รำชการ": "ราชการ",
    "มำตรำ": "มาตรา",
    "จำกหน้ำจอ": "จากหน้าจอ",
    "ช่องทำง": "ช่องทาง",
}
_WORDS = [(re.compile(wrong), right) for wrong, right in (_FALSE_SARA_AM | _LOST_SARA_AM).items()]


def restore_sara_am(text: str) -> str:
    """Rule 7: SARA AM lost or made up, put right only in words of the formulae of these documents."""
    for wrong, right in _WORDS:
        text = wrong.sub(right, text)
    return text


_DIGIT = "0-9๐-๙"
# "พ.ศ ." and "พ. ศ."; not "พ.ร.บ."
_ERA = re.compile(r"พ ?\. ?ศ ?\.")
# "พ.ศ. 256 6"; not "พ.ศ. 2566 12" (four digits already stand together)
_SPLIT_YEAR = re.compile(rf"(พ\.ศ\. ?)([{_DIGIT}](?: ?[{_DIGIT}]){{3}})(?![{_DIGIT}])")
# "saraban @dla.go.th"; not the LINE id in "ไลน์ @opdc"
_AT = re.compile(r"(?<=[A-Za-z0-9_]) ?@ ?(?=[A-Za-z0-9]+ ?[.-])")
# "saraban_ 04940701@"; not "saraban 04940701@" (a word may stand before an address)
_LOCAL = re.compile(r"(?<=[A-Za-z0-9])(?: ([_.-]) ?|([_-]) )(?=[A-Za-z0-9._-]+@)")
# "https :// www"; not "https: ดู"
_SCHEME = re.compile(r"\b(https?) ?: ?/ ?/ ?(?=[A-Za-z0-9])")
# " . go" in "dla . go . th", ". th" in "go. th"; not ". Go" that starts a sentence
_LABEL = re.compile(r"(?<=[a-z0-9]) ?\. ?(?=(?:go|or|ac|co|in|mi|net|com|org|mail|th)\b)")
# "www . egat"; not "www egat"
_WWW = re.compile(r"\bwww ?\. ?(?=[a-z0-9])")
# "saraban@se c.or.th"; not "a@b.com c.or.th", nor a second address "x@y www.z.go.th"
_SPLIT_LABEL = re.compile(
    r"(?<=[A-Za-z0-9])@([a-z0-9-]+) (?!www\b)([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:go|or|ac|co|in|mi)\.th\b)"
)


def close_gaps_in_runs(text: str) -> str:
    """Rule 8: no spaces inside a Buddhist year, an e-mail address or a web address."""
    text = _SPLIT_YEAR.sub(lambda m: m[1] + m[2].replace(" ", ""), _ERA.sub("พ.ศ.", text))
    text = _LABEL.sub(".", _WWW.sub("www.", _SCHEME.sub(r"\1://", text)))
    text = _SPLIT_LABEL.sub(r"@\1\2", _AT.sub("@", text))
    return _LOCAL.sub(lambda m: m[1] or m[2], text)


RULES: tuple[Callable[[str], str], ...] = (
    map_private_use,
    drop_zero_width,
    compose_sara_am,
    reorder_marks,
    drop_repeated_marks,
    close_gaps_before_marks,
    restore_sara_am,
    close_gaps_in_runs,
)


def normalise(text: str) -> str:
    """The harmless part, rules 1-5: the same letters in the one order they are typed."""
    for rule in RULES[:5]:
        text = rule(text)
    return unicodedata.normalize("NFC", text)


def repair(text: str) -> str:
    """One line of text with all rules applied, until none has more to say; `repair(repair(x)) == repair(x)`."""
    before = None
    while before != text:
        before = text
        text = unicodedata.normalize("NFC", text)
        for rule in RULES:
            text = rule(text)
    return text


def is_dependent(char: str) -> bool:
    """Must this character be drawn on a base letter before it?"""
    return char == "ั" or "ิ" <= char <= "ฺ" or "็" <= char <= "๎"
