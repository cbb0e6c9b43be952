from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.errors import JournalError
from drillsim.base.model import MINUTE
from drillsim.base.records import Record, entry
from drillsim.engine.drill import Drill
from drillsim.journal.chain import Chain, head, lines
from drillsim.journal.replay import Journal, read, replay
from tests.drillsim.playing import play
from tests.drillsim.rich import feed, inputs, rich

TECHNICIAN = "centre/technician"


def written(drill: Drill) -> list[str]:
    """The drill's journal, line by line, as a file gives it."""
    return [f"{line}\n" for line in lines(drill.records)]


def chained(records: list[Record]) -> list[str]:
    """The same with hashes made anew: what a forger would write."""
    return [f"{line}\n" for line in lines(records)]


@pytest.fixture(scope="module")
def drill() -> Drill:
    table = play(length="30m")
    table.act(TECHNICIAN, "isolate", "app")
    table.to(20).act("cyber/leader", "share", to=("office",), text="Xin chào, đồng chí")
    table.drill.control({"type": "hold", "inject": "hello"})
    table.drill.advance(30 * MINUTE)
    return table.drill


@pytest.fixture(scope="module")
def journal(drill: Drill) -> list[str]:
    return written(drill)


def refused(text: list[str]) -> tuple[str, Any]:
    with pytest.raises(JournalError) as caught:
        read(text)
    assert caught.value.exit_code == 3
    return caught.value.code, caught.value.params.get("record")


def holding(value: str) -> str:
    """A first line with a value in its data."""
    return '{"seq":0,"t":0,"kind":"start","data":{"x":' + value + '},"hash":""}\n'


# -- reading --------------------------------------------------------------------------------------


def test_what_is_written_is_read(drill: Drill, journal: list[str]) -> None:
    found = read(journal)
    assert found.records == drill.records
    assert found.complete
    assert found.head == head(drill.records) == json.loads(journal[-1])["hash"]


def test_a_line_is_as_documented(journal: list[str]) -> None:
    for number, line in enumerate(journal):
        record = json.loads(line)
        assert list(record) == ["seq", "t", "kind", "data", "hash"]
        assert record["seq"] == number
        assert line == json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def test_a_hash_covers_the_hash_before_and_the_line_without_its_own() -> None:
    from hashlib import sha256

    chain = Chain()
    chain.line(entry(0, 0, "start", {}))
    first = sha256(("0" * 64 + '{"seq":0,"t":0,"kind":"start","data":{}}').encode()).hexdigest()
    assert chain.head == first
    chain.line(entry(1, 5, "end", {"reason": "length"}))
    second = '{"seq":1,"t":5,"kind":"end","data":{"reason":"length"}}'
    assert chain.head == sha256((first + second).encode()).hexdigest()


def test_every_altered_byte_is_found_in_its_record(journal: list[str]) -> None:
    start = journal[0].encode()
    for number, line in enumerate(journal):
        raw = line.encode()
        # All of every short line; of the long first one, both ends and some of the middle.
        places = range(len(raw) - 1)
        if raw == start:
            places = [*range(40), *range(40, len(raw) - 20, 4999), *range(len(raw) - 20, len(raw) - 1)]  # type: ignore[assignment]
        for place in places:
            changed = bytearray(raw)
            changed[place] ^= 1
            text = bytes(changed).decode(errors="replace")
            altered = [*journal[:number], *text.splitlines(keepends=True), *journal[number + 1 :]]
            code, record = refused(altered)
            if code == "journal_format":
                assert number == 0
            else:
                assert record == str(number), (number, place)


@pytest.mark.parametrize("change", ["drop", "swap", "repeat", "empty"])
def test_a_record_dropped_swapped_or_repeated_is_named(journal: list[str], change: str) -> None:
    for number in range(1, len(journal) - 1):
        text = list(journal)
        if change == "drop":
            del text[number]
        elif change == "swap":
            text[number], text[number + 1] = text[number + 1], text[number]
        elif change == "repeat":
            text.insert(number, text[number])
            number += 1
        else:
            text.insert(number, "\n")
        assert refused(text) == ("journal_altered", str(number))


def test_a_record_of_another_journal_is_named(journal: list[str]) -> None:
    other = play(length="30m", seed=2)
    other.act(TECHNICIAN, "take_offline", "app")
    other.drill.advance(30 * MINUTE)
    text = written(other.drill)
    assert refused([*journal[:3], text[3], *journal[4:]]) == ("journal_altered", "3")
    assert refused([*journal[:3], *text[3:]]) == ("journal_altered", "3")


def test_nothing_follows_the_end(drill: Drill) -> None:
    last = drill.records[-1]
    more = entry(last.seq + 1, last.t, "join", {"seat": TECHNICIAN, "person": "p"})
    assert refused(chained([*drill.records, more])) == ("journal_altered", str(more.seq))


def test_time_never_falls(drill: Drill) -> None:
    records = [
        record._replace(t=0) if record.seq == len(drill.records) - 1 else record for record in drill.records
    ]
    assert refused(chained(records)) == ("journal_altered", str(len(records) - 1))


def test_a_journal_that_stops_early_is_incomplete(drill: Drill, journal: list[str]) -> None:
    for count in range(1, len(journal)):
        found = read(journal[:count])
        assert (found.complete, found.records) == (False, drill.records[:count])


def test_a_last_line_cut_off_is_left_out(drill: Drill, journal: list[str]) -> None:
    for count in (2, len(journal)):
        for cut in (2, 10, len(journal[count - 1]) - 1):
            text = [*journal[: count - 1], journal[count - 1][:-cut]]
            assert read(text).records == drill.records[: count - 1]
            assert not read(text).complete


def test_a_last_line_that_lacks_its_newline_alone_is_whole(drill: Drill, journal: list[str]) -> None:
    for count in (1, 2, len(journal)):
        found = read([*journal[: count - 1], journal[count - 1].rstrip("\n")])
        assert found.records == drill.records[:count]
        assert found.complete == (count == len(journal))


@pytest.mark.parametrize("text", [[], ['{"seq":0,'], ['{"seq":0,"t":0,"kind":"start","data":{"fo']])
def test_without_a_whole_record_there_is_no_journal(text: list[str]) -> None:
    assert refused(text)[0] == "journal_empty"


@pytest.mark.parametrize(
    "line",
    [
        '{"seq":"0","t":0,"kind":"start","data":{},"hash":""}\n',
        '{"seq":0,"t":0.0,"kind":"start","data":{},"hash":""}\n',
        '{"seq":true,"t":0,"kind":"start","data":{},"hash":""}\n',
        '{"seq":0,"t":0,"kind":"start","data":[],"hash":""}\n',
        holding("NaN"),
        holding('"\\ud800"'),
        holding("9" * 5000),
        holding("[" * 100_000),
        holding("[" * 500 + "1" + "]" * 500),
        holding('"' + "a" * 4_000_001 + '"'),
    ],
)
def test_what_is_no_record_is_named(line: str) -> None:
    assert refused([line]) == ("journal_altered", "0")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("\n", "text"),
        ("# drillsim\n", "text"),
        ("Nhật ký cuộc diễn tập", "text"),
        ("<!doctype html>\n<html>\n", "text"),
        ("null\n", "text"),
        ("a" * 4_000_001 + "\n", "text"),
        ("[]\n", "json"),
        ("{", "json"),
        ('{"scenario": {"code": "B06"}}', "json"),
        ('{\n "seq": 0\n}\n', "json"),
        ("\ufeff" + holding("1"), "bom"),
        ("\ufeff# x", "bom"),
    ],
)
def test_what_is_something_else_is_named_for_what_it_is(text: str, kind: str) -> None:
    assert refused(text.splitlines(keepends=True))[0] == f"journal_{kind}"


def test_what_a_journal_says_near_the_beginning_of_its_line_tells_it_from_other_json() -> None:
    near, far = ('{"a":"' + "x" * count + '","seq":0}\n' for count in (46, 47))
    assert refused([far])[0] == "journal_json"
    assert refused([near])[0] != "journal_json"


def test_lines_of_windows_are_named_wherever_they_begin(journal: list[str]) -> None:
    windows = [line.replace("\n", "\r\n") for line in journal]
    for text in (windows, [*journal[:9], *windows[9:]], windows[:1], [*journal[:-1], windows[-1]]):
        assert refused(text)[0] == "journal_crlf"


def test_a_journal_begins_with_its_start(drill: Drill) -> None:
    records = [record._replace(seq=record.seq - 1) for record in drill.records[1:]]
    assert refused(chained(records)) == ("journal_altered", "0")


def test_a_format_of_another_time_is_refused_by_its_number(drill: Drill) -> None:
    start = drill.records[0]
    later = start._replace(data=start.data | {"format": 2, "version": "9.0"})
    with pytest.raises(JournalError) as caught:
        read(chained([later]))
    assert caught.value.code == "journal_format"
    assert "9.0" in caught.value.text("en")


# -- replay ---------------------------------------------------------------------------------------


def test_a_sound_journal_is_rebuilt(drill: Drill, journal: list[str]) -> None:
    assert written(replay(read(journal))) == journal


def test_an_incomplete_journal_is_rebuilt_up_to_its_last_record(drill: Drill, journal: list[str]) -> None:
    for count in range(1, len(journal)):
        found = replay(read(journal[:count]))
        assert written(found)[:count] == journal[:count]


def forged(drill: Drill, number: int, **data: Any) -> JournalError:
    """What replay says when one record's data are changed and all hashes made anew."""
    records = list(drill.records)
    records[number] = records[number]._replace(data=records[number].data | data)
    with pytest.raises(JournalError) as caught:
        replay(read(chained(records)))
    assert caught.value.exit_code == 3
    return caught.value


def of_kind(drill: Drill, kind: str) -> int:
    return next(record.seq for record in drill.records if record.kind == kind)


def test_a_consequence_that_its_inputs_do_not_have_is_named(drill: Drill) -> None:
    for kind, data in (
        ("work", {"verb": "repair"}),
        ("delivery", {"channel": "radio"}),
        ("act", {"status": "refused"}),
        ("end", {"reason": "never"}),
    ):
        number = of_kind(drill, kind)
        assert forged(drill, number, **data).params["record"] == str(number)


def test_an_input_that_never_was_is_named_at_what_it_changes(drill: Drill) -> None:
    number = of_kind(drill, "act")
    assert forged(drill, number, about="dns", incidents=[]).params["record"] == str(of_kind(drill, "work"))


def test_another_seed_or_scenario_is_found(drill: Drill) -> None:
    assert int(str(forged(drill, 0, seed=99).params["record"])) > 0


@pytest.mark.parametrize(
    "data",
    [
        {"scenario": {}},
        {"scenario": None},
        {"city": {"version": 1}},
        {"rules": []},
        {"seed": "x"},
        {"players": None},
        {"graded": 5},
        {"cast": []},
    ],
)
def test_a_start_that_makes_no_drill_is_named(drill: Drill, data: dict[str, Any]) -> None:
    assert forged(drill, 0, **data).params["record"] == "0"


def test_inputs_that_cannot_be_are_named(drill: Drill) -> None:
    control = of_kind(drill, "control")
    for data in ({"type": "dance"}, {"inject": "nowhere"}, {"type": "stage", "stage": "x"}, {"type": "say"}):
        assert forged(drill, control, **data).params["record"] == str(control)
    act = of_kind(drill, "act")
    for data in ({"to": 5}, {"params": []}, {"verb": ["isolate"]}, {"seat": ["x"]}, {"about": {}}):
        assert forged(drill, act, **data).params["record"] == str(act)


def test_records_that_are_left_out_are_missed(drill: Drill) -> None:
    number = of_kind(drill, "work")
    records = [
        record._replace(seq=record.seq - (record.seq > number))
        for record in drill.records
        if record.seq != number
    ]
    with pytest.raises(JournalError) as caught:
        replay(read(chained(records)))
    assert caught.value.params["record"] == str(number)


def test_records_that_nothing_brings_about_are_named(drill: Drill) -> None:
    body = drill.records[:-1]
    extra = entry(len(body), drill.records[-1].t - 2, "state", {"changes": {}})
    with pytest.raises(JournalError) as caught:
        replay(Journal([*body, extra], False, ""))
    assert caught.value.params["record"] == str(extra.seq)


# -- any inputs -----------------------------------------------------------------------------------


def played(given: list[tuple[int, Any]], seed: int, director: bool, cuts: list[int] | None = None) -> Drill:
    """The rich drill with inputs at moments a while apart; ``cuts`` are moments at which it is advanced too."""
    drill = Drill(rich(seed, director=director))
    now, waiting = 0, sorted(cuts or [])
    for wait, each in given:
        now = min(now + wait, drill.length)
        while waiting and waiting[0] <= now:
            drill.advance(waiting.pop(0))
        drill.advance(now)
        feed(drill, each)
    for cut in waiting:
        drill.advance(cut)
    drill.advance(drill.length)
    return drill


@given(inputs, st.integers(0, 3), st.booleans())
@settings(max_examples=120)
def test_any_inputs_replay_byte_for_byte(given_: list[tuple[int, Any]], seed: int, director: bool) -> None:
    text = written(played(given_, seed, director))
    assert written(replay(read(text))) == text


@given(inputs, st.lists(st.integers(0, 7_200_000), max_size=30), st.booleans())
@settings(max_examples=120)
def test_however_time_is_cut_the_journal_is_the_same(
    given_: list[tuple[int, Any]], cuts: list[int], director: bool
) -> None:
    assert written(played(given_, 1, director, cuts)) == written(played(given_, 1, director))


@given(inputs)
@settings(max_examples=30)
def test_any_journal_is_gap_free_in_order_and_ends_once(given_: list[tuple[int, Any]]) -> None:
    records = played(given_, 1, True).records
    assert [record.seq for record in records] == list(range(len(records)))
    assert all(before.t <= after.t for before, after in pairwise(records))
    assert [record.seq for record in records if record.kind == "end"] == [len(records) - 1]
