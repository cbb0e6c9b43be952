"""How what is secret is sent: only to those who were let in, or with an invitation; by error to anybody."""

from __future__ import annotations

from dataclasses import replace

from drillsim.base.records import SecretData
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk


def discreet(desk: Desk, act: Act) -> Act | None:
    """The act as its holder sends it who minds what is secret; None when nobody is left to send it to.

    A legal report goes to whom the law names, whoever has let them in.
    """
    if not act.to:
        return act
    for secret in told(desk, act):
        strangers = [agency for agency in act.to if not _reads(desk, secret, agency)]
        if not strangers or not (desk.reads or desk.chance(desk.skill.judgement, _purpose(desk, secret))):
            continue
        if desk.seat in secret["admits"]:
            for agency in strangers:
                desk.note("admitted", secret["id"], agency)
            act = replace(act, params={**act.params, "admits": secret["id"]})
        elif not desk.reads and act.verb != "report":
            act = replace(act, to=tuple(agency for agency in act.to if agency not in strangers))
    return act if act.to else None


def told(desk: Desk, act: Act) -> list[SecretData]:
    """What an act would tell of all that the holder knows to be secret."""
    return [
        secret
        for name, secret in desk.view.secrets().items()
        if act.about in secret["about"]
        or (act.reply_to is not None and name in desk.view.carried(act.reply_to))
    ]


def _reads(desk: Desk, secret: SecretData, agency: str) -> bool:
    """Whether all of an agency may read it, as far as the holder knows."""
    parent = desk.city.parent(agency)
    return not {agency, parent}.isdisjoint(secret["readers"]) or desk.did("admitted", secret["id"], agency)


def _purpose(desk: Desk, secret: SecretData) -> str:
    return f"keeps:{secret['id']}:{desk.topic}"
