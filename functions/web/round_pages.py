"""The context of the rounds' page: the Act's own day, the rounds, and the form that opens one or changes its days."""

from __future__ import annotations

from urllib.parse import urlencode

from functions.web.contexts import Shell
from functions.web.contexts_manage import Form, RoundRow, RoundsPage
from functions.web.site import Site
from functions.web.thai_dates import show_date
from functions.web.told import Teller
from register import events as e
from register.days import BE_OFFSET
from register.fold import fold
from register.history import Register
from register.rounds import ACT_DUE_ON


def rounds_register(site: Site) -> tuple[Register, tuple[e.RegisterEvent, ...]]:
    """The register as far as rounds go, and what made it."""
    events = site.ports.history.around(e.EVERYONE)
    return fold(events), events


def rounds_page(site: Site, shell: Shell, *, changing: str = "", form: Form | None = None) -> RoundsPage:
    """`changing`: id of a round whose days the form starts with."""
    register, events = rounds_register(site)
    known = register.rounds.get(form.typed("round") if form else changing)
    teller = Teller(name_of=site.directory.name, register=register)
    return RoundsPage(
        title="รอบนำเข้าข้อมูล",
        shell=shell,
        rounds=tuple(_row(one) for one in sorted(register.rounds.values(), key=lambda one: one.opens_on, reverse=True)),
        changing=known.name if known else "",
        act_due=show_date(ACT_DUE_ON.isoformat()),
        form=form or Form(action="/rounds", sent=_days_of(known) if known else {}),
        history=teller.past(events, frozenset({e.RoundOpened.code})),
    )


def _row(opened: e.RoundOpened) -> RoundRow:
    return RoundRow(
        id=opened.round_id,
        name=opened.name,
        opens=show_date(opened.opens_on),
        due=show_date(opened.due_on),
        change_href=f"/rounds?{urlencode({'change': opened.round_id})}#change",
    )


def _days_of(opened: e.RoundOpened) -> dict[str, list[str]]:
    days = {"opens": opened.opens_on, "due": opened.due_on}
    return {"round": [opened.round_id], "name": [opened.name]} | {name: [_typed(day)] for name, day in days.items()}


def _typed(iso: str) -> str:
    """An ISO date as one types it: "30/11/2566"."""
    year, month, day = iso.split("-")
    return f"{int(day)}/{int(month)}/{int(year) + BE_OFFSET}"
