"""Phrases by which documents under the Act cite it, whatever their kind."""

from __future__ import annotations

import re

from parsers.thai.loose import forgiving

# Matches "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"; not "การปฏิบัติราชการ".
ACT = re.compile(forgiving("การปฏิบัติราชการทางอิเล็กทรอนิกส์"))
# The duty to announce and to name systems. Matches "มาตรา 20 วรรคหนึ่ง แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์";
# not section 20 of another law.
DUTY = re.compile(rf"{forgiving('มาตรา')}\s*20(?!\d).{{0,60}}?{forgiving('ปฏิบัติราชการทางอิเล็กทรอนิกส์')}")
