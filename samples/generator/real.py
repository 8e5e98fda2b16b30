"""Sets texts from a folder of measuring files as PDFs, with their truth; the files themselves are never copied.

A measuring file is JSON: id, kind, agency, title, number, issued_on, effective_on, signatory, channels,
enquiry_phones and blocks [{style, text}], with Arabic digits.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from samples.generator.compose import choose_look
from samples.generator.model import Block, Channel, Content, Made, Signatory, Wish
from samples.generator.produce import produce_from


def read_measuring_file(path: Path) -> Content:
    """The content of one measuring file."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    signer = data.get("signatory")
    return Content(
        kind=data["kind"],
        agency=data["agency"],
        number=data["number"],
        title=data["title"],
        issued_on=_day(data["issued_on"]),
        effective_on=_day(data["effective_on"]),
        signatory=Signatory(lines=(), **signer) if signer else None,
        channels=tuple(Channel(type=one["type"], value=one["value"]) for one in data["channels"]),
        enquiries=tuple(Channel(type="phone", value=one) for one in data.get("enquiry_phones", [])),
        blocks=_blocks(data["blocks"]),
        variant="real",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _blocks(items: list[dict[str, str]]) -> tuple[Block, ...]:
    """The blocks in order; the lines of the signature become one block, headings end with a rule."""
    blocks: list[Block] = []
    signature: list[str] = []
    for item in items:
        if item["style"] == "signature":
            signature.append(item["text"])
            continue
        if item["style"] != "heading" and blocks and blocks[-1].style == "heading":
            blocks.append(Block(style="rule"))
        blocks.append(Block(style=item["style"], text=item["text"]))
    return (*blocks, Block(style="signature", text="\n".join(signature)))


def produce_real(path: Path, *, profile: str, wording: str, seed: str) -> Made:
    """One measuring file as a finished document; only its look is drawn from the seed."""
    content = read_measuring_file(path)
    wish = Wish(seed=f"{seed}/{path.stem}", profile=profile, wording=wording)
    look = choose_look(wish, content, gazette=False)
    return produce_from(content, look, profile=profile, layer="sound", wording=wording)
