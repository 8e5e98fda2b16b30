"""The fonts that training pages are set in, and those held out for evaluation only.

All come from packages: `odoo14-addon-l10n-th-fonts` (the national fonts), Debian's `fonts-thai-tlwg` and
`fonts-tlwg-laksaman-ttf`, `fontpkg-noto-sans-thai`, the open families that `training/package.json` lists, and, for the
Latin letters that word processors set in a face of their own, `fonts-liberation`, `fonts-freefont-ttf`,
`fonts-dejavu-core`, `fonts-crosextra-carlito` and `fonts-crosextra-caladea`.
"""

from __future__ import annotations

import functools
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageFont

TLWG = Path("/usr/share/fonts/truetype/tlwg")
OPEN = Path(__file__).parent / "node_modules" / "@expo-google-fonts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One font file; `share` is how often it is drawn relative to the others."""

    path: Path
    share: float
    body: float  # points in which official text is set: national fonts are drawn small on their body

    @property
    def name(self) -> str:
        return self.path.stem

    def at(self, pixels: float) -> ImageFont.FreeTypeFont:
        return _opened(str(self.path), max(6, round(pixels)))


def _national() -> Path:
    spec = importlib.util.find_spec("odoo")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("odoo14-addon-l10n-th-fonts is not installed")
    return Path(next(iter(spec.submodule_search_locations))) / "addons" / "l10n_th_fonts" / "static" / "fonts"


@functools.lru_cache(maxsize=400)
def _opened(path: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, pixels, layout_engine=ImageFont.Layout.RAQM)


NATIONAL_SHARES = {
    "THSarabun": 6,
    "THSarabunNew": 7,
    "AngsanaNew": 4,
    "THNiramitAS": 1.2,
    "THKrub": 0.6,
    "THBaijam": 0.6,
    "THChakraPetch": 0.5,
    "THKoHo": 0.4,
    "THFahkwang": 0.4,
    "THK2DJuly8": 0.6,
    "THKodchasal": 0.3,
}
TLWG_SHARES = {
    "Laksaman": 2.5,
    "Laksaman-Bold": 2,
    "Laksaman-Italic": 0.2,
    "Norasi": 0.8,
    "Norasi-Bold": 0.5,
    "Garuda": 0.8,
    "Garuda-Bold": 0.5,
    "Kinnari": 0.7,
    "Kinnari-Bold": 0.4,
    "Loma": 0.6,
    "Loma-Bold": 0.4,
    "Waree": 0.6,
    "Waree-Bold": 0.4,
    "Umpush": 0.4,
    "Sawasdee": 0.3,
    "TlwgTypo": 0.2,
    "TlwgMono": 0.1,
}
# Family: (share of its plain cuts, points): looped faces often, the loopless ones of posters seldom.
OPEN_SHARES = {
    "sarabun": (4.0, 12.0),
    "niramit": (0.5, 12.0),
    "maitree": (0.4, 11.5),
    "taviraj": (0.4, 11.0),
    "pridi": (0.3, 11.5),
    "fahkwang": (0.2, 11.0),
    "bai-jamjuree": (0.3, 12.0),
    "chakra-petch": (0.2, 12.0),
    "koho": (0.2, 13.0),
    "ibm-plex-sans-thai": (0.3, 11.5),
    "anuphan": (0.15, 12.0),
    "athiti": (0.15, 12.5),
    "kanit": (0.15, 11.0),
    "prompt": (0.15, 10.5),
    "mitr": (0.15, 11.0),
    "k2d": (0.2, 11.5),
    "kodchasan": (0.15, 11.0),
}
OPEN_CUTS = {"400Regular": 1.0, "500Medium": 0.3, "700Bold": 0.6, "400Regular_Italic": 0.15}
PENS = ("mali", "itim", "sriracha", "charm", "charmonman")
# File: share. Times, Arial and Calibri by their metric twins first: what offices leave Latin words in.
LATIN_SHARES = {
    "liberation/LiberationSerif-Regular": 4,
    "liberation/LiberationSerif-Bold": 1,
    "liberation/LiberationSans-Regular": 4,
    "liberation/LiberationSans-Bold": 1,
    "liberation/LiberationSansNarrow-Regular": 0.5,
    "liberation/LiberationMono-Regular": 0.5,
    "crosextra/Carlito-Regular": 3,
    "crosextra/Carlito-Bold": 0.7,
    "crosextra/Caladea-Regular": 1,
    "freefont/FreeSans": 1,
    "freefont/FreeSerif": 1,
    "dejavu/DejaVuSans": 1,
    "dejavu/DejaVuSerif": 0.7,
}
HELD_OUT_OPEN = ("trirong", "ibm-plex-sans-thai-looped", "noto-sans-thai-looped")
HELD_OUT_TLWG = ("Umpush-Bold", "Sawasdee-Bold", "TlwgTypist", "Norasi-Italic")


def training_faces() -> tuple[Face, ...]:
    """Every face a training page may be set in."""
    national = [Face(path=_national() / f"{n}.ttf", share=s, body=16) for n, s in NATIONAL_SHARES.items()]
    tlwg = [Face(path=TLWG / f"{n}.ttf", share=s, body=11) for n, s in TLWG_SHARES.items()]
    return tuple(face for face in (*national, *tlwg, *_open_faces()) if face.path.exists())


def _open_faces() -> list[Face]:
    return [
        Face(path=path, share=share * weight, body=body)
        for family, (share, body) in OPEN_SHARES.items()
        for cut, weight in OPEN_CUTS.items()
        for path in sorted((OPEN / family / cut).glob("*.ttf"))
    ]


@functools.cache
def latin_faces() -> tuple[Face, ...]:
    """Faces without Thai, for the Latin words and Arabic figures of a line; none where they are not installed."""
    folder = TLWG.parent
    faces = (Face(path=folder / f"{name}.ttf", share=share, body=11) for name, share in LATIN_SHARES.items())
    return tuple(face for face in faces if face.path.exists())


def pen_faces() -> tuple[Face, ...]:
    """Faces that look written by hand: what numbers in a receiving stamp are filled in with."""
    names = ("THCharmofAU", "THMaliGrade6")
    national = [Face(path=_national() / f"{name}.ttf", share=1, body=16) for name in names]
    more = [Face(path=path, share=1, body=13) for pen in PENS for path in sorted(OPEN.glob(f"{pen}/[457]00*/*.ttf"))]
    return (*national, *more)


def held_out_faces() -> tuple[Face, ...]:
    """Faces that no training line was ever set in."""
    tlwg = [Face(path=TLWG / f"{n}.ttf", share=1, body=11) for n in HELD_OUT_TLWG]
    noto = importlib.util.find_spec("fontpkg_noto_sans_thai")
    more = sorted(
        Path(p) for s in (noto.submodule_search_locations if noto else []) or [] for p in Path(s).rglob("*.ttf")
    )
    more += sorted(path for family in HELD_OUT_OPEN for path in OPEN.glob(f"{family}/[47]00*/*.ttf"))
    return tuple(face for face in (*tlwg, *(Face(path=p, share=1, body=11) for p in more)) if face.path.exists())
