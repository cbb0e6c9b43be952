"""Records from elsewhere hold what their kinds say, or their line and field are named."""

from __future__ import annotations

import json

import pytest

from drillsim.base.errors import JournalError
from drillsim.base.records import Record, entry
from drillsim.journal.chain import lines
from drillsim.journal.kinds import check
from drillsim.journal.proof import prove
from drillsim.journal.replay import Journal, read
from tests.playing import CODES, played

SAY = {
    "type": "say",
    "from": {"vi": "Báo", "en": "Press"},
    "to": ["all"],
    "channel": "press",
    "title": {"vi": "Tin", "en": "News"},
    "body": {"vi": "Tin", "en": "News"},
}
FAULTS = [
    ("end", {}, "thiếu mục reason"),
    ("end", {"reason": 7}, "mục reason có giá trị 7, phải là chữ"),
    ("end", [], "mục data"),
    ("work", {"act": True, "status": "started", "agency": "a", "verb": "b"}, "mục act có giá trị true"),
    ("work", {"act": 2.0, "status": "started", "agency": "a", "verb": "b"}, "mục act có giá trị 2.0"),
    ("state", {"changes": {"vneid": {"service": "1"}}}, "mục changes.vneid.service có giá trị 1"),
    ("aware", {"agency": None, "incident": "i", "delivery": 3}, "mục agency có giá trị"),
    ("control", {"type": "skip", "inject": "i"}, "thiếu mục reason"),
    ("control", {**SAY, "from": 3}, "mục from có giá trị 3"),
    ("control", {**SAY, "from": {"vi": "Báo"}}, "thiếu mục from.en"),
    ("control", {**SAY, "to": ["all", 5]}, "mục to[1] có giá trị 5, phải là chữ"),
    ("control", {"type": 9}, "mục"),
]
SOUND = [
    ("end", {"reason": "length"}),
    ("end", {"reason": "length", "more": 1}),
    ("weather", {"rain": True}),
    ("weather", []),
    ("work", {"act": 2, "status": "postponed", "agency": "a", "verb": "b"}),
    ("state", {"changes": {"vneid": {"service": 1, "evidence": None}}}),
    ("control", {"type": "dance"}),
    ("control", SAY),
    ("control", {**SAY, "from": "ubnd", "reply_to": None}),
]


@pytest.mark.parametrize(("kind", "data", "told"), FAULTS, ids=range(len(FAULTS)))
def test_a_field_that_is_missing_or_of_another_type_is_named_with_its_line(
    kind: str, data: object, told: str
) -> None:
    with pytest.raises(JournalError) as caught:
        check([entry(7, 0, kind, data)], "9.9.9")
    said = caught.value.text("vi")
    assert told in said
    assert f"bản ghi số 7 (dòng 8, loại {kind})" in said
    assert "drillsim 9.9.9 không ghi ra bản ghi như vậy: hãy lấy lại nhật ký gốc" in said


@pytest.mark.parametrize(("kind", "data"), SOUND, ids=range(len(SOUND)))
def test_what_this_version_does_not_know_passes(kind: str, data: object) -> None:
    check([entry(7, 0, kind, data)], "9.9.9")


def other_version(change: dict[str, object]) -> Journal:
    """A journal that another version wrote, whose last record holds something else."""
    records = played(CODES[0], "average").records
    start = json.loads(json.dumps(records[0].data)) | {"version": "0.9.9"}
    last = records[-1]
    changed: list[Record] = [
        entry(0, 0, "start", start),
        *records[1:-1],
        entry(last.seq, last.t, last.kind, change),
    ]
    return read(f"{line}\n" for line in lines(changed))


def test_a_journal_of_another_version_is_read_when_its_records_are_sound() -> None:
    assert not prove(other_version({"reason": "length"})).replayed
    with pytest.raises(
        JournalError,
        match=rf"record {len(played(CODES[0], 'average').records) - 1} .* lacks the field reason",
    ):
        prove(other_version({"why": "length"}))
