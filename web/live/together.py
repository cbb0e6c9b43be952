"""Several processes that serve one installation: each plays the drills that it holds, and serves all of them.

Which process holds a drill stands in the database (``store/membership``). A page may be connected to any:
what it may see comes over the exchange from whoever holds its drill, as it was made there, once an audience;
what it does is asked there and answered from there. Who dies or falls silent is put out by the others,
and what it held is taken over, paused, from the journal. While the exchange is away, pages at the holder go
on, and the others are brought up to date by number when it is back.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress

import gevent
from gevent.event import Event

from drillsim.base.errors import DrillsimError, JournalError, StoreError
from drillsim.live.followed import Followed
from drillsim.live.runner import ENDED, RUNNING, LiveDrill, Refused
from drillsim.store import DrillRow, Membership, Muster, PutOut
from drillsim.store.membership import BEAT
from web.core.connections import Peer
from web.core.meters import gauge
from web.core.server import Server
from web.core.signouts import SharedSignOuts
from web.live import seating
from web.live.events import refusal
from web.live.hosting import Hosting, clock_said, made_there
from web.live.hub import Hub
from web.net.exchange import WITHIN, Exchange, Unreached
from web.net.payloads import bounded
from web.net.spread import CAST, SpreadFanout, channel_of
from web.told.wire import Audience

ALL = "all"
"""The channel that every process listens on."""

LOOK = 10.0
"""Seconds after which it is looked what others have kept, and what nobody looks at here any more."""

STUCK = 15.0
"""Seconds that a beat may take."""

PATIENT = {"score": 300.0}
"""Seconds for which answers are waited for that take longer than others."""

_LOG = logging.getLogger(__name__)


class Together:
    """This process among those of its installation (``web/core/connections.Abroad``).

    Args:
        here: the server.
        hub: its connections.
        fanout: writes what the others cast.
        exchange: carries messages.
        membership: the place of this process in the database.
    """

    def __init__(
        self, here: Server, hub: Hub, fanout: SpreadFanout, exchange: Exchange, membership: Membership
    ) -> None:
        self._here, self._hub, self._fanout = here, hub, fanout
        self._exchange, self._membership = exchange, membership
        self._standing = Muster({}, {})
        self._followed: dict[str, Followed] = {}
        self._finding = threading.Lock()
        self._listed: dict[str, tuple[str, tuple[Audience, ...]]] = {}
        self._telling: set[str] = set()
        self._hosting = Hosting(here, hub)
        self._unsure: set[str] = set()
        self._taking: set[str] = set()
        self._asking: set[str] = set()
        self._gaps: set[str] = set()
        self._behind = False
        self._idle: dict[str, float] = {}
        self._sooner = Event()
        exchange.took, exchange.asked = self._take, self._hosting.asked
        exchange.lost, exchange.back = self._missed, self._back

    # -- who holds what -----------------------------------------------------------------------------

    def beat(self) -> None:
        """Say that we are there, and take what nobody holds.

        Raises:
            PutOut: when the others have put us out.
            StoreError: when the database does not answer.
        """
        was = self._standing.leases
        self._standing = self._membership.beat()
        self._hosting.keep(self._standing.members.keys())
        self._exchange.keep(self._standing.members)
        me = self._membership.id
        # Others look up leases meanwhile, and note those that are new.
        for drill, lease in list(self._standing.leases.items()):
            if lease.holder is None and self._standing.turn(me, drill) and self._membership.take(drill):
                self._standing.leases[drill] = lease._replace(holder=me)
                self._taking.add(drill)
                self._spawned(self._take_over, drill)
            elif drill in self._followed and was.get(drill) != lease:
                self._spawned(self._follow_again, drill)
        self._give_back()
        for drill in self._followed.keys() - self._standing.leases.keys():
            self._spawned(self._let_be, drill)
        for drill in self._unsure | self._gaps:
            self._spawned(self._follow_again, drill)
        if self._behind:
            self._spawned(self._resync)

    def _give_back(self) -> None:
        """Hold no longer what is not played here: it is over, or was taken out, or is not to be read."""
        now, played = time.monotonic(), self._here.runner.drills
        idle = [drill for drill in self._membership.held if drill not in played and drill not in self._taking]
        self._idle = {drill: self._idle.get(drill, now) for drill in idle}
        # A new one is held a moment before it is played.
        for drill in [drill for drill, since in self._idle.items() if now - since >= LOOK]:
            row = self._here.store.drill(drill)
            if drill not in self._here.runner.lost:
                self._membership.let_go(drill, over=row is None or row.state == ENDED)

    def _take_over(self, drill: str) -> None:
        """Play a drill from where its journal ends; others have their beats meanwhile, and so have we."""
        here, begun = self._here, time.monotonic()
        try:
            row = here.store.drill(drill)
            if row is None or row.state == ENDED:
                return
            live = here.away(lambda: here.runner.adopt(row))
        except JournalError as error:
            here.runner.lost[drill] = error
            return
        except StoreError:
            # It is there for whoever comes first at a next beat.
            self._membership.let_go(drill)
            raise
        finally:
            self._taking.discard(drill)
        try:
            seating.reconcile(here.store, live)
        except Refused:
            pass
        except StoreError:
            here.seats.unsettled.add(drill)
        self._followed.pop(drill, None)
        self._listed.pop(drill, None)
        self._hub.catch_up(live)
        self._hub.attach(live)
        self._hub.retell(live)
        self._exchange.say(ALL, {"holds": drill})
        _LOG.info("took over", extra={"drill": drill, "ms": round(1_000 * (time.monotonic() - begun))})

    def elsewhere(self, drill: str) -> bool:
        """Whether another process plays a drill, or none does for the moment."""
        return drill in self._followed and drill not in self._here.runner.drills

    def others(self) -> Collection[str]:
        """The drills that other processes play."""
        return {
            drill
            for drill, lease in self._standing.leases.items()
            if lease.holder not in (None, self._membership.id) and drill not in self._here.runner.drills
        }

    def take(self, drill: str) -> None:
        """Be the one who plays a drill that stands in the store."""
        if not self._membership.take(drill):
            raise StoreError("drill_elsewhere", value=drill)

    def forget(self, drill: str) -> None:
        """Have the holder of a drill let go of it."""
        if drill in self.others():
            self.seat("forget", drill)
            self._followed.pop(drill, None)

    def live(self, row: DrillRow) -> LiveDrill | None:
        """A drill that another process plays, to be looked at."""
        if row.origin == "upload":
            return None
        with self._finding:
            found = self._followed.get(row.id)
            if found is None:
                here = self._here
                found = here.away(lambda: Followed.found(row.id, here.store, time.monotonic))
                self._followed[row.id] = found
        return found

    # -- pages here, drills elsewhere -----------------------------------------------------------------

    def follow(self, peer: Peer, live: LiveDrill) -> None:
        """Be sent what a page may see; when the holder does not answer, as soon as it does."""
        holder, audiences = self._listed.get(peer.drill, ("", ()))
        if isinstance(live, Followed) and (holder != self._holder(live.id) or peer.audience not in audiences):
            self._introduce(live)

    def _holder(self, drill: str) -> str:
        lease = self._standing.leases.get(drill)
        if lease is None and (lease := self._membership.lease(drill)) is not None:
            # It was made since we last looked.
            self._standing.leases[drill] = lease
        return (lease.holder if lease is not None else None) or ""

    def _introduce(self, live: Followed, *, tell: bool = False) -> bool:
        """Say to the holder of a drill who is here, and hear how it stands; false when it does not answer."""
        holder, (audiences, people) = self._holder(live.id), self._hub.here(live.id)
        given = {"drill": live.id, "by": self._membership.id, "tell": tell}
        given |= {"audiences": audiences, "people": people}
        try:
            self._exchange.listen(channel_of(live.id))
            told = self._ask(live.id, "follow", given)
        except StoreError:
            told = None
        match told:
            case {"upto": int(upto), "clock": dict(clock)}:
                self._listed[live.id] = holder, tuple(audiences)
                live.heard(upto)
                live.at(clock_said(clock))
                self._hub.followed(live, upto)
                return True
        self._unsure.add(live.id)
        self._listed.pop(live.id, None)
        return False

    def _follow_again(self, drill: str) -> None:
        """Follow a drill anew, after something was lost or it went to another process."""
        live = self._followed.get(drill)
        if live is None:
            self._unsure.discard(drill)
            self._gaps.discard(drill)
        if live is None or drill in self._asking:
            return
        self._asking.add(drill)
        try:
            if self._introduce(live, tell=True):
                self._hub.catch_up(live)
                self._hub.show_clock(live)
                self._unsure.discard(drill)
                self._gaps.discard(drill)
        finally:
            self._asking.discard(drill)

    def _let_be(self, drill: str) -> None:
        """Follow no longer what nobody plays any more: it is over, and its pages here are told all of it."""
        live, row = self._followed.get(drill), self._here.store.drill(drill)
        if live is None or (row is not None and row.state != ENDED):
            return
        if row is not None:
            live.heard(row.records - 1)
            self._hub.catch_up(live)
            live.at({**live.clock(), "state": ENDED})
            self._hub.show_clock(live)
        self._drop(drill)

    def _drop(self, drill: str) -> None:
        self._exchange.leave(channel_of(drill))
        self._listed.pop(drill, None)
        self._followed.pop(drill, None)
        for each in (self._unsure, self._gaps):
            each.discard(drill)
        self._hub.unfollowed(drill)

    def _back(self) -> None:
        self._unsure |= self._followed.keys()
        self._behind = True
        self._spawned(self._resync)

    def _resync(self) -> None:
        """Redis answers again: every drill of other processes is brought up to date, by number.

        Where the database does not answer now, each beat tries it again.
        """
        self._exchange.listen(ALL)
        self._here.codes.right.clear()
        for drill in list(self._unsure):
            self._spawned(self._follow_again, drill)
        for row in self._here.store.drills():
            self._hub.opened(row.id, row.released)
        self._behind = False
        for drill in self._hosting.drills():
            if drill in self._here.runner.drills:
                self._hub.changed(drill)

    def _missed(self, channel: str) -> None:
        drill = channel.partition(" ")[2]
        if drill in self._followed:
            self._unsure.add(drill)
            self._spawned(self._follow_again, drill)

    def tell(self, drill: str) -> None:
        """Have the holder tell its staff anew who is there; what is asked meanwhile is asked once more."""
        live = self._followed.get(drill)
        if live is not None and drill not in self._telling:
            self._telling.add(drill)
            self._spawned(self._told, live)

    def _told(self, live: Followed) -> None:
        gevent.sleep(0.05)
        self._telling.discard(live.id)
        self._introduce(live, tell=True)

    def event(self, peer: Peer, name: str, sent: object) -> dict[str, object]:
        """The answer to an event of a page, by the holder of its drill."""
        if not bounded(sent):
            return refusal("payload")
        who = {
            "sid": f"{self._membership.id} {peer.sid}",
            **{key: getattr(peer, key) for key in ("page", "role", "name", "person", "version")},
            "audience": peer.audience,
            "session": peer.session,
        }
        given = {"drill": peer.drill, "peer": who, "event": name, "sent": sent}
        answer = self._ask(peer.drill, "event", given, PATIENT.get(name, WITHIN))
        return answer if isinstance(answer, dict) else refusal("unstored")

    def _ask(self, drill: str, what: str, given: dict[str, object], within: float = WITHIN) -> object:
        """What the holder of a drill answers; None when nobody holds it, or it cannot be reached."""
        holder = self._holder(drill)
        # Ours, and not played yet, it is being taken over.
        with suppress(Unreached):
            known = holder not in ("", self._membership.id)
            return self._exchange.ask(holder, what, given, within) if known else None
        return None

    def seat(self, what: str, drill: str, **given: object) -> str:
        """What comes of a change of seats, by the holder of the drill."""
        return made_there(drill, self._ask(drill, "seat", {"what": what, "drill": drill, **given}))

    def control(self, drill: str, data: dict[str, object]) -> str:
        """What comes of a control, by the holder of the drill."""
        return made_there(drill, self._ask(drill, "control", {"drill": drill, "data": data}))

    # -- work for worker processes ------------------------------------------------------------------

    def _elsewhere(self, member: str, given: Mapping[str, object]) -> object:
        """What another process tells of its jobs; None when it cannot be reached."""
        with suppress(Unreached):
            if member in self._standing.members:
                return self._exchange.ask(member, "job", dict(given))
        return None

    # -- drills here, pages elsewhere -----------------------------------------------------------------

    def audiences(self, drill: str) -> Collection[Audience]:
        """Those who have pages of a drill open at other processes."""
        return self._hosting.audiences(drill)

    def online(self, drill: str) -> Collection[str]:
        """The people who have."""
        return self._hosting.online(drill)

    def sending(self, drill: str, first: int, upto: int) -> None:
        """Say what is stored, before what is said of it; nobody elsewhere, nothing to say."""
        if self._hosting.audiences(drill):
            self._exchange.say(channel_of(drill), {"first": first, "upto": upto})

    def spread(self, what: str, *given: object) -> None:
        """Have all other processes do the same."""
        self._exchange.say(ALL, {what: given})

    # -- what the others say --------------------------------------------------------------------------

    def _take(self, channel: str, sender: str, head: dict[str, object], text: str) -> None:
        drill = channel.partition(" ")[2]
        if CAST in head:
            self._overhear(channel, head, text)
            if head["event"] != "records" or drill not in self._gaps:
                self._fanout.take(head, text)
            return
        match head:
            case {"first": int(first), "upto": int(upto)}:
                self._coming(drill, first, upto)
            case {"close": [str(whose), str(name), str(why)]}:
                self._hub.close_of(whose, name, why)
            case {"signed_out": [str(session)]}:
                self._here.signed_out.heard(session)
            case {"released": [str(drill), bool(released)]}:
                self._hub.opened(drill, released)
            case {"tried": [str(name), str(what), key]}:
                self._here.limits.heard(name, what, tuple(key) if isinstance(key, list) else key)
            case {"forgotten": _}:
                self._here.codes.right.clear()
            case {"holds": _}:
                self._sooner.set()
            case _:
                _LOG.warning("not understood on %s: %s", channel, ", ".join(head))

    def _coming(self, drill: str, first: int, upto: int) -> None:
        """Records are stored; where those before them cannot be read now, none go out until they can be.

        A page that has been told the later asks no more for the earlier when it comes back.
        """
        if (live := self._followed.get(drill)) is not None:
            live.heard(upto)
            self._gaps.add(drill)
            self._hub.coming(live, first, upto)
            self._gaps.discard(drill)

    def _overhear(self, channel: str, head: dict[str, object], text: str) -> None:
        """Know what the clock of a drill says, as its pages are told it."""
        live = self._followed.get(channel.partition(" ")[2])
        if live is not None and head["event"] == "clock":
            live.at(clock_said(self._fanout.decoded(text)))

    def _spawned(self, work: Callable[..., object], *given: object) -> None:
        gevent.spawn(self._safely, work, *given)

    def _safely(self, work: Callable[..., object], *given: object) -> None:
        try:
            work(*given)
        except DrillsimError as error:
            _LOG.warning("%s: %s", work.__name__, error)
        except Exception:
            # One drill's fault is not to take the others with it.
            _LOG.exception("%s failed", work.__name__)

    def start(self) -> None:
        """Begin to speak with the others, and take what nobody holds.

        Raises:
            StoreError: when the database does not answer.
        """
        here = self._here
        here.signed_out = SharedSignOuts(here.store, lambda session: self.spread("signed_out", session))
        here.limits.share(self.spread)
        me = self._membership.id
        here.jobs.share(me, self._elsewhere, lambda: self._standing.members.keys() - {me})
        self._exchange.start()
        self._exchange.listen(ALL)
        self.beat()
        while self._taking:
            gevent.sleep(0.01)

    def stay(self) -> StoreError:
        """Stay among them, until the others have put us out; returns that."""
        looked = 0.0
        while True:
            self._sooner.wait(BEAT)
            self._sooner.clear()
            try:
                with gevent.Timeout(STUCK):
                    self.beat()
                if time.monotonic() - looked >= LOOK:
                    looked = time.monotonic()
                    self._look()
            except PutOut as out:
                return out
            except StoreError as error:
                _LOG.warning("the database does not answer: %s", error)
            except gevent.Timeout:
                _LOG.warning("the database does not answer")
                self._membership.cut()
            except Exception:
                # Who stops beating is put out by the others, with all that it plays.
                _LOG.exception("a beat failed")

    def _look(self) -> None:
        """Know sessions over that others have kept; follow no longer what nobody looks at here."""
        if isinstance(self._here.signed_out, SharedSignOuts):
            self._here.signed_out.look()
        for drill in [drill for drill in self._listed if not self._hub.here(drill)[0]]:
            live = self._followed.get(drill)
            if live is not None and self._introduce(live):
                self._drop(drill)

    # -- coming and going -----------------------------------------------------------------------------

    def leave(self) -> None:
        """Pause what runs, and speak no more."""
        for live in list(self._here.runner.drills.values()):
            if live.state == RUNNING:
                with suppress(DrillsimError):
                    live.pause("server")
        self._exchange.stop()

    def gauges(self) -> Iterator[str]:
        """How it stands, as Prometheus reads it."""
        free = sum(1 for each in self._standing.leases.values() if each.holder is None)
        yield from gauge("drillsim_members", {"": len(self._standing.members)})
        leases = {"held": len(self._membership.held), "free": free}
        yield from gauge("drillsim_leases", leases, "state")
        yield from gauge("drillsim_exchange_up", {"": int(self._exchange.up)})
        counts = {what: self._exchange.counts[what] for what in ("sent", "unsent", "taken", "refused")}
        yield from gauge("drillsim_exchange_messages_total", counts, "outcome", kind="counter")
