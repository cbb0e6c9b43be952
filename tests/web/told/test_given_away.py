"""What participants can receive of a running drill tells nothing of its scenario: its title, code, threats, causes."""

from __future__ import annotations

import json

import pytest

from drillsim.base.errors import JournalError
from drillsim.base.model import Title
from drillsim.documents.phrasebook import shipped
from drillsim.engine.setup import Setup
from tests.drillsim.build import inject_data, setup_of, threat_data
from tests.drillsim.playing import fault
from tests.web.site import Site

SECRETS = (
    "Tên kín",
    "Secret title",
    "Tóm tắt kín",
    "Secret summary",
    "Mối kín",
    "Secret threat",
    "B06",
    '"A1"',
)
HIDDEN = ("moi-kin", "pha-kin", "Ghi chú kín", "Secret note", "muc-kin", "Secret objective")


def both(vi: str, en: str) -> dict[str, str]:
    return {"vi": vi, "en": en}


def secret_setup(name: Title | None = None, date: str | None = None) -> Setup:
    stage = fault("pc-a", at="1m", id="pha-kin")
    threat = threat_data(stage, id="moi-kin", title=both("Mối kín", "Secret threat"))
    note = both("Ghi chú kín", "Secret note")
    inject = inject_data("hello", at="2m", indicates="moi-kin", about="pc-a", notes={"controller": note})
    objective = {"id": "muc-kin", "title": both("Mục kín", "Secret objective")}
    expected = [{"act": "acknowledge", "target": "5m", "limit": "9m", "objective": "muc-kin", "note": note}]
    changes: dict[str, object] = {
        "title": both("Tên kín", "Secret title"),
        "summary": both("Tóm tắt kín", "Secret summary"),
        "story": {"starts": "2026-11-03 08:00"},
        "objectives": [objective],
        "threats": [threat],
        "injects": [{**inject, "expect": expected}],
    }
    made = setup_of(changes)
    documents = made.documents
    return Setup.make(
        *(made.scenario, made.city, made.rules, documents),
        seed=1,
        players={},
        graded=(),
        name=name,
        date=date,
    )


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_nothing_that_a_participant_receives_gives_the_scenario_away(site: Site, lang: str) -> None:
    live = site.made(secret_setup(), "kin", "BBBBBB")
    live.start("x")
    browser = site.seated("centre/technician", drill="kin")
    socket = browser.open("play", "kin")
    site.to(5)
    seen = [json.dumps(socket.take(), ensure_ascii=False), json.dumps(socket.sent, ensure_ascii=False)]
    visitor = site.browser()
    visitor.get(f"/lang/{lang}?next=/")
    paths = ("/", "/join/BBBBBB", "/play", "/wait", "/review/kin", "/staff/report/kin", "/join/none")
    for who in (visitor, browser):
        for path in paths:
            answer = who.get(path)
            seen += [answer.text, str(dict(answer.headers))]
    hall = site.staff("observer")
    seen.append(json.dumps(hall.open("hall", "kin").sent, ensure_ascii=False))
    seen.append(hall.get("/hall/kin").text)
    assert any("hello" in text for text in seen)
    for secret in (*SECRETS, *HIDDEN):
        for text in seen:
            assert secret not in text, (secret, text[:200])


def test_a_drill_has_a_neutral_name_of_its_month_or_the_one_it_is_given() -> None:
    assert secret_setup().called.say("vi") == "Diễn tập ứng phó sự cố 11/2026"
    assert secret_setup().called.say("en") == "Incident-response exercise 11/2026"
    named = secret_setup(Title(vi="Sông Hậu 3", en="Sông Hậu 3"))
    assert named.called.vi == "Sông Hậu 3"
    assert Setup.read(named.data()).called == named.called
    assert "name" not in secret_setup().data()
    assert setup_of().called.say("vi") == "Diễn tập ứng phó sự cố"


def test_a_drill_has_a_day_of_its_own_where_seats_are_taken_and_on_every_page(site: Site) -> None:
    made = secret_setup(date="2026-11-26")
    assert Setup.read(made.data()).date == made.data().get("date") == "2026-11-26"
    assert "date" not in secret_setup().data()
    site.made(made, "kin", "BBBBBB")
    assert "Ngày 26/11/2026" in site.browser().get("/join/BBBBBB").text
    assert "Ngày 26" not in site.browser().get("/join/AAAAAA").text
    assert site.staff("observer").open("hall", "kin").hello["drill"]["date"] == "2026-11-26"
    assert (
        site.seated("centre/technician", drill="kin").open("play", "kin").hello["drill"]["date"]
        == "2026-11-26"
    )
    assert site.staff("observer").open("hall", "one").hello["drill"]["date"] is None


@pytest.mark.parametrize("date", ["2026-02-30", "26/11/2026", "", 7])
def test_a_day_that_is_none_is_no_set_up(date: object) -> None:
    with pytest.raises(JournalError):
        Setup.read({**secret_setup().data(), "date": date})  # type: ignore[typeddict-item]


def test_staff_see_what_is_played(site: Site) -> None:
    site.made(secret_setup(), "kin", "BBBBBB")
    hello = site.staff("director").open("room", "kin").hello
    assert hello["drill"]["title"]["vi"] == "Diễn tập ứng phó sự cố 11/2026"
    assert hello["static"]["scenario"] == {"code": "B06", "title": both("Tên kín", "Secret title")}


def test_every_page_says_that_it_is_an_exercise(site: Site) -> None:
    assert "DIỄN TẬP" in site.browser().get("/").text
    assert "DIỄN TẬP" in site.staff("director").get("/cards/one").text


def test_messages_of_the_machine_name_no_cause() -> None:
    says = shipped().says
    for text in (
        says.alert_title,
        says.alert_suspected,
        says.alert_service,
        says.complaint,
        says.false_alarm,
    ):
        for word in ("tấn công", "mã độc", "tống tiền", "attack", "malware", "ransom"):
            assert word not in text.vi.lower() and word not in text.en.lower()
