"""Histories that hypothesis invents: two agencies with a unit each, and all that may befall them in forty days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from register import events as e
from tests.register.facts import S10, S16, added, agency, approved, at, covers, submitted, unit

DAYS = tuple((date(2023, 1, 1) + timedelta(days=n)).isoformat() for n in range(40))
FEW = DAYS[::5]
IDS = ("a", "b", "u1", "u2")
TREE = added(agency("a"), agency("b"), unit("u1", "a"), unit("u2", "b"))
SECTIONS = st.sampled_from([S10, S16])


def documents(agency_id: str) -> st.SearchStrategy[str]:
    return st.sampled_from([f"{agency_id}-1", f"{agency_id}-2"])


@st.composite
def onward(draw: st.DrawFn) -> e.RegisterEvent:
    """Only what brings an agency further: nothing is returned, taken back, repealed or ended."""
    who, day = draw(st.sampled_from(IDS)), draw(st.sampled_from(DAYS))
    document, section = draw(documents(who)), draw(SECTIONS)
    document = f"{document}-{section}"
    return draw(
        st.sampled_from(
            [
                approved(who, document, day, section),
                e.PreparingReported(at=at(day), agency_id=who, section=section, expected_on="2023-12-01"),
                e.AgencyRenamed(at=at(day), agency_id=who, name_th=f"กรมใหม่ {day}"),
                e.GrantGiven(at=at(day), agency_id=who, unit_id="u1"),
                e.DocumentAmended(at=at(day), agency_id=who, document_id=document, by_document_id="x", on=day),
            ]
        )
    )


@st.composite
def lasting(draw: st.DrawFn) -> e.RegisterEvent:
    """What also ends things, but takes no decision back and repeals nothing for the past."""
    who, day = draw(st.sampled_from(IDS)), draw(st.sampled_from(FEW))
    born = draw(st.sampled_from([one for one in FEW if one <= day]))
    document = f"{who}-{born}"  # approved on the day of its name and never again
    common = {"at": at(day), "agency_id": who}
    return draw(
        st.sampled_from(
            [
                approved(who, document, born),
                e.DocumentRepealed(**common, document_id=document, on=max(day, draw(st.sampled_from(DAYS)))),
                e.AgencyDissolved(**common),
                e.AgencyMerged(**common, into="b" if who != "b" else "a"),
            ]
        )
    )


@st.composite
def happenings(draw: st.DrawFn) -> e.RegisterEvent:
    """Anything at all, also what the register's checks would have refused."""
    who, day = draw(st.sampled_from(IDS)), draw(st.sampled_from(DAYS))
    document, section = draw(documents(who)), draw(SECTIONS)
    other = draw(st.sampled_from(IDS))
    common = {"at": at(day), "agency_id": who}
    back = e.PublicationCovers(at=at(day), agency_id=who, document_id=document, scope=e.Scope.SELF)
    made = st.sampled_from(
        [
            submitted(who, document, day, section),
            e.ReviewOpened(**common, section=section, document_id=document),
            e.DocumentReturned(**common, section=section, document_id=document, reasons=("ขาดลายมือชื่อ",)),
            approved(who, document, day, section),
            covers(who, document, day),
            covers(who, document, day, other),
            back,
            e.PreparingReported(**common, section=section, expected_on="2023-12-01"),
            e.AgencyRenamed(**common, name_th=f"กรมใหม่ {day}"),
            e.AgencyChanged(**common, agency=unit(who, other)),
            e.GrantGiven(**common, unit_id="u1"),
            e.GrantRevoked(**common, unit_id="u1"),
            e.DocumentAmended(**common, document_id=document, by_document_id=f"{who}-2", on=day),
            e.DocumentRepealed(**common, document_id=document, on=day),
            e.DocumentSuperseded(**common, document_id=document, by_document_id=f"{who}-2", on=day),
            e.AgencyDissolved(**common),
            e.AgencyMerged(**common, into=other),
            e.AgencySplit(**common, into=("a", "b")),
        ]
    )
    return draw(made)


HISTORIES = st.lists(happenings(), max_size=24)
