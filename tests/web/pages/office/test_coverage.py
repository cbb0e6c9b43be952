"""The matrix of systems and situations: plans, drills, white squares, and the way from one to a new drill."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.web.site import HASH, Site
from web.access.auth import OFFICER, SECRETARY
from web.core.jobs import DONE, Job
from web.core.memory import Practised
from web.services.office.coverage import matrix, situations, systems_of
from web.services.office.practice import practised
from web.services.office.year import calendar_in_force, this_day
from web.work import tasks
from web.work.bench import Bench

UNIT, SYSTEM, AT = "ubnd-ninh-kieu", "mang-ninh-kieu", "2026-11-23T00:00:00.000+00:00"
DAY = this_day().isoformat()
TITLE = {"vi": "Sáng mùng một", "en": "First morning"}


def drill(name: str, day: str, codes: tuple[str, ...], systems: tuple[str, ...]) -> Practised:
    held = {"drill": name, "title": TITLE, "day": day, "version": "1.0", "codes": codes, "systems": systems}
    scores = {"overall": 71.4, "band": "good", "objectives": ((TITLE, 64.0),)}
    return Practised.model_validate({**held, **scores}, strict=False)


@pytest.fixture
def office(site: Site) -> Site:
    """The server, with a secretary, the officer of a ward, and a plan of its system."""
    site.store.add_account(SECRETARY, SECRETARY, HASH, AT)
    site.store.add_account(OFFICER, OFFICER, HASH, AT, unit=UNIT)
    plan = {"unit": UNIT, "scope": "system", "system": SYSTEM, "title": "Phương án một cửa", "on": DAY}
    page = "/office/books/response_plans"
    answer = site.staff(SECRETARY).post(page, form=f"{page}/new", **plan, situations=["B06", "B11"])
    assert answer.status_code == 303
    return site


def test_squares_are_white_asked_for_or_practised(office: Site) -> None:
    year = calendar_in_force(office.app.extensions["drillsim"])
    assert year is not None
    plans = office.store.office_rows("response_plans")
    drills = [
        drill("late", "2026-10-02", ("B06",), (SYSTEM,)),
        drill("early", "2026-09-01", ("B06", "B05"), (SYSTEM, "sso")),
    ]
    systems = systems_of(year, plans, "xa-phuong", None)
    assert len(situations(year)) == 29 and len(systems) == 103 and systems[SYSTEM] == UNIT
    row = next(one for one in matrix(year, systems, plans, drills, ()) if one.system == SYSTEM)
    squares = {square.code: square for square in row.squares}
    assert (squares["B06"].drill, squares["B05"].drill) == (drills[0], drills[1])
    assert squares["B06"].asked and squares["B11"].asked and not squares["B05"].asked
    assert squares["B11"].drill is None and row.white == 1 and row.last == drills[0]
    assert systems_of(year, plans, "xa-phuong", "so-khcn").keys() >= {"trung-tam-du-lieu"}


def test_a_white_square_leads_a_director_to_the_plan_of_a_drill_of_it(office: Site) -> None:
    director = office.staff("director")
    page = director.get("/office/coverage?group=xa-phuong").text
    go = next(
        each
        for each in re.findall(r"<a [^>]*>", page)
        if "diễn tập B11: Mạng và bộ phận một cửa phường Ninh" in each
    )
    address = re.search(r'href="([^"]+)"', go)
    assert address is not None
    to = html.unescape(address[1])
    assert to.startswith("/staff/plans?scenario=b11")
    form = director.get(to).text
    chosen = re.search(r'value="([^"]+)" selected', form.split('id="scenario"')[1].split("</select>")[0])
    assert chosen is not None and chosen[1].startswith("b11")
    assert re.search(r"Từ ma trận: B11 [^<]+ · Mạng và bộ phận một cửa phường Ninh Kiều\.", form)
    other = director.get("/staff/plans?scenario=nothing&situation=B99&system=x").text
    assert (
        "Từ ma trận" not in other and " selected" not in other.split('id="scenario"')[1].split("</select>")[0]
    )
    assert "/staff/plans" not in office.staff(SECRETARY).get("/office/coverage").text


def test_a_white_square_that_no_scenario_plays_leads_to_the_desk(
    office: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    director = office.staff("director")
    monkeypatch.setattr("web.pages.office.coverage.shelf", lambda here: SimpleNamespace(scenarios={}))
    page = director.get("/office/coverage?group=xa-phuong").text
    assert 'href="/desk?of=B04#of" aria-label="Chưa có kịch bản B04, soạn kịch bản: Mạng' in page
    assert '<option value="B04" selected>' in director.get("/desk?of=B04").text


def test_a_unit_sees_its_own_systems_alone_and_what_was_not_sent(office: Site) -> None:
    pages = {
        name: office.staff(name).get("/office/coverage?group=xa-phuong").text for name in (SECRETARY, OFFICER)
    }
    assert "Phương án một cửa" in pages[SECRETARY] and "Phương án một cửa" in pages[OFFICER]
    assert "phường Cái Răng" in pages[SECRETARY] and "phường Cái Răng" not in pages[OFFICER]
    assert "Chưa gửi VNCERT (1)" in pages[SECRETARY] and "Chưa gửi Công an thành phố (1)" in pages[OFFICER]


def test_a_drill_that_is_over_is_graded_once_and_its_scores_are_for_who_keeps_the_registers(
    office: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = office.app.extensions["drillsim"]
    here.settings = replace(here.settings, data=str(tmp_path))
    job = Job({"drill": "one", "store": here.address})
    monkeypatch.setattr(here.jobs, "shared", lambda *_: job)
    office.live.start("test")
    office.to(3)
    office.live.end("test")
    secretary = office.staff(SECRETARY)
    assert "Đang chấm 1 cuộc diễn tập" in secretary.get("/office/coverage").text
    job.result = tasks.practised(Bench(), dict(job.request), lambda *_: None)[0]
    job.finish(DONE, {"vi": "", "en": ""})
    assert "Đang chấm" not in secretary.get("/office/coverage").text
    held = here.practised["one"]
    assert held.codes == ("B06",) and held.systems == ("pc-a",) and len(held.objectives) == 1
    here.practised = None
    assert practised(here) == ([held], 0)
    here.practised = {"one": held.model_copy(update={"systems": (SYSTEM,), "overall": 71.4})}
    pages = {
        name: office.staff(name).get("/office/coverage?group=xa-phuong").text
        for name in (SECRETARY, "observer")
    }
    assert 'title="' in pages["observer"] and f"{held.day[5:7]}/{held.day[2:4]}" in pages["observer"]
    scored = ", 71.4"
    assert scored in pages[SECRETARY] and scored not in pages["observer"]
