"""What systems for officers' work are called after the word ระบบ: the phrases in common use among state agencies.

Sources: the systems the central agencies run for all (of the Comptroller General's Department, the Civil Service
Commission, the Digital Government Development Agency, the Department of Local Administration), the explanation of
section 16 by the Public Sector Development Commission, and what offices do daily. Only `parsers.system_names` uses
them, to put right what was misread within one; a name that is none of them stays as read.
"""

from __future__ import annotations

_LETTERS = """
งานสารบรรณอิเล็กทรอนิกส์ งานสารบรรณดิจิทัล งานสารบรรณ สารบรรณอิเล็กทรอนิกส์ สารบรรณดิจิทัล สารบรรณกลาง
รับส่งหนังสือ รับส่งหนังสือราชการ รับส่งเอกสาร รับส่งเอกสารดิจิทัล ทะเบียนรับส่งเอกสาร ทะเบียนรับส่งหนังสือ
ทะเบียนหนังสือรับส่ง รับและส่งหนังสือ หนังสือเวียน แจ้งเวียนหนังสือ จัดเก็บเอกสาร จัดเก็บและสืบค้นเอกสาร สืบค้นเอกสาร
คลังเอกสารกลาง คลังเอกสารดิจิทัล คลังเอกสารอิเล็กทรอนิกส์ บริหารจัดการเอกสาร จัดการเอกสาร จัดการเอกสารอิเล็กทรอนิกส์
ลงนามอิเล็กทรอนิกส์ ลงนามดิจิทัล ลายมือชื่ออิเล็กทรอนิกส์ ลายมือชื่อดิจิทัล เสนอแฟ้ม แฟ้มเสนอเซ็น เสนอเรื่อง
อนุมัติเอกสาร ติดตามเอกสาร จดหมายอิเล็กทรอนิกส์ จดหมายอิเล็กทรอนิกส์กลาง จดหมายอิเล็กทรอนิกส์ภาครัฐ
จดหมายอิเล็กทรอนิกส์เพื่อการสื่อสารในภาครัฐ ไปรษณีย์อิเล็กทรอนิกส์ ไปรษณีย์อิเล็กทรอนิกส์กลาง ไปรษณีย์อิเล็กทรอนิกส์ของหน่วยงาน
อีเมลองค์กร อีเมลหน่วยงาน อีเมลภาครัฐ อีเมล์องค์กร อีเมล์หน่วยงาน อีเมล์ภาครัฐ บันทึกข้อความอิเล็กทรอนิกส์ หนังสือราชการอิเล็กทรอนิกส์
"""
_MEETINGS = """
ประชุมผ่านสื่ออิเล็กทรอนิกส์ ประชุมออนไลน์ ประชุมทางไกล ประชุมอิเล็กทรอนิกส์ ประชุมทางไกลผ่านจอภาพ ห้องประชุมเสมือน
จองห้องประชุม จองห้องประชุมออนไลน์ วาระการประชุม วาระการประชุมอิเล็กทรอนิกส์ รายงานการประชุม ประชุมวิดีทัศน์ทางไกล
กลุ่มสนทนา กลุ่มไลน์ภายใน แอปพลิเคชันไลน์ แอปพลิเคชันไลน์ของหน่วยงาน สื่อสารภายใน สื่อสารภายในองค์กร สนทนาออนไลน์
ปฏิทินกิจกรรม ปฏิทินผู้บริหาร นัดหมายผู้บริหาร นัดหมายออนไลน์ จองคิวออนไลน์ ผ่านสื่ออิเล็กทรอนิกส์ ผ่านโทรศัพท์เคลื่อนที่
"""
_PEOPLE = """
การลาอิเล็กทรอนิกส์ การลาออนไลน์ ลาออนไลน์ ยื่นใบลา ใบลาออนไลน์ ใบลาอิเล็กทรอนิกส์ ขออนุญาตลา บันทึกวันลา
ลงเวลาปฏิบัติงาน ลงเวลาปฏิบัติราชการ บันทึกเวลาปฏิบัติงาน บันทึกเวลาปฏิบัติราชการ บันทึกเวลาเข้าออกงาน
บันทึกเวลาเข้าออกงานด้วยใบหน้า สแกนลายนิ้วมือ สแกนใบหน้า บริหารงานบุคคล บริหารทรัพยากรบุคคล บริหารทรัพยากรมนุษย์
ทรัพยากรบุคคล สารสนเทศทรัพยากรบุคคล ข้อมูลบุคลากร ทะเบียนประวัติ ทะเบียนประวัติอิเล็กทรอนิกส์ ทะเบียนประวัติบุคลากร
ประเมินผลการปฏิบัติงาน ประเมินผลการปฏิบัติราชการ ประเมินผลบุคลากร พัฒนาบุคลากร ฝึกอบรมออนไลน์
อบรมออนไลน์ เรียนรู้ออนไลน์ สรรหาบุคลากร รับสมัครออนไลน์ รับสมัครงาน เงินเดือนออนไลน์ สลิปเงินเดือน จ่ายตรงเงินเดือน
สารสนเทศศูนย์ข้อมูลบุคลากรท้องถิ่นแห่งชาติ ศูนย์ข้อมูลบุคลากรท้องถิ่นแห่งชาติ เบิกสวัสดิการ ค่ารักษาพยาบาล
"""
_MONEY = """
เบิกจ่ายเงินอิเล็กทรอนิกส์ เบิกจ่ายเงิน เบิกจ่ายตรง การเบิกจ่าย บริหารงบประมาณ ควบคุมงบประมาณ งบประมาณอิเล็กทรอนิกส์ แผนและงบประมาณ
บัญชีคอมพิวเตอร์ บัญชีคอมพิวเตอร์ขององค์กรปกครองส่วนท้องถิ่น บริหารการเงินการคลังภาครัฐ บริหารการเงินการคลังภาครัฐแบบอิเล็กทรอนิกส์
บริหารการเงินการคลังภาครัฐแบบอิเล็กทรอนิกส์ใหม่ จัดซื้อจัดจ้าง จัดซื้อจัดจ้างภาครัฐ จัดซื้อจัดจ้างภาครัฐด้วยอิเล็กทรอนิกส์
ขอซื้อขอจ้าง ขอซื้อขอจ้างอิเล็กทรอนิกส์ รับชำระเงิน รับชำระเงินกลาง ใบเสร็จรับเงินอิเล็กทรอนิกส์ ใบกำกับภาษีอิเล็กทรอนิกส์
ข้อมูลกลางองค์กรปกครองส่วนท้องถิ่น แผนที่ภาษี แผนที่ภาษีและทะเบียนทรัพย์สิน ภาษีที่ดินและสิ่งปลูกสร้าง การเงินและบัญชี
ยืมเงินราชการ ยืมเงินทดรอง
"""
_THINGS = """
จองรถราชการ จองรถยนต์ราชการ จองรถยนต์ส่วนกลาง ขอใช้รถราชการ ขอใช้รถยนต์ราชการ ขอใช้รถยนต์ส่วนกลาง ขอใช้ยานพาหนะ
จองยานพาหนะ บริหารยานพาหนะ แจ้งซ่อมออนไลน์ แจ้งซ่อมบำรุง แจ้งซ่อมคอมพิวเตอร์ แจ้งซ่อมครุภัณฑ์ บริหารพัสดุ เบิกพัสดุ
เบิกพัสดุออนไลน์ เบิกวัสดุ เบิกวัสดุออนไลน์ เบิกจ่ายวัสดุ ยืมคืนครุภัณฑ์ ยืมคืนพัสดุ ทะเบียนครุภัณฑ์ ทะเบียนพัสดุ
ทะเบียนทรัพย์สิน คลังพัสดุ ตรวจสอบพัสดุ ครุภัณฑ์คอมพิวเตอร์
"""
_WORK = """
ติดตามงาน ติดตามโครงการ ติดตามและประเมินผล ติดตามและประเมินผลแห่งชาติ บริหารโครงการ บริหารแผนงาน แผนงานโครงการ
รายงานผลการปฏิบัติงาน รายงานผลการดำเนินงาน ควบคุมภายใน บริหารความเสี่ยง ตรวจสอบภายใน ขออนุมัติเดินทางไปราชการ
ขออนุญาตไปราชการ ขออนุมัติไปราชการ เดินทางไปราชการ รับเรื่องร้องเรียน รับเรื่องร้องเรียนร้องทุกข์ รับเรื่องร้องเรียนภายใน
จัดการเรื่องร้องเรียน บริการประชาชน ยื่นคำขอออนไลน์ ยื่นคำขออิเล็กทรอนิกส์ ขออนุญาตออนไลน์ ออกใบอนุญาต ออกใบอนุญาตอิเล็กทรอนิกส์
ให้บริการออนไลน์ ฐานข้อมูลกฎหมาย ฐานข้อมูลบุคลากร ฐานข้อมูลกลาง สารสนเทศภูมิศาสตร์
สารสนเทศเพื่อการบริหาร ข้อมูลสารสนเทศ ศูนย์ข้อมูลกลาง บัญชีข้อมูลภาครัฐ แลกเปลี่ยนข้อมูลภาครัฐ ศูนย์กลางแลกเปลี่ยนข้อมูลภาครัฐ
เชื่อมโยงข้อมูล ห้องสมุดอิเล็กทรอนิกส์ ห้องสมุดดิจิทัล คลังความรู้ จัดการความรู้ สำนักงานอิเล็กทรอนิกส์ สำนักงานอัตโนมัติ
สำนักงานดิจิทัล ยืนยันตัวตน พิสูจน์และยืนยันตัวตน พิสูจน์และยืนยันตัวตนทางดิจิทัล สำรวจความพึงพอใจ แบบสอบถามออนไลน์
รักษาความปลอดภัย กล้องวงจรปิด เครือข่ายส่วนตัวเสมือน บริหารการศึกษา ทะเบียนนักศึกษา ทะเบียนและวัดผล ประกันคุณภาพ
ประกันคุณภาพการศึกษา เวชระเบียน สารสนเทศโรงพยาบาล ทะเบียนราษฎร เฝ้าระวังภัย แจ้งเตือนภัย
"""
_WORDS = """
กลุ่มสนทนา ห้องสนทนา ข้อความ ข่าวสาร ปฏิทิน นัดหมาย สมุดบันทึก ลงทะเบียน ทะเบียน ประวัติ บุคลากร พนักงาน ข้าราชการ
การลงเวลา ลายนิ้วมือ ใบหน้า บัตรประจำตัว ประเมินผล สมรรถนะ ตัวชี้วัด ฝึกอบรม อบรม หลักสูตร เรียนรู้ สวัสดิการ ค่าตอบแทน
ค่าใช้จ่าย ใบเสร็จรับเงิน ใบสำคัญ ฎีกา งบประมาณ การเงิน การคลัง การบัญชี บัญชี ภาษี พัสดุ ครุภัณฑ์ วัสดุ อุปกรณ์ ทรัพย์สิน ข้าวสาร
คลังพัสดุ ยืมคืน เบิกจ่าย จัดซื้อ จัดจ้าง ประกวดราคา สัญญา ยานพาหนะ รถยนต์ น้ำมันเชื้อเพลิง อาคารสถานที่ สาธารณูปโภค
เสมือน ทางไกล วิดีทัศน์ วีดิทัศน์ ถ่ายทอดสด โทรศัพท์เคลื่อนที่ โทรศัพท์ คอมพิวเตอร์ อินเทอร์เน็ต อินเตอร์เน็ต เครือข่าย คลาวด์ อัตโนมัติ
ฐานข้อมูล คลังข้อมูล คลังความรู้ สารสนเทศ ภูมิสารสนเทศ แผนที่ เชื่อมโยง แลกเปลี่ยน รายงาน ติดตาม ตรวจสอบ
ควบคุม กำกับ สั่งการ มอบหมายงาน มอบหมาย วางแผน ยุทธศาสตร์ แผนงาน โครงการ ความเสี่ยง กฎหมาย ระเบียบ คำสั่ง คดี นิติการ
ร้องเรียน ร้องทุกข์ อนุมัติ อนุญาต ใบอนุญาต ยืนยันตัวตน พิสูจน์ตัวตน ลงนาม ลายมือชื่อ ใบรับรอง ตราประทับ สำเนา สแกน จัดเก็บ
สืบค้น ค้นหา เผยแพร่ ประชาสัมพันธ์ สำรวจ แบบสอบถาม แจ้งเตือน แจ้งเหตุ แจ้งซ่อม ซ่อมบำรุง บำรุงรักษา ช่วยเหลือ สนับสนุน
บริหารจัดการ บริหาร จัดการ ให้บริการ บริการ นักเรียน นักศึกษา ผู้ป่วย เวชระเบียน เกษตรกร ผู้ประกอบการ ประชาชน ชุมชน
"""
SYSTEM_TERMS = frozenset(f"{_LETTERS}{_MEETINGS}{_PEOPLE}{_MONEY}{_THINGS}{_WORK}{_WORDS}".split())
# English names that agencies give their systems, the ones in common use among Thai offices: first what is made of
# "e-" and a word, and office programs, then what the central agencies, schools, hospitals and police run.
_ENGLISH = """
e-Payment e-Car e-Office e-Saraban e-Document e-Meeting e-Leave e-Budget e-Budgeting e-Plan e-Planning e-Learning
e-Service e-Form e-Sign e-Signature e-Mail e-Memo e-Booking e-Repair e-Stock e-Asset e-Salary e-Library e-Attendance
e-Project e-Report e-Conference e-Inventory e-Procurement e-Personnel e-Training e-Complaint e-Workflow e-Approval
e-Receipt e-Filing e-Recruitment e-Register e-Maintenance e-Timestamp MailGoThai GovMail DPIS GFMIS EDMS HRIS e-LAAS
e-GP e-HR eMENSCR MIS ERP VPN LINE Workspace Zoom Webex Google Microsoft Teams ThaID HOSxP SharePoint LTAX Intranet
e-Pension e-Payroll e-Council e-PMS e-SAR e-MES e-Claim e-Donation e-Tax e-Justice e-Court e-Portfolio e-Testing
e-Bidding e-Market e-Check e-Time e-Pay e-Slip e-Doc e-Approve e-Request e-Permit e-License e-Account e-Fund e-Money
iOffice MyOffice SmartOffice OneDrive Dropbox Outlook Excel Skype Moodle Odoo Creden Canva Trello
JHCIS CCIS LEC LHR LPA ELE HRMS HRIS HRMIS CRIMES PIBICS POLIS DMC EMIS AMSS SchoolMIS OBEC TPMAP HDC NSW GIN GDCC
TGIX GDX LIMS LIS PACS HIS LMS OPAC VCS SAP SEIS GSMS NPMS EvMIS CIOS DOPA
"""
ENGLISH_NAMES = tuple(_ENGLISH.split())
# English words that such names are made of.
_ENGLISH_WORDS = """
account approval approve archive asset attendance audit benefit board book booking budget budgeting build calendar
car care case center centre certificate chat check claim classroom clinic clock cloud code communication complaint
conference connect contact contract control course data database desk digital directory doc document drive duty editor
electronic employee event evaluation expense file filing finance fleet flow folder form forms forum gateway group
guide health help human info information inspection internet intranet inventory invoice issue journal kiosk
knowledge land law learn learning leave letter library license line link list local log mail maintenance management
manager map market material meet meeting member memo message mobile money monitor monitoring new notice notify office
online order payment
payroll performance permit personnel phone plan planning platform point policy portal post procurement profile
project property public purchase queue receipt record recruitment register registration registry repair report
request research reservation resource review risk room salary saraban sarabun schedule school search secure service
services share sign signature slip smart space staff stock storage store student submit suite supply support survey
acceptance access accounting achievement action activity address admin administration advance agenda agriculture alert
allowance analysis analytics announcement annual answer appeal application appointment apps assessment assistant
assurance authority automatic automation backup balance bank basic best bidding bill billing biometric block body bot
bridge broadcast browser bulletin bureau business cabinet call camera campus card career cash cashier catalog channel
charge chart child citizen city civil class clean client club collection college command commission committee common
community company competency complete compliance computer consent consult consumer coordination copy core corporate
cost council count county court credit crime crisis custom customer daily dashboard date day debt decision delivery
department departmental deposit design destination detail development device dialog discipline disaster discovery
discussion disease display district division domain donation download drug early easy edge education elderly election
emergency energy engine engineering enterprise entry environment equipment error estate ethics exam exchange executive
export express external face facility family farm farmer fast feedback field fire first fiscal fish food force forest
freedom friend front fuel full fund general geographic global goods government grade graduate grant graph green ground
growth guard hall hand hazard helpdesk hero home hospital host hotel hotline house housing identity image import
incident income index individual industry initial innovation input insight institute insurance integrated integration
integrity intelligence internal international interview island item joint judge justice key keyword kids kit kitchen
label labor laboratory lake language laser launch leader league lean legal lending level life light linkage live living
loan location login logistics loss lost lunch machine main mapping master medical medicine mental menu merit method
metro military mind mission model module monthly morning motor multi museum name nation national nature navigator
network news night number nurse object officer official open operation option organization outcome output outreach
owner package page paper parcel park parking partner party pass patient patrol people person pharmacy photo picture
pilot place plant player plus police pool population port power practice premium preparation press prevention price
print printer private problem process product production professional profit program protection province public
publish quality question quick quota radio rain rate rating reading ready receive refer reform refund region
regional relation release remote rent reply requisition rescue resident resolution respond response result retire
return reward right river road robot roll route rural safe safety sale sample satellite save savings scale scan scanner
scholarship school science scholar screen script seat security self seminar senior sensor series server session set
shared shift shipping shop short show side signal simple single site skill social software solution sort source special
speed sport square stage standard start state statement statistics status step stop story strategy stream street strong
structure studio study subject submission subsidy success summary super supervise support surface switch table tablet
talent target teacher teaching technical technology telephone temple terminal test text theme time title today token
topic total touch tourism town trade traffic transaction transfer translate transparency transport treasury treatment
tree trial trip trust type unified union unit united university update upload urban user utility vaccine value vendor
verify version view village visit vision wait wallet warehouse warning waste watch way weather weekly wellness wide wifi
window wireless woman word worker workshop world writer year youth zone
attendant booked bookmark browse council financial incoming outgoing informations management supervision monitoring
system task tax team teams thai ticket time timesheet tool track tracking training travel vehicle video virtual
visitor voucher vote voice water web welfare work workflow workplace works workspace
"""
ENGLISH_WORDS = frozenset(_ENGLISH_WORDS.split())
