"""Which type a document is: every type's cues are weighed, the heaviest wins, and the margin says how sure we are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.act import POWER
from parsers.declare import Cue, DocumentType
from parsers.fields import ceiling
from parsers.heading import title_passage
from parsers.layout import Layout
from parsers.model import Evidence, Field, FieldSource
from parsers.passage import Passage, join_rows
from parsers.thai.loose import any_of, forgiving

# A duty that says it where no power does. Matches "เพื่อปฏิบัติตามมาตรา 10", "ให้เป็นไปตามมาตรา 16"; not "ช่องทางตามมาตรา 10".
_DUTY = re.compile(
    rf"{any_of('ปฏิบัติตาม เป็นไปตาม ปฏิบัติการตาม ประโยชน์แห่ง อำนาจตาม ตามความใน ดำเนินการตาม')}"
    rf"\s*(?:{any_of('ความใน บทบัญญัติ')}\s*(?:{any_of('แห่ง ใน')})?)?\s*{forgiving('มาตรา')}"
)
_POWER_LENGTH = 260  # characters
_PREAMBLE_LENGTH = 700
# Margin in points, and what it is worth. Wrong kinds by wide margins were not seen; by narrow ones they were.
_WORTH = ((4.0, 0.985), (3.0, 0.965), (2.5, 0.955), (2.0, 0.9), (1.0, 0.75), (0.0, 0.5))
# No phrase decides on the kind: on a page well read, where lighter ones speak for it or its form is clear; on any
# other; on one that was not read. Of 432 spoken for by lighter ones none was wrong.
_FORM_CLEAR, _NOTHING_SEEN, _NOTHING_READ = 0.955, 0.9, 0.4
_CLEAR_FORMS, _WELL_READ = frozenset({"announcement", "letter", "memo"}), 0.7
_DECIDES = 2.5  # points from which a cue is shown as evidence
_WIDE = 3.0  # points of margin
_LEGIBLE, _FEW_LETTERS = 0.6, 80
_OCR_WORTH = 0.965  # several phrases that agree are worth more than any one word read off an image


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    kind: DocumentType
    points: float
    evidence: tuple[Evidence, ...]

    @property
    def spoken_for(self) -> bool:
        """Does any phrase speak for it, be it too light to be shown as evidence?"""
        return self.points > self.kind.baseline


def classify(layout: Layout, types: Sequence[DocumentType]) -> tuple[DocumentType, Field[str]]:
    """The type that fits best, and the record's `kind` field."""
    parts = _parts(layout)
    weighed = sorted((_weigh(kind, layout, parts) for kind in types), key=lambda w: (-w.points, w.kind.code))
    best, second = weighed[0], weighed[1] if len(weighed) > 1 else None
    margin = best.points - second.points if second else best.points
    worth = next((worth for least, worth in _WORTH if margin >= least), 0.3)
    scanned = any(page.source == "ocr" for page in layout.pages)
    confidence = min(worth, _OCR_WORTH) if scanned else min(worth, ceiling(layout.pages))
    if scanned and not best.evidence:
        confidence = min(confidence, _worth_of_nothing(layout, margin, best.spoken_for))
    source: FieldSource = "ocr" if scanned else "text_layer"
    return best.kind, Field(
        value=best.kind.code, confidence=round(confidence, 3), source=source, evidence=best.evidence
    )


def _worth_of_nothing(layout: Layout, margin: float, spoken_for: bool) -> float:
    """How sure it is that no phrase of another kind stands where none was found that decides."""
    if _illegible(layout):
        return _NOTHING_READ
    clear = spoken_for or (margin >= _WIDE and layout.form in _CLEAR_FORMS)
    return _FORM_CLEAR if clear and layout.legible >= _WELL_READ else _NOTHING_SEEN


def _illegible(layout: Layout) -> bool:
    """Was so little of the image read, or so doubtfully, that what is missing says nothing?"""
    words = [word for row in layout.rows for word in row.line.words]
    sure = [word for word in words if word.confidence >= _LEGIBLE]
    return sum(len(word.text) for word in sure) < _FEW_LETTERS or len(sure) < len(words) / 2


def _parts(layout: Layout) -> dict[str, Passage]:
    body = join_rows(layout.body)
    power = POWER.search(body.text) or _DUTY.search(body.text)
    nothing = Passage(text="", pieces=())
    return {
        "title": title_passage(layout) or nothing,
        "power": body.slice(power.start(), min(power.start() + _POWER_LENGTH, len(body.text))) if power else nothing,
        "preamble": body.slice(0, min(_PREAMBLE_LENGTH, len(body.text))),
        "body": body,
        "form": Passage(text=layout.form, pieces=()),
    }


def _weigh(kind: DocumentType, layout: Layout, parts: dict[str, Passage]) -> _Weighed:
    if layout.form not in kind.forms:
        return _Weighed(kind=kind, points=-10.0, evidence=())
    points, evidence = kind.baseline, list[Evidence]()
    for cue in kind.cues:
        found = _place(cue, parts)
        if found is not None:
            points += cue.points
            evidence += found if cue.points >= _DECIDES and len(evidence) < 3 else ()
    return _Weighed(kind=kind, points=points, evidence=tuple(evidence))


def _place(cue: Cue, parts: dict[str, Passage]) -> tuple[Evidence, ...] | None:
    passage = parts[cue.part]
    match = cue.pattern.search(passage.text)
    return passage.evidence(match.start(), match.end()) if match else None
