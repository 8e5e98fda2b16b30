"""Hosts of the central agencies and state enterprises whose name in Latin letters is no spelling of their Thai one.

As their own sites and mailboxes print them; a host one slip beside the one its own agency keeps is that one.
"""

from __future__ import annotations

from functools import lru_cache

from parsers.latin_shapes import unlikeness

_TEXT = """
กรมสรรพากร rd|กรมสรรพสามิต excise|กรมศุลกากร customs|กรมธนารักษ์ treasury|กรมบัญชีกลาง cgd|สำนักงานเศรษฐกิจการคลัง fpo
กรมการค้าต่างประเทศ dft|กรมการค้าภายใน dit|กรมพัฒนาธุรกิจการค้า dbd|กรมส่งเสริมการค้าระหว่างประเทศ ditp
กรมทรัพย์สินทางปัญญา ipthailand|กรมเจรจาการค้าระหว่างประเทศ dtn|กรมการขนส่งทางบก dlt|สำนักงานขนส่ง dlt|กรมทางหลวงชนบท drr
กรมทางหลวง doh|กรมเจ้าท่า md|กรมท่าอากาศยาน airports|กรมการขนส่งทางราง drt|กรมโรงงานอุตสาหกรรม diw
กรมส่งเสริมอุตสาหกรรม dip|กรมอุตสาหกรรมพื้นฐานและการเหมืองแร่ dpim|สำนักงานมาตรฐานผลิตภัณฑ์อุตสาหกรรม tisi
สำนักงานคณะกรรมการส่งเสริมการลงทุน boi|กรมการจัดหางาน doe|กรมพัฒนาฝีมือแรงงาน dsd|กรมสวัสดิการและคุ้มครองแรงงาน labour
สำนักงานประกันสังคม sso|กรมการปกครอง dopa|กรมที่ดิน dol|กรมการพัฒนาชุมชน cdd|กรมส่งเสริมการปกครองท้องถิ่น dla
กรมโยธาธิการและผังเมือง dpt|กรมป้องกันและบรรเทาสาธารณภัย disaster|กรมราชทัณฑ์ correct|กรมบังคับคดี led|กรมคุมประพฤติ probation
กรมพินิจและคุ้มครองเด็กและเยาวชน djop|กรมสอบสวนคดีพิเศษ dsi|กรมชลประทาน rid|กรมประมง fisheries|กรมปศุสัตว์ dld|กรมวิชาการเกษตร doa
กรมส่งเสริมการเกษตร doae|กรมพัฒนาที่ดิน ldd|กรมส่งเสริมสหกรณ์ cpd|กรมตรวจบัญชีสหกรณ์ cad|กรมหม่อนไหม qsds
กรมทรัพยากรน้ำบาดาล dgr|กรมทรัพยากรน้ำ dwr|กรมทรัพยากรธรณี dmr|กรมควบคุมมลพิษ pcd|กรมป่าไม้ forest|กรมอุทยานแห่งชาติ dnp
กรมทรัพยากรทางทะเลและชายฝั่ง dmcr|กรมธุรกิจพลังงาน doeb|กรมเชื้อเพลิงธรรมชาติ dmf|กรมพัฒนาพลังงานทดแทน dede
กรมอุตุนิยมวิทยา tmd|สำนักงานสถิติแห่งชาติ nso|กรมศิลปากร finearts|กรมการศาสนา dra|กรมส่งเสริมวัฒนธรรม culture
กรมประชาสัมพันธ์ prd|สำนักงานคณะกรรมการคุ้มครองผู้บริโภค ocpb|กรมการท่องเที่ยว dot|กรมพลศึกษา dpe|กรมวิทยาศาสตร์บริการ dss
สำนักงานปรมาณูเพื่อสันติ oap|กรมผู้สูงอายุ dop|กรมกิจการเด็กและเยาวชน dcy|กรมพัฒนาสังคมและสวัสดิการ dsdw
การไฟฟ้าฝ่ายผลิตแห่งประเทศไทย egat|การไฟฟ้านครหลวง mea|การไฟฟ้าส่วนภูมิภาค pea|การประปานครหลวง mwa|การประปาส่วนภูมิภาค pwa
การทางพิเศษแห่งประเทศไทย exat|การรถไฟแห่งประเทศไทย railway|การเคหะแห่งชาติ nha|ธนาคารออมสิน gsb|การยางแห่งประเทศไทย raot
กองทุนเงินให้กู้ยืมเพื่อการศึกษา studentloan|สำนักงานพัฒนารัฐบาลดิจิทัล dga|องค์การเภสัชกรรม gpo
"""
_HOSTS = tuple(
    (name, host) for line in _TEXT.strip().splitlines() for one in line.split("|") for name, host in (one.split(),)
)
_SHORT = 4  # letters: in a host of so few no more than one letter may look otherwise
_SLIP, _SLIPS = 0.5, 1.1


@lru_cache(maxsize=64)
def known_host(agency: str) -> str | None:
    """The label of the host that this agency, or an office of it, keeps; None for an agency of no known one."""
    plain = "".join(agency.split())
    found = [(len(name), host) for name, host in _HOSTS if name in plain]
    return max(found)[1] if found else None


def known_host_meant(name: str, agency: str) -> str | None:
    """The host of the agency that `name` is or can only be a misreading of."""
    host = known_host(agency)
    if host is None:
        return None
    return host if unlikeness(name, host) <= (_SLIP if len(host) <= _SHORT else _SLIPS) else None
