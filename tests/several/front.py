"""What nginx costs before two processes: one drill whose browsers come over TLS, by the tested configuration."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.load import NOTE, SENDS, an_act, clock, committed, director, every, latency, say, seated
from tests.several.installation import FLAGSHIP, Installation, Parts, crowds
from tests.several.one import ACTS, SECONDS
from tests.web.net.nginx import Nginx
from tests.web.process import Browser, Process, free_port
from tests.web.server.test_stalled import Wire

PROCESSES = 2
_BEHIND = 'import os; os.environ["DRILLSIM_PROXY"] = "1"'


class _Room(Wire):
    """The control room over TLS, which is heard when it is spoken to."""

    def __init__(self, staff: Browser, drill: str) -> None:
        super().__init__(staff, drill, "room")
        self.hello = self.awaits("hello")

    def ask(self, event: str, sent: dict[str, Any]) -> Any:
        """The answer to an event; the server's pings are answered, too."""
        self.socket.send("3")
        return super().ask(event, sent)


class Fronted(Installation):
    """Processes behind an nginx, which alone is reached by browsers.

    Args:
        folder: of their data.
        size: how many browsers come.
    """

    def __init__(self, folder: Path, size: int) -> None:
        self._ports = [free_port() for _ in range(PROCESSES)]
        self.front = Nginx("nginx-several.conf", self._ports, connections=2 * size + 512)
        self.front.start()
        super().__init__(folder, PROCESSES)
        self._stack.callback(self.front.close)
        first = self.processes[0]
        first.base, first.trusted = self.front.url, self.front.trusted

    def _process(self) -> Process:
        begun = f"{_BEHIND}\n{NOTE.format(path=str(self.notes))}"
        url = self.redis.url if self.redis else ""
        made = Process(self.folder, begun, self._address, redis=url, options=("--origins", self.front.url))
        made.port = self._ports.pop(0)
        return self._stack.enter_context(closing(made))

    def parts(self) -> Parts:
        """What runs of it: nginx, and what stands behind it."""
        return Parts(front=[self.front.process.pid], servers=[each.pid for each in self.processes])


def behind(size: int) -> dict[str, Any]:
    """One drill of so many browsers: what nginx and the processes spend on a join, a broadcast and an act."""
    with TemporaryDirectory() as folder, closing(Fronted(Path(folder), size)) as here, crowds() as crowd:
        staff = director(here.processes[0])
        drill = staff.new_drill("average", scenario=FLAGSHIP)
        room: Any = _Room(staff, drill)
        people = [each | {"secure": True} for each in seated(here.processes[0], drill, size)]
        clock(room, do="start")
        parts = here.parts()
        parts.begin()
        result: dict[str, Any] = crowd.ask(do="connect", people=people, port=here.front.port)
        result["join"] = parts.spent(size)
        parts.begin()
        crowd.ask(do="watch", seconds=5.0)
        result["idle"] = parts.spent(5.0)
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        say(room, 1_000, 0.5)
        parts.begin()
        numbers = {str(mark): say(room, mark, every(size)) for mark in range(SENDS)}
        result["cpu"] = parts.spent(SENDS)
        seen = json.loads(crowd.take())
        seen["seen"].pop("1000", None)
        result["latency"] = latency(seen["seen"], committed(here.notes, drill, numbers))
        parts.begin()
        result["acts"] = crowd.ask(do="acts", rate=ACTS, seconds=SECONDS, sent=an_act(room))
        result["act"] = parts.spent(ACTS * SECONDS)
        room.socket.close()
    return result
