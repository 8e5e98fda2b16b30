"""`python -m bench.golden`: golden readings and records beside curated samples, made once and held by a test.

`reading.json` is the file as read; `expected.json` the record understood from it. Neither is overwritten without
`--overwrite`: a changed record is a change of behaviour that a person should see.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from parsers import reading
from parsers.reading.codec import reading_from_json, reading_to_json
from parsers.record import to_json
from parsers.understand import understand

SAMPLES = Path("samples")
LARGEST = 400_000  # bytes of a reading worth keeping


def main(
    samples: Annotated[Path, typer.Option(help="folder of samples")] = SAMPLES,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="read and understand again what is there")] = False,
    records: Annotated[bool, typer.Option("--records", help="with --overwrite: understand again only")] = False,
) -> None:
    """Make what is missing."""
    for folder in folders(samples):
        place, wanted = folder / "reading.json", folder / "expected.json"
        if (overwrite and not records) or not place.exists():
            read = reading.read_document(next(folder.glob("*.pdf")).read_bytes())
            held = reading_to_json(read)
            if len(held) > LARGEST:
                typer.echo(f"{folder}: {len(held)} bytes, left out")
                continue
            place.write_bytes(held)
        if overwrite or not wanted.exists():
            wanted.write_text(expected(folder), encoding="utf-8")
            typer.echo(str(folder))


def folders(samples: Path) -> list[Path]:
    """The curated samples: folders two levels down that hold one PDF."""
    found = [place for place in sorted(samples.glob("*/*")) if place.is_dir() and place.parent.name != "bad"]
    return [place for place in found if len(list(place.glob("*.pdf"))) == 1]


def expected(folder: Path) -> str:
    """The record of a sample's golden reading, as the contract prints it."""
    read = reading_from_json((folder / "reading.json").read_bytes())
    record = understand(read, file=next(folder.glob("*.pdf")).name)
    return json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    typer.run(main)
