"""People whom agencies send to one another when they are asked for support."""

from __future__ import annotations

from drillsim.base.records import SupportData
from drillsim.documents.phrasebook import fill
from drillsim.engine.actions.acts import Doing
from drillsim.engine.actions.staffing import Staffing
from drillsim.engine.post import Message, Post
from drillsim.engine.world import World


class Lending:
    """Who has sent people to whom.

    Args:
        world, post: where they are sent, and told of.
        staffing: who is free for work.
    """

    def __init__(self, world: World, post: Post, staffing: Staffing) -> None:
        self._world = world
        self._post = post
        self._staffing = staffing
        self._helped: set[tuple[str, str]] = set()

    def send(self, doing: Doing) -> str | None:
        """Let the receivers that have support to give send it, once to each that asks."""
        for agency in doing.to:
            support = self._world.city.agencies[agency].support
            if support is None or (agency, doing.agency) in self._helped:
                continue
            self._helped.add((agency, doing.agency))
            delay = self._world.luck.span(support.delay, f"{agency}>{doing.agency}", "support")
            self._world.after(delay, lambda agency=agency: self._arrive(doing, agency))  # type: ignore[misc]
        return None

    def _arrive(self, doing: Doing, agency: str) -> None:
        support = self._world.city.agencies[agency].support
        assert support is not None
        self._staffing.join(doing.agency, support.responders)
        data: SupportData = {
            "agency": doing.agency,
            "from": agency,
            "responders": support.responders,
            "act": doing.record.seq,
        }
        self._world.log("support", data)
        says, name = self._world.phrasebook.says, self._world.city.agencies[agency].name
        title, body = says.support_title.words(), fill(says.support, name=name, count=str(support.responders))
        self._post.deliver(Message([doing.agency], "phone", agency, title, body, act=doing.record.seq))
