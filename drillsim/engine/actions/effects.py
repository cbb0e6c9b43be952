"""What each act does to the world, registered under its verb.

An effect is run when the act takes effect: at once for information acts, at the end of the work
for the others. It returns None, or the reason (a key of ``reasons.REASONS``) why it failed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol, Unpack

from drillsim.base.model import HOUR, MINUTE, Dist, Text
from drillsim.base.records import SeenChange, Words, words
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.phrasebook import States, fill
from drillsim.engine import sites
from drillsim.engine.accounts import secure, traces
from drillsim.engine.actions import integrity
from drillsim.engine.actions.acts import Doing
from drillsim.engine.actions.permissions import standby_for
from drillsim.engine.post import Message, Post
from drillsim.engine.world import Falsehood, NodeState, World
from drillsim.engine.world.contributions import intrusions, surges
from drillsim.engine.world.sites import MOVES
from drillsim.engine.world.state import OwnFields

MORE_CAPACITY = 1.5
BLOCK_HOLDS = Dist("lognormal", 40 * MINUTE, 40 * MINUTE, 0.4)


class Hands(Protocol):
    """What effects work with."""

    world: World
    post: Post

    def send_support(self, doing: Doing) -> str | None:
        """Let the receivers that have support to give send it."""

    def carry_out(self, doing: Doing, agency: str) -> None:
        """Let an agency that nobody plays do as it is told."""

    def cancel(self, doing: Doing) -> str | None:
        """Stop work of the agency's own."""

    def consent(self, doing: Doing) -> str | None:
        """Approve or refuse what somebody asks consent for."""

    def ask(self, doing: Doing) -> str | None:
        """Put a request on the desks of those that it is sent to."""

    def relieve(self, doing: Doing) -> str | None:
        """Let the next crew take over."""


Effect = Callable[[Hands, Doing], str | None]
EFFECTS: dict[str, Effect] = {}


def effect(*verbs: str) -> Callable[[Effect], Effect]:
    """Register an effect under verbs of the catalogue."""

    def register(function: Effect) -> Effect:
        for verb in verbs:
            if verb not in CATALOGUE or verb in EFFECTS:
                raise ValueError(f"{verb} is unknown or registered twice")
            EFFECTS[verb] = function
        return function

    return register


def _state(hands: Hands, doing: Doing) -> NodeState:
    assert doing.about is not None
    return hands.world.nodes[doing.about]


def _show(hands: Hands, node: str, **fields: Unpack[SeenChange]) -> None:
    """The operator sees what the work has done to its own system."""
    seen: SeenChange = {"service": hands.world.nodes[node].service, **fields}
    hands.world.perceive(node, **seen)


@effect("acknowledge", "report", "notify", "share", "classify", "choose_plan", "convene_group")
@effect("call_out", "release", "replace")
@effect("assess_result", "hand_back", "close", "answer_press", "public_notice")
def only_recorded(hands: Hands, doing: Doing) -> str | None:
    """Recording and delivering the act is all it does."""
    return None


@effect("direct")
def direct(hands: Hands, doing: Doing) -> str | None:
    """Agencies that nobody plays carry the order out by themselves."""
    for agency in doing.to:
        if agency not in hands.post.played:
            hands.carry_out(doing, agency)
    return None


@effect("request_support")
def request_support(hands: Hands, doing: Doing) -> str | None:
    """Receivers with people to send will send them."""
    return hands.send_support(doing)


@effect("request")
def request(hands: Hands, doing: Doing) -> str | None:
    """Outside bodies look into it, and answer."""
    return hands.ask(doing)


@effect("hand_over")
def hand_over(hands: Hands, doing: Doing) -> str | None:
    """The next crew takes over."""
    return hands.relieve(doing)


@effect("cancel")
def cancel(hands: Hands, doing: Doing) -> str | None:
    """Stop work of one's own."""
    return hands.cancel(doing)


@effect("approve", "refuse")
def consent(hands: Hands, doing: Doing) -> str | None:
    """What was asked for is carried out, or not."""
    return hands.consent(doing)


@effect("verify")
def verify(hands: Hands, doing: Doing) -> str | None:
    """Call back and learn whether the message is genuine."""
    assert doing.reply_to is not None
    delivery = hands.post.delivered[doing.reply_to]
    genuine = delivery.data["hidden"].get("genuine", delivery.data["hidden"].get("source") is None)
    says = hands.world.phrasebook.says
    hands.post.deliver(
        Message(
            [doing.agency],
            "phone",
            Text(**delivery.data["sender"]),
            says.verdict_title.words(),
            (says.verdict_genuine if genuine else says.verdict_false).words(),
            about=delivery.data.get("about"),
            act=doing.record.seq,
            reply_to=doing.reply_to,
            verdict={"order": doing.reply_to, "genuine": genuine},
        )
    )
    return None


@effect("investigate")
def investigate(hands: Hands, doing: Doing) -> str | None:
    """What is true of the system becomes what its operator perceives."""
    state, world = _state(hands, doing), hands.world
    world.perceive_truth(state.id)
    name = state.value.name
    heard = world.noise.pop(state.id, None)
    if state.compromise == "clean" and state.destroyed:
        body = fill(world.phrasebook.says.place_gone, name=name)
    elif state.compromise == "clean" and state.needs is None:
        body = fill(world.phrasebook.says.finding_clean, name=name)
        if heard is not None:
            body = words(heard.finding.say)
    else:
        body = fill(
            world.phrasebook.says.finding,
            name=name,
            compromise=world.phrasebook.states.of(state.compromise),
            service=f"{state.service * 100:.0f}",
            needs=_remedies(state, world.phrasebook.states),
        )
        told = [body, *(words(trace.say) for trace in traces(world, state.id))]
        body = {"vi": " ".join(one["vi"] for one in told), "en": " ".join(one["en"] for one in told)}
    _find(hands, doing, world.phrasebook.says.finding_title, body, world.incidents.hitting(state.id))
    return None


def _find(hands: Hands, doing: Doing, title: Text, body: Words, indicates: list[str]) -> None:
    """Tell what was found of a system to whoever looked, and to its operator."""
    state, world = _state(hands, doing), hands.world
    hands.post.deliver(
        Message(
            dict.fromkeys([doing.agency, world.city.operator_of(state.id)]),
            "document",
            world.city.agencies[doing.agency].name,
            fill(title, name=state.value.name),
            body,
            about=state.id,
            act=doing.record.seq,
            hidden={"indicates": indicates},
        )
    )


def _remedies(state: NodeState, called: States) -> Text:
    """Every act that would mend something, what costs most first."""
    words = [called.of(remedy) for remedy in state.remedies or ("none",)]
    return Text(vi=", ".join(word.vi for word in words), en=", ".join(word.en for word in words))


@effect("collect_evidence")
def collect_evidence(hands: Hands, doing: Doing) -> str | None:
    """Traces are kept, unless they have been wiped."""
    state = _state(hands, doing)
    if state.evidence is None and (state.compromise != "clean" or state.impact is not None):
        hands.world.change(state.id, evidence="collected")
    return None


def _evidence_left(state: NodeState) -> str | None:
    """What becomes of evidence: wiping a compromised system before it is collected loses the cause."""
    return "lost" if state.compromise != "clean" and state.evidence is None else state.evidence


@effect("isolate")
def isolate(hands: Hands, doing: Doing) -> str | None:
    """Cut the system off; its dependants lose it too."""
    hands.world.change(_state(hands, doing).id, isolated=True)
    _show(hands, _state(hands, doing).id, isolated=True)
    return None


@effect("take_offline")
def take_offline(hands: Hands, doing: Doing) -> str | None:
    """Stop the system."""
    hands.world.change(_state(hands, doing).id, offline=True)
    _show(hands, _state(hands, doing).id, offline=True)
    return None


@effect("reconnect")
def reconnect(hands: Hands, doing: Doing) -> str | None:
    """Undo isolation and stopping."""
    node = _state(hands, doing).id
    hands.world.change(node, isolated=False, offline=False)
    _show(hands, node, isolated=False, offline=False)
    return None


@effect("block")
def block(hands: Hands, doing: Doing) -> str | None:
    """Cut the attacker's connections alone; needs to know them, and holds until a way round is found."""
    state = _state(hands, doing)
    if hands.world.perceived[state.id].get("compromise") in (None, "clean"):
        return "unknown_threat"
    world = hands.world
    ends = world.now + world.luck.span(BLOCK_HOLDS, state.id, "block-holds")
    world.change(state.id, blocked=True, block_ends=ends)

    def find_way_round() -> None:
        if state.block_ends == ends:
            world.change(state.id, blocked=False)

    world.after(ends - world.now, find_way_round)
    return None


@effect("filter_traffic")
def filter_traffic(hands: Hands, doing: Doing) -> str | None:
    """Remove of each surge the share that can be told from people's demand."""
    state = _state(hands, doing)
    if not state.filterable:
        return "not_the_cause"
    hands.world.change(state.id, {key: one.filtered() for key, one in surges(state.standing).items()})
    _show(hands, state.id, demand=state.demand)
    return None


@effect("add_capacity")
def add_capacity(hands: Hands, doing: Doing) -> str | None:
    """Half as much capacity again."""
    state = _state(hands, doing)
    hands.world.change(state.id, capacity=round(state.capacity * MORE_CAPACITY, 9))
    _show(hands, state.id, capacity=state.capacity)
    return None


@effect("disable_accounts", "reset_credentials")
def secure_accounts(hands: Hands, doing: Doing) -> str | None:
    """Stolen accounts no longer open the system; of a group that is named, wherever it opens."""
    state, account = _state(hands, doing), doing.params.get("account")
    if account is None:
        hands.world.change(state.id, accounts_safe=True)
    if hands.world.accounts:
        secure(hands.world, state.id, account, renew=doing.action.verb == "reset_credentials")
        _show(hands, state.id)
    return None


@effect("patch")
def patch(hands: Hands, doing: Doing) -> str | None:
    """Close the weakness by which an attacker comes; who is in already stays."""
    hands.world.change(_state(hands, doing).id, patched=True, fixed=True)
    return None


@effect("eradicate")
def eradicate(hands: Hands, doing: Doing) -> str | None:
    """Remove every attacker from the system; what it broke stays broken until it is restored."""
    state = _state(hands, doing)
    if found := intrusions(state.standing):
        hands.world.change(state.id, dict.fromkeys(found), blocked=False, evidence=_evidence_left(state))
    _show(hands, state.id, compromise="clean", suspected=False, needs=state.needs)
    return None


@effect("reconcile")
def reconcile(hands: Hands, doing: Doing) -> str | None:
    """Compare the data with what they should be; what was altered is found with some luck."""
    state, world = _state(hands, doing), hands.world
    seen = integrity.found(world, state)
    if seen:
        _show(hands, state.id, altered=integrity.share(seen), altered_since=integrity.since(seen))
    body = integrity.finding(world, state, seen)
    _find(
        hands,
        doing,
        world.phrasebook.says.reconciled_title,
        body,
        world.incidents.hitting(state.id) if seen else [],
    )
    return None


@effect("restore_backup")
def restore_backup(hands: Hands, doing: Doing) -> str | None:
    """Bring data and service back as they were at the backup that is chosen, false records among them."""
    state, world = _state(hands, doing), hands.world
    point = doing.params.get("point", 1)
    taken = integrity.backup_taken(state, world.luck, world.now, point)
    rights: dict[str, Falsehood] = {}
    fields: OwnFields = {"evidence": _evidence_left(state)}
    if taken is not None and doing.rights:
        rights = integrity.restored(world, state, doing.rights, taken)
        fields["lost"] = max(state.lost, round((world.now - taken) / HOUR, 9))
    elif state.controls is not None and state.controls.backup_every is not None and point > 1:
        further = (point - 1) * state.controls.backup_every / HOUR
        fields["lost"] = round(state.lost + further, 9)
    return _mend(hands, doing, rights, **fields)


@effect("fail_over", "switch_power")
def switch(hands: Hands, doing: Doing) -> str | None:
    """Bring the standby into service, or the service to the stand-by of its place."""
    state, world = _state(hands, doing), hands.world
    providers = standby_for(state, world)
    if doing.action.verb == MOVES and world.sites.movable(state.id) is not None:
        sites.moved_by_hand(world, state.id)
        return None
    for node in providers:
        world.change(node, offline=False)
        _show(hands, node, offline=False)
    return None if providers else "no_standby"


@effect("repair", "roll_back")
def mend(hands: Hands, doing: Doing) -> str | None:
    """Mend what asks for this; what is known to be altered is put right record by record."""
    return _mend(hands, doing, integrity.corrected(hands.world, _state(hands, doing), doing.rights))


def _mend(
    hands: Hands, doing: Doing, rights: Mapping[str, Falsehood], **fields: Unpack[OwnFields]
) -> str | None:
    """Mend what stood when the work began and asks for it; what else is broken stays so."""
    state = _state(hands, doing)
    mended = [key for key, damage in doing.mends.items() if state.standing.get(key) is damage]
    if not mended and not rights:
        return "not_the_cause"
    hands.world.change(state.id, {**dict.fromkeys(mended), **rights}, **fields)
    _show(hands, state.id, needs=state.needs, impact=state.impact)
    if rights and hands.world.perceived[state.id].get("altered"):
        _show(hands, state.id, altered=0.0)
    return None
