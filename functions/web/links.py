"""Where a channel's printed value leads, only where its form is known to be harmless."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

# must match "saraban@example.go.th"; must not match "a b@example.go.th" or "@pantainorasingh"
MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
# must match "https://www.example.go.th/ถามตอบ" and "www.example.go.th"; must not match "javascript:alert(1)"
WEB: Final = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+(/\S*)?")
# must match "@pantainorasingh"; must not match "กองคลัง" or "0812345678"
LINE: Final = re.compile(r"@[a-z0-9._-]{3,40}")
# must match "0 2241 5600-18" and "1506 กด 4" up to their first number; must not match "ต่อ 15"
PHONE: Final = re.compile(r"[\d \-]+")
DIALLED: Final = ("phone", "hotline")
HOTLINE_DIGITS: Final = 4
LANDLINE_DIGITS: Final = 9  # 0, area, subscriber; what follows is the end of a range
MOBILE_DIGITS: Final = 10
MOBILE: Final = ("06", "08", "09")


def link_to(kind: str, value: str) -> str | None:
    """The address of a channel, or None."""
    if kind == "email" and MAIL.fullmatch(value):
        return f"mailto:{value}"
    if kind == "line" and LINE.fullmatch(value):
        return f"https://line.me/R/ti/p/{quote(value, safe='')}"
    if kind in ("website", "facebook") and WEB.fullmatch(value):
        return value if value.startswith(("http://", "https://")) else f"https://{value}"
    return _dial(value) if kind in DIALLED else None


def _dial(value: str) -> str | None:
    """A telephone's address: the first number of a range, without extension; None where the length is no number's."""
    match = PHONE.match(value)
    digits = "".join(one for one in match[0] if one.isdigit()) if match else ""
    if len(digits) == HOTLINE_DIGITS and digits[0] == "1":
        return f"tel:{digits}"
    wanted = MOBILE_DIGITS if digits.startswith(MOBILE) else LANDLINE_DIGITS
    return f"tel:{digits[:wanted]}" if digits.startswith("0") and len(digits) >= wanted else None
