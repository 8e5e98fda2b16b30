"""The record with corrections over it, as the pages know it: the register's own rules under the name they had here."""

from __future__ import annotations

from register.corrected import (
    LIST_FIELDS,
    LIST_PATH,
    MAX_ENTRIES,
    PRINCIPAL,
    SINGLE_FIELDS,
    empty_field,
    find_field,
    is_field_path,
    with_corrections,
    without_removed,
)

__all__ = [
    "LIST_FIELDS",
    "LIST_PATH",
    "MAX_ENTRIES",
    "PRINCIPAL",
    "SINGLE_FIELDS",
    "empty_field",
    "find_field",
    "is_field_path",
    "with_corrections",
    "without_removed",
]
