"""Small builders of invented readings: a page is a list of lines; geometry follows how official documents are set.

`centred`, `body`, `left`, `right` say where a line stands; `page(...)` stacks them; `document(...)` joins pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from parsers.model import Box, Evidence, Field, InkMark, Line, PageReading, PageSource, Reading, Record, Word
from parsers.record import to_json
from parsers.thai.dates import find_dates
from parsers.understand import understand

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, INDENT, PITCH, SIZE = 85.0, 539.0, 57.0, 21.0, 16.0
CHARACTER = 5.3  # points a character takes, near enough for tests
FULL = 84  # characters on a full line


# A pen over the right half of the page, where names stand: documents are signed unless a test says otherwise.
SIGNED = (InkMark(box=Box(x0=300.0, top=0.0, x1=500.0, bottom=HEIGHT), kind="strokes"),)


@dataclass(frozen=True)
class At:
    """A line of text and where it begins; `block` None starts a new block, True stays in the one before."""

    text: str
    x0: float
    same: bool = False
    top: float | None = None
    stretch: float | None = None


def centred(text: str, middle: float = WIDTH / 2, same: bool = False) -> list[At]:
    return [At(text=text, x0=middle - len(text) * CHARACTER / 2, same=same)]


def signed(text: str) -> list[At]:
    return centred(text, middle=390.0)


def left(text: str) -> list[At]:
    return [At(text=text, x0=LEFT)]


def body(text: str, indent: float = INDENT) -> list[At]:
    """A paragraph with its first line indented, wrapped at full lines that reach the right edge."""
    lines, rest, first = [], text, True
    while rest:
        room = FULL - (11 if first else 0)
        cut = rest if len(rest) <= room else rest[:room].rsplit(" ", 1)[0] if " " in rest[:room] else rest[:room]
        rest = rest[len(cut) :].strip()
        x0 = LEFT + (indent if first else 0.0)
        lines.append(At(text=cut, x0=x0, same=not first, stretch=RIGHT if rest else None))
        first = False
    return lines


def cell(text: str, column: float, row: float) -> list[At]:
    """A table cell: one block at a column's left edge and a row's top."""
    return [At(text=text, x0=column, top=row)]


def page(
    *parts: list[At],
    number: int = 1,
    source: PageSource = "text_layer",
    engine: str | None = None,
    confidence: float = 1.0,
    ink: Sequence[InkMark] = SIGNED,
    start: float = 80.0,
) -> PageReading:
    lines, top, block = [], start, -1
    for at in (at for part in parts for at in part):
        block += 0 if at.same else 1
        here = top if at.top is None else at.top
        lines.append(_line(at, here, block, confidence))
        top = max(top, here) + PITCH
    return PageReading(
        number=number,
        width=WIDTH,
        height=HEIGHT,
        source=source,
        reason="no_text_layer" if source == "ocr" else "sound_text_layer",
        engine=engine,
        turned=0,
        lines=tuple(lines),
        ink=tuple(ink),
    )


def _line(at: At, top: float, block: int, confidence: float) -> Line:
    scale = (at.stretch - at.x0) / len(at.text) if at.stretch else CHARACTER
    words, place = [], 0
    for text in at.text.split(" "):
        if text:
            box = Box(x0=at.x0 + place * scale, top=top, x1=at.x0 + (place + len(text)) * scale, bottom=top + SIZE)
            words.append(Word(text=text, box=box, confidence=confidence))
        place += len(text) + 1
    return Line(words=tuple(words), block=block)


def document(*pages: PageReading) -> Reading:
    return Reading(sha256="0" * 64, bytes=1000, pages=pages)


def read(*pages: PageReading, **options: Any) -> Record:
    return understand(document(*pages), file="ตัวอย่าง.pdf", **options)


def values(record: Record) -> dict[str, Any]:
    """The record's JSON with every field reduced to its value."""
    reduced: dict[str, Any] = _bare(to_json(record))
    return reduced


def _bare(part: Any) -> Any:
    if isinstance(part, dict):
        return part["value"] if "value" in part and "confidence" in part else {k: _bare(v) for k, v in part.items()}
    return [_bare(item) for item in part] if isinstance(part, list) else part


def codes(record: Record) -> set[str]:
    return {finding.code for finding in record.findings}


def pairs(record: Record) -> list[tuple[str | None, str | None]]:
    """(type, value) of each channel."""
    return [(channel.type.value, channel.value.value) for channel in record.channels]


def asked(record: Record) -> list[tuple[str | None, str | None]]:
    return [(channel.type.value, channel.value.value) for channel in record.enquiries]


def date_in(text: str) -> date | None:
    """The one date in `text`, or None where there is none, more than one, or one that cannot be."""
    hits = list(find_dates(text))
    return hits[0].value if len(hits) == 1 else None


def sure(value: str | None, confidence: float = 0.98) -> Field[str]:
    place = Evidence(page=1, box=Box(x0=1.0, top=2.0, x1=3.0, bottom=4.0), text=value or "")
    return Field(value=value, confidence=confidence, source="text_layer", evidence=(place,))


AGENCY = "กรมตัวอย่างการช่าง"
HEAD_OF = f"อธิบดี{AGENCY}"
ACT = "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕"
POWER_10 = f"อาศัยอำนาจตามความในมาตรา ๑๐ วรรคหนึ่ง แห่ง{ACT} {HEAD_OF} ออกประกาศไว้ ดังต่อไปนี้"
LEAD = f"ข้อ ๑ ให้ช่องทางอิเล็กทรอนิกส์ต่อไปนี้ เป็นช่องทางสำหรับประชาชนยื่นคำขอหรือติดต่อ{AGENCY} โดยวิธีการทางอิเล็กทรอนิกส์"
ASK = (
    "ข้อ ๒ ในกรณีที่ผู้ยื่นคำขอหรือติดต่อมาทางช่องทางตามข้อ ๑ ประสงค์จะสอบถามหรือขอรับคำยืนยันว่าได้รับคำขอแล้ว "
    "ให้สอบถามในวันและเวลาราชการได้ที่หมายเลขโทรศัพท์"
)
NAME, POST = "(นางสาวมะลิ ใจเย็น)", HEAD_OF


def heading_10(*extra: list[At]) -> list[list[At]]:
    return [
        centred(f"ประกาศ{AGENCY}"),
        *extra,
        centred(f"เรื่อง ช่องทางอิเล็กทรอนิกส์สำหรับติดต่อ{AGENCY}"),
        centred("พ.ศ. ๒๕๖๖"),
    ]


def ending(day: str = "ประกาศ ณ วันที่ ๙ มกราคม พ.ศ. ๒๕๖๖", name: str = NAME, *posts: str) -> list[list[At]]:
    return [centred(day), signed(name), *(signed(post) for post in posts or (POST,))]


def announcement(
    *items: str,
    ask: str = f"{ASK} ๐ ๒๑๒๓ ๔๕๖๗",
    lead: Sequence[str] = (),
    more: Sequence[str] = (),
    **options: Any,
) -> PageReading:
    """A section 10 announcement with these items under ข้อ ๑; its reasons are `lead`."""
    return page(
        *heading_10(),
        *(body(text) for text in lead),
        body(POWER_10),
        body(LEAD),
        *(body(item) for item in items),
        body(ask),
        *(body(text) for text in more),
        *ending(),
        **options,
    )


def order(*paragraphs: str, number: str = "ที่ ๑๒/๒๕๖๖", **options: Any) -> PageReading:
    """A section 16 order; the paragraphs follow the clause of power."""
    return page(
        centred(f"คำสั่ง{AGENCY}"),
        centred(number),
        centred("เรื่อง ระบบสำหรับการปฏิบัติหน้าที่โดยวิธีการทางอิเล็กทรอนิกส์"),
        *(body(text) for text in paragraphs),
        *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๖"),
        **options,
    )


POWER_16 = f"อาศัยอำนาจตามความในมาตรา ๑๖ ประกอบกับมาตรา ๒๐ แห่ง{ACT} {HEAD_OF} จึงกำหนดระบบสำหรับการปฏิบัติหน้าที่ ดังต่อไปนี้"
