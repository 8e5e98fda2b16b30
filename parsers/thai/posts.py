"""Heads of posts ("รองอธิบดี", "นายกเทศมนตรี…"), to give back the letters a signature's strokes took from one's front."""

from __future__ import annotations

import re

from parsers.thai.loose import LIGHT_MARKS
from parsers.thai.name_spelling import likeness


def _words(text: str) -> list[str]:
    return text.split()


HEADS = tuple(
    sorted(
        _words(
            "กรรมการและ กรรมการผู้ กรรมการบริหาร กรรมการ ขนส่งจังหวัด คณบดี นักวิชาการ นายกองค์การบริหารส่วน "
            "นายกเทศมนตรี นายกเมืองพัทยา "
            "นายอำเภอ ประธานกรรมการ ปลัดกระทรวง ปลัดกรุงเทพมหานคร ปลัดองค์การบริหารส่วน ปลัดอำเภอ ปลัดเทศบาล ผู้ช่วย "
            "ผู้จัดการ ผู้ตรวจราชการ ผู้บัญชาการ ผู้ว่าการ ผู้ว่าราชการจังหวัด ผู้อำนวยการ รองคณบดี รองนายกองค์การบริหารส่วน "
            "รองนายกเทศมนตรี รองปลัดกระทรวง รองปลัดองค์การบริหารส่วน รองปลัดเทศบาล รองประธานกรรมการ รองผู้จัดการ "
            "รองผู้บัญชาการ รองผู้ว่าการ รองผู้ว่าราชการจังหวัด รองผู้อำนวยการ รองอธิการบดี รองอธิบดี รองเลขาธิการ "
            "หัวหน้ากลุ่ม หัวหน้าฝ่าย หัวหน้าสำนัก หัวหน้าสำนักงาน อธิการบดี อธิบดี เลขาธิการ เลขานุการ "
            "ผู้บังคับการ รองผู้บังคับการ ผู้กำกับการ รองผู้กำกับการ สารวัตร เจ้ากรม รองเจ้ากรม ประธานสภา รองประธานสภา นายกสภา "
            "ประธานศาล ประธานคณะกรรมการ ผู้พิพากษา อัยการ หัวหน้าแผนก หัวหน้าส่วน หัวหน้ากอง หัวหน้าภาควิชา หัวหน้าศูนย์ หัวหน้าหน่วย "
            "หัวหน้าสถานี หัวหน้างาน "
            # Who heads a ministry's office in a province or district is called by the office.
            "เกษตรจังหวัด คลังจังหวัด จัดหางานจังหวัด ท้องถิ่นจังหวัด ท่องเที่ยวและกีฬาจังหวัด ปศุสัตว์จังหวัด ประกันสังคมจังหวัด "
            "ประชาสัมพันธ์จังหวัด ประมงจังหวัด พลังงานจังหวัด พัฒนาการจังหวัด พาณิชย์จังหวัด แรงงานจังหวัด วัฒนธรรมจังหวัด "
            "ศึกษาธิการจังหวัด สถิติจังหวัด สหกรณ์จังหวัด อุตสาหกรรมจังหวัด นายแพทย์สาธารณสุขจังหวัด เจ้าพนักงานที่ดินจังหวัด "
            "เกษตรอำเภอ ท้องถิ่นอำเภอ ปศุสัตว์อำเภอ ประมงอำเภอ พัฒนาการอำเภอ สาธารณสุขอำเภอ ธนารักษ์พื้นที่ สรรพากรพื้นที่ "
            "สรรพสามิตพื้นที่"
        ),
        key=lambda head: (-len(head), head),
    )
)
_MARKS = LIGHT_MARKS + "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39"
_STROKES = " /|\\.,:;'\"”“‘’-_()[]{}IlfJjt1!~*" + _MARKS  # what a signature's strokes are read as
# Nobody heads a weir; the mark of "ฝ่าย" was lost: matches "ผู้อำนวยการฝายพัฒนา", "หัวหน้าฝาย"; not "อาคารฝาย".
_WEIR = re.compile(r"(?<=ผู้อำนวยการ)ฝาย|(?<=หัวหน้า)ฝาย|(?<=ผู้จัดการ)ฝาย|(?<=ธิการ)ฝาย|(?<=ธิการบดี)ฝาย|(?<=ผู้ว่าการ)ฝาย")
# How agencies' names begin: what stands below a signer may be his agency alone, of which nothing was lost.
_AGENCIES = ("จังหวัด", "เทศบาล", "สำนัก", "กระทรวง", "องค์การ", "อำเภอ", "เมือง")
_DEPUTY = "รอง"
_MOST_LOST = 6  # letters and marks
_LEAST_LEFT = 5
_FAR = 0.13  # misread letters, as a share of the way a post begins
_LEAST_FAR = 1.5
_CLEAR = 0.5  # by which the nearest way must be nearer than the next


def is_post(text: str) -> bool:
    """Does the line begin like a post?"""
    return text.startswith(HEADS)


def head_of(text: str) -> str | None:
    """How the post begins: the longest known way; None where it is no known way."""
    return next((head for head in HEADS if text.startswith(head)), None)


def restored(post: str) -> str:
    """The post with its first letters, where what is left is the end of a way posts begin; fewest lost letters win.

    Where nothing was lost but letters were misread, the one way that is near: "ผูมำนวยการ…" gives "ผู้อำนวยการ…".
    """
    bare = post.lstrip(_STROKES)
    if bare.startswith(_AGENCIES):
        return bare
    for skip in (0, 1, 2):  # what strokes were read as may stand before what is left
        if is_post(bare[skip:]):
            own = _WEIR.sub("ฝ่าย", bare[skip:])
            deputy = _DEPUTY + own
            return deputy if skip > 1 and _DEPUTY.startswith(bare[:skip]) and is_post(deputy) else own
        for lost in range(1, _MOST_LOST + 1):
            head = next((head for head in HEADS if _left(head, lost, bare[skip:])), None)
            if head:
                return head[:lost] + bare[skip:]
    return _nearest(bare) or bare or post


def _left(head: str, lost: int, text: str) -> bool:
    rest = head[lost:]
    return len(rest) >= _LEAST_LEFT and rest[0] not in _MARKS and text.startswith(rest)


def _nearest(text: str) -> str | None:
    """The post with its misread first letters put right, where one way to begin is clearly nearest."""
    ways: dict[str, float] = {}
    for head in HEADS:
        for cut in range(len(head) - 2, min(len(head) + 2, len(text)) + 1):
            far = likeness(text[:cut], head)
            if far <= max(_LEAST_FAR, _FAR * len(head)) and text[cut : cut + 1] not in tuple(_MARKS):
                shown = head + text[cut:]
                ways[shown] = min(far, ways.get(shown, 9.0))
    ranked = sorted((far, -len(shown), shown) for shown, far in ways.items())
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _CLEAR):
        return None
    return ranked[0][2]
