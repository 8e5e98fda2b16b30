"""Names marks that neither the file's code table nor its fonts name, by the words they stand in.

A raised tone mark often has no code at all: ทั□งนี□ can only be ทั้งนี้. A glyph is named where the commonest words of
official Thai agree on what it must be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from parsers.reading.glyphs import Glyph
from parsers.thai.text import is_dependent

_AGREE = 0.9  # share of the words found that must say the same
_FEWEST = 2  # words found
_SURE = 0.97
_PLACEHOLDER = 0xF0000  # a private plane: no document's text holds it

_COMMON = (
    "ทั้ง นี้ น้ำ ที่ หน้า ผู้ ได้ ให้ ต้อง แล้ว ข้อ ใช้ เรื่อง เพื่อ แห่ง หนึ่ง ซึ่ง สิ่ง สั่ง หน่วย ช่อง ต่อ ต่าง ว่า แต่ ไม่ "
    "เว้น ด้วย ตั้ง เจ้า เป็น เว็บ เล็ก นิกส์ ไซต์ ศัพท์ สงค์ ณีย์ สิทธิ ปฏิบัติ วิธี รับ ยื่น อื่น ชื่อ หรือ ดังต่อไปนี้ จังหวัด กรุงเทพ "
    "ตามความ บริหาร ส่วน ท้องถิ่น เลขที่ บ้าน หมู่ กลุ่ม ศูนย์ กันยายน มิถุนายน พันธ์ อำนาจ กำหนด สำหรับ สำนัก คำขอ"
)
_WORDS = tuple(_COMMON.split())


def name_silent(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs, with every silent one named that common words name without doubt."""
    codes = sorted({glyph.code for glyph in glyphs if not glyph.text})
    if not codes:
        return list(glyphs)
    signs = {code: chr(_PLACEHOLDER + number) for number, code in enumerate(codes)}
    text = "".join(glyph.text or signs[glyph.code] for glyph in glyphs)
    names = {code: name for code in codes if (name := _named(text, signs[code]))}
    return [
        replace(glyph, text=names[glyph.code], mended=True, sure=_SURE)
        if not glyph.text and glyph.code in names
        else glyph
        for glyph in glyphs
    ]


def _named(text: str, sign: str) -> str | None:
    votes: Counter[str] = Counter()
    for word in _WORDS:
        for spelt in {word, _taken_apart(word)}:
            for place, char in enumerate(spelt):
                if is_dependent(char):
                    votes[char] += text.count(spelt[:place] + sign + spelt[place + 1 :])
    name, count = votes.most_common(1)[0]
    return name if count >= _FEWEST and count >= _AGREE * votes.total() else None


def _taken_apart(word: str) -> str:
    """As typesetters draw it: SARA AM as NIKHAHIT and SARA AA, a tone between the two ("นํ้า")."""
    for tone in ("", "่", "้"):
        word = word.replace(f"{tone}ำ", f"ํ{tone}า")
    return word
