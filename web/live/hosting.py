"""Drills that are played here, for pages at other processes: who they are, and what they ask."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection

from drillsim.base.errors import MessageError, StoreError
from drillsim.base.model import Seat
from drillsim.live.kept import ClockNow
from drillsim.live.runner import PAUSED, RUNNING, LiveDrill, Refused
from web.core.connections import Peer
from web.core.server import Server
from web.live import absence, seating
from web.live.events import EVENTS, Asked, handle, refusal
from web.live.hub import Hub
from web.told.wire import PARTICIPANT, Audience

_LOG = logging.getLogger(__name__)


class Hosting:
    """What this process does for pages at others.

    Args:
        here: the server.
        hub: its connections.
    """

    def __init__(self, here: Server, hub: Hub) -> None:
        self._here, self._hub = here, hub
        self._abroad: dict[str, dict[str, tuple[frozenset[Audience], frozenset[str]]]] = {}

    def audiences(self, drill: str) -> Collection[Audience]:
        """Those who have pages of a drill open at other processes."""
        there = self._abroad.get(drill)
        return frozenset().union(*(each for each, _ in there.values())) if there else ()

    def online(self, drill: str) -> Collection[str]:
        """The people who have."""
        there = self._abroad.get(drill)
        return frozenset().union(*(people for _, people in there.values())) if there else ()

    def drills(self) -> list[str]:
        """The drills that have pages elsewhere."""
        return [drill for drill, there in self._abroad.items() if there]

    def keep(self, members: Collection[str]) -> None:
        """Forget the pages of processes that are gone."""
        for there in self._abroad.values():
            for gone in there.keys() - set(members):
                del there[gone]

    def asked(self, what: str, given: dict[str, object]) -> object:
        """What another process asks of us; nothing when it takes us for the holder, and we are not."""
        if what == "job":
            return self._here.jobs.told(given)
        answers: dict[str, Callable[[LiveDrill, dict[str, object]], object]] = {
            "follow": self._be_followed,
            "event": self._do,
            "seat": self._seat,
            "control": self._control,
        }
        live = self._here.runner.drills.get(str(given["drill"]))
        return answers[what](live, given) if live is not None else None

    def _be_followed(self, live: LiveDrill, given: dict[str, object]) -> object:
        by, audiences = str(given["by"]), frozenset(map(_audience, _listed(given["audiences"])))
        there = self._abroad.setdefault(live.id, {})
        before = self.audiences(live.id)
        there.pop(by, None)
        if audiences:
            there[by] = audiences, frozenset(map(str, _listed(given["people"])))
        self._note_seats(live, before)
        self._hub.changed(live.id)
        if given["tell"]:
            self._hub.retell(live)
        stored = live.records()
        return {"upto": stored[-1].seq if stored else -1, "clock": live.clock()}

    def _note_seats(self, live: LiveDrill, before: Collection[Audience]) -> None:
        """Note which seats have lost their last page elsewhere, and which have one again."""
        after = self.audiences(live.id)
        for audience in set(before) ^ set(after):
            if audience.kind == PARTICIPANT and audience in after:
                absence.back(self._here, live, audience.seat)
            elif audience.kind == PARTICIPANT:
                absence.left(self._here, self._hub, live, audience)

    def _do(self, live: LiveDrill, given: dict[str, object]) -> object:
        peer, name = _peer(live.id, given["peer"]), str(given["event"])
        if name not in EVENTS:
            return refusal("payload")
        if not self._here.limits.events.allow(peer.who):
            return refusal("rate")
        try:
            return handle(name, Asked(self._here, self._hub, live, peer), given["sent"])
        except Exception:
            # As of an event of a page here.
            _LOG.exception("event %s failed", name, extra={"drill": live.id, "connection": peer.sid})
            return refusal("failed")
        finally:
            self._hub.wake()

    def _seat(self, live: LiveDrill, given: dict[str, object]) -> object:
        def work() -> str:
            if given["what"] == "forget":
                return self._forget(live)
            made = seating.asked(self._here, live, given)
            self._hub.changed(live.id)
            return made

        return _made(work)

    def _control(self, live: LiveDrill, given: dict[str, object]) -> object:
        data = given["data"]
        assert isinstance(data, dict)
        return _made(lambda: str(live.control(data)[0].seq))

    def _forget(self, live: LiveDrill) -> str:
        if live.state in (RUNNING, PAUSED) and not live.aside:
            raise Refused("drill_elsewhere", value=live.id)
        self._here.runner.forget(live.id)
        self._here.graded.pop(live.id, None)
        return live.id


def _made(work: Callable[[], str]) -> dict[str, object]:
    """What came of work that another process has asked for, or why nothing did."""
    try:
        return {"made": work()}
    except MessageError as error:
        params = {key: str(value) for key, value in error.params.items()}
        return {"code": error.code, "params": params, "store": isinstance(error, StoreError)}


def clock_said(said: object) -> ClockNow:
    """What a clock says, as another process tells it."""
    match said:
        case {
            "state": str(state),
            "t": int(t),
            "speed": int() | float() as speed,
            "wall": int(wall),
            "stored": bool(stored),
        }:
            return {"state": state, "t": t, "speed": speed, "wall": wall, "stored": stored}
    raise ValueError(f"no clock: {said!r}")


def made_there(drill: str, answer: object) -> str:
    """What the holder of a drill has made of what it was asked.

    Raises:
        DrillsimError: as there, or when the holder cannot be reached.
    """
    match answer:
        case {"made": str(made)}:
            return made
        case {"code": str(code), "params": dict(params), "store": store}:
            raise (StoreError if store else Refused)(code, **params)
    raise StoreError("drill_elsewhere", value=drill)


def _listed(said: object) -> list[object]:
    """A list of a message, whose sender is one of us."""
    assert isinstance(said, list)
    return said


def _audience(said: object) -> Audience:
    kind, seat = map(str, _listed(said))
    return Audience(kind, Seat(seat))


def _peer(drill: str, said: object) -> Peer:
    """Who asks, as ``told`` says it."""
    match said:
        case {
            "sid": str(sid),
            "page": str(page),
            "audience": audience,
            "role": str(role),
            "name": str(name),
            "person": str(person),
            "version": int(version),
            "session": str(session),
        }:
            return Peer(sid, drill, page, _audience(audience), role, name, person, version, session)
    raise ValueError(f"no peer: {said!r}")
