"""Confidences: who passes on what is secret, to whom, and whether they were let in first.

What a message tells is known from what machines can read: the system it is about, the message it answers or
passes on, an invitation. Every step is an ``effect`` record; how it stands is in ``World.confided``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from drillsim.base.model import Seat
from drillsim.base.recorded import Why
from drillsim.base.records import DeliveryRecord, SecretData, words
from drillsim.documents.confidences import Confidence, holders
from drillsim.documents.injects import Inject
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.post import Post
from drillsim.engine.triggers import PUBLIC
from drillsim.engine.world import World
from drillsim.engine.world.confided import Breach, covers

CONFIDENCE: Final = "confidence"

How = Literal["told", "invited", "owed", "needless", "uninvited", "outside"]
"""How somebody came to know: by the scenario, by an invitation, by a duty of law or plan; and amiss: invited
without a need to know, told with a need but not invited, told without either."""
AMISS: frozenset[How] = frozenset({"needless", "uninvited", "outside"})


class Confidences:
    """All that is secret in a drill.

    Args:
        world, post: where it stands, and what goes out.
        confidences: what is secret.
        required: agency -> agencies that some duty told it to contact.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        confidences: Iterable[Confidence],
        required: Mapping[str, set[str]],
    ) -> None:
        self._world = world
        self._post = post
        self._all = {one.id: one for one in confidences}
        self._required = required
        self._carrying: dict[int, set[str]] = defaultdict(set)
        post.listeners.append(self._delivered)

    # -- what the scenario tells ------------------------------------------------------------------

    def marks(self, inject: Inject) -> list[SecretData]:
        """What goes with an inject that carries something secret."""
        carried = () if inject.carries is None else holders(inject.carries)
        return [self._mark(self._all[name]) for name in carried]

    def _delivered(self, delivery: DeliveryRecord) -> None:
        """Note which messages carry what; those that the scenario tells are let in, and whoever told them."""
        data = delivery.data
        carried = {secret["id"] for secret in data.get("secret", ())}
        if carried:
            self._carrying[delivery.seq] |= carried
        inject = data["hidden"].get("inject")
        if inject is None:
            return
        for name in sorted(carried):
            sender = [] if data["from"] is None else [data["from"]]
            there = self._world.confided[name]
            fresh = [who for who in (*data["seats"], *sender) if not there.binds(who)]
            self._note(name, "told", fresh, None, {"inject": inject})

    def reveal(self, name: str, to: str, agency: str | None, why: Why) -> None:
        """An agency, if one chose it, tells another what is secret."""
        if not all(map(self._world.confided[name].informed, self._readers(to))):
            how: How = "uninvited" if self._needs(name, to, None) else "outside"
            self._note(name, how, [to], None, why, agency)

    # -- what people send -------------------------------------------------------------------------

    def objection(self, act: Act) -> str | None:
        """Why a seat may not let others in; None when it may, or does not."""
        name = act.params.get("admits")
        if name is None or (str(name) in self._all and self.admits(str(name), act.seat)):
            return None
        return "not_admitting"

    def admits(self, name: str, seat: str) -> bool:
        """Whether a seat may let others in on something."""
        city = self._world.city
        admits = set(holders(self._all[name].admits))
        return covers(city, admits, seat) and self._world.confided[name].binds(seat)

    def tells(
        self, seat: str, about: str | None, reply_to: int | None, admits: object = None
    ) -> list[Confidence]:
        """What a message of a seat would tell of all that it knows to be secret."""
        passed: set[str] = self._carrying.get(reply_to, set()) if reply_to is not None else set()
        return [
            one
            for one in self._all.values()
            if (about in one.systems or one.id in passed or one.id == admits)
            and self._world.confided[one.id].binds(seat)
        ]

    def strangers(self, name: str, to: Iterable[str]) -> list[str]:
        """Those of some agencies who were not let in."""
        confided = self._world.confided[name]
        return [agency for agency in to if not all(map(confided.binds, self._readers(agency)))]

    def _readers(self, agency: str) -> tuple[str, ...]:
        """Who reads what an agency is sent: its seats, or itself where nobody plays it."""
        return (*self._post.seats_of.get(agency, ()),) or (agency,)

    def pass_on(self, doing: Doing) -> list[SecretData]:
        """Take in what a message tells as it leaves; the marks that go with it.

        Whoever is told without being let in is not told that it is secret.
        """
        if doing.seat is None:
            return []
        marks, admits = [], doing.params.get("admits")
        for one in self.tells(doing.seat, doing.about, doing.reply_to, admits):
            found: dict[How, list[str]] = {}
            for agency in doing.to:
                confided = self._world.confided[one.id]
                if not all(map(confided.informed, self._readers(agency))):
                    how = self._how(one, doing.seat, agency, invited=admits == one.id)
                    found.setdefault(how, []).append(agency)
            for how, to in found.items():
                self._note(one.id, how, to, doing.seat, {"act": doing.record.seq})
            if not {"uninvited", "outside"} & found.keys():
                marks.append(self._mark(one))
        return marks

    def spoken(self, doing: Doing) -> None:
        """Take in what is said to the public."""
        if doing.seat is None:
            return
        for one in self.tells(doing.seat, doing.about, doing.reply_to):
            if PUBLIC not in self._world.confided[one.id].overheard:
                self._note(one.id, "outside", [PUBLIC], doing.seat, {"act": doing.record.seq})

    def _how(self, one: Confidence, seat: str, to: str, *, invited: bool) -> How:
        """How somebody who did not know comes to know."""
        needs = self._needs(one.id, to, Seat(seat).agency)
        if invited:
            return "invited" if needs else "needless"
        if not needs:
            return "outside"
        return "uninvited" if self.admits(one.id, seat) or not self._owes(seat, to) else "owed"

    def _needs(self, name: str, to: str, by: str | None) -> bool:
        """Whether somebody needs to know: by the scenario, or as a duty told the sender to contact them."""
        one = self._all[name]
        meant = {*one.need, *holders(one.readers)}
        meant |= {Seat(each).agency for each in meant if "/" in each}
        return covers(self._world.city, meant, to) or (by is not None and to in self._required.get(by, ()))

    def _owes(self, seat: str, to: str) -> bool:
        return to in self._required.get(Seat(seat).agency, ())

    # -- how it stands ----------------------------------------------------------------------------

    def _note(
        self, name: str, how: How, to: list[str], by: str | None, why: Why, agency: str | None = None
    ) -> None:
        """Write down that some came to know, and let conditions look."""
        if not to:
            return
        confided = self._world.confided[name]
        if by is not None:
            agency = Seat(by).agency
        if how in AMISS:
            confided.breaches += [Breach(by, agency or "", one) for one in to]
        (confided.overheard if how in ("uninvited", "outside") else confided.bound).update(to)
        details: dict[str, object] = {"how": how, "to": to}
        if by is not None or agency is not None:
            details["by"] = by or agency
        self._world.log("effect", {"what": CONFIDENCE, "name": name, "details": details, "why": why})
        self._world.signal(CONFIDENCE, name)

    def _mark(self, one: Confidence) -> SecretData:
        """What those who may read a message are told with it."""
        admits = set(holders(one.admits))
        return {
            "id": one.id,
            "title": words(one.title.say),
            "level": one.level,
            "basis": words(one.basis.say),
            "about": [*one.systems],
            "admits": [seat for seat in self._post.seats if covers(self._world.city, admits, seat)],
            "readers": sorted(self._world.confided[one.id].bound),
        }
