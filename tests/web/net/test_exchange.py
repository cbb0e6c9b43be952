"""What comes over Redis is ours, whole, in order and once, or it is dropped; what is lost is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import gevent
import pytest
from gevent.event import Event

from tests.web.net.redis import Redis
from web.net import exchange
from web.net.exchange import Exchange, Signer, Unreached

TOP = Path(__file__).parents[3]
KEY = b"k" * 32
AN, BINH = "aaaaaaaaaaaa", "bbbbbbbbbbbb"


def test_what_was_signed_with_the_key_is_taken_with_its_sender_head_and_text() -> None:
    said = Signer(KEY, AN).packed("of d1", {"cast": "d1 staff"}, '2["clock",{"t":"Cần Thơ"}]')
    found = Signer(KEY, BINH).unpacked("of d1", said)
    assert found == (AN, False, {"cast": "d1 staff"}, '2["clock",{"t":"Cần Thơ"}]')


@pytest.mark.parametrize("at", [0, 31, 32, 50, 60, -1])
def test_one_byte_altered_is_refused(at: int) -> None:
    said = bytearray(Signer(KEY, AN).packed("of d1", {"cast": "d1"}, "text"))
    said[at] ^= 1
    assert Signer(KEY, BINH).unpacked("of d1", bytes(said)) is None


def test_another_key_another_channel_and_too_short_a_message_are_refused() -> None:
    said = Signer(KEY, AN).packed("of d1", {}, "text")
    assert Signer(b"x" * 32, BINH).unpacked("of d1", said) is None
    assert Signer(KEY, BINH).unpacked("of d2", said) is None
    assert Signer(KEY, BINH).unpacked("of d1", said[:20]) is None
    assert Signer(KEY, BINH).unpacked("of d1", b"") is None


def test_what_came_before_is_refused_and_what_is_missing_is_told() -> None:
    an, binh = Signer(KEY, AN), Signer(KEY, BINH)
    first, second, third, fourth = (an.packed("of d1", {"n": n}, "") for n in range(4))
    assert binh.unpacked("of d1", first) == (AN, False, {"n": 0}, "")
    assert binh.unpacked("of d1", first) is None
    assert binh.unpacked("of d1", second) == (AN, False, {"n": 1}, "")
    assert binh.unpacked("of d1", fourth) == (AN, True, {"n": 3}, "")
    assert binh.unpacked("of d1", third) is None


def test_each_sender_and_each_channel_is_numbered_by_itself() -> None:
    an, binh, heard = Signer(KEY, AN), Signer(KEY, BINH), Signer(KEY, "cccccccccccc")
    for channel in ("of d1", "of d2"):
        for sender in (an, binh):
            found = heard.unpacked(channel, sender.packed(channel, {}, ""))
            assert found is not None and not found[1]
    assert an.ours(an.packed("all", {}, "")) and not an.ours(binh.packed("all", {}, ""))


def test_what_cannot_be_said_is_not_missed() -> None:
    an, binh = Signer(KEY, AN), Signer(KEY, BINH)
    assert binh.unpacked("of d1", an.packed("of d1", {}, "")) is not None
    with pytest.raises(UnicodeEncodeError):
        an.packed("of d1", {"sent": "half a character: \ud800"}, "")
    assert binh.unpacked("of d1", an.packed("of d1", {}, "")) == (AN, False, {}, "")


def test_why_redis_cannot_be_reached_is_told_once_also_when_it_never_was(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tried = Event()
    attempts = iter(range(3))
    alone = Exchange("redis://127.0.0.1:1", KEY, AN)

    def nobody(pubsub: object) -> None:
        if next(attempts, None) is None:
            tried.set()
        raise ConnectionRefusedError("nobody listens")

    monkeypatch.setattr(exchange, "AGAIN", 0)
    monkeypatch.setattr(alone, "_go_along", nobody)
    alone.start()
    assert tried.wait(5)
    alone.stop()
    assert [each.getMessage() for each in caplog.records] == ["Redis is away: nobody listens"]


def test_who_is_gone_is_waited_for_no_longer() -> None:
    alone = Exchange("redis://127.0.0.1:1", KEY, AN)
    alone.up = True

    def unreached(member: str) -> str:
        with pytest.raises(Unreached):
            alone.ask(member, "event", {}, 60.0)
        return member

    asked = [gevent.spawn(unreached, member) for member in (BINH, "cccccccccccc")]
    gevent.sleep(0)
    alone.keep({AN, BINH})
    assert [each.value for each in gevent.wait(asked, timeout=60, count=1)] == ["cccccccccccc"]
    alone.keep(())
    assert len(gevent.wait(asked, timeout=60)) == 2


BACK_AND_FORTH = """
from gevent import monkey; monkey.patch_all()
import sys, gevent
from gevent.event import Event
from web.net.exchange import Exchange
one, other = (Exchange(sys.argv[1], b"k" * 32, name * 12) for name in "ab")
here, there, heard = Event(), Event(), []
one.back, other.back = here.set, there.set
one.took = lambda channel, sender, head, text: heard.append(head["n"])
one.start(); other.start()
assert here.wait(30) and there.wait(30)
for n in range(50):
    # Whoever leaves and comes back at once listens still, and knows it: Redis is told of neither, or of both.
    one.leave("of d1")
    assert one.listen("of d1", 20), n
    other.say("of d1", {"n": n})
    if n % 2:
        gevent.sleep(0.001)
with gevent.Timeout(30):
    while len(heard) < 50:
        gevent.sleep(0.01)
assert heard == list(range(50)), heard
# The connection breaks while they come and go: it comes up again, with all that is listened on.
for n in range(50, 60):
    here.clear()
    one._redis.execute_command("CLIENT", "KILL", "TYPE", "pubsub")
    with gevent.Timeout(30):
        while not here.is_set():
            one.leave("of d1")
            one.listen("of d1")
            gevent.sleep(0.0005)
    assert one.listen("of d1", 20), n
    there.wait(30)
with gevent.Timeout(30):
    while n not in heard:
        other.say("of d1", {"n": n})
        gevent.sleep(0.05)
one.stop(); other.stop()
"""


def test_who_leaves_a_channel_and_comes_back_at_once_is_never_deaf(redis: Redis) -> None:
    command = [sys.executable, "-c", BACK_AND_FORTH, redis.url]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=200)
    assert (result.returncode, result.stdout) == (0, ""), result.stderr
