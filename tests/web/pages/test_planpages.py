"""Planned drills: made, filled with people, rehearsed, printed, opened; what of them reaches a journal."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from drillsim.base.model import milliseconds
from drillsim.store import NEW, OfficeWrite
from tests.web.site import Browser, Site
from tests.web.smalllibrary import small_library
from web.pages import planpages
from web.services import drafts
from web.services.office.sheets import written
from web.services.plans import DrillPlan, keep, plans
from web.work.drafting import planned
from web.work.norming import Setups

WALL = "2026-11-23T00:00:00.000+00:00"
MADE = {
    "scenario": "tiny", "name": "Diễn tập quý IV", "date": "2026-12-01", "hour": "08:00", "rubric": "default",
    "players": "average", "seed": "7", "length": "60",
}  # fmt: skip
PHONE = "0901 000 001"
LIST = f"Lê Văn An\tCông an\tLãnh đạo\t{PHONE}"


@pytest.fixture
def shelved(site: Site, tmp_path: Path) -> Site:
    site.app.extensions["drillsim"].scenarios = small_library(tmp_path / "library")
    return site


def made(director: Browser, **more: str) -> str:
    answer = director.post("/staff/plans", **{**MADE, **more})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["Location"])


def sent(site: Site, director: Browser, page: str, do: str, **fields: Any) -> Any:
    return director.post(page, do=do, seen=str(plans(site.store)[0].seen), **fields)


def the(site: Site) -> DrillPlan:
    return plans(site.store)[0].plan


def test_a_plan_is_filled_printed_and_opened_with_the_codes_that_were_printed(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    assert "Diễn tập quý IV" in director.get("/staff").text
    assert "Diễn tập quý IV" not in shelved.staff("facilitator").get("/staff").text
    assert sent(shelved, director, page, "paste", text=LIST).status_code == 303
    out = {"who vendor/technician": "out", "who police/leader": "idle"}
    holder = {
        "name police/leader": "Lê Văn An",
        "agency police/leader": "Công an",
        "phone police/leader": PHONE,
    }
    assert sent(shelved, director, page, "seats", **out, **holder).status_code == 303
    assert the(shelved).holders["police/leader"].phone == PHONE
    before = plans(shelved.store)[0].seen
    printed = director.get(f"{page}/cards").text
    assert plans(shelved.store)[0].seen == before
    code = the(shelved).codes["police/leader"]
    assert "Lê Văn An" in printed and "Nhà cung cấp" not in printed
    assert director.get(f"{page}/cards").text == printed
    opened = sent(shelved, director, page, "open")
    assert opened.status_code == 303, opened.text
    drill = opened.headers["Location"].rpartition("/")[2]
    assert plans(shelved.store) == []
    live = shelved.runner.get(drill)
    assert live is not None and (live.setup.seed, live.setup.scenario.length) == (7, 3_600_000)
    assert live.setup.players == {"centre/technician": "average"}
    codes = shelved.store.seat_codes(drill)
    assert codes["police/leader"] == code and set(codes) == {"centre/technician", "police/leader"}
    journal = "\n".join(shelved.store.lines(drill))
    assert PHONE not in journal and "Lê Văn An" not in journal
    joining = shelved.browser()
    assert 'value="Lê Văn An"' in joining.get(f"/join/{code}").text
    assert joining.post(f"/join/{code}", name="Lê Văn An").status_code == 303
    hall = shelved.browser().get(f"/join/{live_code(shelved, drill)}").text
    assert "Công an" in hall and "Nhà cung cấp" not in hall
    cards = shelved.staff("facilitator").get(f"/cards/{drill}").text
    assert "Lê Văn An" in cards and PHONE not in cards
    assert director.get(page).headers["Location"] == f"/room/{drill}"
    room, told = director.open("room", drill), director.open("hall", drill).hello["static"]
    static = room.hello["static"]
    assert {row["seat"] for row in static["seats"]} == {row["seat"] for row in told["seats"]} == {*codes}
    assert [row["seat"] for row in static["left_out"]] == ["vendor/technician"]
    moved = {"person": shelved.store.people(drill)[0].id, "seat": "vendor/technician"}
    assert room.ask("seat", moved)["code"] == "seat"


def test_who_was_to_hold_a_seat_that_is_left_out_or_is_no_more_is_there_for_another(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    assert sent(shelved, director, page, "paste", text=LIST).status_code == 303
    fields = {"name police/leader": "Lê Văn An", "agency police/leader": "Công an"}
    out = {"who police/leader": "out"}
    assert sent(shelved, director, page, "seats", **out, **fields).status_code == 303
    assert [(one.name, one.seat) for one in the(shelved).people] == [("Lê Văn An", "")]
    kept = plans(shelved.store)[0]
    gone = [one.model_copy(update={"seat": "gone/leader"}) for one in kept.plan.people]
    plan = kept.plan.model_copy(update={"people": tuple(gone)})
    keep(shelved.store, plan, "director", WALL, key=kept.key, seen=kept.seen)
    assert "Lê Văn An" in director.get(page).text
    assert sent(shelved, director, page, "seats", **{"seat 0": "centre/technician"}).status_code == 303
    assert the(shelved).holders["centre/technician"].name == "Lê Văn An"


def test_a_plan_without_a_name_is_called_by_its_month_wherever_it_is_shown(shelved: Site) -> None:
    director, name = shelved.staff("director"), "Diễn tập ứng phó sự cố 12/2026"
    page = made(director, name="")
    key = page.rpartition("/")[2]
    papers = f"/office/plans/{key}/papers"
    for shown in ("/staff", page, f"{page}/cards", papers):
        assert name in director.get(shown).text, shown
    paper = director.get(f"{papers}/decision.docx")
    assert paper.status_code == 200, paper.text
    assert unquote(paper.headers["Content-Disposition"]).count(name.replace("/", " ")) == 1
    drill = sent(shelved, director, page, "open").headers["Location"].rpartition("/")[2]
    live = shelved.runner.get(drill)
    assert live is not None and live.setup.called.vi == name


def live_code(site: Site, drill: str) -> str:
    row = site.store.drill(drill)
    assert row is not None
    return row.code


def test_seats_are_filled_from_the_roster_in_one_step(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    base = {"role": "member", "since": "2026-01-01", "phone": PHONE}
    for at, (name, unit) in enumerate((("Trần Bình", "police"), ("Lê Chi", "police"), ("Vũ Dũng", "office"))):
        row = OfficeWrite(f"m{at}", {**base, "name": name, "unit": unit}, NEW)
        shelved.store.keep("roster", [row], "director", WALL)
    assert sent(shelved, director, page, "roster").status_code == 303
    assert [(one.name, one.seat) for one in the(shelved).people] == [("Lê Chi", "police/leader")]


def test_a_workbook_is_taken_in_whole_or_its_rows_are_named(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    heading = ["Họ tên", "Đơn vị", "Chức vụ", "Điện thoại"]
    for rows, status in (([["An", "Công an", "", "x"]], 400), ([["An", "Công an", "", PHONE]], 303)):
        sheet = BytesIO(written("Người", heading, rows)), "people.xlsx"
        answer = director.post(
            f"{page}/people", form=page, seen=str(plans(shelved.store)[0].seen), sheet=sheet
        )
        assert answer.status_code == status
        assert status == 303 or "Dòng 2: số điện thoại" in answer.text
    assert the(shelved).people[0].seat == "police/leader"


def test_a_rehearsal_plays_just_this_drill(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    sent(shelved, director, page, "seats", **{"who vendor/technician": "out"})
    jobs = shelved.app.extensions["drillsim"].jobs._jobs
    before = set(jobs)
    assert director.post(page, do="rehearse").status_code == 303
    (asked,) = (job.request for key, (job, _) in [*jobs.items()] if key not in before)
    working = director.get(page)
    # Browsers reload an address that names a place of the page only when it is said without that.
    if not next(job for key, (job, _) in jobs.items() if key not in before).finished.is_set():
        assert working.headers["Refresh"] == f"2; url={page}" and "<progress" in working.text
    assert director.post(page, do="cancel").status_code == 303
    plan = planned({**asked}, str(asked["name"]))
    assert plan.seeds == (*range(7, 15),)
    setup = Setups(plan).setup(7, "1.5")
    assert setup.scenario.length == 3_600_000 == milliseconds(setup.documents["scenario"]["length"])
    assert setup.players == {"centre/technician": "1.5", "police/leader": "1.5"}


def test_a_planned_draft_is_played_at_its_version_and_says_that_nobody_approved_it(shelved: Site) -> None:
    director = shelved.staff("director")
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    draft = drafts.begin(shelved.store, text, "tiny", "lan", "", WALL)
    page = made(director, scenario=f"draft {draft.key} 1", name="", seed="", length="")
    drafts.save(shelved.store, draft.key, draft.seen, "title: [", "lan", "", WALL)
    assert "đã có bản 2" in director.get(page).text
    opened = sent(shelved, director, page, "open")
    drill = opened.headers["Location"].rpartition("/")[2]
    start = json.loads(shelved.store.lines(drill)[0])["data"]
    assert (start["script"]["draft"], start["script"]["number"]) == (draft.key, 1)
    assert "chưa phê duyệt" in director.get("/staff").text
    # With the drill goes what was kept of its people.
    row = shelved.store.drill(drill)
    assert row is not None
    gone = director.post(f"/staff/drill/{drill}/delete", form=f"/staff/drill/{drill}", code=row.code)
    assert gone.status_code == 303 and shelved.store.office_rows("plans") == []


def test_a_draft_that_has_gone_on_is_offered_as_it_was_approved_too(shelved: Site) -> None:
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    begun = drafts.begin(shelved.store, text, "tiny", "lan", "", WALL)
    asked = drafts.turn(shelved.store, begun.key, begun.seen, drafts.REVIEW, "lan", "", WALL)
    agreed = drafts.turn(shelved.store, begun.key, asked.seen, drafts.APPROVED, "binh", "", WALL, "hash")
    offered = re.compile(rf'<option value="draft {begun.key} (\d)">')
    director = shelved.staff("director")
    assert offered.findall(director.get("/staff/plans").text) == ["1"]
    drafts.save(shelved.store, begun.key, agreed.seen, f"{text}\n", "lan", "", WALL)
    assert offered.findall(director.get("/staff/plans").text) == ["2", "1"]


@pytest.mark.parametrize(
    "field",
    [{"scenario": "x"}, {"scenario": "draft 0123456789ab 1"}, {"date": "2026-13-01"}, {"hour": "25:00"},
     {"length": "4"}, {"seed": "²"}, {"players": "x"}, {"city": "../x"}, {"beside": "tiny"}],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_field(shelved: Site, field: dict[str, str]) -> None:
    answer = shelved.staff("director").post("/staff/plans", **{**MADE, **field})
    assert answer.status_code == 400 and f'id="{next(iter(field))}-wrong"' in answer.text


def test_what_another_has_changed_meanwhile_is_not_overwritten(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    sent(shelved, director, page, "paste", text=LIST)
    late = director.post(page, do="seats", seen="1")
    assert late.status_code == 409 and the(shelved).people
    assert director.post(page, do="seats", seen="2", **{"who police/leader": "king"}).status_code == 400
    assert director.post(page, do="drop").status_code == 303
    assert director.get(page).status_code == 404
    assert re.fullmatch(r"/staff/plans/\w+", page)


def test_what_is_pasted_may_break_its_lines_in_any_way_and_be_long(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    list_ = f"Trần Thị Bình\tCông an\tCán bộ\t{PHONE}\r{LIST}"
    assert sent(shelved, director, page, "paste", text=list_).status_code == 303
    assert [each.name for each in the(shelved).people] == ["Trần Thị Bình", "Lê Văn An"]
    many = "\n".join(
        f"Nguyễn Thị Ánh Nguyệt {n}\tỦy ban nhân dân phường\tCán bộ\t{PHONE}" for n in range(390)
    )
    assert sent(shelved, director, page, "paste", text=many).status_code == 303
    assert len(the(shelved).people) == 392


def test_a_plan_is_opened_once_whoever_else_opens_it(shelved: Site) -> None:
    director = shelved.staff("director")
    page = made(director)
    opened = sent(shelved, director, page, "open")
    assert opened.status_code == 303
    token = director.token("/staff")
    for seen in range(1, 5):
        again = director.http.post(page, data={"csrf": token, "do": "open", "seen": str(seen)})
        assert again.location == opened.location
    assert len(shelved.store.drills()) == 2


def test_of_two_who_open_a_plan_at_once_one_makes_the_drill(
    shelved: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    director = shelved.staff("director")
    page = made(director)
    token, answers, make = director.token("/staff"), [], planpages.create_drill

    def meanwhile(*given: Any) -> Any:
        if not answers:
            answers.append(director.http.post(page, data={"csrf": token, "do": "open", "seen": "1"}))
        return make(*given)

    monkeypatch.setattr(planpages, "create_drill", meanwhile)
    assert director.http.post(page, data={"csrf": token, "do": "open", "seen": "1"}).status_code == 303
    assert answers[0].status_code == 409 and len(shelved.store.drills()) == 2
