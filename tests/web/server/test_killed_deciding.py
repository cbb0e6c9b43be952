"""A real server, killed while a choice is not yet bound and while an act waits for consent: nothing lost or doubled."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from drillsim.library.index import KINDS
from drillsim.store import Store
from tests.web.process import PATIENCE, ROOT, Browser, Page, Process

ASKED, ASKER = "pa05/truc-ban", "so-khcn/lanh-dao"
SLIP = 3 * 60_000


class Somebody:
    """A person in a seat, and all that their page was told."""

    def __init__(self, process: Process, drill: str, seat: str) -> None:
        with closing(Store(process.address)) as store:
            code = store.seat_codes(drill)[seat]
        self.browser, self.drill = Browser(process), drill
        self.browser.post(f"/join/{code}", name=f"Người ở {seat}")
        self._heard = threading.Condition()
        self._shown: dict[int, dict[str, Any]] = {}
        self.page: Page | None = None

    def comes(self) -> None:
        """Open the page, from the beginning."""
        with self._heard:
            self._shown.clear()
        self.page = Page(self.browser, self.drill, "play", 0, self._got)

    def leaves(self) -> None:
        """Close the page of a server that is gone, or not."""
        if self.page is not None:
            self.page.close()
            self.page = None

    def _got(self, event: str, data: Any) -> None:
        if event in ("hello", "history", "records"):
            with self._heard:
                self._shown |= {frame["seq"]: frame for frame in data["records"]}
                self._heard.notify_all()

    def message(self, title: str) -> dict[str, Any]:
        """A message with this beginning of its title, as soon as it has come."""

        def found() -> dict[str, Any] | None:
            rows = (each for each in self._shown.values() if each["kind"] == "delivery")
            return next((each for each in rows if each["data"]["title"]["vi"].startswith(title)), None)

        with self._heard:
            assert self._heard.wait_for(lambda: found() is not None, PATIENCE), title
            return found() or {}

    def does(self, key: str, verb: str, reply_to: int, **params: str) -> dict[str, Any]:
        """The record that acknowledges an act."""
        assert self.page is not None
        answer = self.page.ask("act", {"key": key, "verb": verb, "reply_to": reply_to, "params": params})
        assert answer is not None and answer["ok"], answer
        return dict(answer["record"])


class Deciding:
    """A drill of two questions, the two people in it, and its director."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.staff = Browser.director(process)
        self.drill = self.staff.new_drill(scenario="quyet-dinh")
        self.asker, self.asked = (Somebody(process, self.drill, seat) for seat in (ASKER, ASKED))
        self._room: Page | None = None
        self.comes()

    def comes(self) -> None:
        """Everybody opens their page."""
        self._room = Page(self.staff, self.drill, "room", 0, lambda event, data: None)
        self.asker.comes()
        self.asked.comes()

    def clock(self, do: str, **more: float) -> dict[str, Any]:
        """Turn the clock."""
        assert self._room is not None
        answer = self._room.ask("clock", {"do": do, **more})
        assert answer is not None and answer["ok"], answer
        return dict(answer["clock"])

    def runs(self, do: str) -> None:
        """Go on as fast as may be."""
        self.clock("speed", speed=64.0)
        self.clock(do)

    def creeps(self, do: str) -> None:
        """Go on so slowly that hardly any time of the drill passes."""
        self.clock("speed", speed=0.25)
        self.clock(do)

    def dies(self) -> None:
        """The server is killed, and started again; everybody comes back, and the clock stands."""
        self.process.kill()
        for who in (self.asker, self.asked):
            assert who.page is not None and who.page.gone.wait(PATIENCE)
            who.leaves()
        self._leaves_room()
        self.process.start()
        self.comes()
        assert self._room is not None and self._room.hello["clock"]["state"] == "paused"

    def _leaves_room(self) -> None:
        if self._room is not None:
            self._room.close()
            self._room = None

    def ends(self) -> None:
        """Everybody leaves; nothing was logged."""
        self.asker.leaves()
        self.asked.leaves()
        self._leaves_room()
        assert self.process.faults() == ""

    def decisions(self, inject: str) -> list[dict[str, Any]]:
        return self.process.records(self.drill, "decision", inject=inject)

    def told(self, inject: str) -> list[dict[str, Any]]:
        return self.process.records(self.drill, "inject", inject=inject, status="fired")


@pytest.fixture
def deciding(server: Callable[..., Process], tmp_path: Path, database: str) -> Deciding:
    """A drill whose two questions have come, with the clock at the speed of the world."""
    folder = tmp_path / "library"
    for kind in KINDS:
        shutil.copytree(ROOT / "scenarios" / kind, folder / kind)
    shutil.copy(ROOT / "tests/library/quyet-dinh.yaml", folder)
    table = Deciding(server(on=database, scenarios=folder))
    table.runs("start")
    table.asker.message("Tự quyết")
    table.asker.message("Xin ý kiến")
    table.clock("speed", speed=0.25)
    return table


def test_a_choice_that_was_not_bound_binds_once_after_the_kill(deciding: Deciding) -> None:
    question = deciding.asker.message("Tự quyết")["seq"]
    record = deciding.asker.does("choice", "acknowledge", question, option="lam")
    deciding.dies()
    [chosen] = deciding.decisions("tu-quyet")
    assert (chosen["data"]["status"], chosen["data"]["act"]) == ("chosen", record["seq"])
    assert chosen["data"]["binds"] == chosen["t"] + SLIP
    # The page that never saw the answer sends the act once more: it is the same act.
    deciding.creeps("resume")
    assert deciding.asker.does("choice", "acknowledge", question, option="lam") == record
    deciding.clock("speed", speed=64.0)
    deciding.asker.message("Đã làm")
    deciding.clock("pause")
    deciding.dies()
    first, bound = deciding.decisions("tu-quyet")
    assert first == chosen
    assert (bound["data"]["status"], bound["data"]["option"], bound["t"]) == (
        "bound",
        "lam",
        chosen["data"]["binds"],
    )
    assert [each["t"] for each in deciding.told("da-lam")] == [bound["t"]]
    assert len(deciding.process.records(deciding.drill, "act", key="choice")) == 1
    deciding.ends()


def test_what_waited_for_consent_is_carried_out_once_after_the_kill(deciding: Deciding) -> None:
    question = deciding.asker.message("Xin ý kiến")["seq"]
    record = deciding.asker.does("asks", "acknowledge", question, option="dung")
    assert record["data"]["status"] == "asked"
    deciding.dies()
    assert [each["data"]["status"] for each in deciding.process.records(deciding.drill, "approval")] == [
        "asked"
    ]
    assert deciding.decisions("xin-phep") == []
    deciding.creeps("resume")
    assert deciding.asker.does("asks", "acknowledge", question, option="dung") == record
    request = deciding.asked.message("Đề nghị phê duyệt")["seq"]
    approved = deciding.asked.does("consents", "approve", request)
    deciding.dies()
    [chosen] = deciding.decisions("xin-phep")
    deciding.creeps("resume")
    assert deciding.asked.does("consents", "approve", request) == approved
    deciding.clock("speed", speed=64.0)
    deciding.asker.message("Đã dừng")
    deciding.clock("pause")
    statuses = [each["data"]["status"] for each in deciding.process.records(deciding.drill, "approval")]
    assert statuses == ["asked", "approved"]
    course = [(each["data"]["status"], each["t"]) for each in deciding.decisions("xin-phep")]
    assert course == [("chosen", chosen["t"]), ("bound", chosen["t"] + SLIP)]
    assert len(deciding.told("da-dung")) == 1
    [carried] = deciding.process.records(deciding.drill, "act", asked=record["seq"])
    assert carried["data"]["status"] == "accepted"
    deciding.ends()
