"""Scripts of other exercise systems: small files of our own in the shapes that they write."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest

from drillsim.base.errors import InputError
from drillsim.intake.columns import head
from drillsim.intake.reading import read
from drillsim.intake.script import TakenScript, understood
from drillsim.intake.units import Units
from drillsim.library.index import Library

MINUTE = 60_000
OPENAEV = {
    "export_version": 1,
    "scenario_information": {"scenario_name": "Mekong Shield"},
    "scenario_teams": [{"team_id": "t1", "team_name": "Centre"}, {"team_id": "t2", "team_name": "Office"}],
    "scenario_injects": [
        {
            "inject_id": "b", "inject_title": "Second", "inject_type": "openaev_ovh_sms",
            "inject_depends_duration": 5400, "inject_teams": ["t2"], "inject_depends_on": "a",
            "inject_content": json.dumps({"message": "Are you there?"}),
        },
        {
            "inject_id": "a", "inject_title": "First", "inject_type": "openaev_email", "inject_teams": ["t1"],
            "inject_depends_duration": 600, "inject_description": None, "inject_depends_on": None,
            "inject_content": {
                "subject": "S", "body": "<p>Files are <b>locked</b></p><script>x</script><p>Call back</p>",
                "expectations": [{"expectation_name": "Isolate", "expiration_time": 1800}],
            },
        },
    ],
}  # fmt: skip
ICEBERG = {
    "schema_version": "1.0", "title": "Outage", "start_inject_id": "down_now",
    "participant_teams": [{"id": "ops", "label": "Centre"}],
    "injects": [
        {"id": "down_now", "title": "Portal down", "content": "The portal is down", "target_teams": ["ops"],
         "options": [{"id": "w", "label": "Wait", "next_inject_id": "queue"}], "expected_actions": ["Confirm it"]},
        {"id": "queue", "title": "Queues", "content": "People wait", "target_teams": [], "options": []},
        {"id": "late", "title": "Late", "content": "It is late", "target_teams": ["ops"], "release_at_minutes": 20},
    ],
}  # fmt: skip
T3SF = [
    {"#": number, "Real Time": "07:30 PM", "Date": "Monday 9:00 AM", "Subject": "Odd files", "From": "Watch",
     "Player": player, "Script": "Odd files were found", "Photo": "", "Poll": "Pay | Wait"}
    for number, player in ((1, "Centre"), (2, "Office"))
] + [
    {"#": 3, "Real Time": "07:45 PM", "Date": "", "Subject": "Press", "From": "Paper", "Player": "Centre",
     "Script": "Is it true?", "Photo": "https://pictures.example/a.png", "Poll": ""},
]  # fmt: skip
BLUEPRINT = {
    "name": "MSEL",
    "dataFields": {"$id": "1", "$values": [
        {"id": "f2", "name": "Description", "displayOrder": 2}, {"id": "f1", "name": "Name", "displayOrder": 1},
        {"id": "f3", "name": "To Org", "displayOrder": 3}, {"id": "f4", "name": "Time", "displayOrder": 4},
    ]},
    "teams": [{"id": "0-1", "name": "Centre"}],
    "moves": [{"moveNumber": 0, "title": "Calm", "deltaSeconds": 0},
              {"moveNumber": 1, "title": "Storm", "deltaSeconds": 3600}],
    "scenarioEvents": [
        {"deltaSeconds": 3900, "dataValues": [{"dataFieldId": "f1", "value": "Later"},
                                              {"dataFieldId": "f2", "value": "It grows"},
                                              {"dataFieldId": "f3", "value": "0-1"}]},
        {"deltaSeconds": 300, "dataValues": [{"dataFieldId": "f1", "value": "Sooner"},
                                             {"dataFieldId": "f2", "value": "It begins"},
                                             {"dataFieldId": "f3", "value": "Office"}]},
    ],
}  # fmt: skip
CADENCE = (
    "Inject #", "Title", "Description", "Scheduled Time", "Scenario Day", "Scenario Time", "Source", "Target",
    "Delivery Method", "Track", "Phase", "Expected Action", "Controller Notes", "Priority", "Location",
    "Responsible Controller",
)  # fmt: skip


TINY = Library(Path(__file__).parents[1]).city(str(Path(__file__).parents[1] / "tiny_city.yaml"))[0]


def taken(data: object, name: str = "script.json") -> TakenScript:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return understood(read(raw, name), name, Units(TINY))


def zipped(**members: object) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "."), json.dumps(data))
    return held.getvalue()


def test_an_openaev_archive_is_read_in_order_of_time_with_its_markup_flattened() -> None:
    script = taken(zipped(readme__txt="x", scenario__json=OPENAEV), "s.zip")
    assert script.source.kind == "openaev"
    first, second = script.rows
    assert (first.title, first.at, first.channel) == ("First", 10 * MINUTE, "mail")
    assert first.body == "Files are locked\nCall back" and first.expected == "Isolate (30 min)"
    assert (second.at, second.channel, second.body) == (90 * MINUTE, "phone", "Are you there?")
    assert second.notes == "← First"
    assert [match.text for row in script.rows for match in row.to] == ["Centre", "Office"]


def test_options_of_icebergttx_lead_on_in_the_notes_and_what_waits_for_one_is_told() -> None:
    first, second, third = taken(ICEBERG).rows
    assert (first.at, first.id, first.options) == (0, "down-now", ("Wait",))
    assert first.notes == "“Wait” → Queues" and first.expected == "Confirm it"
    assert second.at is None and second.time.form == "condition" and "Portal down" in second.time.text
    assert third.at == 20 * MINUTE


def test_a_message_of_t3sf_to_several_players_stands_once() -> None:
    first, second = taken(T3SF).rows
    assert [match.text for match in first.to] == ["Centre", "Office"]
    assert first.options == ("Pay", "Wait") and first.notes == "Monday 9:00 AM"
    assert (first.at, second.at) == (0, 15 * MINUTE)
    assert second.notes == "https://pictures.example/a.png"


def test_a_blueprint_msel_keeps_its_times_and_moves() -> None:
    first, second = taken(BLUEPRINT).rows
    assert (first.title, first.at, first.phase) == ("Sooner", 5 * MINUTE, "Calm")
    assert (second.title, second.at, second.phase, second.to[0].text) == (
        "Later",
        65 * MINUTE,
        "Storm",
        "Centre",
    )


def test_every_column_of_a_cadence_workbook_is_known() -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(CADENCE)
    for at in range(1, 4):
        page.append([at, f"Call {at}", "Somebody calls and says that all is lost", f"1{at}:30", 1, "08:00", "Watch",
                     "Centre", "Phone", "IT", "First", "Report it", "Wait for it", 1, "Hall", "An"])  # fmt: skip
    held = BytesIO()
    book.save(held)
    found = head(read(held.getvalue(), "msel.xlsx").tables[0])
    assert found is not None
    columns = {guess.heading: guess.column for guess in found.guesses if guess.column}
    assert columns == {
        "Inject #": "number", "Title": "title", "Description": "body", "Scheduled Time": "time", "Source": "sender",
        "Target": "to", "Delivery Method": "channel", "Phase": "phase", "Expected Action": "expected",
        "Controller Notes": "notes",
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        {"title": "x"},
        [1, 2],
        {"injects": []},
        {"scenario_injects": "x"},
        {"injects": [{"id": 1}], "title": "x"},
        {},
    ],
)
def test_other_json_is_refused(data: Any) -> None:
    with pytest.raises(InputError) as refused:
        taken(data)
    assert refused.value.faults[0].code in ("intake_json", "intake_no_table", "intake_no_rows")


def test_json_that_is_broken_deep_or_odd_is_refused_and_never_breaks() -> None:
    odd: list[bytes] = [b"[" * 100_000, b'{"a": ', json.dumps([{"Script": {}, "Subject": None}]).encode()]
    odd.append(
        json.dumps(
            {"scenario_injects": [None, 3, {"inject_teams": {"a": 1}, "inject_content": [1]}]}
        ).encode()
    )
    for raw in odd:
        with pytest.raises(InputError):
            taken(raw)
    with pytest.raises(InputError):
        taken(zipped(a__json={"x": 1}), "s.zip")


def test_half_a_character_in_json_is_left_out() -> None:
    row = {"Real Time": "08:00", "Subject": "Tin \ud800khẩn", "Script": "<b>Một\udfff</b>", "Player": "A"}
    (table,) = read(json.dumps([row]).encode(), "script.json").tables
    said = [str(cell) for cell in table.rows[1]]
    assert "Tin khẩn" in said and "Một" in said


@pytest.mark.parametrize(("at", "value"), [(6, b"\xff"), (16, b"\x00\xff\xff\xff"), (10, b"\x63")])
def test_an_archive_with_a_wrong_list_of_itself_is_refused(at: int, value: bytes) -> None:
    raw = zipped(a__json=[{"Script": "x", "Subject": "y"}])
    # By what reads it, how much it lists and where, how it is packed: fields of its entry or of its end.
    place = (
        raw.rindex(b"PK\x05\x06" if len(value) == 4 else b"PK\x01\x02") + at - (4 if len(value) == 4 else 0)
    )
    with pytest.raises(InputError) as refused:
        read(raw[:place] + value + raw[place + len(value) :], "s.zip")
    assert refused.value.faults[0].code == "intake_broken"


def test_a_system_says_what_its_scenario_is_called() -> None:
    (table,) = read(json.dumps(OPENAEV).encode(), "x.json").tables
    assert table.above == ("Mekong Shield",)
