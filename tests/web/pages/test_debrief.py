"""What people judge of a drill: who may write and see it, and what is kept."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.assessment import load_assessment
from tests.web.site import Browser, Site
from web.access.auth import ROLES

HOME = "/review/one"
FINDING = {"kind": "area", "text": "Báo cáo chậm", "records": [0], "cause": "thiếu danh bạ"}
ACTION = {"what": "Lập danh bạ", "element": "plan", "owner": "PA05", "due": "2027-03-01"}
HOTWASH = {"strengths": "phối hợp tốt", "problems": "", "suggestions": "diễn tập quý"}


def ended(site: Site) -> int:
    """A drill of ten minutes; the number of its first duty."""
    site.live.start("test")
    site.to(10)
    site.live.end("test")
    return next(record.seq for record in site.live.drill.records if record.kind == "duty")


def assessment(browser: Browser) -> dict[str, Any]:
    found: dict[str, Any] = browser.get(f"{HOME}/assessment").json["assessment"]
    return found


def written(browser: Browser, group: str, body: Any, method: str = "POST") -> int:
    return browser.ask(method, f"{HOME}/{group}", body).status_code


def bodies(site: Site) -> dict[str, Any]:
    duty = ended(site)
    objective = site.live.setup.scenario.objectives[0].id
    return {
        "ratings": {"objective": objective, "rating": "S", "note": "chậm", "t": MINUTE, "records": [1]},
        "adjustments": {"do": "waive", "duty": duty, "reason": "mất điện hội trường"},
        "findings": FINDING,
        "actions": ACTION,
        "hotwash": {**HOTWASH, "anonymous": False},
    }


MAY = {
    "director": {"ratings", "adjustments", "findings", "actions", "hotwash"},
    "facilitator": {"hotwash"},
    "evaluator": {"ratings", "adjustments", "findings", "actions", "hotwash"},
    "observer": set(),
    "participant": {"hotwash"},
}


@pytest.mark.parametrize("role", [*ROLES, "participant"])
def test_each_writes_what_is_theirs(site: Site, role: str) -> None:
    browser = site.seated("centre/technician") if role == "participant" else site.staff(role)
    every = bodies(site)
    site.store.release("one")
    for group, body in every.items():
        assert written(browser, group, body) == (200 if group in MAY[role] else 403), group
    marks = browser.get(f"{HOME}/assessment").json.get("marks", {})
    assert written(browser, "overview", {"place": "Cần Thơ", "was": marks.get("overview")}, "PUT") == (
        200 if "findings" in MAY[role] else 403
    )
    assert written(browser, "previous", {"drill": None}) == (200 if "findings" in MAY[role] else 403)


def test_who_is_not_signed_in_writes_and_reads_nothing(site: Site) -> None:
    every = bodies(site)
    site.store.release("one")
    stranger = site.browser()
    for group, body in every.items():
        assert written(stranger, group, body) == 403
    assert stranger.get(f"{HOME}/assessment").status_code == 403
    assert stranger.get(f"{HOME}/assessment.json").status_code == 403
    assert stranger.get("/review/drills").status_code in (302, 303)


def test_participants_write_nothing_before_the_release(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    assert written(browser, "hotwash", HOTWASH) == 403


def test_a_form_of_another_site_is_refused(site: Site) -> None:
    ended(site)
    evaluator = site.staff("evaluator")
    assert evaluator.ask("POST", f"{HOME}/findings", FINDING, csrf="guess").status_code == 400
    assert assessment(evaluator)["findings"] == []


def test_what_is_written_is_read_back_with_who_wrote_it(site: Site) -> None:
    every = bodies(site)
    evaluator = site.staff("evaluator")
    for group, body in every.items():
        assert written(evaluator, group, body) == 200
    found = assessment(evaluator)
    assert [(row["rater"], row["rating"], row["records"]) for row in found["ratings"]] == [
        ("evaluator", "S", [1])
    ]
    assert [(row["by"], row["do"]) for row in found["adjustments"]] == [("evaluator", "waive")]
    assert [(row["by"], row["text"], row["cause"]) for row in found["findings"]] == [
        ("evaluator", "Báo cáo chậm", "thiếu danh bạ")
    ]
    assert [(row["what"], row["status"]) for row in found["actions"]] == [("Lập danh bạ", "open")]
    assert [(row["by"], row["strengths"]) for row in found["hotwash"]] == [("evaluator", "phối hợp tốt")]


def test_ratings_and_adjustments_change_the_score_on_the_page(site: Site) -> None:
    every = bodies(site)
    director = site.staff("director")
    before = director.get(f"{HOME}/data").json["card"]
    assert written(director, "ratings", every["ratings"]) == 200
    assert written(director, "adjustments", every["adjustments"]) == 200
    after = director.get(f"{HOME}/data").json["card"]
    assert (before["judgement"]["score"], after["judgement"]["score"]) == (None, 80.0)
    assert before["unadjusted"] is None
    assert after["unadjusted"]["response_time"] == before["response_time"]["score"]


def test_a_hot_wash_without_a_name_keeps_none(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    site.store.release("one")
    assert written(browser, "hotwash", {**HOTWASH, "anonymous": True}) == 200
    (entry,) = site.store.assessment("one")["hotwash"]
    assert entry.keys() == {"id", "strengths", "problems", "suggestions"}
    assert site.store.audit_trail("one") == []


def test_a_hot_wash_with_a_name_keeps_name_and_seat(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    site.store.release("one")
    assert written(browser, "hotwash", HOTWASH) == 200
    (entry,) = site.store.assessment("one")["hotwash"]
    assert entry["seat"] == "centre/technician"
    assert entry["by"]


def test_participants_see_no_names_and_nobody_elses_words(site: Site) -> None:
    evaluator, browser = site.staff("evaluator"), site.seated("centre/technician")
    every = bodies(site)
    for group, body in every.items():
        assert written(evaluator, group, body) == 200
    site.store.release("one")
    found = assessment(browser)
    assert found["hotwash"] == []
    assert found["ratings"][0]["rater"] == "1"
    assert "evaluator" not in browser.get(f"{HOME}/assessment").text
    assert browser.get(f"{HOME}/assessment.json").status_code == 403


@pytest.mark.parametrize(
    ("group", "change", "why"),
    [
        ("ratings", {"objective": "nothing"}, "nothing"),
        ("ratings", {"rating": "A"}, "rating"),
        ("ratings", {"records": [10_000]}, "#10000"),
        ("adjustments", {"duty": 0}, "#0"),
        ("adjustments", {"do": "credit"}, "a credit needs at"),
        ("adjustments", {"do": "credit", "at": 600 * MINUTE}, "is not between"),
        ("adjustments", {"do": "credit", "at": 0}, "is not between"),
        ("adjustments", {"reason": ""}, "reason"),
        ("findings", {"text": ""}, "text"),
        ("findings", {"text": "x" * 4_001}, "text"),
        ("actions", {"due": "1/3/2027"}, "1/3/2027"),
        ("actions", {"element": "money"}, "element"),
        ("actions", {"finding": "gone"}, "gone"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    site: Site, group: str, change: dict[str, Any], why: str
) -> None:
    every = bodies(site)
    answer = site.staff("director").ask("POST", f"{HOME}/{group}", {**every[group], **change})
    assert answer.status_code == 400
    assert why in answer.json["text"]["en"]
    assert answer.json["text"]["vi"]


@pytest.mark.parametrize(
    ("group", "change", "fields"),
    [
        ("adjustments", {"do": "credit", "at": 600 * MINUTE}, ["at"]),
        ("findings", {"text": "", "records": [0, -1]}, ["text", "records[1]"]),
        ("actions", {"due": "1/3/2027", "element": "money"}, ["element", "due"]),
        ("actions", {"finding": "gone"}, ["finding"]),
        ("actions", {"what": "a\u202eb"}, ["what"]),
    ],
)
def test_each_fault_of_an_entry_names_its_field(
    site: Site, group: str, change: dict[str, Any], fields: list[str]
) -> None:
    every = bodies(site)
    answer = site.staff("director").ask("POST", f"{HOME}/{group}", {**every[group], **change})
    assert [error["field"] for error in answer.json["errors"]] == fields
    assert all(
        error["text"]["vi"] and error["text"]["en"] and error["line"] == 0 for error in answer.json["errors"]
    )


@pytest.mark.parametrize("body", [None, [], "text", {"by": "somebody else"}, {**FINDING, "carried_from": {}}])
def test_fields_that_are_not_the_pages_are_refused(site: Site, body: Any) -> None:
    ended(site)
    director = site.staff("director")
    for group in ("findings", "actions", "adjustments", "ratings", "hotwash"):
        assert written(director, group, body) == 400
    assert site.store.version("one") == 0


def test_hostile_text_is_kept_as_text(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    text = '<script>alert(1)</script> =HYPERLINK("x")'
    assert written(director, "findings", {**FINDING, "text": text}) == 200
    answer = director.get(f"{HOME}/assessment")
    assert answer.json["assessment"]["findings"][0]["text"] == text
    assert answer.mimetype == "application/json"


def test_an_entry_is_changed_and_deleted(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    key = director.ask("POST", f"{HOME}/findings", FINDING).json["id"]
    mark = marks(director)[key]
    assert written(director, f"findings/{key}", {**FINDING, "kind": "strength", "was": mark}, "PUT") == 200
    action = director.ask("POST", f"{HOME}/actions", {**ACTION, "finding": key}).json["id"]
    assert assessment(director)["findings"][0]["kind"] == "strength"
    assert written(director, f"findings/{key}", None, "DELETE") == 200
    (left,) = assessment(director)["actions"]
    assert left["id"] == action
    assert "finding" not in left
    assert written(director, f"findings/{key}", None, "DELETE") == 404
    assert written(director, f"findings/{key}", FINDING, "PUT") == 404


def marks(browser: Browser) -> dict[str, str]:
    found: dict[str, str] = browser.get(f"{HOME}/assessment").json["marks"]
    return found


@pytest.mark.parametrize(
    ("group", "first", "later"),
    [
        ("findings", FINDING, {**FINDING, "text": "Báo cáo chậm 40 phút"}),
        ("actions", ACTION, {**ACTION, "owner": "PA05"}),
    ],
)
def test_who_changes_what_another_has_changed_sees_both_and_decides(
    site: Site, group: str, first: dict[str, Any], later: dict[str, Any]
) -> None:
    ended(site)
    one, other = site.staff("director"), site.staff("evaluator")
    key = one.ask("POST", f"{HOME}/{group}", first).json["id"]
    seen = marks(one)[key]
    assert marks(other)[key] == seen
    assert written(other, f"{group}/{key}", {**later, "was": seen}, "PUT") == 200
    mine = {**first, "was": seen}
    answer = one.ask("PUT", f"{HOME}/{group}/{key}", mine)
    assert (answer.status_code, answer.json["code"]) == (409, "entry_changed")
    assert "người khác sửa" in answer.json["text"]["vi"]
    assert later.items() <= answer.json["entry"].items()
    assert later.items() <= assessment(one)[group][0].items()
    assert written(one, f"{group}/{key}", first, "PUT") == 409
    assert written(one, f"{group}/{key}", {**mine, "was": answer.json["mark"]}, "PUT") == 200
    assert first.items() <= assessment(other)[group][0].items()


def test_the_head_of_the_report_is_not_overwritten_unseen(site: Site) -> None:
    ended(site)
    one, other = site.staff("director"), site.staff("evaluator")
    seen = marks(one)["overview"]
    assert written(other, "overview", {"place": "Cần Thơ", "was": seen}, "PUT") == 200
    answer = one.ask("PUT", f"{HOME}/overview", {"place": "Ninh Kiều", "was": seen})
    assert (answer.status_code, answer.json["entry"]) == (409, {"place": "Cần Thơ"})
    assert written(one, "overview", {"place": "Ninh Kiều", "was": answer.json["mark"]}, "PUT") == 200
    assert assessment(other)["overview"] == {"place": "Ninh Kiều"}


def test_a_rating_given_on_another_page_of_the_account_is_not_replaced_unseen(site: Site) -> None:
    body = bodies(site)["ratings"]
    evaluator = site.staff("evaluator")
    first = evaluator.ask("POST", f"{HOME}/ratings", body).json["id"]
    assert evaluator.ask("POST", f"{HOME}/ratings", body).json["id"] == first
    answer = evaluator.ask("POST", f"{HOME}/ratings", {**body, "rating": "M"})
    assert (answer.status_code, answer.json["code"]) == (409, "rating_changed")
    assert "S" in answer.json["text"]["vi"] and "chậm" in answer.json["text"]["vi"]
    page = evaluator.open("evaluate", "one")
    told = {"objective": body["objective"], "rating": "P", "note": "", "t": 0}
    assert page.ask("rate", told)["code"] == "rating_changed"
    second = page.ask("rate", {**told, "was": int(first)})["rating"]["id"]
    assert evaluator.ask("POST", f"{HOME}/ratings", {**body, "was": first}).status_code == 409
    assert evaluator.ask("POST", f"{HOME}/ratings", {**body, "was": str(second)}).status_code == 200
    # Everybody's own: another account is asked nothing.
    assert site.staff("director").ask("POST", f"{HOME}/ratings", body).status_code == 200


def test_evaluators_take_back_their_own_ratings_only(site: Site) -> None:
    every = bodies(site)
    evaluator, director = site.staff("evaluator"), site.staff("director")
    mine = evaluator.ask("POST", f"{HOME}/ratings", every["ratings"]).json["id"]
    other = director.ask("POST", f"{HOME}/ratings", every["ratings"]).json["id"]
    assert written(evaluator, f"ratings/{other}", None, "DELETE") == 403
    assert written(evaluator, f"ratings/{mine}", None, "DELETE") == 200
    assert written(director, f"ratings/{other}", None, "DELETE") == 200
    assert assessment(director)["ratings"] == []


def test_only_the_director_deletes_a_hot_wash(site: Site) -> None:
    ended(site)
    evaluator, director = site.staff("evaluator"), site.staff("director")
    key = evaluator.ask("POST", f"{HOME}/hotwash", HOTWASH).json["id"]
    assert written(evaluator, f"hotwash/{key}", None, "DELETE") == 403
    assert written(director, f"hotwash/{key}", None, "DELETE") == 200


def test_nobody_floods_the_hot_wash(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    site.store.release("one")
    answers = [written(browser, "hotwash", {**HOTWASH, "anonymous": True}) for _ in range(12)]
    assert answers[:10] == [200] * 10
    assert 429 in answers


def test_a_page_that_holds_it_already_is_told_so(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    tag = director.get(f"{HOME}/assessment").headers["ETag"]
    assert director.get(f"{HOME}/assessment", headers={"If-None-Match": tag}).status_code == 304
    assert written(director, "findings", FINDING) == 200
    assert director.get(f"{HOME}/assessment", headers={"If-None-Match": tag}).status_code == 200


def test_open_actions_are_carried_into_the_next_drill_once(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    open_ = director.ask("POST", f"{HOME}/actions", ACTION).json["id"]
    assert written(director, "actions", {**ACTION, "what": "xong", "status": "done"}) == 200
    site.drill("two", "BBBBBB")
    two = "/review/two"
    assert [row["id"] for row in director.get(f"{two}/assessment").json["candidates"]] == ["one"]
    for _ in range(2):
        assert director.ask("POST", f"{two}/previous", {"drill": "one"}).status_code == 200
    told = director.get(f"{two}/assessment").json
    (action,) = told["assessment"]["actions"]
    assert (action["what"], action["carried_from"]["drill"], action["carried_from"]["action"]) == (
        "Lập danh bạ",
        "one",
        open_,
    )
    assert action["carried_from"]["title"] == site.store.drill("one").title
    assert [row["what"] for row in told["previous"]["actions"]] == ["Lập danh bạ", "xong"]
    done = {**ACTION, "status": "done", "outcome": "đã có danh bạ"}
    done["was"] = told["marks"][action["id"]]
    assert director.ask("PUT", f"{two}/actions/{action['id']}", done).status_code == 200
    (action,) = director.get(f"{two}/assessment").json["assessment"]["actions"]
    assert (action["outcome"], action["carried_from"]["action"]) == ("đã có danh bạ", open_)
    assert director.ask("POST", f"{two}/previous", {"drill": "two"}).status_code == 404


def test_a_new_drill_can_follow_up_an_earlier_one(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    assert written(director, "actions", ACTION) == 200
    chosen = {
        "scenario": "b17-faulty-update",
        "rules": "p2017",
        "rubric": "default",
        "players": "average",
        "seed": "1",
    }
    made = director.post("/staff/new", **chosen, previous="one")
    drill = made.headers["Location"].rpartition("/")[2]
    assert [row["what"] for row in site.store.assessment(drill)["actions"]] == ["Lập danh bạ"]
    assert director.post("/staff/new", **chosen, previous="none").status_code == 400


def test_the_assessment_is_downloaded_for_the_command_line(site: Site) -> None:
    every = bodies(site)
    director = site.staff("director")
    assert written(director, "ratings", every["ratings"]) == 200
    answer = director.get(f"{HOME}/assessment.json")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert answer.json["version"] == 1
    assert answer.json["ratings"][0]["rating"] == "S"


def test_drills_are_listed_to_compare(site: Site) -> None:
    site.drill("two", "BBBBBB")
    observer = site.staff("observer")
    assert {row["id"] for row in observer.get("/review/drills").json["drills"]} == {"one", "two"}
    assert observer.get("/review/compare").status_code == 200
    assert site.seated("centre/technician").get("/review/compare").status_code in (302, 303)


def test_every_character_that_a_phone_writes_is_kept(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    words = "tốt 👍🏽\u2028\tC:\\ud83d"
    assert written(director, "findings", {**FINDING, "text": words}) == 200
    assert assessment(director)["findings"][0]["text"] == words


@pytest.mark.parametrize("finding", [["x"], {"id": "x"}, 7, "x" * 65])
def test_a_finding_that_is_no_name_is_refused(site: Site, finding: Any) -> None:
    ended(site)
    assert written(site.staff("director"), "actions", {**ACTION, "finding": finding}) == 400


def test_only_a_contact_is_acknowledged(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    duties = [record for record in site.live.drill.records if record.kind == "duty"]
    for duty in duties:
        told = {
            "do": "credit",
            "duty": duty.seq,
            "at": duty.t,
            "acknowledged": duty.t,
            "reason": "điện thoại",
        }
        wanted = 200 if duty.data.get("to") else 400
        assert written(director, "adjustments", told) == wanted, duty
    assert {bool(duty.data.get("to")) for duty in duties} >= {False}


def test_what_is_downloaded_is_read_beside_its_journal(site: Site) -> None:
    every = bodies(site)
    director = site.staff("director")
    for group, body in every.items():
        assert written(director, group, body) == 200
    for duty in [record for record in site.live.drill.records if record.kind == "duty"]:
        told = {"do": "credit", "duty": duty.seq, "at": site.live.drill.now, "reason": "điện thoại"}
        assert written(director, "adjustments", told) == 200
    text = director.get(f"{HOME}/assessment.json").text
    found = load_assessment(text, "assessment.json", site.live.drill.records)
    assert len(found.latest_adjustments()) >= 1


def test_hot_washes_without_a_name_stand_in_no_order_of_time(site: Site) -> None:
    ended(site)
    entries = [{"strengths": str(n)} for n in range(40)]
    site.store.add_entries("one", "hotwash", entries[:20])
    site.store.add_entries("one", "hotwash", [{"by": "lan", "strengths": "named", "wall": "2026"}])
    site.store.add_entries("one", "hotwash", entries[20:])
    found = site.store.assessment("one")["hotwash"]
    assert found[0]["strengths"] == "named"
    assert [entry["strengths"] for entry in found[1:]] != [entry["strengths"] for entry in entries]
    assert sorted(int(entry["strengths"]) for entry in found[1:]) == list(range(40))


def test_participants_are_told_how_many_took_part_but_not_whom_to_ask(site: Site) -> None:
    ended(site)
    director = site.staff("director")
    assert written(director, "actions", {**ACTION, "contact": "Nguyễn Văn A"}) == 200
    site.drill("two", "BBBBBB")
    director.ask("POST", "/review/two/previous", {"drill": "one"})
    assert director.get("/review/two/assessment").json["previous"]["actions"][0]["contact"] == "Nguyễn Văn A"
    site.store.checkpoint("two", 0, "ended", 1.0)
    site.store.release("two")
    browser = site.seated("centre/technician", drill="two")
    told = browser.get("/review/two/assessment")
    assert told.json["people"] == 1
    assert [row["what"] for row in told.json["previous"]["actions"]] == ["Lập danh bạ"]
    assert "Nguyễn" not in told.text


def test_a_drill_that_has_ended_meanwhile_can_be_followed_up_by_who_holds_an_older_answer(site: Site) -> None:
    def end(name: str) -> None:
        row = site.store.drill(name)
        assert row is not None
        site.store.checkpoint(name, row.position, "ended", 1.0)

    site.drill("two", "BBBBBB")
    end("two")
    browser = site.staff("director")
    first = browser.get("/review/two/assessment")
    assert first.json["candidates"] == []
    end("one")
    second = browser.get("/review/two/assessment", headers={"If-None-Match": first.headers["ETag"]})
    assert [each["id"] for each in second.json["candidates"]] == ["one"]
