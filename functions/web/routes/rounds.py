"""Rounds in which the overseer asks all for their documents (letter ว61, question 2)."""

from __future__ import annotations

from aws_lambda_powertools.event_handler import Response
from aws_lambda_powertools.event_handler.router import APIGatewayHttpRouter

from functions.adapters.changes import moment_of
from functions.adapters.identity import User
from functions.web import render
from functions.web.confirming import Confirming
from functions.web.manage_forms import Speaker, round_asked
from functions.web.refusals import NotAllowed
from functions.web.request import checked_form, query, visit
from functions.web.round_pages import rounds_page, rounds_register
from functions.web.shell import shell_for
from functions.web.site import site
from functions.web.told import Teller
from register import events as e

router = APIGatewayHttpRouter()  # type: ignore[no-untyped-call]


def _overseer() -> User:
    user = visit(router).signed_in()
    if not user.is_overseer:
        raise NotAllowed("overseers only")
    return user


@router.get("/rounds")
def rounds() -> Response[str]:
    """The rounds, and the form for a new one, or for the days of one that is there."""
    _overseer()
    shell = shell_for(visit(router), "manage", query(router, "done"))
    return render.answer(rounds_page(site(), shell, changing=query(router, "change")))


@router.post("/rounds")
def open_round() -> Response[str]:
    """Opens a round, or changes its days."""
    user, shell, sent = _overseer(), shell_for(visit(router), "manage"), checked_form(router)
    register, _ = rounds_register(site())
    teller = Teller(name_of=site().directory.name, register=register)
    form = Confirming(
        shell=shell,
        action="/rounds",
        back="/rounds",
        for_whom="ทุกหน่วยงาน",
        page=lambda form: rounds_page(site(), shell, form=form),
        says=lambda events: tuple(teller.say(one) for one in events),
    )
    by = Speaker(agency_id=e.EVERYONE, who=user.label, at=moment_of(site().ports))
    return form.settle(sent, round_asked(sent, by, register))
