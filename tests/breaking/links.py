"""Connections that are led through us, so that they can be cut, or go silent, and come back."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Coroutine
from typing import Any

OPEN, SILENT, CUT = "open", "silent", "cut"


class Link:
    """A way to a port of this machine.

    Args:
        lines: who leads it.
        to: the port.

    Attributes:
        port: where it begins.
    """

    def __init__(self, lines: Lines, to: int) -> None:
        self._lines, self._to = lines, to
        self._flows = asyncio.Event()
        self._flows.set()
        self._refuses = False
        self._ends: set[asyncio.StreamWriter] = set()
        self.port: int = lines.does(self._listen())

    async def _listen(self) -> int:
        server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        return int(server.sockets[0].getsockname()[1])

    def becomes(self, state: str) -> None:
        """Let all pass (`OPEN`), nothing until it is open again (`SILENT`), or end and refuse all (`CUT`)."""
        self._lines.does(self._become(state))

    async def _become(self, state: str) -> None:
        self._refuses = state == CUT
        if state == SILENT:
            self._flows.clear()
        else:
            self._flows.set()
        if self._refuses:
            for each in self._ends:
                each.transport.abort()

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._ends.add(writer)
        try:
            await self._flows.wait()
            if self._refuses:
                return
            there, back = await asyncio.open_connection("127.0.0.1", self._to)
            self._ends.add(back)
            await asyncio.gather(self._pass(reader, back), self._pass(there, writer))
            self._ends.discard(back)
        except OSError:
            return
        finally:
            writer.transport.abort()
            self._ends.discard(writer)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65_536):
                await self._flows.wait()
                writer.write(data)
                await writer.drain()
        writer.close()


class Lines:
    """All of them, led by one thread."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    def does(self, what: Coroutine[Any, Any, Any]) -> Any:
        """What comes of something that the thread does."""
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(10.0)
