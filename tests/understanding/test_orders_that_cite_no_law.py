"""An order to use systems in one's work is a section 16 order, though it cites no law: told, and left to a person."""

from __future__ import annotations

import pytest

from parsers.certainty import CERTAIN
from parsers.model import Record
from tests.understanding.builders import AGENCY, HEAD_OF, body, centred, codes, ending, page, read

NAMED = "ระบบสารบรรณไร้กระดาษ ระบบลาออนไลน์ และระบบขอใช้ยานพาหนะ"


def ordered(title: str, said: str) -> Record:
    return read(
        page(
            centred(f"คำสั่ง{AGENCY}"),
            centred("ที่ ๑๒/๒๕๖๘"),
            centred(f"เรื่อง {title}"),
            body(f"เพื่อให้การปฏิบัติงานภายในของ{AGENCY}ทำได้โดยไม่ต้องพึ่งพาเอกสาร"),
            body(said),
            *ending("สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๘"),
        )
    )


@pytest.mark.parametrize(
    "title",
    [
        "การใช้ระบบสารสนเทศแทนการจัดทำเอกสารกระดาษ",
        "ให้ใช้ระบบงานอิเล็กทรอนิกส์ในหน่วยงาน",
        "การทำงานแบบไร้กระดาษด้วยระบบดิจิทัล",
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        f"{HEAD_OF}จึงกำหนดให้ใช้{NAMED} ในการปฏิบัติงานของ{AGENCY}",
        f"จึงสั่งให้เจ้าหน้าที่ใช้{NAMED} เป็นระบบปฏิบัติงาน",
    ],
)
def test_an_order_to_use_systems_is_one_whatever_it_cites_and_is_not_certain(title: str, said: str) -> None:
    record = ordered(title, said)
    assert record.kind.value == "order_s16"
    assert len(record.systems) == 3
    assert record.kind.confidence < CERTAIN
    assert "kind_unsure" in codes(record)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("มอบหมายผู้ดูแลระบบสารสนเทศของบุคลากร", f"จึงมอบหมายให้กองกลางดูแล{NAMED}"),
        ("แต่งตั้งคณะทำงานพัฒนาระบบแทนเอกสาร", f"จึงสั่งให้คณะทำงานศึกษา{NAMED} เป็นระบบต้นแบบ"),
        ("การใช้ระบบประปาของหมู่บ้าน", "จึงกำหนดให้ใช้ระบบประปาหมู่บ้านวันละสองครั้ง"),
        ("ระเบียบการใช้ห้องประชุม", "จึงกำหนดให้ผู้ใช้ห้องประชุมจองล่วงหน้าหนึ่งวัน"),
    ],
)
def test_an_order_on_another_matter_of_systems_is_none(title: str, said: str) -> None:
    assert ordered(title, said).kind.value == "other"
