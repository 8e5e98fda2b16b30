"""One field's trait: how surely its words were read, and which sort of evidence speaks for its value."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.model import Field
from parsers.passage import Row
from parsers.thai.loose import squeeze
from parsers.thai.name_words import is_worded
from parsers.thai.slips import hides_a_word, slips_put_right
from parsers.thai.spelling import is_known

# Bodies called by their place: "เทศบาลตำบลตัวอย่าง", "จังหวัดตัวอย่าง", "โรงพยาบาลตัวอย่าง"; not "กรมตัวอย่าง".
_OF_A_PLACE = re.compile(r"เทศบาล|องค์การบริหาร|เทศมนตรี|จังหวัด|อำเภอ|ที่ว่าการ|สำนักงานเขต|โรงพยาบาล|โรงเรียน|สถานีตำรวจ|ราชภัฏ")
_SPECK = re.compile(r"['‘’\"`|~^*_]")  # matches "กองทุน'"; not "(องค์การมหาชน)"
UNREAD = "unread"  # the checks of what is printed but could not be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """What is known of one field before it has a confidence. `path` as in the table: "agency", "signer.name"."""

    path: str
    raw: float  # 0..1: the least sure word, lowered where the grammar around the value was weak
    checks: str  # which sort of evidence speaks for the value: "known said", "plain mended", "null clear"
    legible: float = 1.0  # 0..1: the share of the document's words that were read surely
    latin: bool = False  # one run of Latin letters: worn print loses it no marks, as it does Thai

    @property
    def score(self) -> float:
        """What errors are ranked by: a word read surely on a worn page is doubtful, for letters may be lost whole."""
        return round(self.raw * (math.sqrt(self.legible) if self.latin else self.legible), 4)


def knowledge(value: str | None) -> str:
    """Is the value made of known words, none of which a speck has made of another?"""
    return "known" if is_known(value or "") and not hides_a_word(value or "") else "plain"


def may_be_misspelt(name: str) -> bool:
    """Is a body's or a post's name one letter beside words in use, or run into a speck: "พลังน้ำยนาดเล็ก", "กองทุน'"?

    Names of places, as local bodies bear, need not be words.
    """
    if _SPECK.search(name):
        return True
    told = knowledge(name) != "plain" or _OF_A_PLACE.search(name) or is_worded(name)
    return not told and slips_put_right(name) != name


def begun_at_end(text: str, name: str) -> int:
    """How many letters of the name, not all of them, stand at the text's end, where it may have been broken off."""
    return next((size for size in range(min(len(text), len(name) - 1), 0, -1) if text.endswith(name[:size])), 0)


def trait_of(path: str, field: Field[str], checks: str, around: Sequence[Row], *, dated: bool = False) -> Trait:
    """The trait of a printed value, of one that is not there, or of one that could not be read."""
    if field.value is None:
        return Trait(path=path, raw=0.0, checks=UNREAD) if field.evidence else absent_trait(path, around)
    shown, value = (squeeze(text).lower() for text in ("".join(p.text for p in field.evidence), field.value))
    # A rank on the line above stands outside the bracket that its name stands in.
    mended = not dated and value not in shown and value not in shown.replace("(", "")
    return Trait(path=path, raw=field.confidence, checks=f"{checks} mended" if mended else checks)


def absent_trait(path: str, around: Sequence[Row]) -> Trait:
    """The trait of what does not stand `around`: nine in ten words there were read more surely than `raw`."""
    sure = sorted(word.confidence for row in around for word in row.line.words)
    return Trait(path=path, raw=sure[len(sure) // 10] if sure else 0.0, checks="null")
