"""Greenlets end, whatever they are at."""

from __future__ import annotations

import gevent
import pytest
from gevent import GreenletExit

from web.net.ending import end


def test_one_that_takes_a_kill_for_a_failure_of_its_work_is_killed_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("web.net.ending.AGAIN", 0.001)
    heard: list[int] = []

    def works() -> None:
        while True:
            try:
                gevent.sleep(60)
            except GreenletExit:
                heard.append(1)
                if len(heard) == 3:
                    raise

    stubborn, other = gevent.spawn(works), gevent.spawn(gevent.sleep, 60)
    gevent.sleep(0)
    end(stubborn, other)
    assert stubborn.dead and other.dead
    assert len(heard) == 3


def test_what_is_over_is_left_alone() -> None:
    over = gevent.spawn(lambda: 7)
    over.join()
    end(over)
    assert over.value == 7
