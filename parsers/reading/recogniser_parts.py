"""Connected patches of ink on a level page. Places are level work pixels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from parsers.reading.patches import Ints, patches_of
from parsers.reading.recogniser_ink import Grey


@dataclass(slots=True, kw_only=True)
class Parts:
    """Connected patches of ink, one row each."""

    labels: Ints
    left: Ints
    top: Ints
    width: Ints
    height: Ints
    area: Ints
    line: Ints  # index of the line a patch belongs to, -1 none yet, -2 shared

    @property
    def right(self) -> Ints:
        return self.left + self.width

    @property
    def bottom(self) -> Ints:
        return self.top + self.height


def parts_of(ink: Grey) -> Parts:
    labels, stats = patches_of(ink)
    left, top, width, height, area = np.ascontiguousarray(stats.T)
    return Parts(
        labels=labels,
        left=left,
        top=top,
        width=width,
        height=height,
        area=area,
        line=np.full(len(left), -1, np.int32),
    )
