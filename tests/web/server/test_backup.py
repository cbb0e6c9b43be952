"""A running server's data, saved while people act and put back elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drillsim.journal.replay import read
from drillsim.live.runner import Runner
from drillsim.store import Store, address
from tests.web.process import PATIENCE, Page, Process
from tests.web.server.test_outage import Hall
from web.commands.main import main


@pytest.fixture
def hall(server: Callable[..., Process], database: str) -> Iterator[Hall]:
    """A drill under way, on each database."""
    with closing(Hall(server(on=database, counted=True))) as found:
        yield found


def command(word: str, file: Path, data: Path, database: str) -> Result:
    """What a command of ``run_drill.py`` says of the data of a server."""
    runner = CliRunner(env={"DRILLSIM_DATABASE": database or None})
    return runner.invoke(main, [word, str(file), "--data", str(data), "--lang", "en"])


class Acting:
    """Somebody who acts as fast as they are answered, until they are stopped."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.acknowledged: list[str] = []
        self._stop = threading.Event()
        self._more = threading.Condition()
        self._thread = threading.Thread(target=self._act)
        self._thread.start()

    def _act(self) -> None:
        number = 0
        while not self._stop.is_set():
            sent = {"key": f"k{number}", "verb": "notify", "to": ["so-khcn"], "text": f"Tin {number}"}
            answer = self.page.ask("act", sent)
            assert answer is not None
            if not answer["ok"]:
                assert answer["code"] == "rate"
                self._stop.wait(0.2)
                continue
            number += 1
            with self._more:
                self.acknowledged.append(sent["key"])
                self._more.notify()

    def waits_for(self, count: int) -> None:
        with self._more:
            assert self._more.wait_for(lambda: len(self.acknowledged) >= count, PATIENCE)

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)


def test_what_was_acknowledged_before_a_backup_began_is_in_it(hall: Hall, tmp_path: Path) -> None:
    saved = tmp_path / "saved.zip"
    acting = Acting(hall.page)
    acting.waits_for(10)
    before = list(acting.acknowledged)
    made = command("backup", saved, tmp_path, hall.process.database)
    acting.waits_for(len(before) + 5)
    acting.stop()
    assert (made.exit_code, made.stderr) == (0, "")

    elsewhere = tmp_path / "elsewhere"
    assert command("restore", saved, elsewhere, "").stdout == "Restored; drills: 1\n"
    with closing(Store(address(str(elsewhere)))) as store:
        runner = Runner(store)
        assert runner.recover(list(store.drills())) == []
        assert runner.drills[hall.drill].state == "paused"
        records = read(f"{line}\n" for line in store.lines(hall.drill)).records
        keys = [each.data["key"] for each in records if each.data.get("key") is not None]
        assert keys == [f"k{number}" for number in range(len(keys))]
        assert set(before) <= set(keys)
        assert [each.name for each in store.people(hall.drill)] == ["An"]


def test_a_backup_is_not_put_where_a_server_runs(hall: Hall, tmp_path: Path) -> None:
    saved = tmp_path / "saved.zip"
    assert command("backup", saved, tmp_path, hall.process.database).exit_code == 0
    refused = command("restore", saved, tmp_path, hall.process.database)
    assert (refused.exit_code, refused.stdout) == (4, "")
    assert refused.stderr.startswith("a server is running on the data")
    assert f": {hall.process.base};" in refused.stderr
    assert hall.act("after")["ok"]
