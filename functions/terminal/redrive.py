"""`saraban redrive`: what was given up goes on its way again, once the fault is mended."""

from __future__ import annotations

from botocore.exceptions import BotoCoreError, ClientError
from rich.console import Console

from functions.adapters.ports import ports
from functions.adapters.redrive import redrive
from functions.adapters.settings import MissingSetting


def run() -> int:
    """Send everything back and say how much; 0, or 1 with a sentence why not. Running it twice is harmless."""
    console, aside = Console(), Console(stderr=True)
    try:
        sent = redrive(ports())
    except MissingSetting as missing:
        aside.print(f"{missing.message} · {missing.detail}\n{missing.remedy}", markup=False)
        return 1
    except (ClientError, BotoCoreError) as unreachable:
        aside.print(f"ติดต่อบริการไม่ได้ · cannot reach the service: {type(unreachable).__name__}", markup=False)
        return 1
    for queue, count in sent.dead_letters.items():
        console.print(f"{queue}: {count} งานกลับเข้าคิว · dead letters sent back")
    console.print(f"เอกสารที่ค้าง · stuck documents sent on: {sent.documents}")
    return 0
