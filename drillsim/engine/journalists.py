"""Journalists: they ask when people worry, and write what they were told, or that nobody answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drillsim.base.model import MINUTE, Text
from drillsim.base.records import ActRecord, Words
from drillsim.documents.phrasebook import fill
from drillsim.documents.public import Press
from drillsim.engine.post import Message, Post
from drillsim.engine.world import World

ASKS_AGAIN = 45 * MINUTE
QUOTED = 300


class Journalists:
    """The press of a drill.

    Args:
        world, post: where they look and write.
        doc: who they are and whom they ask.
        unanswered: called when they write that nobody answered.
    """

    def __init__(self, world: World, post: Post, doc: Press, unanswered: Callable[[], None]) -> None:
        self._world = world
        self._says = world.phrasebook.says
        self._post = post
        self._doc = doc
        self._to = [doc.to] if isinstance(doc.to, str) else [*doc.to]
        self._unanswered = unanswered
        self._asked: int | None = None
        self._waiting = False
        self._quote: str | None = None

    def look(self, concern: float, claims: Sequence[Text]) -> None:
        """Ask, when people worry enough and nothing was asked lately.

        Args:
            concern: over all areas.
            claims: the rumours that go about; the last is asked about.
        """
        if self._waiting or concern <= self._doc.above:
            return
        if self._asked is not None and self._world.now - self._asked < ASKS_AGAIN:
            return
        self._asked, self._waiting, self._quote = self._world.now, True, None
        minutes = str(self._doc.article // MINUTE)
        asks = fill(self._says.press_asks, minutes=minutes)
        if claims:
            asks = fill(self._says.press_asks_whether, claim=claims[-1], minutes=minutes)
        self._deliver(self._says.press_title.words(), asks)
        self._world.after(self._doc.article, self._write)

    def heard(self, act: ActRecord) -> None:
        """Take down what somebody says to the public or to the press."""
        said = [*act.data["params"].get("fields", {}).values()][:2] or [act.data.get("text") or ""]
        self._quote = "; ".join(said)[:QUOTED] or self._quote

    def _write(self) -> None:
        self._waiting = False
        if self._quote is None:
            self._deliver(self._says.article_title.words(), self._says.article_unanswered.words())
            self._unanswered()
        else:
            self._deliver(self._says.article_title.words(), fill(self._says.article, quote=self._quote))

    def _deliver(self, title: Words, body: Words) -> None:
        self._post.send(Message(self._to, "press", self._doc.sender, title, body))
