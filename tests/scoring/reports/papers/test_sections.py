"""What the sections of documents say, before any format writes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.texts import Both
from scoring.assessment import assessment
from scoring.outcome import References
from scoring.reports.papers import Material
from scoring.reports.papers.beside import CallFigures, DrillRecords, Mobilised, Spent
from scoring.reports.papers.content import Blank, Facts, Grid, Para
from scoring.reports.papers.course import course, main_events
from scoring.reports.papers.curve import LOOKS, curve_picture
from scoring.reports.papers.forms import filled, form_document
from scoring.reports.papers.improvement import day, hotwash, plan
from scoring.reports.papers.overview import letterhead, overview
from scoring.reports.papers.personal import personal
from scoring.reports.papers.plain import one_line, plain
from scoring.reports.papers.ratings import ratings
from scoring.reports.papers.report import MOST_DUTIES
from scoring.reports.papers.results import MOST_LOSSES, MOST_MISSING, results
from scoring.reports.papers.scoresheets import participants
from scoring.reports.papers.sheets import duties, injects
from scoring.reports.papers.tongue import Tongue, took
from scoring.reports.papers.upkeep import cost, mobilised
from scoring.scorecard import CardError, scorecard
from tests.scoring.reports.papers.paper import FORM, HOSTILE, JUDGED, TURNED, material, shared
from tests.scoring.script import CITY, RULES, SCENARIO, Script, text

EN = Tongue("en")


def judged(**more: Any) -> Material:
    return material({"version": 1, **more})


def of(script: Script, given: dict[str, Any] | None = None) -> Material:
    """A drill as a script tells it, an hour long."""
    records = script.end(60).records()
    known = assessment(given) if given is not None else None
    return Material(
        records,
        scorecard(records, References(12.0, (2.0,)), assessment=known),
        "ab" * 32,
        assessment=known or assessment({"version": 1}),
    )


def script(**scenario: Any) -> Script:
    rules = {**RULES, "note": text("Note"), "forms": {"mau-03": FORM}}
    return Script(
        rules=rules, scenario={**SCENARIO, "seats": [{"seat": "a/duty"}, {"seat": "b/duty"}], **scenario}
    )


def grids(blocks: Any) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def said(blocks: Any) -> list[str]:
    return [
        f"{block.lead}{block.text}" if isinstance(block, Para) else block.text
        for block in blocks
        if isinstance(block, (Para, Blank))
    ]


# -- text -------------------------------------------------------------------------------------------


def test_letters_are_composed_and_breaks_are_newlines() -> None:
    assert plain("o\u0302\u0301n\r\nhai\u2028ba") == "ốn\nhai\nba"


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u061c", "\ufffe", "\ufdd0"])
def test_what_is_not_seen_is_dropped(unseen: str) -> None:
    assert plain(f"a{unseen}b") == "ab"


def test_one_line_is_cut_with_an_ellipsis() -> None:
    assert one_line(" a\n b\tc ") == "a b c"
    assert one_line("abcdef", 4) == "abc…"
    assert one_line("abcd", 4) == "abcd"


def test_lengths_of_time_have_minutes_and_seconds() -> None:
    assert took(64 * MINUTE + 5_000) == "64:05"
    assert took(None) == "–"


# -- head -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("organiser", "parent", "agency"),
    [
        ("Bộ Công an\nCông an thành phố", "BỘ CÔNG AN", "CÔNG AN THÀNH PHỐ"),
        ("Sở A", "SUPERIOR AGENCY", "SỞ A"),
        (None, "SUPERIOR AGENCY", "ISSUING AGENCY"),
    ],
)
def test_the_last_line_of_the_organiser_issues_the_report(
    organiser: str | None, parent: str, agency: str
) -> None:
    head = letterhead(judged(overview={"organiser": organiser} if organiser else {}), EN)
    assert (head.parent, head.agency) == (parent, agency)


@pytest.mark.parametrize(("judged", "shown"), [({}, "26/11/2026"), ({"date": "2026-11-20"}, "20/11/2026")])
def test_the_day_of_a_drill_stands_in_its_overview_unless_somebody_says_another(
    judged: Any, shown: str
) -> None:
    found = material({"version": 1, "overview": judged})
    found.start["date"] = "2026-11-26"
    facts = dict(next(block for block in overview(found, Tongue("vi")) if isinstance(block, Facts)).rows)
    assert facts["Thời gian tổ chức"] == shown


def test_days_of_the_overview_are_written_as_each_language_does() -> None:
    found = material({"version": 1, "overview": {"date": "2026-11-20"}}, story={"starts": "2026-09-15 07:30"})
    facts = [
        dict(next(block for block in overview(found, Tongue(lang)) if isinstance(block, Facts)).rows)
        for lang in ("vi", "en")
    ]
    assert (facts[0]["Thời gian tổ chức"], facts[1]["Date"]) == ("20/11/2026", "20/11/2026")
    assert facts[0]["Giờ kịch bản"] == "T+00:00 là 07:30 ngày 15/09/2026"
    assert facts[1]["Clock of the story"] == "T+00:00 is 07:30 on 15/09/2026"


# -- course -----------------------------------------------------------------------------------------


def test_the_course_tells_a_change_of_severity_and_each_first_decision_once() -> None:
    told = script()
    told.incident(1, "ordinary")
    told.incident(2, "ordinary")
    told.incident(3, "serious")
    told.classify(4, severity="serious", cause="A1")
    told.classify(5, severity="ordinary", cause="A1")
    told.classify(6, "b/duty", severity="serious", cause="A1")
    told.act(7, verb="close", status="refused", reason="not_yours")
    events = [(record.kind, record.t // MINUTE) for record in main_events(told.end(60).records())]
    assert events == [("incident", 1), ("incident", 3), ("act", 4), ("act", 6), ("end", 60)]


def test_of_too_many_events_injects_give_way_and_the_end_stays() -> None:
    told = script()
    for at in range(70):
        told.add(at / 10, "inject", {"inject": "alert", "status": "fired"})
    told.incident(8, "serious")
    found = of(told)
    blocks = list(course(found, EN))
    (table,) = grids(blocks)
    assert len(table.rows) == 60
    assert [row[2] for row in table.rows[-2:]] == ["#71", "#72"]
    assert table.rows[57][2] == "#58"
    assert said(blocks)[-1].startswith(
        "The table holds the 60 events that matter most; 12 more are left out."
    )
    assert "sheet “Journal” of the tables" in said(blocks)[-1]


def test_the_course_counts_what_happened() -> None:
    told = script()
    told.duty(1)
    told.act(2)
    told.act(3, status="refused", reason="not_yours")
    assert (
        "0 injects were delivered; the seats took 2 acts (1 refused); 1 duty arose"
        in said(course(of(told), EN))[0]
    )


# -- results ----------------------------------------------------------------------------------------


def test_adjusted_scores_stand_beside_what_they_were() -> None:
    told = script()
    told.respond(5, told.duty(0, title=text("One")))
    told.duty(0, title=text("Two"))
    waived = {"do": "waive", "duty": 2, "by": "Lan", "reason": "power cut"}
    found = of(told, {"version": 1, "adjustments": [waived]})
    parts, *others = grids(results(found, EN))
    response = next(row for row in parts.rows if row[0] == "Response time")
    assert (parts.columns[3].title, response[3:5]) == ("Unadjusted", ("50.0", "100.0"))
    assert others[-1].rows == (("Waived", "Agency A: Two (#2)", "Lan", "power cut"),)


def test_a_total_whose_interval_crosses_several_words_has_none() -> None:
    told = script()
    told.respond(5, told.duty(0))
    found = of(told)
    shown: Any = {"text": {"vi": "rộng", "en": "wide"}, "parts": {}}
    wide = replace(found, card=found.card.normed(CardError((10.0, 95.0), shown)))
    assert "Overall score: 100.0 of 100; no word for it: its interval crosses several." in said(
        results(wide, EN)
    )
    assert "wide" in said(results(wide, EN))


def test_what_was_said_and_lost_stands_with_who_says_so() -> None:
    told = script()
    told.duty(0)
    said = {"seat": "a/duty", "at": 5 * MINUTE, "verb": "report", "kind": "initial", "to": ["b"], "by": "Lan"}
    judged = {
        "version": 1,
        "voice": [
            {**said, "about": "power", "content": HOSTILE, "confirmed_by": "Minh"},
            {**said, "content": TURNED},
        ],
        "outages": [
            {"seats": ["a/duty"], "since": 0, "until": 90 * 1000, "by": "Lan", "reason": "power cut"}
        ],
    }
    voices, outages = grids(results(of(told, judged), EN))[-2:]
    (first, second) = voices.rows
    assert first[:3] == ("T+00:05:00", "Agency A (Duty officer)", "Report, initial, power → Agency B")
    assert (first[3], first[4]) == (HOSTILE, "Lan; confirmed by Minh")
    assert "\u202e" not in second[3] and "\u0007" not in second[3]
    assert second[4] == "Lan; no second person has confirmed it, it does not count"
    assert outages.rows == (("T+00:00:00 – T+00:01:30", "Agency A (Duty officer)", "Lan", "power cut"),)
    assert "No score was adjusted." not in str(list(results(of(told, judged), EN)))


def test_too_many_missing_contacts_are_counted_and_where_they_stand_is_said() -> None:
    agencies = {f"x{n}": {"name": text(f"X{n}")} for n in range(MOST_MISSING + 2)}
    told = script(city={**CITY, "agencies": {**CITY["agencies"], **agencies}})
    for agency in agencies:
        told.duty(0, to=agency, title=text("Tell"))
    blocks = list(results(of(told), EN))
    assert sum("→" in line for line in said(blocks)) == MOST_MISSING
    assert "2 more pairs stand on the sheet “Contacts” of the tables (xlsx, csv)." in said(blocks)


def test_a_team_of_many_units_has_a_table_and_each_unit_its_line() -> None:
    seats = [f"u{n}/duty" for n in range(10)]
    teams = {"east": {"title": text("East"), "seats": seats}}
    scenario = {**SCENARIO, "teams": teams, "seats": [{"seat": seat} for seat in seats]}
    told = Script(graded=seats, scenario=scenario, rules={**RULES, "note": text("Note")})
    told.respond(5, told.duty(0, seats[0]), seats[0])
    found = {table.caption: table.rows for table in grids(results(of(told), EN))}
    (team,) = (rows for caption, rows in found.items() if caption.startswith("What all units"))
    assert team == (("East", "1", "0", "0", "0", "60:00", "100.0"),)
    assert found["East: unit by unit"][:2] == (
        ("u0", "1", "0", "0", "0", "55:00"),
        ("u1", "0", "0", "0", "0", "60:00"),
    )


def test_small_losses_are_summed() -> None:
    systems = {f"s{n}": {"weight": 20 - n} for n in range(MOST_LOSSES + 2)}
    told = Script(city={**CITY, "systems": systems}, rules={**RULES, "note": text("Note")})
    told.state(0, **{name: {"service": 0.0} for name in systems})
    table = grids(results(of(told), EN))[-1]
    assert len(table.rows) == MOST_LOSSES + 2
    # An hour of each: 20 + 19 + … + 6, then 5 + 4.
    assert [row[-1] for row in table.rows[-2:]] == ["9.00", "204.00"]


def test_a_curve_is_told_apart_by_its_dashes() -> None:
    assert len({dashes for _, dashes, _ in LOOKS.values()}) == len(LOOKS)
    found = material()
    picture = curve_picture(replace(found, idle=found.records, book=found.records), EN)
    assert picture is not None
    assert picture.svg.count("stroke-dasharray") == 4


# -- ratings ----------------------------------------------------------------------------------------


def test_the_last_rating_of_each_evaluator_counts() -> None:
    rows = [("Lan", "U"), ("Minh", "S"), ("Lan", "P")]
    given = [{"rater": who, "objective": "speak", "rating": rating} for who, rating in rows]
    (table,) = grids(ratings(judged(ratings=given), EN))
    # P 100 and S 80: mean 90.
    assert table.rows[0][2:7] == ("1", "1", "", "", "90.0")
    assert table.rows[1][2:7] == ("", "", "", "", "–")


# -- improvement ------------------------------------------------------------------------------------


def test_what_was_promised_before_stands_apart_from_the_new_plan() -> None:
    new = {"id": "a", "what": "New", "element": "plan", "owner": "PA05", "due": "2027-03-01"}
    earlier = {"drill": "d", "action": "x", "title": "Drill 2025", "date": "2025-11-10"}
    old = {**new, "id": "b", "what": "Old", "status": "done", "outcome": "bought", "carried_from": earlier}
    table, carried = grids(plan(judged(actions=[new, old]), EN))
    assert [row[1] for row in table.rows] == ["New"]
    assert carried.rows == (("Old", "Drill 2025, 10/11/2025", "PA05", "01/03/2027", "Done", "bought"),)


@pytest.mark.parametrize(
    ("lang", "named"), [("vi", "Diễn tập 2025, 11/11/2025"), ("en", "Drill 2025, 11/11/2025")]
)
def test_an_earlier_drill_is_named_in_the_language_with_its_day_in_viet_nam(lang: str, named: str) -> None:
    action = {"id": "a", "what": "Old", "element": "plan", "owner": "PA05", "status": "open"}
    title = {"vi": "Diễn tập 2025", "en": "Drill 2025"}
    # 18:30 UTC is 01:30 of the next day there.
    earlier = {"drill": "d", "action": "x", "title": title, "date": "2025-11-10T18:30:00.000+00:00"}
    found = judged(actions=[{**action, "carried_from": earlier}])
    assert grids(plan(found, Tongue(lang)))[1].rows[0][1] == named


def test_an_empty_plan_has_rows_to_fill_in() -> None:
    (table,) = grids(plan(judged(), EN))
    assert [row[0] for row in table.rows] == ["1", "2", "3"]
    assert not any("".join(row[2:]) for row in table.rows)


def test_dates_are_written_as_each_language_does() -> None:
    assert day("2027-03-01", Tongue("vi")) == "01/03/2027"
    assert day("2027-03-01", EN) == "01/03/2027"
    assert (day("tháng 3", Tongue("vi")), day(None, EN)) == ("tháng 3", "–")


def test_the_hot_wash_counts_who_gave_no_name() -> None:
    rows = [{"strengths": "calm"}, {"by": "Bình", "problems": "noise"}, {"suggestions": "radios"}]
    told = said(hotwash(judged(hotwash=rows), EN))
    assert told[0] == "3 participants spoke, 2 of them anonymously."
    assert told[1:] == [
        "Strengths:",
        "calm (anonymous)",
        "Problems:",
        "noise (Bình)",
        "Suggestions:",
        "radios (anonymous)",
    ]


# -- forms and timelines ----------------------------------------------------------------------------


def test_a_refused_report_is_no_form() -> None:
    told = script()
    told.act(1, params={"kind": "initial", "form": {}}, status="refused", reason="not_yours")
    sent = told.act(2, params={"kind": "initial", "form": {}})
    told.act(3, params={"kind": "progress"})
    assert [record.t // MINUTE for record in filled(of(told), "mau-03")] == [2]
    assert sent


def test_a_form_of_a_unit_has_its_agency_over_it_and_no_row_for_the_seal() -> None:
    fields = {"signature": {"title": text("Seal")}, "when": {"title": text("When"), "fill": "reported-at"}}
    rules = {**RULES, "note": text("Note"), "forms": {"mau-03": {**FORM, "fields": fields}}}
    story = {**SCENARIO, "seats": [{"seat": "unit/duty"}], "story": {"starts": "2026-09-15 07:30"}}
    told = Script(rules=rules, scenario=story)
    told.act(2, "unit/duty", params={"kind": "initial", "form": {"when": "00:03:00"}})
    found = of(told)
    (record,) = filled(found, "mau-03")
    document = form_document(found, "mau-03", record, "en")
    assert document.letterhead is not None
    assert (document.letterhead.parent, document.letterhead.agency) == ("AGENCY B", "UNIT OF B")
    # A time after the report was sent is no time that the page filled in.
    assert [block.rows for block in document.blocks if isinstance(block, Facts)] == [(("When", "00:03:00"),)]


def test_a_timeline_has_the_duties_of_its_seat_alone() -> None:
    told = script()
    told.duty(0, "a/duty", title=text("Mine"))
    told.duty(0, "b/duty", title=text("Theirs"))
    table = grids(personal(of(told), ["a/duty"], None, "en").blocks)[0]
    assert [row[0] for row in table.rows] == ["#1 Mine"]


def test_a_timeline_that_stops_says_so_and_where_the_rest_stands() -> None:
    told = script()
    for _ in range(MOST_DUTIES + 1):
        told.duty(0, "a/duty")
    for at in range(401):
        told.delivery(at / 10, "a/duty", title=text("Message"))
    blocks = personal(of(told), ["a/duty"], None, "en").blocks
    assert [len(table.rows) for table in grids(blocks)] == [MOST_DUTIES, 400]
    lines = said(blocks)
    assert any(
        "stops after 500 rows; all 501 duties stand on the sheet “Obligations”" in line for line in lines
    )
    assert any("stops after 400 rows; 1 more stands on the sheet “Journal”" in line for line in lines)


# -- sheets -----------------------------------------------------------------------------------------


def test_a_duty_has_how_long_it_took() -> None:
    told = script()
    told.respond(25, told.duty(5, title=text("One")))
    sheet = duties(of(told), EN)
    (row,) = sheet.rows
    values = dict(zip((field.key for field in sheet.fields), row, strict=True))
    assert (values["t_opened_ms"], values["t_answered_ms"], values["t_took"]) == (
        5 * MINUTE,
        25 * MINUTE,
        20.0,
    )
    # Target 10, limit 30: (30 - 20) / (30 - 10).
    assert (values["t_credit"], values["t_graded"]) == (0.5, True)


def test_a_waived_duty_says_so() -> None:
    row = next(row for row in duties(material(JUDGED), EN).rows if row[0] == 1)
    assert "mất điện hội trường" in str(row)


def test_an_inject_that_was_released_still_waits() -> None:
    told = script()
    told.add(1, "inject", {"inject": "alert", "status": "held", "by": "Lan"})
    told.add(2, "inject", {"inject": "alert", "status": "released"})
    (row,) = injects(of(told), EN).rows
    assert row[:4] == (1, "alert", "Alert", "not reached")


def test_a_person_who_comes_back_has_two_stays() -> None:
    told = script()
    for at, kind in ((1, "join"), (2, "leave"), (3, "join"), (4, "leave")):
        told.add(at, kind, {"seat": "a/duty", "person": "p"}, "control")
    told.act(3.5, person="p")
    told.act(3.6, person="p")
    rows = [row[5:] for row in participants(of(told), EN).rows if row[2] == "a/duty"]
    assert rows == [("T+00:01", "T+00:02", 0), ("T+00:03", "T+00:04", 2)]


def test_a_name_in_the_list_of_participants_stands_on_one_line() -> None:
    found = replace(shared(), people={"p1": "Đặng\tVăn\nỬng", "p2": "Lê"})
    assert [row[3] for row in participants(found, EN).rows] == ["Đặng Văn Ửng", "Lê"]


def test_what_seats_asked_for_stands_with_the_decision_and_who_signed() -> None:
    told = script()
    told.duty(0)
    asked = {"duty": 1, "seat": "a/duty", "by": "An", "reason": HOSTILE}
    judged = {
        "version": 1,
        "appeals": [
            {"id": "k1", **asked, "decision": "granted", "decided_by": "Lan", "answer": "on tape"},
            {"id": "k2", **asked},
        ],
        "adjustments": [
            {"do": "credit", "duty": 1, "at": 5 * MINUTE, "by": "Lan", "reason": "on tape", "appeal": "k1"}
        ],
        "signed": {"by": "Minh", "wall": "2026-11-23T08:00:00Z"},
    }
    found = list(results(of(told, judged), EN))
    rows = grids(found)[-1].rows
    assert rows[0][1:] == (
        f"Agency A (Duty officer) (An): {HOSTILE}",
        "Was granted (Lan): on tape",
        "0.00 → 1.00",
    )
    assert rows[1][2] == "Not decided yet"
    assert "Signed by Minh on 23/11/2026" in str(found)


# -- what the office has recorded ---------------------------------------------------------------------


def test_what_a_drill_cost_is_added_up_and_what_nobody_recorded_is_dotted() -> None:
    rows = [
        Spent("people", "Ban tổ chức", 6, 8, None, None, ""),
        Spent("services", "Thuê hội trường", None, None, 5_000_000, 4_500_000, "Ngân sách 2026"),
        Spent("equipment", "Thiết bị mạng", None, None, None, 1_200_000, ""),
    ]
    found = list(cost(replace(material(), beside=DrillRecords(rows)), Tongue("vi")))
    table = grids(found)[0]
    assert [row[2:5] for row in table.rows] == [
        ("6 × 8", "……", "……"),
        ("–", "5.000.000", "4.500.000"),
        ("–", "……", "1.200.000"),
        ("", "5.000.000", "5.700.000"),
    ]
    assert table.strong and any("48 giờ công" in each for each in said(found))
    assert any(isinstance(each, Blank) for each in cost(material(), EN))


def test_what_the_response_called_upon_stands_before_what_the_drill_cost() -> None:
    story = script()
    act = story.act(0, "a/duty", "switch_power", about="power")
    work = {"act": act, "agency": "a", "verb": "switch_power", "about": "power"}
    story.add(0, "work", {**work, "status": "started", "until": 30 * MINUTE})
    story.add(30, "work", {**work, "status": "completed"})
    (table,) = grids(list(cost(of(story), EN)))
    assert table.strong and table.rows == (
        ("Technical work: Agency A", "1", "0.5", "–", "–", "assumed"),
        ("Stand-by power for power", "–", "–", "1 time", "–", "recorded"),
        ("Total: hours of people; money", "", "0.5", "", "……", ""),
    )


def test_a_call_out_in_the_drill_is_told_in_its_course() -> None:
    skill = Both("Pháp chứng", "Forensics")
    figures = CallFigures(9, 7, 5, 6, 1, 1, ("forensics",))
    rows = [Mobilised("Tập trung", "08:05 26/11/2026", figures, (skill,))]
    found = list(mobilised(replace(material(), beside=DrillRecords(callouts=rows)), EN))
    assert grids(found)[0].rows == (("Tập trung, 08:05 26/11/2026", "9", "7", "5", "6", "1", "1"),)
    assert "Forensics" in said(found)[-1]
    assert list(mobilised(material(), EN)) == []
