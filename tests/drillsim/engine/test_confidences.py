"""What is secret: who is let in, who is told amiss, what conditions see of it."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, play

HOLDER = "centre/leader"
CONFIDENCE = {
    "id": "guest",
    "title": text("A guest"),
    "level": "secret",
    "basis": text("The law on secrets"),
    "about": "pc-a",
    "readers": ["centre", "cyber/leader"],
    "admits": HOLDER,
    "need": ["chairman"],
}
KNOWN = inject_data("known", at="1m", to="centre", about="pc-a", carries="guest", **{"from": text("A desk")})


def table(injects: tuple[dict[str, Any], ...] = (), reactions: tuple[Any, ...] = (), **more: Any) -> Play:
    return play(
        version=2,
        confidences=[{**CONFIDENCE, **more}],
        reactions=list(reactions),
        injects=[KNOWN, *injects],
    ).to(2)


def steps(played: Play) -> list[tuple[str, list[str]]]:
    """How who came to know it."""
    found = [record for record in played.of("effect") if record.data["what"] == "confidence"]
    return [(record.data["details"]["how"], record.data["details"]["to"]) for record in found]


def tell(played: Play, *to: str, seat: str = HOLDER, about: str | None = "pc-a", **params: Any) -> Any:
    return played.act(seat, "share", about, to=to, params=params)


def test_who_needs_it_and_is_let_in_is_told_and_may_tell_it_to_readers() -> None:
    played = table()
    tell(played, "chairman", admits="guest")
    assert steps(played) == [("invited", ["chairman"])]
    letter = played.last("delivery", act=played.last("act").seq)
    assert letter.data["secret"] == [
        {
            "id": "guest",
            "title": text("A guest"),
            "level": "secret",
            "basis": text("The law on secrets"),
            "about": ["pc-a"],
            "admits": [HOLDER],
            "readers": ["centre", "chairman", "cyber/leader"],
        }
    ]
    tell(played, "centre", seat="chairman/leader")
    assert steps(played) == [("invited", ["chairman"])]


def test_told_with_a_need_but_not_let_in_and_without_either() -> None:
    played = table()
    tell(played, "chairman")
    tell(played, "office")
    assert steps(played) == [("uninvited", ["chairman"]), ("outside", ["office"])]
    assert "secret" not in played.last("delivery", act=played.last("act").seq).data


def test_whoever_has_no_need_is_not_to_be_let_in() -> None:
    played = table()
    tell(played, "office", admits="guest")
    assert steps(played) == [("needless", ["office"])]


def test_an_agency_is_a_reader_where_all_of_its_seats_are() -> None:
    played = table()
    tell(played, "cyber")
    assert steps(played) == [("uninvited", ["cyber"])]


def test_passing_a_message_on_tells_it_whatever_it_is_said_to_be_about() -> None:
    played = table()
    known = next(each for each in played.of("delivery") if each.data["hidden"].get("inject") == "known")
    tell(played, "office", about="app")
    assert steps(played) == []
    played.act(HOLDER, "share", "app", to=("office",), reply_to=known.seq)
    assert steps(played) == [("outside", ["office"])]


def test_who_does_not_know_that_it_is_secret_tells_nothing() -> None:
    played = table()
    tell(played, "chairman", seat="office/leader")
    assert steps(played) == []
    tell(played, "office")
    tell(played, "chairman", seat="office/leader")
    assert steps(played) == [("outside", ["office"])]


def test_only_who_may_can_let_others_in() -> None:
    played = table()
    act = tell(played, "chairman", seat="centre/technician", admits="guest")
    assert (act.data["status"], act.data["reason"]) == ("refused", "not_admitting")
    assert steps(played) == []


def test_the_public_is_told_once() -> None:
    played = table()
    for _ in range(2):
        played.act("centre/leader", "public_notice", "pc-a", params={})
    assert steps(played) == [("outside", ["public"])]


def test_conditions_see_who_knows_and_what_was_told_amiss() -> None:
    reactions = (
        {"id": "leaks", "when": {"breached": "guest", "by": "centre"}, "then": [{"tell": "asks"}]},
        {"id": "to-office", "when": {"breached": "guest", "to": "chairman"}, "then": [{"tell": "never"}]},
        {"id": "known", "when": {"knows": "office/leader", "secret": "guest"}, "then": [{"tell": "knows"}]},
    )
    injects = tuple(inject_data(name) for name in ("asks", "never", "knows"))
    played = table(injects, reactions)
    assert not played.of("inject", inject="asks")
    tell(played, "office")
    assert [record.data["inject"] for record in played.of("inject", status="fired")] == [
        "known", "asks", "knows"
    ]  # fmt: skip


def test_a_choice_can_tell_it() -> None:
    asked = inject_data(
        "asked",
        at="1m",
        to="centre/leader",
        options=[
            {"id": "yes", "text": text("Yes"), "then": [{"reveal": "guest", "to": "office"}]},
            {"id": "no", "text": text("No"), "then": [{"tell": "later"}]},
        ],
    )
    played = table((asked, inject_data("later")))
    question = next(each for each in played.of("delivery") if each.data["hidden"].get("inject") == "asked")
    played.act(HOLDER, "acknowledge", reply_to=question.seq, params={"option": "yes"})
    played.to(10)
    assert steps(played) == [("outside", ["office"])]
    told = next(each for each in played.of("effect") if each.data["what"] == "confidence")
    assert told.data["details"]["by"] == "centre"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["centre/leader", "centre/technician", "office/leader", "chairman/leader"]),
            st.sampled_from(["office", "chairman", "cyber", "centre"]),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_nobody_comes_to_know_but_by_a_record_and_a_journal_comes_out_of_itself(
    told: list[tuple[str, str, bool]],
) -> None:
    played = table()
    for seat, to, invites in told:
        if to != seat.split("/")[0]:
            tell(played, to, seat=seat, **({"admits": "guest"} if invites else {}))
    confided = played.drill.world.confided["guest"]
    named = {name for _, to in steps(played) for name in to}
    assert confided.bound | confided.overheard == {"centre", "cyber/leader"} | named
    amiss = [name for how, to in steps(played) if how in ("outside", "needless", "uninvited") for name in to]
    assert [breach.to for breach in confided.breaches] == amiss
    played.to(121)
    assert rebuild(played.records).records == played.records
