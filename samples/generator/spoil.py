"""What is done to a finished file to make a bad sample, or a signed one."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf

from samples.generator.seal import sign_digitally

WEB_PAGE = "<!DOCTYPE html>\n<html lang=th><title>404</title><p>ไม่พบไฟล์ที่ต้องการ\n"


def _saved(file: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    file.save(out, deterministic_id=True)
    return out.getvalue()


def encrypt(pdf: bytes) -> bytes:
    """Opening needs a password. The random keys make the bytes differ each time."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(out, encryption=pikepdf.Encryption(user="sample-user", owner="sample-owner"))
    return out.getvalue()


def truncate(pdf: bytes) -> bytes:
    """The first four tenths of the file, as a broken upload leaves it."""
    return pdf[: len(pdf) * 4 // 10]


def not_a_pdf(_pdf: bytes) -> bytes:
    return WEB_PAGE.encode()


def no_pages(_pdf: bytes) -> bytes:
    with pikepdf.new() as file:
        return _saved(file)


def upside_down(pdf: bytes) -> bytes:
    """Every page shown turned by half a turn."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for page in file.pages:
            page.rotate(180, relative=True)
        return _saved(file)


def blank_page(pdf: bytes) -> bytes:
    """An empty A4 page after the last."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.add_blank_page(page_size=(595.28, 841.89))
        return _saved(file)


def only_blank(_pdf: bytes) -> bytes:
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(595.28, 841.89))
        return _saved(file)


SPOIL: dict[str, Callable[[bytes], bytes]] = {
    "encrypt": encrypt,
    "truncate": truncate,
    "not_a_pdf": not_a_pdf,
    "no_pages": no_pages,
    "upside_down": upside_down,
    "blank_page": blank_page,
    "only_blank": only_blank,
    "sign": sign_digitally,
}
# These come out with other bytes each time, so a committed file is kept.
NOT_REPEATABLE = frozenset({"encrypt", "sign"})
