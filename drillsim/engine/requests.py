"""Requests: what outside bodies answer to what they are asked for, when, and what comes of it.

Where somebody sits for the body, they answer with ``approve`` or ``refuse``; else it answers by itself: what
lacks something is sent back, and of the rest what the scenario says holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import cast

from drillsim.base.model import Seat, Text
from drillsim.base.recorded import Why
from drillsim.base.records import Words, words
from drillsim.documents.phrasebook import fill
from drillsim.documents.requests import REQUEST, BodyRequest, Lack
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.consequences import Consequences
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import Gate, Triggers
from drillsim.engine.world import World


@dataclass(slots=True)
class OnDesk:
    """A request on a body's desk: which, the act that brought it, the body, what it lacks, its message."""

    request: BodyRequest
    doing: Doing
    body: str
    lacks: list[Lack]
    letter: int | None


class Requests:
    """Outside bodies and what lies on their desks.

    Args:
        world, post, triggers, consequences: what requests go through, and what comes of them.
        requests: what can be asked for.
        seated: whether a person sits in a seat.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        triggers: Triggers,
        consequences: Consequences,
        requests: Iterable[BodyRequest],
        seated: Callable[[Seat], bool],
    ) -> None:
        self._world = world
        self._post = post
        self._triggers = triggers
        self._consequences = consequences
        self._seated = seated
        self._all = {request.id: request for request in requests}
        self._may: dict[str, Gate] = {}
        self._open: dict[int, list[OnDesk]] = {}
        self._granted: set[str] = set()
        for request in self._all.values():
            consequences.prepare(f"request:{request.id}", request.then)
            consequences.prepare(f"request:{request.id}:else", request.otherwise)
            if request.guard is not None:
                self._may[request.id] = triggers.told(request.guard)

    # -- asking -----------------------------------------------------------------------------------

    def take(self, doing: Doing) -> None:
        """Put a request that has gone out on the desk of each body that it reaches."""
        request = self._all.get(str(doing.params.get("kind")))
        if request is None:
            return
        told = cast(list[Lack], doing.record.data.get("incomplete", []))
        # Where a body is among those it goes to, the others have been told and need not answer.
        for body in [name for name in doing.to if name in request.bodies] or doing.to:
            asked = OnDesk(request, doing, body, told, self._letter(doing.record.seq, body))
            self._open.setdefault(doing.record.seq, []).append(asked)
            self._world.after(self._span(asked), partial(self._by_itself, asked))

    def _letter(self, act: int, body: str) -> int | None:
        """The message that brought a request to a body."""
        for seq, delivery in reversed(self._post.delivered.items()):
            if delivery.data.get("act") == act and body in delivery.data["agencies"]:
                return seq
        return None

    def _span(self, asked: OnDesk) -> int:
        """How long a body takes at most: somebody who sits for it may answer before."""
        request, body = asked.request, asked.body
        if self._people(body):
            return request.within
        return self._world.luck.span(request.takes, f"{body}<{asked.doing.agency}:{request.id}", REQUEST)

    def _people(self, body: str) -> bool:
        return any(self._seated(seat) for seat in self._post.seats_of.get(body, ()))

    # -- answering --------------------------------------------------------------------------------

    def objection(self, act: Act) -> bool | None:
        """Whether a seat may not answer what it approves or refuses; None when that is no request."""
        asked = self._for(act.reply_to, act.agency)
        return None if asked is None else "body" in asked.lacks

    def _for(self, reply_to: int | None, agency: str) -> OnDesk | None:
        """The request that a message to an agency brought."""
        delivery = self._post.delivered.get(-1 if reply_to is None else reply_to)
        found = self._open.get(-1 if delivery is None else delivery.data.get("act", -1), ())
        family = self._world.city.parent(agency)
        return next((one for one in found if self._world.city.parent(one.body) == family), None)

    def answer(self, doing: Doing) -> bool:
        """Let the answer of somebody who sits for a body hold; whether it answers a request."""
        asked = self._for(doing.reply_to, doing.agency)
        if asked is None:
            return False
        self._settle(asked, granted=doing.action.verb == "approve", said=doing.record.data.get("text"))
        return True

    def _by_itself(self, asked: OnDesk) -> None:
        """The body has come to it: it grants what is sound and can be done."""
        gate, request = self._may.get(asked.request.id), asked.request
        can = not asked.lacks and (gate is None or gate())
        luck = self._world.luck
        granted = can and luck.chance(request.grants, f"{asked.body}:{request.id}", "grants")
        self._settle(asked, granted=granted)

    def _settle(self, asked: OnDesk, *, granted: bool, said: str | None = None) -> None:
        waiting = self._open.get(asked.doing.record.seq, [])
        if asked not in waiting:
            return
        waiting.remove(asked)
        request, says = asked.request, self._world.phrasebook.says
        title = says.request_granted if granted else says.request_refused
        self._post.send(
            Message(
                [asked.doing.seat or asked.doing.agency],
                "document",
                asked.body,
                fill(title, what=request.title),
                words(lambda _: said) if said else self._words(asked, granted=granted),
                about=asked.doing.about,
                reply_to=asked.letter,
                response={
                    "act": asked.doing.record.seq,
                    "request": request.id,
                    "granted": granted,
                    "lacks": [] if granted else [*asked.lacks],
                },
            )
        )
        self._follow(asked, granted=granted)

    def _follow(self, asked: OnDesk, *, granted: bool) -> None:
        """What comes of it: of what is granted, once; of what lacks something, nothing."""
        request = asked.request
        why: Why = {"request": request.id, "agency": asked.body}
        if granted and request.id not in self._granted:
            self._granted.add(request.id)
            self._triggers.happened("granted", request.id)
            self._consequences.follow(f"request:{request.id}", why)
        elif not granted and not asked.lacks:
            self._consequences.follow(f"request:{request.id}:else", why)

    def _words(self, asked: OnDesk, *, granted: bool) -> Words:
        """What a body says by itself."""
        says, request = self._world.phrasebook.says, asked.request
        if granted:
            return words(request.answer.say)
        name = self._world.city.agencies[asked.body].called
        if not asked.lacks:
            return words((request.refusal or Text(**fill(says.request_declined, name=name))).say)
        told = [says.lack(lack) for lack in asked.lacks]
        why = Text(**words(lambda lang: "; ".join(text.say(lang) for text in told)))
        return fill(says.request_lacks, name=name, why=why)
