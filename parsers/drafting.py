"""The two ways a document is read: as an announcement or order, and as a letter; types choose one and add to it."""

from __future__ import annotations

from parsers import heading, letterhead
from parsers.attachments import read_attachments
from parsers.contacts import read_contacts
from parsers.dating import read_effective_on, read_issued_on
from parsers.declare import Draft
from parsers.fields import absent
from parsers.layout import Layout
from parsers.registry import channel_kinds
from parsers.signing import read_signatories
from parsers.systems import read_systems
from parsers.years import agreed_years


def read_notice(layout: Layout, *, channels: bool = False, systems: bool = False) -> Draft:
    """Read a ประกาศ or คำสั่ง; `channels` and `systems` say which lists this type of document makes."""
    number, number_note = heading.read_number(layout)
    issued_on, date_note = read_issued_on(layout)
    title, issued_on = agreed_years(heading.read_title(layout), number, issued_on, layout)
    effective_on, notes = read_effective_on(layout, issued_on)
    designated, enquiries = read_contacts(layout, channel_kinds())
    return Draft(
        agency=heading.read_agency(layout),
        number=number,
        title=title,
        issued_on=issued_on,
        effective_on=effective_on,
        signatories=read_signatories(layout),
        channels=designated if channels else (),
        enquiries=enquiries,
        systems=read_systems(layout) if systems else (),
        notes=tuple(note for note in (number_note, date_note, *notes) if note),
    )


def read_letter(layout: Layout) -> Draft:
    """Read a letter or memo: letterhead, title, attachments, signer; what it says in its body is not a designation."""
    issued_on = letterhead.read_date(layout)
    return Draft(
        agency=letterhead.read_agency(layout),
        number=letterhead.read_number(layout),
        title=letterhead.read_title(layout),
        issued_on=issued_on,
        effective_on=absent(layout.pages),
        signatories=read_signatories(layout),
        enquiries=read_contacts(layout, channel_kinds())[1],
        attachments=read_attachments(layout),
    )
