"""A record's JSON turned into what the page of one document shows."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, Final

from functions.web import words
from functions.web.contexts import Mark
from functions.web.contexts_document import (
    EntryView,
    FieldView,
    FindingView,
    OverlayBox,
    PageView,
    RecordView,
    SectionView,
    SignatureView,
)
from functions.web.record_fields import field_view, label_of, places_of
from functions.web.thai_dates import show_time
from register.corrected import LIST_FIELDS, PRINCIPAL, SINGLE_FIELDS, empty_field, find_field

Json = dict[str, Any]

MAIN_OF_ENTRY: Final = MappingProxyType(
    {
        "signatories": ("name", "position", "capacity", "acting_for"),
        "channels": ("type", "value"),
        "enquiries": ("type", "value"),
        "systems": ("name",),
        "attachments": ("name",),
    }
)
# Heading of the part, name of one entry, what is said where there is none.
HEADINGS: Final = MappingProxyType(
    {
        "signatories": ("ผู้ลงนาม", "ผู้ลงนาม", "ไม่พบชื่อผู้ลงนาม"),
        "channels": ("ช่องทางสำหรับประชาชน", "ช่องทาง", "ไม่พบช่องทางในเอกสาร"),
        "enquiries": ("ติดต่อสอบถามหรือยืนยันการรับ", "รายการติดต่อ", "ไม่มี"),
        "systems": ("ระบบปฏิบัติงานตามคำสั่ง", "ระบบ", "ไม่มี"),
        "attachments": ("สิ่งที่ส่งมาด้วยตามหนังสือ", "สิ่งที่ส่งมาด้วย", "ไม่มี"),
    }
)
SEVERITY_TONES: Final = MappingProxyType({"error": "back", "review": "waiting", "info": "none"})
VERDICT_TONES: Final = MappingProxyType({"passed": "done", "failed": "back", "unknown": "none"})
INK: Final = MappingProxyType(
    {
        True: Mark(word="พบลายมือชื่อเหนือชื่อผู้ลงนาม", tone="done"),
        False: Mark(word="ไม่พบลายมือชื่อ", tone="back"),
        None: Mark(word="ดูจากภาพไม่ได้ โปรดตรวจด้วยตา", tone="none"),
    }
)
HAIR: Final = 1.5  # points added round a box, so that its line does not cross the letters


def record_view(record: Json, first: Json, image_root: str) -> RecordView:
    """The whole record; `first` is the record as first read, `image_root` the address of its pages."""
    findings = tuple(_finding(index, one) for index, one in enumerate(record["findings"]))
    main = tuple(
        field_view(path, record.get(path) or empty_field(), first.get(path), findings) for path in SINGLE_FIELDS
    )
    sections = tuple(_section(name, record, first, findings) for name in LIST_FIELDS)
    boxes = tuple(_boxes(main, sections, findings, record["ink"]))
    return RecordView(
        main=main,
        sections=sections,
        findings=findings,
        pages=tuple(_page(page, boxes, image_root) for page in record["pages"]),
        signatures=tuple(_signature(one) for one in record["signatures"]),
        ink=INK[record["ink"]["signature_present"]],
        source=words.DOCUMENT_SOURCES.get(record["document"]["source"], ""),
        needs_review=bool(record["needs_review"]),
    )


def _finding(index: int, finding: Json) -> FindingView:
    severity = finding["severity"]
    return FindingView(
        severity=Mark(word=words.SEVERITIES.get(severity, severity), tone=SEVERITY_TONES.get(severity, "none")),
        message=finding["message"],
        remedy=finding["remedy"],
        code=finding["code"],
        path=finding.get("field"),
        places=places_of(finding.get("evidence") or []),
        index=index,
    )


def _section(name: str, record: Json, first: Json, findings: tuple[FindingView, ...]) -> SectionView:
    heading, one_of, empty = HEADINGS[name]
    entries = record.get(name, [])
    return SectionView(
        id=name,
        heading=heading,
        empty=empty,
        entries=tuple(_entry(name, index, one, first, findings) for index, one in enumerate(entries)),
        new_entry=_entry(name, len(entries), {}, first, ()),
        add=f"เพิ่ม{one_of}ที่ระบบอ่านไม่พบ",
    )


def _entry(name: str, index: int, entry: Json, first: Json, findings: tuple[FindingView, ...]) -> EntryView:
    def view(field_name: str) -> FieldView:
        path = f"{name}.{index}.{field_name}"
        return field_view(path, entry.get(field_name) or empty_field(), find_field(first, path), findings)

    main = MAIN_OF_ENTRY[name]
    return EntryView(
        heading=f"{HEADINGS[name][1]}ที่ {index + 1}",
        main=tuple(view(one) for one in main),
        lesser=tuple(view(one) for one in LIST_FIELDS[name] if one not in main),
    )


def _boxes(
    main: tuple[FieldView, ...], sections: tuple[SectionView, ...], findings: tuple[FindingView, ...], ink: Json
) -> Iterator[tuple[int, OverlayBox]]:
    """Every box with its page's number: fields first, so that findings lie above them."""
    fields = list(main)
    for section in sections:
        for entry in section.entries:
            fields += [*entry.main, *entry.lesser]
    named = [(field.path, _box_label(field.path), field.places) for field in fields]
    named += [(f"finding-{one.index}", one.message, one.places) for one in findings]
    named.append(("ink", "ลายมือชื่อ", places_of(ink.get("evidence") or [])))
    for key, label, places in named:
        for place in places:
            yield (
                place.page,
                OverlayBox(
                    key=key,
                    label=label,
                    x=round(place.x - HAIR, 2),
                    y=round(place.y - HAIR, 2),
                    width=round(place.width + 2 * HAIR, 2),
                    height=round(place.height + 2 * HAIR, 2),
                ),
            )


def _box_label(path: str) -> str:
    part, _, _ = path.partition(".")
    if part not in PRINCIPAL:
        return label_of(path)
    return f"{HEADINGS[part][1]}ที่ {int(path.split('.')[1]) + 1}: {label_of(path)}"


def _page(page: Json, boxes: tuple[tuple[int, OverlayBox], ...], image_root: str) -> PageView:
    number = int(page["number"])
    return PageView(
        number=number,
        width=float(page["width"]),
        height=float(page["height"]),
        href=f"{image_root}/{number}.png",
        source=words.SOURCES.get(page["source"], page["source"]),
        boxes=tuple(box for on_page, box in boxes if on_page == number),
    )


def _signature(report: Json) -> SignatureView:
    def verdict(name: str) -> Mark:
        return Mark(word=words.VERDICTS.get(report[name], report[name]), tone=VERDICT_TONES.get(report[name], "none"))

    return SignatureView(
        signer=report.get("signer") or "ไม่ระบุชื่อ",
        issuer=report.get("issuer") or "–",
        signed_at=show_time(report.get("signed_at")),
        integrity=verdict("integrity"),
        trusted=verdict("trusted"),
        coverage=words.COVERAGES.get(report["coverage"], report["coverage"]),
        reason=report["reason"],
    )
