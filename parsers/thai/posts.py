"""Heads of posts ("รองอธิบดี", "นายกเทศมนตรี…"), to give back the letters a signature's strokes took from one's front."""

from __future__ import annotations

from parsers.thai.loose import LIGHT_MARKS


def _words(text: str) -> list[str]:
    return text.split()


HEADS = tuple(
    sorted(
        _words(
            "ขนส่งจังหวัด คณบดี นักวิชาการ นายกองค์การบริหารส่วน นายกเทศมนตรี นายกเมืองพัทยา นายอำเภอ "
            "ประธานกรรมการ ปลัดกระทรวง ปลัดกรุงเทพมหานคร ปลัดองค์การบริหารส่วน ปลัดอำเภอ ปลัดเทศบาล "
            "ผู้จัดการ ผู้ตรวจราชการ ผู้บัญชาการ ผู้ว่าการ ผู้ว่าราชการจังหวัด ผู้อำนวยการ "
            "รองนายกองค์การบริหารส่วน รองนายกเทศมนตรี รองปลัดกระทรวง รองปลัดเทศบาล รองผู้จัดการ รองผู้ว่าการ "
            "รองผู้ว่าราชการจังหวัด รองผู้อำนวยการ รองอธิการบดี รองอธิบดี รองเลขาธิการ หัวหน้าฝ่าย "
            "หัวหน้าสำนัก หัวหน้าสำนักงาน อธิการบดี อธิบดี เลขาธิการ"
        ),
        key=lambda head: (-len(head), head),
    )
)
_MARKS = LIGHT_MARKS + "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39"
_STROKES = " /|\\.,:;'\"”“‘’-_()[]{}IlfJjt1!~*" + _MARKS  # what a signature's strokes are read as
_MOST_LOST = 6  # letters and marks
_LEAST_LEFT = 5


def is_post(text: str) -> bool:
    """Does the line begin like a post?"""
    return text.startswith(HEADS)


def restored(post: str) -> str:
    """The post with its first letters, where what is left is the end of a way posts begin; fewest lost letters win."""
    bare = post.lstrip(_STROKES)
    if is_post(bare):
        return bare
    for skip in (0, 1, 2):  # what strokes were read as may stand before what is left
        for lost in range(1, _MOST_LOST + 1):
            head = next((head for head in HEADS if _left(head, lost, bare[skip:])), None)
            if head:
                return head[:lost] + bare[skip:]
    return bare or post


def _left(head: str, lost: int, text: str) -> bool:
    rest = head[lost:]
    return len(rest) >= _LEAST_LEFT and rest[0] not in _MARKS and text.startswith(rest)
