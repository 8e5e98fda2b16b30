"""Text as paper prints it: Thai digits, and no line broken where a typist would not break it."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

from register.letters import in_thai_digits
from register.reports import MONTHS, Cell

# The library knows words, not terms: it would break these inside.
TERMS: Final = ("คณะรัฐมนตรี", "หน่วยงาน", "จัดทำ", "คำสั่ง", "แจ้งเตือน", "ดำเนินการ", "โดยเร็ว", "แล้วเสร็จ", "วรรคหนึ่ง")
# must match "หน่วยงาน" in "ให้หน่วยงานของรัฐ"; must not match "งาน" in "รายงาน"
_TERM: Final = re.compile("|".join(TERMS))
# must match the spaces in "มาตรา 20" and "7 สิงหาคม 2566"; must not match the one in "โดยเร็ว หากอยู่"
_HELD: Final = re.compile(rf" (?=\d)|(?<=\d) (?={'|'.join(MONTHS)})")
# must match "https://a.go.th/1"; must not match "ที่"
_ADDRESS: Final = re.compile(r"\S*(?:://|www\.|@)\S*")
_WHOLE: Final = Markup('<span class="whole">{}</span>')


def printed(text: object) -> Markup:
    """Thai digits, terms and dates whole; an address of the net keeps its own digits and is never broken."""
    plain = str(text)
    out, end = Markup(), 0
    for address in _ADDRESS.finditer(plain):
        out += _words(plain[end : address.start()]) + _WHOLE.format(address[0])
        end = address.end()
    return out + _words(plain[end:])


def _words(text: str) -> Markup:
    held = str(escape(in_thai_digits(_HELD.sub("\u00a0", text))))
    return Markup(_TERM.sub(lambda term: str(_WHOLE.format(term[0])), held))  # noqa: S704 - escaped above


def number(cell: Cell) -> str:
    """Thousands told apart; words as they are."""
    return f"{cell:,}" if isinstance(cell, int) else cell
