"""Measures a reader of pages against documents whose text is known: errors a character, digits right, time.

    python -m training.evaluate FOLDER [--reader ours|tha|tha+eng|Thai] [--json OUT] [--show NAME]

FOLDER holds NAME.pdf beside NAME.json with `text`, `profile` and `font`, as `samples.generator` writes them.
Spaces are ignored, and a Thai digit equals its Arabic one, unless `--strict`.
"""

from __future__ import annotations

import argparse
import json
import re
import time
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from parsers.reading.engine import Engine
from parsers.reading.recognised import read_image

ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
INVISIBLE = re.compile(r"[\s\u200b-\u200d\ufeff\u00ad]+")  # matches a line break; must not match "ำ"
RUN = re.compile(r"[0-9๐-๙]+")  # matches "๒๕๖๖"; must not match "พ.ศ."


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One document read: counts, from which every figure follows."""

    name: str
    profile: str
    font: str
    letters: int
    errors: int
    missing: int
    invented: int
    digits: int
    digits_right: int
    seconds: float
    pages: int

    @property
    def rate(self) -> float:
        return self.errors / max(1, self.letters)


def plain(text: str, *, strict: bool = False) -> str:
    """Text as it is compared: composed, without spaces; digits in one form unless `strict`."""
    text = unicodedata.normalize("NFC", text).replace("\u0e4d\u0e32", "\u0e33")
    text = INVISIBLE.sub("", text)
    return text if strict else text.translate(ARABIC)


def score(name: str, truth: dict[str, Any], text: str, seconds: float, pages: int, *, strict: bool = False) -> Score:
    """Compare what was read with what the document says."""
    want, got = plain(truth["text"], strict=strict), plain(text, strict=strict)
    edits = Levenshtein.editops(want, got)
    touched = {edit.src_pos for edit in edits if edit.tag in ("replace", "delete")}
    digits = [at for at, letter in enumerate(want) if letter.isdigit()]
    return Score(
        name=name,
        profile=truth["profile"],
        font=truth.get("font", ""),
        letters=len(want),
        errors=len(edits),
        missing=sum(edit.tag == "delete" for edit in edits),
        invented=sum(edit.tag == "insert" for edit in edits),
        digits=len(digits),
        digits_right=sum(at not in touched for at in digits),
        seconds=seconds,
        pages=pages,
    )


def pages_of(pdf: Path, dpi: float) -> Iterator[NDArray[np.uint8]]:
    """Each page in grey at `dpi`."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield _grey(page, dpi)


def _grey(page: Any, dpi: float) -> NDArray[np.uint8]:
    picture = page.render(scale=dpi / 72, grayscale=True).to_numpy()
    return np.ascontiguousarray(picture[:, :, 0] if picture.ndim == 3 else picture)


def read_file(pdf: Path, engine: Engine) -> tuple[str, float, int]:
    """All text, the seconds that finding and reading took, and the number of pages."""
    texts, seconds = [], 0.0
    for image in pages_of(pdf, engine.dpi):
        began = time.process_time()
        lines, _ = read_image(image, engine.dpi, engine)
        seconds += time.process_time() - began
        texts.append("\n".join(line.text for line in lines))
    return "\n".join(texts), seconds, len(texts)


def evaluate(folder: Path, engine: Engine, *, strict: bool = False, show: str = "") -> list[Score]:
    """Score every scanned document of a folder."""
    scores = []
    for path in sorted(folder.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if truth["profile"] == "born" or not path.with_suffix(".pdf").exists():
            continue
        text, seconds, pages = read_file(path.with_suffix(".pdf"), engine)
        scores.append(score(path.stem, truth, text, seconds, pages, strict=strict))
        if show and show in path.stem:
            print(_differences(plain(truth["text"], strict=strict), plain(text, strict=strict)))
    return scores


def _differences(want: str, got: str) -> str:
    out = []
    for edit in Levenshtein.opcodes(want, got):
        if edit.tag != "equal":
            around = want[max(0, edit.src_start - 8) : edit.src_start]
            out.append(f"…{around}[{want[edit.src_start : edit.src_end]}→{got[edit.dest_start : edit.dest_end]}]")
    return "\n".join(out)


def summary(scores: list[Score], key: Callable[[Score], str]) -> dict[str, dict[str, float]]:
    """Figures by group: errors a character over all text, median, 95th centile and worst document; digits right."""
    groups: dict[str, list[Score]] = {}
    for one in scores:
        groups.setdefault(key(one), []).append(one)
    return {name: _figures(groups[name]) for name in sorted(groups)}


def _figures(scores: list[Score]) -> dict[str, float]:
    rates = np.array([one.rate for one in scores])
    letters, digits = sum(one.letters for one in scores), sum(one.digits for one in scores)
    return {
        "documents": len(scores),
        "cer": sum(one.errors for one in scores) / max(1, letters),
        "median": float(np.median(rates)),
        "p95": float(np.percentile(rates, 95)),
        "worst": float(rates.max()),
        "digits": sum(one.digits_right for one in scores) / max(1, digits),
        "missing": sum(one.missing for one in scores) / max(1, letters),
        "invented": sum(one.invented for one in scores) / max(1, letters),
        "seconds_a_page": sum(one.seconds for one in scores) / max(1, sum(one.pages for one in scores)),
    }


def _table(figures: dict[str, dict[str, float]]) -> str:
    head = f"{'':22s} docs    CER  median    p95  worst  digits  missing invented  s/page"
    rows = [
        f"{name:22s} {f['documents']:4.0f} {f['cer']:6.2%} {f['median']:7.2%} {f['p95']:6.2%} {f['worst']:6.2%} "
        f"{f['digits']:7.2%} {f['missing']:8.2%} {f['invented']:8.2%} {f['seconds_a_page']:7.2f}"
        for name, f in figures.items()
    ]
    return "\n".join([head, *rows])


def engine_named(reader: str, model: Path | None = None) -> Engine:
    """Our own reader, or a stock tesseract model."""
    from parsers.reading.recogniser import Recogniser  # noqa: PLC0415 - only the reader asked for is loaded
    from parsers.reading.tesseract import Tesseract  # noqa: PLC0415

    if reader != "ours":
        return Tesseract(languages=reader)
    return Recogniser(model=model) if model else Recogniser()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reader", default="ours")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--show", default="")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    scores = evaluate(args.folder, engine_named(args.reader, args.model), strict=args.strict, show=args.show)
    print(_table({"all": _figures(scores)} | summary(scores, lambda one: one.profile)))
    print(_table(summary(scores, lambda one: one.font)))
    if args.json:
        args.json.write_text(
            json.dumps([asdict(one) for one in scores], ensure_ascii=False, indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
