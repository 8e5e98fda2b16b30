"""`saraban redrive`: what was given up goes on its way again, once the fault is mended."""

from __future__ import annotations

from rich.console import Console

from functions.adapters.ports import ports
from functions.adapters.redrive import redrive


def run() -> int:
    """Send everything back and say how much; 0. Running it twice is harmless."""
    console = Console()
    sent = redrive(ports())
    for queue, count in sent.dead_letters.items():
        console.print(f"{queue}: {count} งานกลับเข้าคิว · dead letters sent back")
    console.print(f"เอกสารที่ค้าง · stuck documents sent on: {sent.documents}")
    return 0
