"""A fault of the engine on its way to people: a refusal in words, a notice for staff, and the drill goes on."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import JournalError
from drillsim.engine.actions.acting import Acting
from drillsim.engine.injects import Injects
from drillsim.journal.replay import read
from tests.web.site import Site
from web.live.events import EVENTS
from web.server import greeting
from web.work.cases import Case


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that fails halfway on an act that says *odd*, and on the inject *later*."""
    take, fire = Acting.take, Injects.fire

    def taken(self: Acting, act: Any, *, let_in: bool) -> Any:
        found = take(self, act, let_in=let_in)
        if act.text == "odd":
            raise RuntimeError("nobody thought of this")
        return found

    def fired(self: Injects, name: str) -> None:
        fire(self, name)
        if name == "later":
            raise RuntimeError("nobody thought of this")

    monkeypatch.setattr(Acting, "take", taken)
    monkeypatch.setattr(Injects, "fire", fired)


def test_a_fault_is_refused_in_words_told_to_staff_alone_and_the_drill_goes_on(
    site: Site, fails: None
) -> None:
    page = site.seated("centre/technician").open("play", "one")
    room, hall = site.staff("director").open("room", "one"), site.staff("observer").open("hall", "one")
    assert room.of("notice") == [{"text": None}]
    site.live.start("director")
    before = site.store.lines("one")
    answer = page.act("k1", "isolate", about="pc-a", text="odd")
    assert (answer["ok"], answer["code"]) == (False, "engine_fault")
    assert "bộ mô phỏng gặp lỗi" in answer["text"]["vi"]
    assert site.store.lines("one") == before
    told = room.of("notice")[-1]["text"]
    assert "centre/technician" in told["en"] and "RuntimeError" in told["vi"]
    assert page.of("notice") == hall.of("notice") == []
    assert page.act("k1", "isolate", about="pc-a")["record"]["data"]["status"] == "accepted"
    assert site.live.state == "running"
    assert "RuntimeError" in site.staff("director").get("/staff").text
    late = site.staff("evaluator").open("room", "one")
    assert late.of("notice") == [{"text": told}]
    site.live.pause("director")
    site.live.start("director")
    assert room.of("notice")[-1] == {"text": None}


def test_a_drill_that_stands_aside_is_read_on_every_page_and_moves_on_none(site: Site, fails: None) -> None:
    page = site.seated("centre/technician").open("play", "one")
    room = site.staff("director").open("room", "one")
    site.live.start("director")
    for _ in range(2):
        site.clock.seconds += 41 * 60
        site.runner.pace()
        if not site.live.aside:
            room.ask("clock", {"do": "resume"})
    assert site.live.aside
    assert "T+00:40:00" in room.of("notice")[-1]["text"]["en"]
    assert page.act("k", "isolate", about="pc-a")["code"] == "drill_aside"
    for event, sent in (
        ("clock", {"do": "resume"}),
        ("clock", {"do": "end"}),
        ("due", {}),
        ("control", {"type": "hold", "inject": "later"}),
    ):
        assert room.ask(event, sent)["code"] == "drill_aside", event
    assert room.ask("note", {"text": "seen", "about": "inject later"})["ok"]
    assert set(EVENTS) >= {"clock", "due", "control"}
    again = site.staff("evaluator").open("room", "one")
    assert [frame["seq"] for frame in again.records()] == [frame["seq"] for frame in room.records()]
    assert page.ask("prefill", {"kind": "initial", "about": "pc-a"})["ok"]
    other = site.drill("two", "BBBBBB")
    other.start("director")
    assert other.state == "running"


def test_the_console_says_what_happened_and_the_audit_trail_where(
    site: Site, fails: None, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = site.app.extensions["drillsim"].settings
    site.runner.told = greeting.teller(site.store, settings)
    site.live.start("director")
    room = site.staff("director").open("room", "one")
    assert room.ask("control", {"type": "fire", "inject": "later"})["code"] == "engine_fault"
    printed = capsys.readouterr().err
    assert "bộ mô phỏng gặp lỗi ở một việc của director (RuntimeError, test_faults.py" in printed
    assert "Traceback" not in printed
    [kept] = [each for each in site.store.audit_trail("one") if "fault" in each.what]
    assert (kept.account, kept.drill) == ("server", "one")
    assert "Traceback" in kept.what["fault"]


def test_a_review_that_the_engine_fails_on_says_so(site: Site, fails: None) -> None:
    site.live.start("director")
    site.live.end("director")
    case = Case(read(f"{line}\n" for line in site.store.lines("one")))
    case.records[-1] = case.records[-1]._replace(t=case.setup.scenario.length, data={"reason": "length"})
    with pytest.raises(JournalError) as refused:
        case.card()
    assert refused.value.code == "journal_ungraded"
    assert "RuntimeError" in str(refused.value)
