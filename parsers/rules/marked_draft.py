"""A document that calls itself ร่าง is not the one the agency issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding
from parsers.passage import join_rows

CODE = "marked_draft"
# Matches "(ร่าง)", "ร่าง ประกาศกรมตัวอย่าง"; not "ร่างกาย", not a body that speaks of drafts.
_DRAFT = re.compile(r"^\W*(?:-\s*)?ร่าง(?:\W|ประกาศ|คำสั่ง|$)")


def _check(case: Case) -> Iterator[Finding]:
    rows = case.layout.rows[: (case.layout.opening or 0) + 1]
    marked = [row for row in rows if _DRAFT.match(row.text)]
    if not marked:
        return
    yield Finding(
        code=CODE,
        severity="error",
        message="หัวเอกสารมีคำว่า ร่าง เอกสารนี้ยังไม่ใช่ฉบับที่ออกใช้",
        remedy="ส่งคืนหน่วยงานเพื่อส่งฉบับที่ลงเลขที่ ลงวันที่ และลงนามแล้ว",
        field="kind",
        evidence=join_rows(marked).evidence(),
    )


MARKED_DRAFT = Rule(
    code=CODE,
    thai="ต้องไม่ใช่ร่าง",
    english="It is no draft",
    severity="error",
    check=_check,
)
