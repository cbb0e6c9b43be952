"""What a journal proves: everything but people's inputs comes out of itself again."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim import __version__
from drillsim.base.errors import InputError, JournalError
from drillsim.base.model import MINUTE, Text
from drillsim.base.records import Record
from drillsim.documents.phrasebook import shipped
from drillsim.engine.actions.acts import Act
from drillsim.journal.chain import lines
from drillsim.journal.proof import Proof, expect, gradable, prove, replay, told
from drillsim.journal.replay import Journal, read
from drillsim.live.rebuilding import rebuild
from drillsim.live.whatif import branch
from drillsim.players.bots import Table
from tests.drillsim.rich import SEATS, controls, feed, rich, sensible

PLAYERS = {"centre/technician": "expert", "cyber/leader": "average", "office/leader": "by-the-book"}


def journal_of(records: list[Record]) -> Journal:
    """The records, all hashes made anew: what a forger would write."""
    return read(f"{line}\n" for line in lines(records))


def live(given_: list[tuple[int, Any]], players: dict[str, str], seed: int = 1) -> Table:
    """A drill as it is run live: people come and go, act, facilitators steer; empty seats are simulated."""
    table = Table(rich(seed, director=True, players=players))
    drill = table.drill
    for wait, each in given_:
        table.advance(min(drill.now + wait, drill.length))
        if isinstance(each, Act):
            each = replace(each, person="person-1")
        feed(drill, each)
        table.players.look()
    return table


@pytest.fixture(scope="module")
def played() -> list[Record]:
    """A whole drill: simulated participants, and a person who sits in one of their seats for a while."""
    table = Table(rich(players=PLAYERS))
    for minute, do in ((10, "join"), (12, "isolate"), (30, "leave")):
        table.advance(minute * MINUTE)
        if do == "isolate":
            table.drill.act(Act("centre/technician", do, "pc-a", person="person-1"))
        else:
            getattr(table.drill, do)("centre/technician", "person-1")
        table.players.look()
    table.advance(table.drill.length)
    assert table.drill.ended
    return table.drill.records


def simulated(records: list[Record]) -> list[int]:
    return [r.seq for r in records if r.kind == "act" and r.data["seat"] and "person" not in r.data]


def refused(records: list[Record]) -> JournalError:
    with pytest.raises(JournalError) as caught:
        prove(journal_of(records))
    assert caught.value.exit_code == 3
    return caught.value


def numbered(records: list[Record]) -> list[Record]:
    return [record._replace(seq=seq) for seq, record in enumerate(records)]


# -- honest journals ----------------------------------------------------------------------------------


def test_a_sound_journal_is_proved_and_says_how_much_people_did(played: list[Record]) -> None:
    journal = journal_of(played)
    proof = prove(journal)
    assert proof == Proof(True, __version__, 3, 0)
    assert told(journal, proof, "en")[1].startswith("Of these, 3 are what people")
    assert told(journal, proof, "vi")[0].startswith(f"Nhật ký nguyên vẹn: {len(played)} bản ghi")


def test_a_journal_is_proved_as_far_as_it_goes(played: list[Record]) -> None:
    for count in range(1, len(played)):
        assert prove(journal_of(played[:count])).replayed


_doings = st.lists(
    st.tuples(
        st.integers(0, 10 * MINUTE),
        st.one_of(
            sensible,
            sensible,
            controls,
            st.tuples(st.sampled_from(["join", "leave"]), st.sampled_from(SEATS)),
        ),
    ),
    min_size=1,
    max_size=30,
)


@given(_doings, st.sampled_from(["novice", "average", "expert", "by-the-book"]), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_whoever_comes_goes_acts_and_steers_a_live_drill_is_proved(
    given_: list[tuple[int, Any]], kind: str, seed: int
) -> None:
    table = live(given_, dict.fromkeys(SEATS, kind), seed)
    assert prove(journal_of(table.drill.records)).replayed
    table.advance(table.drill.length)
    assert prove(journal_of(table.drill.records)).replayed


@given(_doings, st.integers(0, 110), st.sampled_from(["novice", "expert"]))
@settings(max_examples=30, deadline=None)
def test_a_branch_and_a_branch_of_it_are_proved(
    given_: list[tuple[int, Any]], minute: int, kind: str
) -> None:
    table = live(given_, PLAYERS)
    last = table.drill.records[-1]
    at = min(minute * MINUTE, last.t - 1 if last.kind == "end" else last.t)
    if at < 0:
        return
    for _ in range(2):
        before = table.drill.records
        table = branch(table.drill.setup, before, at, players=dict.fromkeys(SEATS, kind))
        proof = prove(journal_of(table.drill.records))
        taken = [before[seq] for seq in simulated(before) if before[seq].t <= at]
        assert (proof.replayed, proof.taken) == (True, len(taken))
        table.advance(table.drill.length)
        assert prove(journal_of(table.drill.records)).replayed


# -- forged ones --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data | {"about": "dns"},
        lambda data: data | {"text": "nhanh hơn"},
        lambda data: data | {"to": [*data["to"], "vendor"]},
        lambda data: data | {"params": {"kind": "initial"}},
        lambda data: data | {"claimed": 1},
    ],
)
def test_an_act_of_a_simulated_participant_cannot_be_altered(
    played: list[Record], change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    for seq in simulated(played)[::4]:
        forged = [r._replace(data=change(r.data)) if r.seq == seq else r for r in played]
        if forged == played:
            continue
        assert refused(forged).params["record"] == str(seq)


def test_an_act_of_a_simulated_participant_cannot_come_earlier(played: list[Record]) -> None:
    for seq in simulated(played)[1::4]:
        moved = played[seq]._replace(t=played[seq - 1].t)
        if moved != played[seq]:
            assert int(str(refused([*played[:seq], moved, *played[seq + 1 :]]).params["record"])) <= seq


def test_an_act_of_a_simulated_participant_cannot_be_left_out_or_done_twice(played: list[Record]) -> None:
    for seq in simulated(played)[::4]:
        without, twice = [*played[:seq], *played[seq + 1 :]], [*played[: seq + 1], *played[seq:]]
        for forged in (without, twice):
            assert int(str(refused(numbered(forged)).params["record"])) <= seq + 1


def test_a_consequence_cannot_be_altered(played: list[Record]) -> None:
    for kind in ("state", "duty", "answer", "delivery", "work", "perceived", "incident", "inject", "aware"):
        record = next(r for r in played if r.kind == kind)
        forged = [r._replace(data=r.data | {"extra": 1}) if r is record else r for r in played]
        assert refused(forged).params["record"] == str(record.seq)


@pytest.mark.parametrize(
    "start", [{"players": {}}, {"seed": 2}, {"players": dict.fromkeys(PLAYERS, "expert")}, {"director": True}]
)
def test_another_choice_at_the_start_plays_otherwise(played: list[Record], start: dict[str, Any]) -> None:
    forged = [played[0]._replace(data=played[0].data | start), *played[1:]]
    assert refused(forged).code == "journal_differs"


def _without(data: dict[str, Any], *path: str) -> dict[str, Any]:
    made = copy.deepcopy(data)
    *way, last = path
    place = made
    for step in way:
        place = place[step]
    del place[last]
    return made


def test_a_city_that_does_not_agree_with_itself_is_refused_in_words(played: list[Record]) -> None:
    start = played[0].data
    for agency in start["city"]["agencies"]:
        error = refused([played[0]._replace(data=_without(start, "city", "agencies", agency)), *played[1:]])
        assert error.code in ("journal_start", "journal_altered", "journal_differs")
    for system in start["city"]["systems"]:
        forged = _without(start, "city", "systems", system)
        refused([played[0]._replace(data=forged), *played[1:]])


@pytest.mark.parametrize(
    "change",
    [
        {"seats": [{"seat": "nobody/leader"}]},
        {"threats": []},
        {"injects": [{"id": "x"}]},
    ],
)
def test_a_scenario_that_does_not_agree_is_refused_in_words(
    played: list[Record], change: dict[str, Any]
) -> None:
    start = played[0].data
    forged = start | {"scenario": start["scenario"] | change}
    error = refused([played[0]._replace(data=forged), *played[1:]])
    assert error.code in ("journal_start", "journal_altered", "journal_differs")


@pytest.mark.parametrize(
    "start",
    [{"players": {"centre/technician": "wizard"}}, {"players": {"nobody/leader": "expert"}}],
)
def test_choices_that_cannot_be_are_refused_in_words(played: list[Record], start: dict[str, Any]) -> None:
    error = refused([played[0]._replace(data=played[0].data | start), *played[1:]])
    assert error.code in ("journal_start", "journal_differs")


def test_inputs_that_no_drill_takes_in_are_named(played: list[Record]) -> None:
    act = next(r for r in played if r.kind == "act" and "person" in r.data)
    for change in ({"to": 5}, {"params": []}, {"verb": ["isolate"]}, {"about": {}}, {"seat": ["x"]}):
        forged = [r._replace(data=r.data | change) if r is act else r for r in played]
        assert refused(forged).params["record"] == str(act.seq)


def test_a_control_without_a_type_is_named_by_its_own_number(played: list[Record]) -> None:
    at = len(played) // 2
    forged = [*played[:at], played[at]._replace(kind="control", data={}), *played[at:]]
    assert refused(numbered(forged)).params["record"] == str(at)


def test_a_seat_that_is_not_there_is_not_graded(played: list[Record]) -> None:
    error = refused([played[0]._replace(data=played[0].data | {"graded": ["nobody/leader"]}), *played[1:]])
    assert error.code == "journal_start" and "nobody/leader" in error.text("vi")


@pytest.mark.parametrize("text", ["\x1b]0;x\x07", "\x9b31m", "\u202eabc"])
def test_a_text_that_steers_a_terminal_is_none_of_ours(played: list[Record], text: str) -> None:
    scenario = played[0].data["scenario"]
    title = {"title": {"vi": text, "en": "x"}}
    for change in ({"version": text}, {"scenario": scenario | title}):
        forged = [played[0]._replace(data=played[0].data | change), *played[1:]]
        assert refused(forged).code == "journal_altered"
    taken = played[-1]._replace(kind="control", data={"type": "players", "version": text})
    assert refused(numbered([*played[:-1], taken, played[-1]])).params == {"record": str(len(played) - 1)}


# -- another version ----------------------------------------------------------------------------------


def of_version(records: list[Record], version: str) -> list[Record]:
    return [records[0]._replace(data=records[0].data | {"version": version}), *records[1:]]


def test_a_journal_of_another_version_has_its_chain_alone_and_says_so(played: list[Record]) -> None:
    journal = journal_of(of_version(played, "9.9.9"))
    proof = prove(journal)
    assert proof == Proof(False, "9.9.9", 3, 0)
    for lang in ("vi", "en"):
        (only,) = told(journal, proof, lang)
        assert "9.9.9" in only and __version__ in only
    assert replay(journal).version == "9.9.9"


def test_what_another_version_played_otherwise_is_named_with_both_versions(played: list[Record]) -> None:
    forged = [r for r in of_version(played, "9.9.9") if r.kind != "answer"]
    with pytest.raises(JournalError) as caught:
        replay(journal_of(numbered(forged)))
    assert caught.value.code == "journal_version"
    assert "9.9.9" in caught.value.text("en") and __version__ in caught.value.text("en")


def test_what_cannot_be_graded_is_refused_in_words(played: list[Record]) -> None:
    journal = journal_of(played)
    with pytest.raises(JournalError, match="KeyError") as caught, gradable(journal):
        raise KeyError("duty")
    assert caught.value.code == "journal_ungraded"
    with pytest.raises(InputError), gradable(journal):
        raise InputError([])


@pytest.mark.parametrize("version", [__version__, "9.9.9"])
def test_what_was_done_before_players_decided_anew_is_taken_and_counted(version: str) -> None:
    table = Table(rich(players=PLAYERS))
    table.advance(60 * MINUTE)
    before = len(simulated(table.drill.records))
    table = rebuild(table.drill.setup, table.drill.records, 60 * MINUTE)
    table.advance(60 * MINUTE)
    table.drill.control({"type": "players", "version": version})
    table.players.look()
    table.advance(table.drill.length)
    proof = prove(journal_of(table.drill.records))
    assert before > 0
    # Who went on under another version is known by the chain alone, as all of that version is.
    assert (proof.replayed, proof.version) == (version == __version__, version)
    assert proof.taken == (before if proof.replayed else 0)


# -- the one expected ---------------------------------------------------------------------------------


def test_the_journal_expected_is_known_by_its_head(played: list[Record]) -> None:
    journal = journal_of(played)
    for wanted in (
        journal.head,
        journal.head[:16],
        journal.head[:20].upper(),
        f" {journal.head[:8]} {journal.head[8:24]}",
    ):
        expect(journal, wanted)
    with pytest.raises(JournalError) as caught:
        expect(journal_of(played[:-1]), journal.head[:16])
    assert caught.value.code == "journal_expected"
    assert journal.head[:16] in caught.value.text("vi")


@pytest.mark.parametrize("wanted", ["", "0123456789abcde", "x" * 64, "0" * 65])
def test_what_is_no_hash_is_told(played: list[Record], wanted: str) -> None:
    with pytest.raises(InputError) as caught:
        expect(journal_of(played), wanted)
    assert caught.value.exit_code == 2


def test_a_drill_is_played_again_with_the_words_it_had() -> None:
    today = shipped()
    says = today.says.model_copy(update={"monitoring": Text(vi="Trực canh", en="The watch")})
    table = Table(replace(rich(players=PLAYERS), phrasebook=today.model_copy(update={"says": says})))
    table.advance(table.drill.length)
    senders = {record.data["sender"]["en"] for record in table.drill.records if record.kind == "delivery"}
    assert "The watch" in senders and today.says.monitoring.en not in senders
    assert prove(journal_of(table.drill.records)).replayed
