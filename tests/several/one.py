"""One drill over several processes, and two bare Node servers that send the same bytes to the same clients."""

from __future__ import annotations

import json
import threading
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from tests.load import (
    SENDS,
    Lines,
    an_act,
    as_sent,
    clock,
    committed,
    director,
    every,
    latency,
    led,
    memory_of,
    node_server,
    say,
    seated,
)
from tests.several.installation import FLAGSHIP, Installation, Parts, at_processes, crowds, installed
from tests.web.net.redis import Redis
from tests.web.process import Page, free_port

ACTS, SECONDS = 50, 6
BESIDE = Path(__file__).parents[1] / "beside" / "node_modules"
_NODE = """
const { createServer } = require("http");
const { Server } = require("socket.io");
const { createAdapter } = require("@socket.io/redis-adapter");
const { createClient } = require("redis");
const http = createServer();
const url = process.argv[2];
const now = () => Number(process.hrtime.bigint()) / 1e9;
const pub = createClient({ url }), sub = createClient({ url });
Promise.all([pub.connect(), sub.connect()]).then(() => {
  const options = { transports: ["websocket"], serveClient: false, adapter: createAdapter(pub, sub) };
  const io = new Server(http, options);
  io.on("connection", (socket) => socket.emit("hello", {}));
  http.listen({ port: Number(process.argv[1]), host: "127.0.0.1", backlog: 4096 }, () => console.log("up"));
  require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
    const begun = now();
    io.emit("records", JSON.parse(line));
    console.log(begun);
  });
});
"""


def one_drill(size: int, count: int) -> tuple[dict[str, Any], Any]:
    """One drill over so many processes; with none, over one that serves alone."""
    with installed(count) as here, crowds() as crowd:
        first = here.processes[0]
        staff = director(first)
        drill, room = led(staff, FLAGSHIP)
        people = at_processes(seated(first, drill, size), [each.port for each in here.processes])
        clock(room, do="start")
        parts, before = here.parts(), here.memory()
        parts.begin()
        result = crowd.ask(do="connect", people=people)
        result["join"] = parts.spent(size)
        result["memory"] = (here.memory() - before) / size
        result["base"] = before / len(here.processes) / 1_000
        parts.begin()
        crowd.ask(do="watch", seconds=5.0)
        result["idle"] = parts.spent(5.0)
        _sends(here, drill, room, crowd, size, result)
        parts.begin()
        result["acts"] = crowd.ask(do="acts", rate=ACTS, seconds=SECONDS, sent=an_act(room))
        result["act"] = parts.spent(ACTS * SECONDS)
        result["holder"] = first.port
        told = as_sent(first, drill, people[0])
        room.close()
    return result, told


def _sends(
    here: Installation, drill: str, room: Page, crowd: Lines, size: int, result: dict[str, Any]
) -> None:
    """Say something to everybody again and again: delivery, cost, and what goes over Redis."""
    parts = here.parts()
    crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
    say(room, 1_000, 0.5)
    parts.begin()
    taken, given = here.through_redis()
    numbers = {str(mark): say(room, mark, every(size)) for mark in range(SENDS)}
    after = here.through_redis()
    result["cpu"] = parts.spent(SENDS)
    records = numbers[str(SENDS - 1)] - numbers["0"] + 1
    result["redis"] = [(after[0] - taken) / records, (after[1] - given) / records]
    seen = json.loads(crowd.take())
    seen["seen"].pop("1000", None)
    result["latency"] = latency(seen["seen"], committed(here.notes, drill, numbers))
    result["lost"], result["heard"] = seen["lost"], seen["received"] / size / (SENDS + 1)


def nodes(size: int, payload: Any, count: int) -> dict[str, Any] | None:
    """Bare Node servers with socket.io's Redis adapter; the first sends."""
    command = node_server(_NODE, BESIDE)
    if command is None:
        return None
    with closing(Redis()) as redis, crowds() as crowd, ExitStack() as stack:
        ports = [free_port() for _ in range(count)]
        servers = [
            stack.enter_context(closing(Lines(*command, str(port), redis.url, cwd=BESIDE))) for port in ports
        ]
        for each in servers:
            each.take()
        pids = [each.process.pid for each in servers]
        parts, before = Parts(servers=pids, redis=[redis.process.pid]), sum(map(memory_of, pids))
        people = at_processes([{"cookie": "a=b", "auth": {}}] * size, ports)
        parts.begin()
        result = crowd.ask(do="connect", people=people)
        result["join"] = parts.spent(size)
        result["memory"] = (sum(map(memory_of, pids)) - before) / size
        result["base"] = before / count / 1_000
        crowd.send(json.dumps({"do": "watch", "seconds": SENDS * every(size) + 2}))
        parts.begin()
        told: Any = redis.client.info("stats")
        sent, text = {}, json.dumps(payload)
        for mark in range(SENDS):
            servers[0].send(text.replace(f"@{SENDS - 1}@", f"@{mark}@"))
            sent[str(mark)] = float(servers[0].take())
            threading.Event().wait(every(size))
        then: Any = redis.client.info("stats")
        result["cpu"] = parts.spent(SENDS)
        result["redis"] = [
            (then[name] - told[name]) / SENDS for name in ("total_net_input_bytes", "total_net_output_bytes")
        ]
        seen = json.loads(crowd.take())
        result["latency"], result["lost"] = latency(seen["seen"], sent), seen["lost"]
    return result
