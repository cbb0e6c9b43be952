from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import Order, Text
from drillsim.engine.post import Message
from tests.drillsim.build import text
from tests.drillsim.playing import SEATS, play

WORDS = text("words")


def delivered(*to: str, **more: Any) -> dict[str, Any]:
    post = play().drill.post
    return post.deliver(Message(to, "mail", "office", WORDS, WORDS, **more)).data


@pytest.mark.parametrize(
    ("to", "seats", "agencies"),
    [
        (["centre"], ["centre/technician", "centre/leader"], ["centre"]),
        (["centre/leader"], ["centre/leader"], ["centre"]),
        (["police"], ["cyber/leader", "cyber/technician"], ["police"]),
        (["nation"], [], ["nation"]),
        (["centre/leader", "centre"], ["centre/leader", "centre/technician"], ["centre"]),
        (["all"], list(SEATS), ["centre", "office", "cyber", "chairman"]),
    ],
)
def test_a_message_reaches_the_seats_it_is_sent_to_once(
    to: list[str], seats: list[str], agencies: list[str]
) -> None:
    data = delivered(*to)
    assert (data["seats"], data["agencies"]) == (seats, agencies)


def test_a_message_says_only_what_it_has() -> None:
    data = delivered("centre")
    assert data["hidden"] == {"indicates": [], "verify": False}
    assert set(data) == {"seats", "agencies", "channel", "from", "sender", "title", "body", "hidden"}
    full = delivered("centre", about="app", order=Order(act="isolate", about="app"), act=3, reply_to=0)
    assert (full["about"], full["order"], full["act"]) == ("app", {"act": "isolate", "about": "app"}, 3)
    # 0 is a record like any other.
    assert full["reply_to"] == 0


def test_a_sender_is_an_agency_or_a_name() -> None:
    post = play().drill.post
    agency = post.deliver(Message(["centre"], "mail", "office", WORDS, WORDS)).data
    assert (agency["from"], agency["sender"]["en"]) == ("office", "Office")
    name = post.deliver(Message(["centre"], "mail", Text(vi="Báo", en="Press"), WORDS, WORDS)).data
    assert (name["from"], name["sender"]["en"]) == (None, "Press")


def test_an_agency_has_received_what_its_units_have_and_they_what_it_has() -> None:
    post = play().drill.post
    first = post.deliver(Message(["cyber"], "mail", "office", WORDS, WORDS))
    second = post.deliver(Message(["police", "cyber"], "mail", "office", WORDS, WORDS))
    post.deliver(Message(["centre"], "mail", "office", WORDS, WORDS))
    assert post.received("cyber") == post.received("police") == [first, second]
    assert post.received("nation") == []


def test_agencies_with_seats_their_own_or_a_unit_s_are_played() -> None:
    assert play().drill.post.played == {"centre", "office", "police", "cyber", "chairman"}


def test_every_listener_hears_every_message() -> None:
    post = play().drill.post
    heard: list[int] = []
    post.listeners.append(lambda record: heard.append(record.seq))
    sent = [post.deliver(Message(["nation"], "mail", "office", WORDS, WORDS)).seq for _ in range(2)]
    assert heard == sent == list(post.delivered)
