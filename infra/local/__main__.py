"""`python -m infra.local [FOLDER]`: what `make run` calls."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

EXAMPLES = """
**ตัวอย่าง · Examples**

    python -m infra.local                         # the samples, then pages at http://127.0.0.1:8000

    python -m infra.local my-pdfs --port 8080

    python -m infra.local samples --once          # put them through, print the table, stop
"""
WIDE = 160  # columns when the output goes to a file: the table has nine of them
app = typer.Typer(rich_markup_mode="markdown", add_completion=False, pretty_exceptions_enable=False)


@app.command(epilog=EXAMPLES)
def main(
    folder: Annotated[Path, typer.Argument(help="โฟลเดอร์ PDF · a folder of PDFs")] = Path("samples"),
    port: Annotated[int, typer.Option(help="พอร์ตของหน้าเว็บ · port of the pages", min=0, max=65535)] = 8000,
    once: Annotated[bool, typer.Option("--once", help="จบเมื่ออ่านครบ · stop when all are read")] = False,
) -> None:
    """เปิดระบบทั้งชุดบนเครื่องนี้ แล้วส่ง PDF ผ่านประตูเดียวกับหน่วยงาน · The whole service on this machine."""
    from infra.local.run import run  # noqa: PLC0415 - `--help` answers before the local cloud is loaded

    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDE)
    raise typer.Exit(run(folder, port=port, once=once, console=console))


app()
