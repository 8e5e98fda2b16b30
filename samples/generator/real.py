"""Sets texts from a folder of measuring files as PDFs, with their truth.

A measuring file is JSON: id, kind, agency, title, number, issued_on, effective_on, signatory (where several sign also
signatories), channels, enquiry_phones, systems, attachments and blocks [{style, text}] or, of tables, [{style, rows}],
with Arabic digits. What a document has none of may be left out.
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
    named = data.get("signatories") or [data["signatory"]] if data.get("signatory") else []
    signers = [Signatory(lines=(), **signer) for signer in named]
    return Content(
        kind=data["kind"],
        agency=data["agency"],
        number=data["number"],
        title=data["title"],
        issued_on=_day(data["issued_on"]),
        effective_on=_day(data["effective_on"]),
        signatory=signers[0] if signers else None,
        others=tuple(signers[1:]),
        channels=tuple(Channel(**one) for one in data["channels"]),
        enquiries=tuple(Channel(type="phone", value=one) for one in data.get("enquiry_phones", [])),
        systems=tuple(data.get("systems", [])),
        attachments=tuple(data.get("attachments", [])),
        blocks=_blocks(data["blocks"]),
        variant="real",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _blocks(items: list[dict[str, Any]]) -> tuple[Block, ...]:
    """The blocks in order; the lines of a signature become one block, headings end with a rule."""
    blocks: list[Block] = []
    for item in items:
        before = blocks[-1].style if blocks else ""
        if item["style"] == "signature" == before:
            blocks[-1] = Block(style="signature", text=f"{blocks[-1].text}\n{item['text']}")
            continue
        if before == "heading" and item["style"] not in {"heading", "table"}:
            blocks.append(Block(style="rule"))
        rows = tuple(tuple(row) for row in item.get("rows", ()))
        blocks.append(Block(style=item["style"], text=item.get("text", ""), rows=rows))
    return tuple(blocks)


def produce_real(path: Path, *, profile: str, wording: str, seed: str) -> Made:
    """One measuring file as a finished document; only its look is drawn from the seed."""
    content = read_measuring_file(path)
    wish = Wish(seed=f"{seed}/{path.stem}", profile=profile, wording=wording)
    look = choose_look(wish, content, gazette=False)
    return produce_from(content, look, profile=profile, layer="sound", wording=wording)
