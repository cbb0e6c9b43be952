"""An audience receives its fields and nothing else; shown on the records of whole drills."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest

from drillsim.base.model import Seat
from drillsim.base.records import KINDS, Record
from drillsim.engine.setup import Setup
from drillsim.journal.kinds import fields
from drillsim.library.index import Library
from drillsim.players.bots import play
from web.live.sockets import Json
from web.told.briefing import participant, staff
from web.told.hallscreen import HallScreen, Terms
from web.told.wire import FIELDS, HALL, PARTICIPANT, STAFF, Audience, seen_by

LIBRARY = Library(Path(__file__).parents[3] / "scenarios")
SECRET_KINDS = {"start", "duty", "answer", "aware", "incident", "state", "stage", "inject", "control", "join"}
SECRET_FIELDS = {
    "hidden",
    "incidents",
    "misdirected",
    "obeys",
    "incomplete",
    "content",
    "person",
    "wall",
    "seats",
}


def setup() -> Setup:
    loaded = LIBRARY.scenario("b06")
    documents = {**loaded.documents, "rubric": LIBRARY.rubric("default").data}
    seats = {seat.seat: "average" for seat in loaded.scenario.seats}
    return Setup.make(loaded.scenario, loaded.city, loaded.rules, documents, seed=3, players=seats)


@pytest.fixture(scope="module")
def made() -> Setup:
    return setup()


@pytest.fixture(scope="module")
def records(made: Setup) -> list[Record]:
    return play(made).records


def keys(value: Any) -> set[str]:
    """Every key anywhere inside."""
    if isinstance(value, dict):
        return set(value).union(*(keys(each) for each in value.values()))
    return set().union(*(keys(each) for each in value)) if isinstance(value, list) else set()


def test_the_drill_holds_every_kind_that_must_be_kept_back(records: list[Record]) -> None:
    kinds = {record.kind for record in records}
    assert kinds >= {"start", "duty", "answer", "aware", "incident", "state", "stage", "inject"}
    assert kinds - {"start"} <= set(FIELDS[STAFF])


def test_participants_never_receive_what_is_kept_from_them(made: Setup, records: list[Record]) -> None:
    for seat in made.scenario.seats:
        audience = Audience(PARTICIPANT, seat.seat)
        frames = [frame for record in records if (frame := seen_by(audience, record, records))]
        assert frames
        assert not {frame["kind"] for frame in frames} & SECRET_KINDS
        for frame in frames:
            assert not keys(frame["data"]) & SECRET_FIELDS
            assert set(frame["data"]) <= {*FIELDS[PARTICIPANT][frame["kind"]], "answers", "form"}


def test_participants_receive_messages_to_their_seat_and_matters_of_their_agency(
    made: Setup, records: list[Record]
) -> None:
    for seat in made.scenario.seats:
        audience = Audience(PARTICIPANT, seat.seat)
        seen = {frame["seq"] for record in records if (frame := seen_by(audience, record, records))}
        for record in records:
            if record.kind == "delivery":
                assert (record.seq in seen) == (seat.seat in record.data["seats"])
            elif record.kind in ("perceived", "work", "support"):
                assert (record.seq in seen) == (record.data["agency"] == audience.agency)


def test_of_another_agency_s_acts_a_participant_sees_receipts_of_their_own_messages(
    made: Setup, records: list[Record]
) -> None:
    receipts = 0
    for seat in made.scenario.seats:
        audience = Audience(PARTICIPANT, seat.seat)
        for record in records:
            frame = seen_by(audience, record, records) if record.kind == "act" else None
            if frame is not None and record.data["agency"] != audience.agency:
                assert record.data["verb"] == "acknowledge"
                assert set(frame["data"]) == {"agency", "verb", "status", "answers"}
                assert records[frame["data"]["answers"]].data["agency"] == audience.agency
                receipts += 1
    assert receipts > 0


def test_who_receives_a_report_sees_its_form_beside_its_own_words_but_not_by_radio(
    records: list[Record],
) -> None:
    letter = next(
        record
        for record in records
        if record.kind == "delivery"
        and record.data["seats"]
        and (act := record.data.get("act")) is not None
        and records[act].data["verb"] == "report"
        and records[act].data["agency"] == record.data["from"]
    )
    sent = records[letter.data["act"]]
    audience = Audience(PARTICIPANT, Seat(letter.data["seats"][0]))

    def form(letter: Record, told: list[Record]) -> Any:
        frame = seen_by(audience, letter, told)
        return frame and frame["data"].get("form")

    assert form(letter, records) == {"kind": sent.data["params"]["kind"], "values": {}}
    written = sent._replace(data={**sent.data, "text": "Đã ngắt mạng."})
    told = [*records[: sent.seq], written, *records[sent.seq + 1 :]]
    assert form(letter, told)["values"] == sent.data["params"]["form"]
    assert form(letter._replace(data={**letter.data, "way": "radio"}), told) is None


def test_the_hall_receives_no_record_but_what_its_screen_shows(made: Setup, records: list[Record]) -> None:
    assert not any(seen_by(Audience(HALL), record, records) for record in records)
    screen = HallScreen(made, Terms(hidden=frozenset()))
    screen.advance(records, records[-1].t)
    picture = screen.picture()
    assert picture["news"]
    hidden = SECRET_FIELDS | {
        "order",
        "verdict",
        "options",
        "act",
        "compromise",
        "impact",
        "cause",
    }
    assert not keys(picture) & hidden


def test_staff_see_every_record_whole_but_the_set_up(records: list[Record]) -> None:
    for record in records[1:]:
        frame = seen_by(Audience(STAFF), record, records)
        assert frame is not None
        assert frame["data"] == record.data
    assert seen_by(Audience(STAFF), records[0], records) is None


def test_a_seat_is_told_nothing_of_the_scenario_but_its_own_brief(made: Setup) -> None:
    for seat in made.scenario.seats:
        told = str(participant(made, seat.seat))
        others = [each.brief.vi for each in made.scenario.seats if each.brief and each.seat != seat.seat]
        injects = [inject.title.vi for inject in made.scenario.injects]
        objectives = [objective.title.vi for objective in made.scenario.objectives]
        threats = [threat.title.vi for threat in made.scenario.threats]
        assert not any(words in told for words in (*others, *injects, *objectives, *threats))
        assert seat.brief is not None
        assert seat.brief.vi in told


def test_what_a_seat_is_told_fits_into_60_kilobytes(made: Setup) -> None:
    for seat in made.scenario.seats:
        assert len(Json.dumps(participant(made, seat.seat), separators=(",", ":")).encode()) < 60_000


def test_staff_are_told_the_scenario_as_its_file_has_it(made: Setup) -> None:
    told = staff(made)
    assert told["injects"] == made.documents["scenario"]["injects"]
    assert {seat["seat"] for seat in told["seats"]} == {seat.seat for seat in made.scenario.seats}
    assert {node["id"] for node in told["nodes"]} == set(made.city.nodes)


def test_staff_know_what_each_seat_may_do(made: Setup) -> None:
    may = {row["seat"]: row["acts"] for row in staff(made)["seats"]}
    shown = {seat: [act["verb"] for act in participant(made, seat)["acts"]] for seat in may}
    assert may == shown
    assert "answer_press" not in may["so-noi-vu/phu-trach-attt"]


def test_reports_go_to_the_standing_agency_and_its_own_to_the_head_of_the_city(made: Setup) -> None:
    told = {
        seat: participant(made, Seat(seat))["reports_to"]
        for seat in ("so-noi-vu/phu-trach-attt", "pa05/truc-ban")
    }
    assert told == {"so-noi-vu/phu-trach-attt": "pa05", "pa05/truc-ban": "chu-tich-ubnd"}


def test_an_audience_is_sent_fields_that_its_kind_of_record_has() -> None:
    """What is misspelt here would never be sent to anybody, and nothing would say so."""
    for kind, names in ((kind, names) for table in FIELDS.values() for kind, names in table.items()):
        held = KINDS[kind]
        known = {name for one in (get_args(held) or (held,)) for name in fields(one)}
        assert set(names) <= known, kind


def test_the_control_room_is_sent_every_kind_but_the_start() -> None:
    assert set(FIELDS[STAFF]) == KINDS.keys() - {"start"}
