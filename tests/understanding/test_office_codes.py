"""Which letters may open a letter's number."""

from __future__ import annotations

import pytest

from parsers.thai.office_codes import is_coded


@pytest.mark.parametrize("number", ["คค 0916/223", "มท0801.2/ว1460", "สท 52001/ว12"])
def test_codes_of_ministries_and_provinces_are_known(number: str) -> None:
    assert is_coded(number)


@pytest.mark.parametrize("number", ["คศ 0916/223", "ว 9/2568", "ป. 1/2566", "1/2566", ""])
def test_other_letters_are_no_code(number: str) -> None:
    assert not is_coded(number)
