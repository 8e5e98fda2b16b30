"""The two letters that open a letter's number: those of ministries, offices beside them, and provinces.

Source: the Prime Minister's Office regulation on correspondence 2526, annex 1, and its later amendments. A code not
listed may still be right, for ministries are renamed; a listed one was hardly misread.
"""

from __future__ import annotations

import re

_CODES_TEXT = """
นร กห กค กต กก พม อว กษ คค ทส ดศ พน พณ มท ยธ รง วธ ศธ สธ อก วท ทก พศ ตช ศร อส กท
กบ กจ กส กพ ขก จบ ฉช ชบ ชน ชย ชพ ชร ชม ตง ตร ตก นย นฐ นพ นม นศ นว นธ นน นบ นภ นค บก บร ปท ปข ปจ ปน พท พบ พช พล
พย พร พง พจ ภก มค มห มส ยส ยล รอ รน รบ รย ลบ ลป ลพ ลย ศก สน สข สต สป สส สค สก สบ สห สท สพ สฎ สร อจ อย อท อน อบ อต
"""
_CODES = frozenset(_CODES_TEXT.split())
# Matches "คค" of "คค 0916/223", "สท 52001/ว12"; not "ว" of "ว 9/2568", nor "ป." of "ป. 1/2566".
_OPENS = re.compile(r"([ก-ฮ]{2})\s?\d")


def is_coded(number: str) -> bool:
    """Does the number open with a code of the regulation's list?"""
    found = _OPENS.match(number)
    return found is not None and found[1] in _CODES
