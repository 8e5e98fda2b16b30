"""Names of the posts civil and local servants hold, to put right misread letters in one: "นักจัดควรงานทั่วไปชำนาญการ".

Sources: standards of posts of the Civil Service Commission and of the central committees of local officials. Only the
post itself is spelt; its level ("ชำนาญการพิเศษ") and the office behind it stay as read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from parsers.thai.name_spelling import likeness

_NAMES = """
นักจัดการงานทั่วไป นักวิเคราะห์นโยบายและแผน นักพัฒนาชุมชน นักทรัพยากรบุคคล นักประชาสัมพันธ์ นักวิชาการคอมพิวเตอร์ นักวิชาการเงินและบัญชี
นักวิชาการคลัง นักวิชาการพัสดุ นักวิชาการศึกษา นักวิชาการสาธารณสุข นักวิชาการขนส่ง นักวิชาการเกษตร นักวิชาการตรวจสอบภายใน นักวิชาการสิ่งแวดล้อม
นักวิชาการจัดเก็บรายได้ นักวิชาการวัฒนธรรม นักวิชาการสารสนเทศ นักวิชาการมาตรฐาน นักพัฒนาระบบราชการ นักพัฒนาสังคม นักสังคมสงเคราะห์
นักป้องกันและบรรเทาสาธารณภัย นักบริหารงานทั่วไป นักบริหารงานการคลัง นักบริหารงานช่าง นักบริหารงานท้องถิ่น นักตรวจสอบภาษี นักสืบสวนสอบสวน
เจ้าพนักงานธุรการ เจ้าพนักงานการเงินและบัญชี เจ้าพนักงานพัสดุ เจ้าพนักงานปกครอง เจ้าพนักงานขนส่ง เจ้าพนักงานพัฒนาชุมชน เจ้าพนักงานสาธารณสุข
เจ้าพนักงานจัดเก็บรายได้ เจ้าพนักงานป้องกันและบรรเทาสาธารณภัย เจ้าพนักงานคอมพิวเตอร์ เจ้าหน้าที่บริหารงานทั่วไป เจ้าหน้าที่วิเคราะห์นโยบายและแผน
นายช่างโยธา นายช่างเทคนิค นายช่างสำรวจ นายช่างไฟฟ้า วิศวกรโยธา นิติกร บรรณารักษ์
นักวิชาการแรงงาน นักวิชาการพาณิชย์ นักวิชาการส่งเสริมการเกษตร นักวิชาการประมง นักวิชาการสัตวบาล นักวิชาการป่าไม้ นักวิชาการที่ดิน นักวิชาการสหกรณ์
นักวิชาการยุติธรรม นักวิชาการสรรพากร นักวิชาการสรรพสามิต นักวิชาการศุลกากร นักวิชาการอุตสาหกรรม นักวิชาการทรัพยากรธรณี นักวิชาการเผยแพร่
นักวิเทศสัมพันธ์ นักสถิติ นักอุตุนิยมวิทยา นักผังเมือง นักจิตวิทยา นักทัณฑวิทยา นักวิทยาศาสตร์ นักวิทยาศาสตร์การแพทย์ นักโบราณคดี นักจดหมายเหตุ
เจ้าพนักงานราชทัณฑ์ เจ้าพนักงานประมง เจ้าพนักงานที่ดิน พนักงานคุมประพฤติ พยาบาลวิชาชีพ เภสัชกร ทันตแพทย์ นายแพทย์ นายสัตวแพทย์ ศึกษานิเทศก์
ภัณฑารักษ์ สถาปนิก วิศวกรเครื่องกล วิศวกรไฟฟ้า วิศวกรชลประทาน วิศวกรสำรวจ
"""
CIVIL_POSTS = tuple(_NAMES.split())
# Matches "ชำนาญการพิเศษ", "อาวุโส", ""; not "ชำนานการ".
_LEVEL = re.compile(r"(?:ปฏิบัติการ|ชำนาญการ(?:พิเศษ)?|เชี่ยวชาญ|ทรงคุณวุฒิ|ปฏิบัติงาน|ชำนาญงาน|อาวุโส|ทักษะพิเศษ)?")
_FAR = 0.15  # misread letters, as a share of the post's
_CLEAR = 1.0  # letters by which the nearest must be nearer than the next
_SLACK = 2
_SHORTEST = 8  # letters: a shorter one may be another word


@lru_cache(maxsize=512)
def spelt_post(text: str) -> str:
    """The text with the post it begins with spelt as it is, where one alone is near; else as it was read."""
    if text.startswith(CIVIL_POSTS):
        return text
    found: dict[str, tuple[float, int]] = {}
    for post in CIVIL_POSTS:
        if len(post) < _SHORTEST:
            continue
        for end in range(len(post) - _SLACK, min(len(post) + _SLACK, len(text)) + 1):
            far = likeness(text[:end], post)
            if far <= _FAR * len(post) and (post not in found or far < found[post][0]):
                found[post] = (far, end)
    ranked = sorted((far, post, end) for post, (far, end) in found.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEAR):
        return text
    return ranked[0][1] + text[ranked[0][2] :]


def is_civil_post(text: str) -> bool:
    """Is it such a post, alone or with its level, letter by letter?"""
    return any(_LEVEL.fullmatch(text, len(post)) for post in CIVIL_POSTS if text.startswith(post))
