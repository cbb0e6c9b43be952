"""Chapters: the story jumps, and what goes on meanwhile.

A jump takes no drill time: everything stands still in it, and nothing is lost in it, but for the work that
the chapter ``keeps``.
"""

from __future__ import annotations

from datetime import timedelta

from drillsim.base.model import MINUTE
from drillsim.base.records import words
from drillsim.base.story import StoryTime
from drillsim.documents.phrasebook import fill
from drillsim.documents.scenario import Chapter, ScenarioDoc, Story
from drillsim.engine.actions.acting import Acting
from drillsim.engine.post import Message, Post
from drillsim.engine.world import World


def story_of(scenario: ScenarioDoc) -> StoryTime | None:
    """The story's clock of a scenario."""
    return None if scenario.story is None else scenario.story.clock()


class Chapters:
    """Lets every chapter after the first begin.

    Args:
        world, post, acting: what a jump concerns.
        story: the chapters.
        clock: the story's clock.
    """

    def __init__(self, world: World, post: Post, acting: Acting, story: Story, clock: StoryTime) -> None:
        self._world = world
        self._post = post
        self._acting = acting
        self._clock = clock
        for number, chapter in enumerate(story.chapters):
            world.after(chapter.start, lambda number=number, chapter=chapter: self._begin(number, chapter))  # type: ignore[misc]

    def _begin(self, number: int, chapter: Chapter) -> None:
        came, begins = self._clock.before(chapter.start), self._clock.at(chapter.start)
        jumped = round((begins - came) / timedelta(milliseconds=1))
        title = words(chapter.title.say)
        self._world.log("chapter", {"number": number, "title": title, "at": chapter.at, "jumped": jumped})
        self._post.deliver(
            Message(
                ["all"],
                "verbal",
                self._world.phrasebook.says.organisers,
                title,
                fill(
                    self._world.phrasebook.says.chapter,
                    title=chapter.title,
                    time=f"{begins:%H:%M}",
                    day=f"{begins:%d/%m/%Y}",
                    hours=str(jumped // (60 * MINUTE)),
                ),
            )
        )
        self._acting.go_on(chapter.keeps, jumped)
