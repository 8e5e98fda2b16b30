"""An announcement or order must rest on its own section of the Act (sections 10, 13 (1) and 16)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from parsers.act import ACT, POWER
from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.passage import join_rows
from parsers.thai.loose import forgiving

CODE = "cites_wrong_section"
# Matches the sections after "อาศัยอำนาจตามความในมาตรา 16 ประกอบกับมาตรา 20"; not "ข้อ 16".
_SECTION = re.compile(rf"{forgiving('มาตรา')}\s*(\d+)")
_SENTENCE = 170  # characters
_DUTY = "20"  # bids heads of agencies to announce the channels of section 10 and the systems of section 16
_OF_DUTY = frozenset({"10", "16"})


def _check(case: Case) -> Iterator[Finding]:
    if case.kind.section is None:
        return
    body = join_rows(case.layout.body)
    power = POWER.search(body.text)
    act = ACT.search(body.text, power.start(), power.start() + _SENTENCE) if power else None
    if power is None or act is None:
        return
    cited = list(_SECTION.finditer(body.text, power.start(), act.start()))
    if not cited or _is_own(case.kind.section.split()[0], {match[1] for match in cited}):
        return
    yield Finding(
        code=CODE,
        severity="review",
        message=f"เอกสารนี้อ่านได้ว่าเป็น{case.kind.thai} แต่อ้างอำนาจตามมาตรา {cited[0][1]}",
        remedy="เทียบมาตราที่อ้างกับต้นฉบับ หากต้นฉบับอ้างผิดมาตรา ให้ส่งคืนหน่วยงานเพื่อแก้ไข",
        field="kind",
        evidence=body.evidence(cited[0].start(), cited[0].end()),
    )


def _is_own(own: str, cited: Set[str]) -> bool:
    """Is the section of this kind cited, or the duty to issue it, and not the other thing that the duty asks for?"""
    return own in cited or (own in _OF_DUTY and _DUTY in cited and not cited & _OF_DUTY)


CITES_WRONG_SECTION = Rule(
    code=CODE,
    thai="ต้องอ้างมาตราของตน",
    english="It cites its own section",
    severity="review",
    check=_check,
)
