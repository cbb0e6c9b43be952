"""Messages between the processes of one installation, through Redis: signed, in order, never waited for.

A message is the sender's name, its number on the channel, a head in JSON and a text, under an HMAC of them
all and of the channel's name: what somebody else puts into Redis, or plays back, is counted and dropped.
Nothing is unpickled. Redis keeps nothing: what is said while it is away is lost, and the numbers tell so to
whoever listens again.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import logging
import struct
from collections import Counter, deque
from collections.abc import Callable, Container
from itertools import count
from typing import Protocol, TypedDict

import gevent
from gevent.event import AsyncResult, Event

from web.net.ending import end

WITHIN = 6.0
"""Seconds for which an answer is waited for: pages give up after eight."""

PATIENCE = 3.0
"""Seconds that Redis may take to connect or to take something in."""

AGAIN = 0.5
"""Seconds between two attempts to reach it."""

QUIET = 5.0
"""Seconds of silence after which the connection is tried: a line that was cut says nothing."""

MOST_BYTES = 32_000_000
"""Bytes that may wait to be taken in; what is said beyond them is lost."""

MOST_MESSAGE = 8_000_000
"""Bytes that a message may have."""

_LOG = logging.getLogger(__name__)
_SIGNED, _NAME = 32, 12
_NUMBERS = struct.Struct(">QI")


Head = dict[str, object]
"""What a message says beside its text: JSON values."""


class _Came(TypedDict):
    """What Redis tells of a channel: ``subscribe``, ``message`` and others."""

    type: str
    channel: bytes | None
    data: bytes


class _Line(Protocol):
    """A connection to Redis that listens; its package is read without its types."""

    def subscribe(self, *channels: str) -> object: ...

    def unsubscribe(self, *channels: str) -> object: ...

    def get_message(self, *, timeout: float) -> _Came | None: ...

    def ping(self) -> object: ...

    def close(self) -> object: ...


class Unreached(Exception):
    """A process, or Redis, did not answer."""


class Signer:
    """Signs what goes over a channel, and tells what was signed by us and has not come before.

    Args:
        key: shared by the processes of the installation.
        me: the name of this process, 12 letters.
    """

    def __init__(self, key: bytes, me: str) -> None:
        self._key, self._me = key, me.encode()
        self._said: Counter[str] = Counter()
        self._heard: dict[tuple[str, str], int] = {}

    def packed(self, channel: str, head: object, text: str) -> bytes:
        """A message, with the number that follows on its channel."""
        said, written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode(), text.encode()
        # What cannot be said takes no number: nobody is to miss it.
        self._said[channel] += 1
        body = self._me + _NUMBERS.pack(self._said[channel], len(said)) + said + written
        return self._mac(channel, body) + body

    def _mac(self, channel: str, body: bytes) -> bytes:
        return hmac.digest(self._key, channel.encode() + b"\0" + body, hashlib.sha256)

    def ours(self, message: bytes) -> bool:
        """Whether this process sent it, or somebody who says so."""
        return message[_SIGNED : _SIGNED + _NAME] == self._me

    def unpacked(self, channel: str, message: bytes) -> tuple[str, bool, Head, str] | None:
        """What a message holds; None when it is not signed by us, or came before.

        Returns:
            Its sender, whether messages before it are lost, its head and its text.
        """
        body = message[_SIGNED:]
        signed = hmac.compare_digest(message[:_SIGNED], self._mac(channel, body))
        if len(message) > MOST_MESSAGE or not signed:
            return None
        sender, rest = body[:_NAME].decode(), body[_NAME:]
        number, length = _NUMBERS.unpack_from(rest)
        last = self._heard.get((sender, channel), number - 1)
        if number <= last:
            return None
        self._heard[sender, channel] = number
        start = _NUMBERS.size
        head = json.loads(rest[start : start + length])
        return sender, number > last + 1, head, rest[start + length :].decode()


class Exchange:
    """The messages of one process.

    Args:
        url: of Redis, ``redis://`` or ``rediss://``, with its password.
        key: shared by the processes of the installation.
        me: the name of this process, 12 letters.

    Attributes:
        up: whether Redis answers.
        took: told of each message: channel, sender, head, text.
        lost: told of a channel on which messages were lost.
        back: called when Redis answers again, or for the first time.
        asked: what comes of a question of another process: its name and what it carries.
        counts: messages by what became of them: ``sent``, ``unsent``, ``taken``, ``refused``.
    """

    def __init__(self, url: str, key: bytes, me: str) -> None:
        from redis import Redis, RedisError
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        # What breaks is told at once: a connection made anew in silence would hide what was lost.
        self._redis = Redis.from_url(
            url,
            retry=Retry(NoBackoff(), 0),
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            socket_keepalive=True,
        )
        self._broken: tuple[type[Exception], ...] = (RedisError, OSError)
        self._why = ""
        self._space = f"drillsim:{hashlib.sha256(key).hexdigest()[:8]}:"
        self._me, self._signer = me, Signer(key, me)
        self._outbox: deque[tuple[str, bytes]] = deque()
        self._waiting = 0
        self._ready, self._numbers = Event(), count(1)
        self._answers: dict[int, tuple[str, AsyncResult[object]]] = {}
        self._wanted: dict[str, Event] = {self._own(me): Event()}
        self._listened: set[str] = set()
        self._heard: set[str] = set()
        self._greenlets: list[gevent.Greenlet[..., object]] = []
        self.up = False
        self.counts: Counter[str] = Counter()
        self.took: Callable[[str, str, Head, str], None] = lambda *_: None
        self.lost: Callable[[str], None] = lambda channel: None
        self.back: Callable[[], None] = lambda: None
        self.asked: Callable[[str, Head], object] = lambda what, given: None

    @staticmethod
    def _own(member: str) -> str:
        return f"to {member}"

    def start(self) -> None:
        """Begin to send and to listen."""
        self._greenlets = [gevent.spawn(self._send), gevent.spawn(self._listen)]

    def stop(self) -> None:
        """Send and listen no more."""
        end(*self._greenlets)
        with contextlib.suppress(*self._broken):
            self._redis.close()

    # -- sending ----------------------------------------------------------------------------------

    def say(self, channel: str, head: Head, text: str = "") -> None:
        """Say something to whoever listens on a channel; nothing here waits for Redis."""
        message = self._signer.packed(channel, head, text)
        if not self.up or self._waiting > MOST_BYTES:
            self.counts["unsent"] += 1
            return
        self._waiting += len(message)
        self._outbox.append((channel, message))
        self._ready.set()

    def _send(self) -> None:
        while True:
            self._ready.wait()
            self._ready.clear()
            batch, self._outbox, self._waiting = self._outbox, deque(), 0
            if not batch:
                continue
            try:
                with self._redis.pipeline(transaction=False) as pipe:
                    for channel, message in batch:
                        pipe.publish(self._space + channel, message)
                    pipe.execute()
                self.counts["sent"] += len(batch)
            except Exception as error:
                # Whatever it was, it is told: a sender that died would say nothing for ever.
                self.counts["unsent"] += len(batch)
                _LOG.warning("Redis takes nothing: %s", error, exc_info=not isinstance(error, self._broken))

    # -- questions --------------------------------------------------------------------------------

    def ask(self, member: str, what: str, given: Head, within: float = WITHIN) -> object:
        """What another process answers.

        Raises:
            Unreached: when it does not, or Redis is away.
        """
        if not self.up:
            raise Unreached(what)
        number = next(self._numbers)
        answer: AsyncResult[object] = AsyncResult()
        self._answers[number] = member, answer
        try:
            self.say(self._own(member), {"ask": what, "number": number, "given": given})
            return answer.get(timeout=within)
        except gevent.Timeout:
            raise Unreached(what) from None
        finally:
            del self._answers[number]

    def keep(self, members: Container[str]) -> None:
        """Wait no longer for what is asked of processes that are not there any more."""
        for member, answer in list(self._answers.values()):
            if member not in members:
                answer.set_exception(Unreached(member))

    def _answer(self, sender: str, number: int, what: str, given: Head) -> None:
        self.say(self._own(sender), {"answer": number, "made": self.asked(what, given)})

    # -- listening --------------------------------------------------------------------------------

    def listen(self, channel: str, within: float = PATIENCE) -> bool:
        """Listen on a channel from now on; whether it is certain that nothing said from here on is missed."""
        ready = self._wanted.setdefault(channel, Event())
        if channel in self._heard:
            # It was left just now, and Redis has not been told so yet.
            ready.set()
        elif channel not in self._listened and self.up:
            # Whoever listens is woken by a word to itself: nobody else touches that connection.
            self.say(self._own(self._me), {"look": True})
        return bool(ready.wait(within if self.up else 0))

    def leave(self, channel: str) -> None:
        """Listen on a channel no more."""
        self._wanted.pop(channel, None)
        self.say(self._own(self._me), {"look": True})

    def _listen(self) -> None:
        while True:
            try:
                with contextlib.closing(self._redis.pubsub()) as pubsub:
                    self._listened, self._heard = set(), set()
                    self._go_along(pubsub)
                    while True:
                        self._take(pubsub)
            except Exception as error:
                # Whatever it was, it is told, once: a listener that died would hear nothing for ever.
                if self.up or str(error) != self._why:
                    known = isinstance(error, self._broken)
                    _LOG.warning("Redis is away: %s", error, exc_info=not known)
                self.up, self._why = False, str(error)
                self._heard = set()
                for each in self._wanted.values():
                    each.clear()
                self.keep(())
            gevent.sleep(AGAIN)

    def _take(self, pubsub: _Line) -> None:
        message = pubsub.get_message(timeout=QUIET)
        if message is None:
            pubsub.ping()
            answered = pubsub.get_message(timeout=PATIENCE)
            if answered is None:
                raise TimeoutError("no answer")
            message = answered
        kind, channel = message["type"], (message["channel"] or b"").decode().removeprefix(self._space)
        if kind == "subscribe":
            self._confirmed(channel)
        elif kind == "message":
            self._came(pubsub, channel, message["data"])

    def _go_along(self, pubsub: _Line) -> None:
        """Listen on what is wanted, and on nothing else."""
        wanted = set(self._wanted)
        if more := wanted - self._listened:
            pubsub.subscribe(*(self._space + each for each in sorted(more)))
        if less := self._listened - wanted:
            pubsub.unsubscribe(*(self._space + each for each in sorted(less)))
        self._listened = wanted
        self._heard &= wanted

    def _confirmed(self, channel: str) -> None:
        # One that was left meanwhile is heard until Redis has been told so.
        self._heard |= {channel} & self._listened
        if channel in self._wanted:
            self._wanted[channel].set()
        if not self.up and self._heard == self._listened:
            self.up = True
            gevent.spawn(self.back)

    def _came(self, pubsub: _Line, channel: str, message: bytes) -> None:
        if self._signer.ours(message):
            if channel == self._own(self._me):
                self._go_along(pubsub)
            return
        try:
            found = self._signer.unpacked(channel, message)
        except (ValueError, struct.error):
            found = None
        if found is None:
            self.counts["refused"] += 1
            return
        self.counts["taken"] += 1
        sender, missed, head, text = found
        if missed:
            self.lost(channel)
        match head:
            case {"ask": str(what), "number": int(number), "given": dict(given)}:
                gevent.spawn(self._answer, sender, number, what, given)
            case {"answer": int(number), "made": made}:
                if (waits := self._answers.get(number)) is not None:
                    waits[1].set(made)
            case _:
                self._hand_on(channel, sender, head, text)

    def _hand_on(self, channel: str, sender: str, head: Head, text: str) -> None:
        try:
            self.took(channel, sender, head, text)
        except Exception:
            # One message's fault is its own.
            _LOG.exception("a message on %s failed", channel)
