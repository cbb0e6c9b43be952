"""Approvals: an act that needs consent is asked for, approved or refused, and only then carried out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from drillsim.base.model import Seat, Text
from drillsim.base.records import ActRecord, ApprovalData, Words, words
from drillsim.base.spoken import ApprovalStatus
from drillsim.documents.approvals import Approval
from drillsim.documents.injects import Inject
from drillsim.documents.phrasebook import fill
from drillsim.documents.scene import items
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.actions.reading import mapping
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import verbs_of
from drillsim.engine.world import World


@dataclass(slots=True)
class HeldAct:
    """An act that waits for consent: who asked with it, who is asked, by which rule."""

    record: ActRecord
    act: Act
    rule: Approval
    seats: tuple[Seat, ...]


class Approvals:
    """Holds acts up until their approver has answered.

    Args:
        world: the world.
        post: requests and answers go through it.
        rules: what needs whose consent.
        injects: id -> inject; their options may need consent, too.
        sits: whether somebody, or a simulated participant, sits in a seat.
        carry_out: takes in an approved act, as asked for by the act of this number.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        rules: Iterable[Approval],
        injects: Iterable[Inject],
        sits: Callable[[Seat], bool],
        carry_out: Callable[[Act, int], object],
    ) -> None:
        self._world = world
        self._says = world.phrasebook.says
        self._post = post
        self._rules = tuple(rules)
        self._options = {
            (inject.id, option.id): Approval.model_validate({"act": "acknowledge", "by": option.needs})
            for inject in injects
            for option in inject.options
            if option.needs is not None
        }
        self._sits = sits
        self._carry_out = carry_out
        self._asked: dict[int, HeldAct] = {}

    # -- who is asked -----------------------------------------------------------------------------

    def needed(self, act: Act) -> Approval | None:
        """The approval that an act needs; none when whoever acts could give it."""
        rule = self._of_option(act) or next((one for one in self._rules if _covers(one, act)), None)
        return None if rule is None or act.seat in self._approvers(act, rule) else rule

    def _of_option(self, act: Act) -> Approval | None:
        delivery = self._post.delivered.get(act.reply_to if act.reply_to is not None else -1)
        if act.verb != "acknowledge" or delivery is None:
            return None
        inject = delivery.data["hidden"].get("inject", "")
        return self._options.get((inject, str(act.params.get("option"))))

    def _approvers(self, act: Act, rule: Approval) -> tuple[Seat, ...]:
        """The seats that may consent: the named one, those of the named agency, or the role's in the own."""
        post, city = self._post, self._world.city
        if "/" in rule.by:
            return tuple(seat for seat in post.seats if seat == rule.by)
        if rule.by in city.agencies:
            return post.seats_of.get(rule.by, ())
        return tuple(seat for seat in post.seats_of.get(city.parent(act.agency), ()) if seat.role == rule.by)

    def _agency(self, asked: HeldAct) -> str:
        """Who answers when nobody sits there."""
        by = asked.rule.by
        if "/" in by:
            return Seat(by).agency
        return by if by in self._world.city.agencies else asked.act.agency

    # -- asking -----------------------------------------------------------------------------------

    def ask(self, record: ActRecord, act: Act, rule: Approval) -> None:
        """Ask for consent to an act that has been written down."""
        asked = self._asked[record.seq] = HeldAct(record, act, rule, self._approvers(act, rule))
        self._note(asked, "asked", rule.by)
        if any(self._sits(seat) for seat in asked.seats):
            self._request(asked)
            if rule.within is not None:
                self._world.after(rule.within, lambda: self._by_itself(asked))
            return
        takes = self._world.luck.span(rule.takes, f"{act.verb}:{act.about}:{act.agency}", "approval")
        self._world.after(takes, lambda: self._by_itself(asked))

    def _by_itself(self, asked: HeldAct) -> None:
        """Nobody plays the approver, or nobody has answered in time."""
        self._decide(asked, asked.rule.otherwise, self._agency(asked))

    def _request(self, asked: HeldAct) -> None:
        act, name = asked.act, self._world.city.agencies[asked.act.agency].name
        what = Text(**self._what(asked))
        said = "; ".join(
            [*map(str, mapping(act.params.get("fields")).values()), *([act.text] if act.text else [])]
        )
        asks = Text(**fill(self._says.approval_asks, name=name, what=what))
        self._post.send(
            Message(
                asked.seats,
                "document",
                act.agency,
                words(lambda lang: f"{self._says.approval_title.say(lang)}: {what.say(lang)}"),
                words(lambda lang: f"{asks.say(lang)}\n{said}".rstrip()),
                about=act.about,
                approval={"act": asked.record.seq, "verb": act.verb},
            )
        )

    def _what(self, asked: HeldAct) -> Words:
        """The act, and the system that it is about; of a choice, the option."""
        act, title = asked.act, self._world.phrasebook.acts[asked.act.verb]
        delivery = self._post.delivered.get(-1 if act.reply_to is None else act.reply_to)
        options = () if delivery is None else delivery.data.get("options", ())
        for option in options:
            if option["id"] == act.params.get("option"):
                return option["text"]
        name = self._world.nodes[act.about].value.name if act.about in self._world.nodes else None
        return words(lambda lang: title.say(lang) + (f", {name.say(lang)}" if name else ""))

    # -- answering --------------------------------------------------------------------------------

    def objection(self, act: Act) -> str | None:
        """Why a seat may not approve or refuse what it answers, as a key of ``reasons.REASONS``."""
        if act.verb not in ("approve", "refuse"):
            return None
        asked = self._request_of(act.reply_to)
        return None if asked is not None and act.seat in asked.seats else "no_request"

    def _request_of(self, reply_to: int | None) -> HeldAct | None:
        delivery = self._post.delivered.get(reply_to if reply_to is not None else -1)
        approval = None if delivery is None else delivery.data.get("approval")
        return None if approval is None else self._asked.get(approval["act"])

    def answer(self, doing: Doing) -> None:
        """A seat has approved or refused."""
        asked = self._request_of(doing.reply_to)
        if asked is not None:
            verdict = "approve" if doing.action.verb == "approve" else "refuse"
            self._decide(asked, verdict, doing.seat or doing.agency, doing.record.data.get("text"))

    def _decide(self, asked: HeldAct, verdict: str, by: str, text: str | None = None) -> None:
        if self._asked.pop(asked.record.seq, None) is None:
            return
        approved = verdict == "approve"
        self._note(asked, "approved" if approved else "refused", by)
        title = self._says.approved if approved else self._says.not_approved
        what = Text(**self._what(asked))
        self._post.send(
            Message(
                [asked.act.seat],
                "document",
                Seat(by).agency,
                words(lambda lang: f"{title.say(lang)}: {what.say(lang)}"),
                words(lambda lang: text or f"{title.say(lang)}."),
                about=asked.act.about,
            )
        )
        if approved:
            plain = replace(asked.act, key=None, claimed=None, wall=None, person=None)
            self._carry_out(plain, asked.record.seq)

    def holds(self, seq: object, agency: str) -> bool:
        """Whether an act of an agency waits for consent."""
        asked = self._asked.get(seq) if isinstance(seq, int) else None
        return asked is not None and asked.act.agency == agency

    def waiting(self, agency: str) -> set[tuple[str, str | None]]:
        """(verb, object) of the acts of an agency that wait for consent."""
        return {(one.act.verb, one.act.about) for one in self._asked.values() if one.act.agency == agency}

    def asked(self, seq: int) -> Act | None:
        """The act for which consent is asked, by the number of its record; None when it is settled."""
        held = self._asked.get(seq)
        return None if held is None else held.act

    def withdraw(self, seq: int, by: str) -> None:
        """The asking agency has thought better of it."""
        self._note(self._asked.pop(seq), "withdrawn", by)

    def _note(self, asked: HeldAct, status: ApprovalStatus, by: str) -> None:
        data: ApprovalData = {
            "act": asked.record.seq,
            "agency": asked.act.agency,
            "verb": asked.act.verb,
            "status": status,
            "by": by,
        }
        self._world.log("approval", data)


def _covers(rule: Approval, act: Act) -> bool:
    if act.verb not in verbs_of(rule.act):
        return False
    about = [name for _, name in items((), rule.about)]
    return not about or act.about in about
