"""Finds the fonts official print uses: the national fonts of a package, and Debian's TLWG fonts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NATIONAL = "addons/l10n_th_fonts/static/fonts"
TLWG = (Path("/usr/share/fonts/truetype/tlwg"), Path("/usr/share/fonts/opentype/tlwg"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """One typeface; `size` in points gives it the height that 16 pt TH Sarabun has on the page."""

    name: str
    file: str
    size: float
    line: float  # line height, times the size
    bold: str | None = None  # file of its bold cut; None: drawn heavier, as word processors do

    @property
    def family(self) -> str:
        """The name under which it is set and found again in the PDF; no spaces."""
        return self.name.replace(" ", "")


FONTS = (
    Font(name="TH Sarabun New", file="THSarabunNew.ttf", size=16, line=1.22),
    Font(name="TH SarabunPSK", file="THSarabun.ttf", size=16, line=1.22),
    Font(name="TH Niramit AS", file="THNiramitAS.ttf", size=14.5, line=1.42),
    Font(name="TH Krub", file="THKrub.ttf", size=15, line=1.4),
    Font(name="TH Baijam", file="THBaijam.ttf", size=15.5, line=1.4),
    Font(name="TH K2D July8", file="THK2DJuly8.ttf", size=15, line=1.4),
    Font(name="TH Charm of AU", file="THCharmofAU.ttf", size=16, line=1.3),
    Font(name="Angsana New", file="AngsanaNew.ttf", size=16.5, line=1.25),
    Font(name="TH Kodchasal", file="THKodchasal.ttf", size=15, line=1.4),
    Font(name="TH KoHo", file="THKoHo.ttf", size=15.5, line=1.35),
    Font(name="TH Chakra Petch", file="THChakraPetch.ttf", size=14.5, line=1.4),
    Font(name="TH Mali Grade 6", file="THMaliGrade6.ttf", size=15, line=1.4),
    Font(name="TH Fahkwang", file="THFahkwang.ttf", size=14.5, line=1.4),
    Font(name="Sawasdee", file="Sawasdee.ttf", size=11, line=1.6, bold="Sawasdee-Bold.ttf"),
    Font(name="Umpush", file="Umpush.ttf", size=12, line=1.5, bold="Umpush-Bold.ttf"),
    Font(name="Waree", file="Waree.ttf", size=11, line=1.6, bold="Waree-Bold.ttf"),
    Font(name="Loma", file="Loma.ttf", size=11.5, line=1.6, bold="Loma-Bold.ttf"),
    Font(name="Laksaman", file="Laksaman.ttf", size=12, line=1.5, bold="Laksaman-Bold.ttf"),
    Font(name="Garuda", file="Garuda.ttf", size=11.5, line=1.65, bold="Garuda-Bold.ttf"),
    Font(name="Norasi", file="Norasi.ttf", size=13, line=1.55, bold="Norasi-Bold.ttf"),
    Font(name="Kinnari", file="Kinnari.ttf", size=12.5, line=1.55, bold="Kinnari-Bold.ttf"),
)


class FontMissing(Exception):
    """A typeface is not installed; the message says how to get it."""


@cache
def national_folder() -> Path:
    """Where the package's font files lie; the add-on itself is never imported."""
    spec = find_spec("odoo")
    for place in spec.submodule_search_locations or () if spec else ():
        folder = Path(place) / NATIONAL
        if folder.is_dir():
            return folder
    raise FontMissing("national fonts not found: uv pip install odoo14-addon-l10n-th-fonts --no-deps")


@cache
def font_path(file: str) -> Path:
    """The file of a typeface, from the package or from Debian."""
    for folder in (national_folder(), *TLWG):
        for found in (folder / file, (folder / file).with_suffix(".otf")):
            if found.is_file():
                return found
    raise FontMissing(f"{file} not found: apt-get install fonts-thai-tlwg fonts-tlwg-laksaman-ttf")


@cache
def font_named(name: str) -> Font:
    """The font of this name."""
    return next(font for font in FONTS if font.name == name)


def font_faces() -> str:
    """The style sheet that declares every font: its plain cut and, as NAME-Bold, its heavy one."""
    rules = []
    for font in FONTS:
        plain, bold = font_path(font.file), font_path(font.bold or font.file)
        rules.append(f"@font-face{{font-family:'{font.family}';src:url('{plain.as_uri()}')}}")
        rules.append(f"@font-face{{font-family:'{font.family}-Bold';src:url('{bold.as_uri()}')}}")
    return "\n".join(rules)
