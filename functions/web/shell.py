"""The frame round every page, for one visit."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from functions.adapters.identity import User
from functions.web.contexts import Shell
from functions.web.session import Visit

# Said once after a change, named by a short code in the address so that no text travels through it.
NOTICES: Final = MappingProxyType(
    {
        "saved": "บันทึกการแก้ไขแล้ว",
        "unchanged": "ไม่มีค่าใดเปลี่ยน จึงไม่ได้บันทึก",
        "approved": "เอกสารผ่านการตรวจแล้ว และปรับสถานะหน่วยงานในทะเบียนแล้ว",
        "returned": "ส่งคืนเอกสารพร้อมเหตุผลแล้ว",
        "reopened": "เปิดการตรวจใหม่แล้ว",
        "sent": "ส่งไฟล์แล้ว เอกสารจะปรากฏในรายการนี้ภายในไม่กี่วินาที",
        "recorded": "บันทึกแล้ว หน้าสาธารณะจะปรับตามภายในหนึ่งนาที",
        "signed_out": "ออกจากระบบแล้ว",
    }
)


def shell_for(visit: Visit, active: str = "", notice: str | None = None) -> Shell:
    """The frame: menu entries that this visitor may use, and the token for its forms."""
    user = visit.user
    return Shell(
        user_name=user.name if user else None,
        role=role_word(user) if user else None,
        may_upload=user is not None and user.is_officer,
        sees_documents=user is not None and (user.is_officer or user.sees_all),
        manages=user is not None and (user.is_officer or user.may_decide),
        form_token=visit.form_token,
        active=active,
        notice=NOTICES.get(notice or ""),
    )


def role_word(user: User) -> str:
    """What the person is to the register, in Thai."""
    if user.is_reviewer:
        return "ผู้ตรวจ"
    if user.is_officer:
        return "เจ้าหน้าที่หน่วยงาน"
    return "ผู้กำกับดูแล" if user.sees_all else "ผู้ใช้"
