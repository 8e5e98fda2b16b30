"""Coming in person: "ยื่นด้วยตนเอง ณ ศูนย์บริการร่วม ชั้น 1". Kept as printed, never counted as electronic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import clean_span

# Matches "ติดต่อด้วยตนเอง ณ", "ยื่นคำขอด้วยตนเองที่", "เคาน์เตอร์บริการ", "มาติดต่อที่ อาคาร…"; not "เจ้าหน้าที่",
# not "มาติดต่อที่หมายเลข…".
_LABEL = re.compile(
    r"มา(?:ติดต่อ|ยื่น)(?=\s*(?:ที่|ณ)\s*(?:อาคาร|ศาลากลาง|ที่ว่าการ|ที่ทำการ|สำนักงาน|ห้อง|ชั้น|ศูนย์|เคาน์เตอร์|จุด))"
    r"|(?:ยื่น|ติดต่อ|มา)\S{0,20}\s?ด้วยตนเอง|ด้วยตนเอง|เคาน์เตอร์(?:บริการ)?(?:ประชาชน)?|จุดบริการ(?:ประชาชน)?|จุดรับเรื่อง|ศูนย์บริการประชาชน(?=\s*:)"
)
_LEAD = re.compile(r"(?:\s*(?:ได้)?(?:ณ|ที่|[:：])\s*|\s+)(?!และ|หรือ|ก็)")


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _LABEL.finditer(segment.text):
        lead = _LEAD.match(segment.text, match.end())
        if not lead:
            continue
        span = clean_span(segment.text, lead.end(), segment.run_end(match.end()))
        if span:
            yield Hit(value=" ".join(segment.text[span[0] : span[1]].split()), start=span[0], end=span[1])


COUNTER = ChannelKind(
    code="counter",
    thai="ติดต่อด้วยตนเอง",
    english="In person",
    electronic=False,
    rank=85,
    label=_LABEL,
    find=_find,
)
