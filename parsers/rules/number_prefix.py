"""A ministry's letters carry the ministry's letters: "มท" for the Interior (regulation 2526, clause 11.1, annex 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.declare import Case, Rule
from parsers.model import Finding

CODE = "number_prefix"
_CODES = {
    "สำนักนายกรัฐมนตรี": "นร",
    "กลาโหม": "กห",
    "การคลัง": "กค",
    "การต่างประเทศ": "กต",
    "การท่องเที่ยวและกีฬา": "กก",
    "การพัฒนาสังคมและความมั่นคงของมนุษย์": "พม",
    "การอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม": "อว",
    "เกษตรและสหกรณ์": "กษ",
    "คมนาคม": "คค",
    "ดิจิทัลเพื่อเศรษฐกิจและสังคม": "ดศ",
    "ทรัพยากรธรรมชาติและสิ่งแวดล้อม": "ทส",
    "พลังงาน": "พน",
    "พาณิชย์": "พณ",
    "มหาดไทย": "มท",
    "ยุติธรรม": "ยธ",
    "แรงงาน": "รง",
    "วัฒนธรรม": "วธ",
    "ศึกษาธิการ": "ศธ",
    "สาธารณสุข": "สธ",
    "อุตสาหกรรม": "อก",
}
# Matches the letters of "มท 0201/ว12"; not the running number of "54/2566".
_PREFIX = re.compile(r"^([\u0e01-\u0e2e]{2})\s?\d{2,4}")


def _check(case: Case) -> Iterator[Finding]:
    number, agency = case.record.number, case.record.agency.value or ""
    prefix = _PREFIX.match(number.value or "")
    own = next((code for name, code in _CODES.items() if f"กระทรวง{name}" in agency), None)
    if prefix is None or own is None or prefix[1] == own or prefix[1] not in _CODES.values():
        return
    yield Finding(
        code=CODE,
        severity="review",
        message=f"เลขที่ขึ้นต้นด้วย {prefix[1]} แต่{agency}ใช้รหัส {own}",
        remedy="เทียบเลขที่และชื่อหน่วยงานกับต้นฉบับ แล้วแก้ช่องที่อ่านผิด",
        field="number",
        evidence=number.evidence,
    )


NUMBER_PREFIX = Rule(
    code=CODE,
    thai="รหัสหน้าเลขที่ต้องเป็นของหน่วยงาน",
    english="The number's letters are the agency's",
    severity="review",
    check=_check,
)
