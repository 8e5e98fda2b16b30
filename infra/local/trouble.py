"""What can stand in the way of a local start, said so that the person can act: Thai first, English second."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from parsers import reading

DISK_NEEDED: Final = 300_000_000  # bytes: page images and moto's spooled objects of a long session
MODEL: Final = Path(reading.__file__).parent / "model" / "thai_lines.onnx"


class Trouble(Exception):
    """The stack cannot start or go on; `str()` is the two sentences to show, one a line."""

    def __init__(self, thai: str, english: str) -> None:
        super().__init__(f"{thai}\n{english}")
        self.thai = thai
        self.english = english


def port_busy(port: int) -> Trouble:
    return Trouble(
        f"พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ ปิดโปรแกรมนั้น หรือสั่ง make run PORT={port + 1}",
        f"Port {port} is taken by another program: close it, or run make run PORT={port + 1}",
    )


def port_refused(port: int) -> Trouble:
    return Trouble(
        f"เครื่องนี้ไม่อนุญาตให้ใช้พอร์ต {port} สั่ง make run PORT=8000 หรือพอร์ตอื่นที่สูงกว่า 1023",
        f"This machine does not let you use port {port}: run make run PORT=8000, or another port above 1023",
    )


def disk_full(place: str) -> Trouble:
    return Trouble(
        f"พื้นที่ดิสก์ที่ {place} เหลือไม่พอ ลบไฟล์ที่ไม่ใช้ให้เหลือที่ว่างอย่างน้อย 300 MB แล้วสั่งใหม่",
        f"The disk under {place} is nearly full: free at least 300 MB and run the same command again",
    )


def no_agencies(path: Path) -> Trouble:
    return Trouble(
        f"ไม่พบรายชื่อหน่วยงานที่ {path} สั่ง make samples แล้วลองใหม่",
        f"The list of agencies is not at {path}: run make samples and try again",
    )


def bad_agencies(path: Path, line: int, why: str) -> Trouble:
    return Trouble(
        f"รายชื่อหน่วยงาน {path} บรรทัด {line}: {why} แก้บรรทัดนี้แล้วสั่งใหม่",
        f"The list of agencies {path} is wrong in line {line}: correct it and run the same command again",
    )


def no_recogniser() -> Trouble:
    return Trouble(
        f"ไม่พบแฟ้มตัวแบบอ่านตัวอักษร {MODEL.name} ดึงโครงการมาใหม่ให้ครบ แล้วสั่ง make setup",
        f"The recogniser's model {MODEL.name} is not here: fetch the project again, whole, then run make setup",
    )


@contextmanager
def said_plainly(port: int) -> Iterator[None]:
    """What the system says of a port or of the disk, turned into Trouble; anything else goes through as it is."""
    try:
        yield
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            raise port_busy(port) from problem
        if problem.errno in {errno.EACCES, errno.EPERM} and problem.filename is None:
            raise port_refused(port) from problem
        if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise disk_full(tempfile.gettempdir()) from problem
        raise


def look_around() -> None:
    """Raises Trouble where the disk is nearly full or the recogniser's model is missing."""
    place = tempfile.gettempdir()
    if shutil.disk_usage(place).free < DISK_NEEDED:
        raise disk_full(place)
    if not MODEL.is_file():
        raise no_recogniser()
