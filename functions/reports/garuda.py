"""The place of the Garuda: seen on a screen, never printed.

Letters go on Garuda paper, which bears the emblem already (3 cm high; regulation on correspondence, clauses 71 and 75).
An annotation without its print flag is shown by viewers and left out by printers (PDF 1.7, 12.5.3).
"""

from __future__ import annotations

from typing import Any, Final

PLACE: Final = "garuda-"  # how the identifiers of its places begin in letter.html
HIGH, WIDE = 85.04, 76.54  # points: 3 cm, 2.7 cm
POINTS_A_PIXEL: Final = 0.75
TOLD: Final = "ตราครุฑ สูง 3 ซม.: พิมพ์หนังสือนี้บนกระดาษตราครุฑ กรอบนี้ไม่ออกทางเครื่องพิมพ์"
DRAWN: Final = b"0.6 G 0.6 w [3 3] 0 d 0.5 0.5 %.2f %.2f re S" % (WIDE - 1, HIGH - 1)


def mark_its_place(document: Any, pdf: Any) -> None:
    """A finisher of WeasyPrint: a frame at every place of the emblem."""
    for number, page in enumerate(document.pages):
        for name, (left, top, *_) in page.anchors.items():
            if name.startswith(PLACE):
                _frame(pdf, number, left * POINTS_A_PIXEL, (page.height - top) * POINTS_A_PIXEL)


def _frame(pdf: Any, page_number: int, left: float, top: float) -> None:
    import pydyf  # type: ignore[import-untyped]  # noqa: PLC0415 - comes with WeasyPrint

    look = pydyf.Stream(
        [DRAWN], {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array([0, 0, round(WIDE, 2), round(HIGH, 2)])}
    )
    pdf.add_object(look)
    frame = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Square",
            "Rect": pydyf.Array([round(one, 2) for one in (left, top - HIGH, left + WIDE, top)]),
            "Contents": pydyf.String(TOLD),
            "F": 0,  # no print flag
            "AP": pydyf.Dictionary({"N": look.reference}),
        }
    )
    pdf.add_object(frame)
    reference = pdf.page_references[page_number]
    page = next(one for one in pdf.objects if one.reference == reference)
    page.setdefault("Annots", pydyf.Array()).append(frame.reference)
