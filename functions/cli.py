"""The same doors from a terminal: `saraban read`, `saraban redrive`, `saraban agencies …`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from functions.terminal import agency_commands

EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban read announcement.pdf                  # a table for people

    saraban read *.pdf --json > records.jsonl      # one record a line, in input order

    saraban read --help                            # more
"""
app = typer.Typer(
    name="saraban",
    epilog=EXAMPLES,
    help="สารบรรณ: อ่านประกาศและคำสั่งของหน่วยงานรัฐจาก PDF · reads Thai official PDFs into records.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    add_completion=False,
)

READ_EXAMPLES = """
**ตัวอย่าง · Examples**

    saraban read announcement.pdf                  # a table for people

    saraban read *.pdf --json > records.jsonl      # one record a line, in input order

    saraban read scan.pdf --text                   # the plain text, a form feed between pages

**Exit status**: 0 every file gave a record; 1 at least one file was refused; 2 wrong usage.
"""


@app.command(epilog=READ_EXAMPLES)
def read(
    files: Annotated[list[Path], typer.Argument(help="ไฟล์ PDF · PDF files", metavar="FILE.pdf...")],
    as_json: Annotated[bool, typer.Option("--json", help="JSON หนึ่งบรรทัดต่อไฟล์ · JSON Lines on standard output")] = False,
    as_text: Annotated[bool, typer.Option("--text", help="ข้อความล้วนทีละหน้า · plain text page by page")] = False,
    jobs: Annotated[int, typer.Option(help="จำนวนไฟล์ที่อ่านพร้อมกัน · files read at once; 0 = one a core", min=0)] = 0,
) -> None:
    """อ่าน PDF แล้วพิมพ์ผล โดยไม่ใช้คลาวด์หรือเครือข่าย · Read PDFs here, with no cloud and no network."""
    from functions.terminal import read as command  # noqa: PLC0415 - the PDF libraries load only when they are needed

    if as_json and as_text:
        raise typer.BadParameter("เลือก --json หรือ --text อย่างใดอย่างหนึ่ง · choose one of --json and --text")
    form: Literal["json", "text", "table"] = "json" if as_json else "text" if as_text else "table"
    raise typer.Exit(command.run(files, form=form, jobs=jobs))


@app.command()
def redrive() -> None:
    """ส่งงานที่ล้มเหลวกลับเข้าคิว · Send every dead letter back to its queue (uses the environment's AWS settings)."""
    from functions.terminal import redrive as command  # noqa: PLC0415 - AWS libraries load only when they are needed

    raise typer.Exit(command.run())


app.add_typer(agency_commands.app)


def main() -> None:
    """Entry point of `saraban`."""
    app()


if __name__ == "__main__":
    main()
