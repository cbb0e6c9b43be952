"""Asking for a point: who asks, who decides, what it changes, and when it is closed."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from tests.web.pages.test_debrief import HOME, assessment, ended, written
from tests.web.site import Browser, Site

OWN, COLLEAGUE, OTHER = "centre/technician", "centre/leader", "office/leader"
REASON = "Đã rút dây mạng lúc T+03, có ghi sổ trực"


class Over:
    """A drill that is over and released, with its first duty, which the centre owes and nobody answered."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.mine, self.foreign = site.seated(OWN, "An"), site.seated(OTHER, "Bình")
        ended(site)
        self.duty = next(
            record.seq
            for record in site.live.drill.records
            if record.kind == "duty" and record.data["acts"] == ["isolate"]
        )
        site.store.release("one")
        self.body: dict[str, Any] = {"duty": self.duty, "reason": REASON}

    def asked(self, browser: Browser | None = None) -> str:
        answer = (browser or self.mine).ask("POST", f"{HOME}/appeals", self.body)
        assert answer.status_code == 200, answer.text
        key: str = answer.json["id"]
        return key

    def mark(self, key: str) -> str:
        found: str = self.site.staff("director").get(f"{HOME}/assessment").json["marks"][key]
        return found

    def decide(self, key: str, who: str = "evaluator", **decision: Any) -> Any:
        body = {"answer": "Sổ trực đúng là có", "was": self.mark(key), **decision}
        return self.site.staff(who).ask("PUT", f"{HOME}/appeals/{key}/decision", body)


@pytest.fixture
def over(site: Site) -> Over:
    return Over(site)


GRANTED = {"decision": "granted", "do": "credit", "at": 3 * MINUTE}


def test_what_is_granted_changes_the_credit_by_rule_and_says_so(site: Site, over: Over) -> None:
    key = over.asked()
    card = site.staff("director").get(f"{HOME}/data").json["card"]
    assert card["unadjusted"] is None
    assert card["appeals"][0]["decision"] is None
    assert over.decide(key, **{**GRANTED, "at": 9 * MINUTE}).status_code == 200
    told = over.mine.get(f"{HOME}/data").json["card"]
    (row,) = told["appeals"]
    # Opened at 2, credited as of 9: (20 - 7)/(20 - 5).
    assert (row["was"]["credit"], row["now"]["credit"]) == (0.0, pytest.approx(13 / 15))
    assert (row["answer"], row["decided_by"], row["by"]) == ("Sổ trực đúng là có", "–", "–")
    assert told["unadjusted"]["response_time"] == 0.0
    assert any(note["code"] == "appealed" for note in told["notes"])
    (adjusted,) = assessment(site.staff("director"))["adjustments"]
    assert (adjusted["appeal"], adjusted["duty"], adjusted["by"]) == (key, over.duty, "evaluator")


def test_what_is_refused_stays_with_its_reason_and_changes_nothing(site: Site, over: Over) -> None:
    before = site.staff("director").get(f"{HOME}/data").json["card"]
    key = over.asked()
    assert over.decide(key, decision="refused", answer="Không có căn cứ").status_code == 200
    after = site.staff("director").get(f"{HOME}/data").json["card"]
    assert (after["response_time"], after["unadjusted"]) == (before["response_time"], None)
    assert after["appeals"][0]["answer"] == "Không có căn cứ"
    assert [each.what for each in site.store.audit_trail("one")] == [
        {"decided": "appeals", "key": key, "decision": "refused"}
    ]


def test_a_decision_can_be_another_until_the_report_is_signed(site: Site, over: Over) -> None:
    key = over.asked()
    assert over.decide(key, **GRANTED).status_code == 200
    (adjusted,) = assessment(site.staff("director"))["adjustments"]
    dropped = site.staff("director").ask("DELETE", f"{HOME}/adjustments/{adjusted['id']}")
    assert (dropped.status_code, dropped.json["code"]) == (409, "appeal_grants")
    assert over.decide(key, "director", decision="granted", do="waive").status_code == 200
    assert [row["do"] for row in assessment(site.staff("director"))["adjustments"]] == ["waive"]
    assert over.decide(key, decision="refused").status_code == 200
    assert assessment(site.staff("director"))["adjustments"] == []
    stale = site.staff("director").ask(
        "PUT", f"{HOME}/appeals/{key}/decision", {"decision": "refused", "answer": "x", "was": "old"}
    )
    assert (stale.status_code, stale.json["code"]) == (409, "entry_changed")


def test_a_seat_asks_for_lines_of_its_unit_alone_and_once(site: Site, over: Over) -> None:
    foreign = over.foreign.ask("POST", f"{HOME}/appeals", over.body)
    assert (foreign.status_code, foreign.json["code"]) == (403, "appeal_foreign")
    assert written(over.mine, "appeals", {**over.body, "seat": OTHER}) == 403
    over.asked()
    colleague = site.seated(COLLEAGUE, "Chi") if site.live.state != "ended" else None
    assert colleague is None
    again = over.mine.ask("POST", f"{HOME}/appeals", over.body)
    assert (again.status_code, again.json["code"]) == (409, "appeal_again")
    by_staff = site.staff("evaluator").ask("POST", f"{HOME}/appeals", {**over.body, "seat": COLLEAGUE})
    assert by_staff.json["code"] == "appeal_again"


def test_nobody_decides_what_they_asked_nor_without_the_right(site: Site, over: Over) -> None:
    evaluator = site.staff("evaluator")
    key = evaluator.ask("POST", f"{HOME}/appeals", {**over.body, "seat": OWN}).json["id"]
    assert over.decide(key, **GRANTED).json["code"] == "appeal_own"
    assert over.decide(key, "facilitator", **GRANTED).status_code == 403
    assert over.decide(key, "observer", **GRANTED).status_code == 403
    mine = {"decision": "granted", "do": "waive", "answer": "tự xét", "was": over.mark(key)}
    assert over.mine.ask("PUT", f"{HOME}/appeals/{key}/decision", mine).status_code == 403
    assert site.browser().ask("PUT", f"{HOME}/appeals/{key}/decision", mine).status_code == 403
    for who in ("facilitator", "observer"):
        assert written(site.staff(who), "appeals", {**over.body, "seat": OWN}) == 403
    assert written(site.browser(), "appeals", over.body) == 403
    assert over.decide(key, "director", **GRANTED).status_code == 200


def test_before_the_end_and_before_the_release_nobody_asks(site: Site) -> None:
    mine = site.seated(OWN, "An")
    site.live.start("test")
    site.to(10)
    duty = next(record.seq for record in site.live.drill.records if record.kind == "duty")
    body = {"duty": duty, "reason": REASON}
    early = site.staff("evaluator").ask("POST", f"{HOME}/appeals", {**body, "seat": OWN})
    assert (early.status_code, early.json["code"]) == (409, "appeal_early")
    site.live.end("test")
    assert written(mine, "appeals", body) == 403
    site.store.release("one")
    assert written(mine, "appeals", body) == 200


def test_what_nobody_has_decided_can_be_taken_back(site: Site, over: Over) -> None:
    assert written(over.foreign, f"appeals/{over.asked()}", None, "DELETE") == 403
    (row,) = assessment(site.staff("director"))["appeals"]
    assert written(over.mine, f"appeals/{row['id']}", None, "DELETE") == 200
    key = over.asked()
    assert over.decide(key, decision="refused").status_code == 200
    assert written(over.mine, f"appeals/{key}", None, "DELETE") == 409
    assert written(site.staff("director"), f"appeals/{key}", None, "DELETE") == 409


def test_a_signed_report_closes_it_all_until_it_is_opened_again(site: Site, over: Over) -> None:
    director, evaluator = site.staff("director"), site.staff("evaluator")
    key = over.asked()
    early = director.ask("POST", f"{HOME}/signed", {"signed": True})
    assert (early.status_code, early.json["code"]) == (409, "appeals_open")
    assert over.decide(key, decision="refused").status_code == 200
    for who in ("evaluator", "facilitator", "observer"):
        assert written(site.staff(who), "signed", {"signed": True}) == 403
    assert written(over.mine, "signed", {"signed": True}) == 403
    assert written(director, "signed", {"signed": "yes"}) == 400
    assert written(director, "signed", {"signed": True}) == 200
    assert assessment(evaluator)["signed"]["by"] == "director"
    objective = site.live.setup.scenario.objectives[0].id
    rating = {"objective": objective, "rating": "S", "note": "", "t": 0}
    closed = {
        "ratings": rating,
        "adjustments": {"do": "waive", "duty": over.duty, "reason": "x"},
        "voice": {"seat": OWN, "at": 0, "verb": "isolate", "about": "pc-a", "content": "x"},
        "outages": {"seats": [OWN], "since": 0, "until": 1, "reason": "x"},
        "appeals": {**over.body, "seat": OTHER},
    }
    for group, body in closed.items():
        answer = evaluator.ask("POST", f"{HOME}/{group}", body)
        assert answer.status_code in (403, 409), group
    assert over.decide(key, **GRANTED).json["code"] == "report_signed"
    assert evaluator.open("evaluate", "one").ask("rate", rating)["code"] == "report_signed"
    assert written(evaluator, "findings", {"kind": "strength", "text": "vẫn viết được"}) == 200
    assert written(director, "signed", {"signed": False}) == 200
    assert over.decide(key, **GRANTED).status_code == 200


def test_nobody_floods_and_hostile_words_stay_words(site: Site, over: Over) -> None:
    text = '<script>alert(1)</script> =HYPERLINK("x")'
    key = over.mine.ask("POST", f"{HOME}/appeals", {**over.body, "reason": text}).json["id"]
    assert over.decide(key, decision="refused", answer=text).status_code == 200
    (row,) = assessment(over.mine)["appeals"]
    assert (row["reason"], row["answer"]) == (text, text)
    answers = [written(over.mine, "appeals", over.body) for _ in range(22)]
    assert 429 in answers


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"duty": 0}, ["duty"]),
        ({"reason": ""}, ["reason"]),
        ({"reason": "x" * 4_001}, ["reason"]),
        ({"reason": "a\u202eb"}, ["reason"]),
    ],
)
def test_what_cannot_be_asked_is_refused_by_its_field(
    over: Over, change: dict[str, Any], fields: list[str]
) -> None:
    answer = over.mine.ask("POST", f"{HOME}/appeals", {**over.body, **change})
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json["errors"]] == fields


@pytest.mark.parametrize(
    ("decision", "fields"),
    [
        ({**GRANTED, "at": 600 * MINUTE}, ["at"]),
        ({**GRANTED, "acknowledged": 4 * MINUTE}, ["acknowledged"]),
        ({**GRANTED, "answer": ""}, ["answer"]),
        ({"decision": "granted"}, ["do"]),
        ({"decision": "maybe"}, ["decision"]),
    ],
)
def test_what_cannot_be_decided_is_refused_by_its_field(
    over: Over, decision: dict[str, Any], fields: list[str]
) -> None:
    key = over.asked()
    answer = over.decide(key, **decision)
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json["errors"]] == fields
    assert over.decide(key, decision="refused", do="waive").status_code == 400
    assert over.site.store.assessment("one")["adjustments"] == []
