"""Phrases by which documents under the Act cite it, whatever their kind."""

from __future__ import annotations

import re

from parsers.thai.loose import any_of, forgiving

# By which section a document is made: matches "อาศัยอำนาจตามความในมาตรา 16"; not "มอบอำนาจ".
POWER = re.compile(forgiving("อาศัยอำนาจ"))
# Matches "พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. 2565"; not "การปฏิบัติราชการ".
ACT = re.compile(forgiving("การปฏิบัติราชการทางอิเล็กทรอนิกส์"))
# The duty to announce and to name systems. Matches "มาตรา 20 วรรคหนึ่ง แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์";
# not section 20 of another law.
DUTY = re.compile(rf"{forgiving('มาตรา')}\s*20(?!\d).{{0,60}}?{forgiving('ปฏิบัติราชการทางอิเล็กทรอนิกส์')}")
# Section 16 of the Act itself, not of another law: matches "มาตรา 16 แห่งพระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์".
SECTION_16 = re.compile(rf"{forgiving('มาตรา')}\s*16(?!\d).{{0,60}}?{forgiving('ปฏิบัติราชการทางอิเล็กทรอนิกส์')}")
# Section 16 of the Act and, behind it, numbered items that are systems: matches "ตามนัยมาตรา 16 แห่งพระราชบัญญัติการปฏิบัติ
# ราชการทางอิเล็กทรอนิกส์ … ๑. ระบบ ก … ๒. ระบบ ข"; not "๑. ระบบ ก ๒. คณะทำงาน".
_MARKED = rf"(?:\(?\d{{1,2}}[.)]|[-•])\s*{forgiving('ระบบ')}\S"
LISTS_SYSTEMS = re.compile(rf"{SECTION_16.pattern}.{{0,1500}}?\s{_MARKED}.{{0,200}}?\s{_MARKED}")
# A law that the section is of and that is surely another: matches "แห่งพระราชบัญญัติโรงงาน", "แห่งพระราชบัญญัติว่าด้วยธุรกรรมทาง
# อิเล็กทรอนิกส์"; not the Act, however worn its name: "แห่งพระราชบัญญัติการปฏิบัติราชกรทางอิเล็ก".
_OF_ANOTHER_LAW = (
    rf"(?:(?!{forgiving('แห่ง')}).){{0,70}}?{forgiving('แห่ง')}\s*"
    rf"{any_of('พระราชบัญญัติ พระราชกำหนด พระราชกฤษฎีกา ประมวล รัฐธรรมนูญ')}"
    rf"(?!(?:(?!{forgiving('ธุรกรรม')}).){{0,45}}?{any_of('อิเล็ก ทรอนิก เล็กทร การปฏิบัติ')})"
)


def section(number: str) -> re.Pattern[str]:
    """The pattern of a section of the Act: `number` is its expression. Not that of a law named otherwise."""
    return re.compile(rf"{forgiving('มาตรา')}\s*{number}(?!{_OF_ANOTHER_LAW})")


# Sections of the Act by which no channels and no systems are set up, none of those that do beside them: matches
# "อาศัยอำนาจตามความในมาตรา 8 แห่ง", "มาตรา 13 (2)"; not "มาตรา 8 และมาตรา 10".
OF_ANOTHER_SECTION = re.compile(
    rf"^(?!.*{forgiving('ตรา')}\s*(?:10|13\s*\(?\s*1|16|20)(?!\d))(?=.*{forgiving('ปฏิบัติราชการทาง')})"
    rf".*?{forgiving('มาตรา')}\s*(?:[7-9]|11|12|13\s*\(\s*2|14|15|17|18|19)(?!\d)"
)
