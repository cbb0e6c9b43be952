"""Technical work on systems of one's own, by what is perceived of them."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.model import MENDING, MINUTE
from drillsim.base.records import PerceivedRecord, WorkRecord
from drillsim.engine.actions.acts import LIMITS, Act
from drillsim.engine.view import Seen
from drillsim.engine.world.sites import MOVES
from drillsim.players.playbook.desk import REPEAT_AFTER, Desk, Move

CORE_WEIGHT = 3.0
UNEXPLAINED = 0.05
BLOCK_TRUSTED = 25 * MINUTE
ASIDE = ("block", "isolate", "disable_accounts", "reset_credentials")
CAUSE_OF = {"roll_back": "A3", "repair": "A2"}
CLOSED_FOR = 60 * MINUTE
ON_ACCOUNTS = ("disable_accounts", "reset_credentials")
ONCE = ("collect_evidence", "reset_credentials")
KEEPS_EVIDENCE = 0.6


def on_perceived(desk: Desk, record: PerceivedRecord | WorkRecord) -> Iterable[Move]:
    """What to do about a change that the agency perceives in something it operates."""
    node = record.data["system"] if record.kind == "perceived" else record.data.get("about")
    if node is not None and desk.runs(node):
        _infer(desk, node)
        yield from technical(desk, node)
        if "assess_result" in desk.may:
            yield Move(f"assess:{node}", lambda d: _assess(d, node))
    enters = record.kind == "perceived" and record.data["changes"].get("evacuated") is False
    if (enters or record.kind == "work") and desk.waiting:
        yield Move("work:waiting", _most_urgent, sure=True, work=True)


def _infer(desk: Desk, node: str) -> None:
    """What a finding says of the cause."""
    fields = desk.view.system(node).fields
    if fields.get("compromise") not in (None, "clean"):
        desk.blames(node, "A5" if desk.cause_of(node) == "A5" else "A1")
    elif (needs := fields.get("needs")) in CAUSE_OF:
        desk.blames(node, CAUSE_OF[needs])


def technical(desk: Desk, node: str) -> Iterable[Move]:
    """Work on a system of one's own; the response team keeps evidence wherever it is called."""
    if desk.runs(node) and "investigate" in desk.may:
        yield Move(f"work:{node}", lambda d: next_work(d, node), sure=True, work=True)
    elif not desk.reads and desk.agency == desk.city.party("team") and "collect_evidence" in desk.may:
        yield Move(f"help:{node}", lambda d: _help(d, node), work=True)


def _help(desk: Desk, node: str) -> Act | None:
    return None if desk.lately("help", node) else desk.act("collect_evidence", node)


def _assess(desk: Desk, node: str) -> Act | None:
    """Assess the result once trouble that was found has been mended."""
    seen = desk.view.system(node)
    mended = any(desk.did("work", verb, node) for verb in (*MENDING, "eradicate", "filter_traffic"))
    if seen.seems != "well" or seen.needs is not None or not mended:
        return None
    return None if desk.lately("assess", node) else desk.act("assess_result", node)


def next_work(desk: Desk, node: str) -> Act | None:
    """The next piece of work on a system of one's own."""
    seen = desk.view.system(node)
    busy = {verb for verb, about in desk.view.working() | desk.view.waiting() if about == node}
    for verb in _wanted(desk, seen):
        if verb in busy:
            if desk.careful and verb in ASIDE:
                continue
            return None
        if desk.view.unskilled(verb):
            continue
        if desk.view.barred(verb, node):
            if desk.view.outside():
                desk.waiting[node] = None
            continue
        if (verb in ONCE and desk.did("work", verb, node)) or desk.view.lacks(verb, node):
            continue
        if desk.since(REPEAT_AFTER, "refused", verb, node):
            continue
        if verb == "investigate" and (_can_wait(desk, seen) or desk.lately("investigate", node, seen.seems)):
            return None
        desk.note("work", verb, node)
        return desk.act(verb, node, params=_details(desk, verb, node))
    return None


def _details(desk: Desk, verb: str, node: str) -> dict[str, object]:
    """The group of accounts to close or to give new passwords, once it is known; the backup to go back to."""
    group = desk.traced.get(node)
    if verb == "restore_backup":
        return restore_point(desk, node)
    return {"account": group} if group is not None and verb in ON_ACCOUNTS else {}


def restore_point(desk: Desk, node: str) -> dict[str, object]:
    """The newest backup that is surely older than what was found to be false; by error the newest of all."""
    fields, every = desk.view.system(node).fields, _backed_up(desk, node)
    since = fields.get("altered_since")
    if since is None or every is None or not fields.get("altered"):
        return {}
    if not desk.habit(desk.skill.judgement, f"restore-point:{node}"):
        return {}
    return {"point": min(LIMITS["points"], 1 - (since - desk.view.now) // every)}


def _backed_up(desk: Desk, node: str) -> int | None:
    """How often (ms) a system is backed up, if at all."""
    controls = desk.city.controls_of(node)
    return None if controls is None else controls.backup_every


def _most_urgent(desk: Desk) -> Act | None:
    """Of what waits for somebody to be free, the most urgent piece of work."""
    for node in sorted(desk.waiting, key=desk.urgency):
        del desk.waiting[node]
        if (act := next_work(desk, node)) is not None:
            return act
        if node in desk.waiting:
            return None
    return None


def _can_wait(desk: Desk, seen: Seen) -> bool:
    """Whether somebody careful looks into this later: its trouble comes from elsewhere, or nobody is free."""
    if not desk.careful or seen.fields.get("suspected") or seen.fields.get("altered"):
        return False
    if seen.service >= _explained(desk, seen.node) - UNEXPLAINED:
        return True
    if desk.view.hands_free():
        return False
    desk.waiting[seen.node] = None
    return True


def _explained(desk: Desk, node: str) -> float:
    """The service that what one's own providers are seen to give would leave the node."""
    left = 1.0
    for need in desk.city.nodes[node].depends_on:
        left *= 1.0 - need.share * (1.0 - max(desk.service_of(provider) for provider in need.providers))
    return left


def _wanted(desk: Desk, seen: Seen) -> Iterable[str]:
    """The work a system wants, most urgent first."""
    compromise = seen.fields.get("compromise")
    altered = seen.fields.get("altered")
    if seen.fields.get("destroyed"):
        if desk.view.movable(seen.node):
            yield MOVES
    elif compromise is None and (seen.fields.get("suspected") or altered or seen.service < 1.0):
        yield "investigate"
    elif compromise not in (None, "clean"):
        yield from _against_attacker(desk, seen)
    elif seen.needs in MENDING:
        yield str(seen.needs)
    elif altered:
        yield "repair" if _backed_up(desk, seen.node) is None else "restore_backup"
    elif seen.seems == "isolated":
        if not desk.city.nodes[seen.node].standby:
            yield "reconnect"
    elif seen.fields.get("demand", 1.0) > seen.fields.get("capacity", 1.5):
        if not desk.did("work", "filter_traffic", seen.node):
            yield "filter_traffic"
        yield "add_capacity"
    elif _locked_out(desk, seen.node):
        yield "reset_credentials"
    elif seen.service < 1.0:
        yield "investigate"


def _locked_out(desk: Desk, node: str) -> bool:
    """Whether accounts that were closed there can be given out again: the first time that it is clean."""
    closed = node in desk.traced and desk.did("work", "disable_accounts", node)
    return closed and not desk.did("work", "reset_credentials", node)


def _against_attacker(desk: Desk, seen: Seen) -> Iterable[str]:
    """Contain, keep the evidence, secure accounts, remove; who is hasty removes before anything else."""
    node = desk.city.nodes[seen.node]
    if desk.habit(desk.skill.errs, f"hasty:{seen.node}"):
        yield "eradicate"
    if seen.seems != "isolated" and not desk.since(BLOCK_TRUSTED, "work", "block", seen.node):
        core = node.weight >= CORE_WEIGHT and seen.service > 0.5
        first = not desk.did("work", "block", seen.node)
        yield "block" if core and desk.careful and first else "isolate"
    if desk.careful or desk.habit(KEEPS_EVIDENCE, f"evidence:{seen.node}"):
        yield "collect_evidence"
    if desk.careful and seen.node in desk.traced:
        if not desk.since(CLOSED_FOR, "work", "disable_accounts", seen.node):
            yield "disable_accounts"
    elif desk.careful and getattr(node, "accounts", None):
        yield "reset_credentials"
    yield "eradicate"


def power(desk: Desk, about: str) -> Iterable[Move]:
    """Something one's own systems depend on is in trouble and has a standby: switch to it."""
    if "switch_power" not in desk.may:
        return
    for node, concerned in desk.standbys:
        if about in concerned:
            yield Move(f"switch:{node}", lambda d, n=node: _switch(d, n))  # type: ignore[misc]


def _switch(desk: Desk, node: str) -> Act | None:
    return None if desk.lately("switch", node) else desk.act("switch_power", node)
