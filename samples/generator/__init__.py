"""Makes Thai official PDFs with their truth: announcements, orders, letters and look-alikes, clean or scanned."""

from __future__ import annotations

from samples.generator.compose import compose
from samples.generator.model import Content, Made, Wish
from samples.generator.produce import produce

__all__ = ["Content", "Made", "Wish", "compose", "produce"]
