"""How what a hub says reaches pages at several processes: the second form of ``Fanout``.

What is cast goes once over the channel of its drill, as the text that Socket.IO sends, and each process
writes it to its own connections by the direct path. python-socketio's Redis manager does not serve here: it
unpickles what comes, makes the frame anew for each connection, and its one channel brings every process
what is cast to any room.
"""

from __future__ import annotations

from flask_socketio import SocketIO

from web.net.exchange import Exchange
from web.net.fanout import LocalFanout

CAST = "cast"


class SpreadFanout(LocalFanout):
    """Fan-out over the processes that share an exchange.

    Args:
        io: serves the connections of this process.
        exchange: carries what is cast to the others; whoever serves hands on what comes (``take``).
    """

    def __init__(self, io: SocketIO, exchange: Exchange) -> None:
        super().__init__(io)
        self._exchange = exchange

    def enter(self, page: str, room: str) -> None:
        """Put a page in a room; from then on its channel is listened on."""
        super().enter(page, room)
        self._exchange.listen(channel_of(room))

    def cast(self, room: str, event: str, data: object) -> None:
        """Send an event to a room, here and everywhere."""
        said = self.encoded(event, data)
        self._exchange.say(channel_of(room), {CAST: room, "event": event}, said)
        self.write(room, said)

    def take(self, head: dict[str, object], said: str) -> None:
        """Write what another process has cast."""
        self.write(str(head[CAST]), said)


def channel_of(room: str) -> str:
    """The channel that a room's casts go over: that of all rooms whose names begin alike."""
    return f"of {room.partition(' ')[0]}"
