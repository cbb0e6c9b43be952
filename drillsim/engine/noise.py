"""Noise while a drill runs: what looks like trouble comes, and stands until somebody looks into it."""

from __future__ import annotations

from drillsim.base.model import Text, clock
from drillsim.base.records import Words, words
from drillsim.documents.noise import Anomaly
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine import personas
from drillsim.engine.post import Message, Post
from drillsim.engine.world import World


class Anomalies:
    """Lets what the seed drew be heard.

    Args:
        world: the world, which keeps what nobody has looked into.
        post: the post room.
        scenario: what is heard.
        cast: generated names for its texts.
    """

    def __init__(self, world: World, post: Post, scenario: ScenarioDoc, cast: dict[str, str]) -> None:
        self._world = world
        self._post = post
        self._cast = cast
        for heard in scenario.noise.heard if scenario.noise else ():
            world.after(heard.at, lambda heard=heard: self._come(heard))  # type: ignore[misc]

    def _come(self, heard: Anomaly) -> None:
        world, state = self._world, self._world.nodes[heard.about]
        if heard.channel == "alert" and state.compromise == "clean":
            world.perceive(heard.about, suspected=True)
        world.noise[heard.about] = heard
        self._post.deliver(
            Message(
                [world.city.operator_of(heard.about)],
                heard.channel,
                heard.sender,
                self._fill(heard.title),
                self._fill(heard.body),
                about=heard.about,
                hidden={"noise": heard.entry},
            )
        )

    def _fill(self, text: Text) -> Words:
        story, now = self._world.story, self._world.now
        time = clock(now) if story is None else f"{story.at(now):%H:%M}"
        return words(lambda lang: personas.fill(text.say(lang), self._cast, time))
