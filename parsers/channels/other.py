"""Electronic channels of no other kind, as printed: YouTube and TikTok pages, X accounts, Telegram."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import name_after

# Matches "YouTube : กรมตัวอย่าง", "ทวิตเตอร์ @example", "X (Twitter) @example"; not "tube".
_LABEL = re.compile(
    r"ยูทูบ|ยูทูป|(?<![A-Za-z./])youtube(?!\s?\.)(?:\s*channel)?|ติ๊กต็?อก|(?<![A-Za-z./])tik\s?tok(?!\s?\.)|ทวิตเตอร์|(?<![A-Za-z./])(?:x\s*\()?twitter\)?(?!\s?\.)"
    r"|อินสตาแกรม|(?<![A-Za-z./])instagram(?!\s?\.)|(?<![A-Za-z./])telegram(?!\s?\.)|(?<![A-Za-z./])whats\s?app(?!\s?\.)",
    re.IGNORECASE,
)


def _find(segment: Segment) -> Iterator[Hit]:
    for match in _LABEL.finditer(segment.text):
        hit = name_after(segment, match.end())
        if hit:
            yield hit
    if _LABEL.search(segment.heading) and not _LABEL.search(segment.text):
        hit = name_after(segment, 0)
        if hit:
            yield hit


OTHER = ChannelKind(
    code="other",
    thai="ช่องทางอื่น",
    english="Other channel",
    electronic=True,
    rank=45,
    label=_LABEL,
    find=_find,
)
