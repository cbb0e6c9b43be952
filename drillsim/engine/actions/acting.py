"""The one door: every act, of people and simulated participants alike, is taken in here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Unpack, cast

import simpy

from drillsim.base.model import MENDING, MINUTE, Dist
from drillsim.base.records import (
    ActData,
    ActRecord,
    DeliveryRecord,
    MailAbout,
    Way,
    WorkData,
    WorkExtras,
    WorkStatus,
)
from drillsim.documents.catalogue import CATALOGUE, Action
from drillsim.documents.phrasebook import fill
from drillsim.documents.requests import BodyRequest, worded
from drillsim.documents.rules import RulesDoc
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.actions.consent import Bodies, Confiding, Consent, Crews, Stores
from drillsim.engine.actions.effects import EFFECTS
from drillsim.engine.actions.lending import Lending
from drillsim.engine.actions.params import Known, check
from drillsim.engine.actions.permissions import object_refusal, refusal
from drillsim.engine.actions.reading import ActReader
from drillsim.engine.actions.staffing import Staffing
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import Deed
from drillsim.engine.world import Process, World
from drillsim.engine.world.sites import MOVES

GOES_ON = "goes on"
REACTS = Dist("lognormal", 6 * MINUTE, 6 * MINUTE, 0.4)


@dataclass(slots=True)
class Work:
    """A piece of work under way."""

    doing: Doing
    process: simpy.Process | None = None
    over: bool = False
    until: int | None = None


class Acting:
    """Takes acts in, refuses or carries them out, and says what was done.

    Args:
        world: the world.
        post: the post room.
        rules: the profile, for forms and labels.
        cast: generated names.
        required: agency -> agencies that some duty told it to contact.
        done: called with each act that counts and the delivery it made, if any.
        requests: what outside bodies can be asked for.

    Attributes:
        work: seq of the act -> work under way.
        staffing: who is free for work.
        on_obeyed: called with each order that has been carried out.
        objections: each says why an act may not be done now, or None.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        rules: RulesDoc,
        cast: dict[str, str],
        required: dict[str, set[str]],
        done: Callable[[Deed, Doing, DeliveryRecord | None], None],
        requests: Iterable[BodyRequest] = (),
    ) -> None:
        self.world = world
        self.post = post
        self.cast = cast
        self._done = done
        asked = {request.id: request for request in requests}
        wordings = worded(rules.wordings, asked.values())
        self._reader = ActReader(world, post, rules, cast, required, wordings, asked)
        self._known = Known(world.nodes, self._reader.forms, wordings, world.accounts, asked, world.confided)
        self.staffing = Staffing(world.env, world.city)
        self._lending = Lending(world, post, self.staffing)
        self.work: dict[int, Work] = {}
        self.approvals: Consent | None = None
        self.bodies: Bodies | None = None
        self.confidences: Confiding | None = None
        self.stores: Stores | None = None
        self.crews: Crews | None = None
        self.on_obeyed: list[Callable[[DeliveryRecord], None]] = []
        self.objections: list[Callable[[Act], str | None]] = []

    # -- taking acts in -----------------------------------------------------------------------

    def check(self, act: Act) -> None:
        """See that an act is sound in itself.

        Raises:
            Refusal: naming the detail that is not.
        """
        check(act, self._known)

    def take(self, act: Act, *, let_in: bool = True, asked: int | None = None) -> ActRecord:
        """Take in an act; its ``act`` record says whether it was accepted.

        Args:
            act: the act.
            let_in: whether its details passed.
            asked: the act by which consent to it was asked for, and has been given.
        """
        reason = refusal(act, self.world, self.post) or self._state_refusal(act) if let_in else "params"
        consented = {} if asked is None else {"asked": asked}
        if reason is not None:
            refused = {**act.data(), **consented, "status": "refused", "reason": reason}
            return self.world.log("act", cast(ActData, refused))
        rule = None if self.approvals is None or asked is not None else self.approvals.needed(act)
        if rule is not None and self.approvals is not None:
            waiting = self.world.log("act", cast(ActData, {**act.data(), "status": "asked"}))
            self.approvals.ask(waiting, act, rule)
            return waiting
        reading = self._reader.read(
            act.agency, act.verb, act.about, act.to, act.params, act.reply_to, act.seat
        )
        accepted = {**act.data(), **consented, "status": "accepted", **reading}
        record = self.world.log("act", cast(ActData, accepted))
        self._start(record, act.agency, act.seat)
        return record

    def _state_refusal(self, act: Act) -> str | None:
        if act.verb == "cancel" and self._asks(act.params.get("act"), act.agency):
            return None
        if act.verb == HAND_OVER and self.crews is None:
            return "no_relief"
        if act.verb in ("approve", "refuse"):
            return self._no_request(act)
        if act.verb == "cancel":
            work = self.work.get(_whole(act.params.get("act")))
            if work is None or work.over or work.doing.agency != act.agency:
                return "no_work"
        if act.verb == "request_support" and not any(
            self.world.city.agencies[agency].support for agency in act.to
        ):
            return "no_support"
        account = act.params.get("account")
        group = self.world.accounts.get(str(account))
        if account is not None and (group is None or act.about not in group.opens):
            return "not_opened"
        if self._in_progress(act.agency, act.verb, act.about):
            return "in_progress"
        if self.stores is not None and self.stores.lacks(act.agency, act.verb, act.about):
            return "no_stock"
        return next((reason for objection in self.objections if (reason := objection(act))), None)

    def _no_request(self, act: Act) -> str | None:
        """Whether nothing waits for this answer: no request to this body, nor for this consent."""
        if self.bodies is not None and (barred := self.bodies.objection(act)) is not None:
            return "no_request" if barred else None
        return "no_request" if self.approvals is None else self.approvals.objection(act)

    def _in_progress(self, agency: str, verb: str, about: str | None) -> bool:
        return CATALOGUE[verb].technical and any(
            not work.over
            and (work.doing.agency, work.doing.action.verb, work.doing.about) == (agency, verb, about)
            for work in self.work.values()
        )

    # -- carrying acts out --------------------------------------------------------------------

    def _start(self, record: ActRecord, agency: str, seat: str | None) -> None:
        data = record.data
        doing = Doing(
            record,
            CATALOGUE[data["verb"]],
            agency,
            seat,
            data.get("about"),
            tuple(data["to"]),
            data["params"],
            data.get("reply_to"),
        )
        if self.stores is not None:
            self.stores.take(agency, doing.action.verb, doing.about, record.seq)
        if doing.action.takes is not None:
            work = self.work[record.seq] = Work(doing)
            name = f"{agency}:{doing.action.verb}:{doing.about}"
            work.process = self.world.spawn(name, self._labour(work))
            return
        if doing.to:
            self._despatch(doing, self._reader.letter(doing))
            return
        EFFECTS[doing.action.verb](self, doing)
        self._finish(doing, None)

    def _despatch(self, doing: Doing, letter: Message) -> None:
        """Let what an act says go over the line of its seat.

        It counts as done once it has left: over the line, by radio, or with somebody who has set out.
        """

        def go(way: Way | None = None) -> DeliveryRecord | None:
            late = letter if way is None else replace(letter, sent=doing.record.t, way=way)
            message = self._send(doing, replace(late, channel="radio") if way == "radio" else late)
            EFFECTS[doing.action.verb](self, doing)
            return message

        line = None if doing.seat is None else self.post.lines.cut(doing.seat)
        if line is None:
            self._finish(doing, go())
        elif line.row.radio and letter.short:
            self._finish(doing, go("radio"))
        else:
            mail: MailAbout = {
                "side": "sender",
                "agency": doing.agency,
                "to": list(doing.to),
                "act": doing.record.seq,
            }
            name = f"{doing.action.verb}:{doing.about}"
            if line.row.runner is None:
                self.post.lines.hold(line, mail, name, lambda way: self._finish(doing, go(way)))
            else:
                self.post.lines.hold(line, mail, name, go)
                self._finish(doing, None)

    def _finish(self, doing: Doing, message: DeliveryRecord | None) -> None:
        data = doing.record.data
        deed = Deed(
            doing.record.seq,
            doing.action.verb,
            doing.seat,
            doing.agency,
            doing.about,
            doing.to,
            doing.params.get("kind"),
            self._answered(doing),
            self._replied(doing),
            tuple(data["incidents"]),
        )
        self._done(deed, doing, message)
        for seq in data.get("obeys", ()):
            for listener in self.on_obeyed:
                listener(self.post.delivered[seq])

    def _answered(self, doing: Doing) -> tuple[str, str] | None:
        """The inject that an act answers, and the option it chooses, if it chooses one."""
        option, inject = doing.params.get("option"), self._told(doing)
        return None if inject is None or not isinstance(option, str) else (inject, option)

    def _replied(self, doing: Doing) -> str | None:
        """The inject that an act answers: not by checking its sender only, nor by noting a choice unmade."""
        if doing.action.verb == "verify" or doing.reply_to is None:
            return None
        chooses = doing.action.verb == "acknowledge" and "option" in doing.params
        return (
            None
            if self.post.delivered[doing.reply_to].data.get("options") and not chooses
            else self._told(doing)
        )

    def _told(self, doing: Doing) -> str | None:
        """The inject to whose message an act is a reply."""
        if doing.reply_to is None:
            return None
        inject = self.post.delivered[doing.reply_to].data["hidden"].get("inject")
        return None if inject is None else str(inject)

    def _send(self, doing: Doing, letter: Message) -> DeliveryRecord | None:
        """Send what the act says; agencies that nobody plays say that they have received a report."""
        if self.confidences is not None:
            letter = replace(letter, secret=self.confidences.pass_on(doing))
        record = self.post.send(letter)
        for agency in doing.to if record is not None else ():
            played = agency in self.post.played
            if record and not played and doing.action.verb in ("report", "request_support"):
                self._answer(agency, doing, record)
        return record

    def _answer(self, agency: str, doing: Doing, record: DeliveryRecord) -> None:
        """An agency that nobody plays says that it has received a report."""
        says, name = self.world.phrasebook.says, self.world.city.agencies[agency].name

        def answer() -> None:
            self.post.send(
                Message(
                    [doing.agency],
                    "document",
                    agency,
                    says.received_title.words(),
                    fill(says.received, name=name),
                    about=doing.about,
                    reply_to=record.seq,
                )
            )

        self.world.after(self._reaction(agency, doing), answer)

    def _reaction(self, agency: str, doing: Doing) -> int:
        """How soon an agency that nobody plays turns to what it was told, each thing by luck of its own."""
        dist = self.world.city.agencies[agency].reacts or REACTS
        return self.world.luck.span(
            dist, f"{agency}<{doing.agency}:{doing.action.verb}:{doing.about}", "reacts"
        )

    def _labour(self, work: Work) -> Process:
        """Wait for people, work, take effect; people are given back whatever happens."""
        doing, world = work.doing, self.world
        request, people = self.staffing.ask(doing.agency, doing.action.responders)
        try:
            if request is not None:
                yield request
            doing = work.doing = self._surveyed(doing)
            takes = self._duration(doing)
            work.until = world.now + takes
            self._log_work(work, "started", until=work.until)
            yield from self._toil(work)
        except simpy.Interrupt:
            self.staffing.release(doing.agency, request, people)
            self._over(work)
            self._undo_obeying(doing)
            self._log_work(work, "cancelled")
            return
        self.staffing.release(doing.agency, request, people)
        self._over(work)
        reason = (
            "tired" if self.crews and self.crews.slips(doing) else EFFECTS[doing.action.verb](self, doing)
        )
        if reason is not None:
            self._undo_obeying(doing)
            self._log_work(work, "failed", reason=reason)
            return
        touched = world.incidents.touching(doing.about) or doing.record.data["incidents"]
        self._log_work(work, "completed", incidents=touched)
        self._finish(doing, None)

    def _toil(self, work: Work) -> Process:
        """Work until it is done; while the story jumps it may go on."""
        while work.until is not None and work.until > self.world.now:
            try:
                yield self.world.env.timeout(work.until - self.world.now)
            except simpy.Interrupt as interrupt:
                if interrupt.cause != GOES_ON:
                    raise

    def go_on(self, verbs: Collection[str], span: int) -> None:
        """Let work by these verbs that has begun go on for a time (ms) that passes in the story alone."""
        for work in list(self.work.values()):
            if work.doing.action.verb in verbs and work.until is not None and work.process is not None:
                work.until = max(self.world.now, work.until - span)
                self._log_work(work, "started", until=work.until)
                work.process.interrupt(GOES_ON)

    def running(self, agency: str) -> list[int]:
        """The acts of an agency whose work is under way."""
        return [seq for seq, work in self.work.items() if work.until and work.doing.agency == agency]

    def prolong(self, act: int, by: int) -> None:
        """Let work that is under way take longer (ms)."""
        work = self.work[act]
        work.until = until = (work.until or self.world.now) + by
        self._log_work(work, "started", until=until)

    def _over(self, work: Work) -> None:
        work.over = True
        del self.work[work.doing.record.seq]

    def _undo_obeying(self, doing: Doing) -> None:
        self._reader.undo(doing.agency, tuple(doing.record.data.get("obeys", ())))

    def _surveyed(self, doing: Doing) -> Doing:
        """The act with what it finds to mend, and what it knows to put right, as its work begins."""
        verb, about = doing.action.verb, doing.about
        if verb not in MENDING or about is None:
            return doing
        state = self.world.nodes[about]
        known = verb == "restore_backup" or self.world.perceived[about].get("altered")
        rights = state.righted_by(verb) if state.altered and known else {}
        return replace(doing, mends=state.mended_by(verb), rights=rights)

    def _duration(self, doing: Doing) -> int:
        """How long the work takes; mending waits until crews can get there.

        Damages are mended one after the other, but one restore brings everything back at once.
        """
        action, state = doing.action, self.world.nodes.get(doing.about or "")
        assert action.takes is not None
        restoring, wait = action.verb == "restore_backup", 0
        dists = [damage.takes for damage in doing.mends.values()] + [*doing.rights.values()] or [action.takes]
        if state is not None and action.verb in MENDING:
            wait = max(0, state.access_from - self.world.now)
            if restoring and not doing.mends and state.controls is not None:
                dists = [state.controls.restore_takes]
        place = self.world.sites.movable(doing.about or "")
        if action.verb == MOVES and place is not None and place.moves is not None:
            dists = [place.moves]
        entity = f"{doing.agency}:{action.verb}:{doing.about or self.post.topics.of(doing.reply_to)}"
        heard = self.world.noise.get(doing.about or "")
        if heard is not None and action.verb == "investigate":
            dists = [*dists, heard.takes]
        spans = [self.world.luck.span(dist, entity, "takes") for dist in dists]
        takes = max(spans) if restoring else sum(spans)
        return wait + (takes if self.crews is None else self.crews.span(doing, takes))

    def _log_work(self, work: Work, status: WorkStatus, **more: Unpack[WorkExtras]) -> None:
        doing = work.doing
        extras: WorkExtras = {} if doing.about is None else {"about": doing.about}
        data: WorkData = {
            "act": doing.record.seq,
            "status": status,
            "agency": doing.agency,
            "verb": doing.action.verb,
            **extras,
            **more,
        }
        self.world.log("work", data)

    # -- what effects ask for -----------------------------------------------------------------

    def send_support(self, doing: Doing) -> str | None:
        """Let the receivers that have support to give send it, once to each that asks."""
        return self._lending.send(doing)

    def carry_out(self, doing: Doing, agency: str) -> None:
        """Let an agency that nobody plays do as it is told, if it may."""
        order = self._reader.order(doing.params)
        if order is None:
            return
        action: Action = CATALOGUE[order.act]

        def obey() -> None:
            verb, about = action.verb, order.about
            if not action.technical or object_refusal(action, agency, about, self.world) is not None:
                return
            if self._in_progress(agency, verb, about):
                return
            if self.stores is not None and self.stores.lacks(agency, verb, about):
                return
            data = {
                "seat": None,
                "agency": agency,
                "verb": verb,
                "about": about,
                "to": [],
                "params": {},
                "directed": doing.record.seq,
                "status": "accepted",
                **self._reader.read(agency, verb, about, (), {}, None),
            }
            self._start(self.world.log("act", cast(ActData, data)), agency, None)

        self.world.after(self._reaction(agency, doing), obey)

    def cancel(self, doing: Doing) -> str | None:
        """Stop work of the agency's own, or take back what it has asked consent for."""
        if self.approvals is not None and self._asks(doing.params["act"], doing.agency):
            self.approvals.withdraw(doing.params["act"], doing.seat or doing.agency)
            return None
        work = self.work[doing.params["act"]]
        if work.process is not None and work.process.is_alive:
            work.over = True
            work.process.interrupt()
        return None

    def _asks(self, seq: object, agency: str) -> bool:
        """Whether an act of the agency waits for consent."""
        return self.approvals is not None and self.approvals.holds(seq, agency)

    def relieve(self, doing: Doing) -> str | None:
        """Let the next crew take over."""
        if self.crews is not None:
            self.crews.hand_over(doing)
        return None

    def consent(self, doing: Doing) -> str | None:
        """Approve or refuse what somebody asks consent for, or an outside body for."""
        if (self.bodies is None or not self.bodies.answer(doing)) and self.approvals is not None:
            self.approvals.answer(doing)
        return None

    def ask(self, doing: Doing) -> str | None:
        """Put a request on the desks of those that it is sent to."""
        if self.bodies is not None:
            self.bodies.take(doing)
        return None


def _whole(value: object) -> int:
    return value if type(value) is int else -1
