"""Section 13(1) announcements: how a licence may be shown electronically; in force only from the Royal Gazette."""

from __future__ import annotations

import re

from parsers.act import ACT, section
from parsers.declare import Cue, DocumentType, Draft
from parsers.drafting import read_notice
from parsers.layout import Layout
from parsers.thai.loose import any_of, forgiving

# Matches "มาตรา 13 (1)", "มาตรา 13(1)"; not "มาตรา 13 (2)".
_SECTION = section(r"13\s*\(?\s*1\s*\)?(?!\d)")
# Matches "การแสดงใบอนุญาต", "แสดงหลักฐานหรือใบอนุญาต"; not "ขอใบอนุญาต".
_TITLE = re.compile(rf"{any_of('แสดงใบอนุญาต', 'การแสดงใบ')}|{forgiving('แสดง')}.{{0,80}}{forgiving('ใบอนุญาต')}")
# Matches "ผู้รับอนุญาตจะแสดงใบอนุญาต"; not "ผู้รับอนุญาตต้องยื่น".
_SHOWS = re.compile(rf"{forgiving('ผู้รับอนุญาต')}.{{0,120}}?{forgiving('แสดงใบอนุญาต')}")


def _read(layout: Layout) -> Draft:
    return read_notice(layout)


ANNOUNCEMENT_S13_1 = DocumentType(
    code="announcement_s13_1",
    thai="ประกาศวิธีการแสดงใบอนุญาตโดยวิธีการทางอิเล็กทรอนิกส์ ตามมาตรา ๑๓ (๑)",
    english="Announcement on showing licences electronically under section 13(1)",
    slot="s13_1",
    section="13 (1)",
    forms=frozenset({"announcement", "order", "none"}),
    cues=(
        Cue(part="power", pattern=_SECTION, points=4.0),
        Cue(part="preamble", pattern=_SECTION, points=1.5),
        Cue(part="title", pattern=_TITLE, points=3.0),
        Cue(part="title", pattern=_SECTION, points=2.0),
        Cue(part="body", pattern=ACT, points=1.0),
        Cue(part="body", pattern=_SHOWS, points=1.5),
        Cue(part="form", pattern=re.compile("announcement"), points=0.5),
    ),
    baseline=0.0,
    read=_read,
    required=("kind", "agency", "title", "issued_on", "signatories"),
)
