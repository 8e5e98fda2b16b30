"""Electronic channels of no other kind, as printed: YouTube and TikTok pages, X accounts, Telegram."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import ChannelKind, Hit, Segment
from parsers.printed_names import address_hit, name_after, name_before
from parsers.social_hosts import SOCIAL

# Matches "YouTube : กรมตัวอย่าง", "ยูทูบ (YouTube) : …", "ทวิตเตอร์ @example", "X (Twitter) @example"; not "tube".
_LABEL = re.compile(
    r"ยูทู[บป](?:แชน[แเ]น[ลว])?(?:\s*\(\s*youtube(?:\s*channel)?\s*\))?|(?<![A-Za-z./])youtube(?!\s?\.)(?:\s*channel)?|ติ๊กต็?อก(?:\s*\(\s*tik\s?tok\s*\))?|(?<![A-Za-z./])tik\s?tok(?!\s?\.)|ทวิตเตอร์(?:\s*\(\s*(?:twitter|x)\s*\))?|(?<![A-Za-z./])(?:x\s*\()?twitter\)?(?!\s?\.)"
    r"|อินสตาแกรม(?:\s*\(\s*instagram\s*\))?|(?<![A-Za-z./])instagram(?!\s?\.)|เทเลแกรม(?:\s*\(\s*telegram\s*\))?|(?<![A-Za-z])IG(?=\s*[:：])|เอ็กซ์(?=\s*[:：(@])(?:\s*\(x\))?|(?<![A-Za-z0-9./])X(?=\s*[:：]|\s+@)"
    r"|(?<![A-Za-z./])telegram(?!\s?\.)|(?:วอ[ตท]ส์?แอ[ปพ]\s*\(?\s*)?(?<![A-Za-z./])whats\s?app\)?(?!\s?\.)|วีแช[ตท](?:\s*\(\s*wechat\s*\))?|(?<![A-Za-z./])wechat(?!\s?\.)",
    re.IGNORECASE,
)

# What a channel's name is called: matches "ช่อง " of "ยูทูบ ช่อง กรมตัวอย่าง", ") ช่อง " of "(YouTube) ช่อง กรมตัวอย่าง"; not
# "ช่องทาง".
_CHANNEL = re.compile(r"\s*\)?\s*[:：]?\s*(?:ชื่อ)?ช่อง(?!ทาง)\s*[:：]?\s*")


# Where the address of such a page may begin: not within "https://proxy.t.me/a".
_BEGINS = re.compile(r"(?<![A-Za-z0-9@./_-])(?=[A-Za-z])")


def _addresses(text: str) -> Iterator[Hit]:
    """Addresses of pages on social media, as printed."""
    taken = 0
    for place in _BEGINS.finditer(text):
        match = SOCIAL.match(text, place.start()) if place.start() >= taken else None
        if match:
            taken = match.end()
            yield address_hit(match)


def _find(segment: Segment) -> Iterator[Hit]:
    addresses = list(_addresses(segment.text))
    yield from addresses
    for match in _LABEL.finditer(segment.text):
        channel = _CHANNEL.match(segment.text, match.end())
        hit = name_before(segment, match) or name_after(segment, channel.end() if channel else match.end())
        if hit and not any(hit.start < other.end and other.start < hit.end for other in addresses):
            yield hit
    if _LABEL.search(segment.heading) and not _LABEL.search(segment.text) and not addresses:
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
