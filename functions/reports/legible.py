"""Text that can be copied out of our own PDFs: สำนักงาน, not สŭำนักงำน.

SARA AM is drawn with two glyphs, the ring and the leg. Pango gives its whole character to the second and nothing to the
first, and a glyph has one meaning in a PDF: every leg (า) of the document would then be copied as SARA AM.
"""

from __future__ import annotations

import re
from typing import Any, Final

RING, LEG, SARA_AM = "\u0e4d", "\u0e32", "\u0e33"
# must match b"<00b7> <0e33>", a line of a ToUnicode map (PDF 1.7, 9.10.3); must not match b"<0000> <ffff>x"
_ENTRY: Final = re.compile(rb"<([0-9a-f]{4})> <([0-9a-f]*)>")


def make_legible(_document: Any, pdf: Any) -> None:
    """A finisher of WeasyPrint: the two halves of SARA AM become the characters they look like."""
    for one in pdf.objects:
        lines = getattr(one, "stream", ())
        if b"begincmap" in lines:
            one.stream = [_mended(line) for line in lines]


def _mended(line: bytes) -> bytes:
    entry = _ENTRY.fullmatch(line)
    if entry is None:
        return line
    text = bytes.fromhex(entry[2].decode()).decode("utf-16-be")
    meant = LEG if text.endswith(SARA_AM) else text or RING
    return b"<%s> <%s>" % (entry[1], meant.encode("utf-16-be").hex().encode())
