"""Processor seconds: what a machine busy with other things does not change much."""

from __future__ import annotations

import resource


def processor_seconds() -> float:
    """Processor seconds of this process so far, and of the programs it has run and waited for."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)
