"""Several scenarios as one drill: what is merged, what is told apart, and what cannot go together."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.library.index import Library, Loaded
from drillsim.players.bots import play
from tests.playing import CODES, HOME, RUBRIC_DATA

FOLDER = Path(__file__).with_name("together")
FIRST, SECOND = "b17-first", "b05-second"


@pytest.fixture
def shelf(tmp_path: Path) -> Library:
    """The two stories, in a library of their own."""
    for kind in ("cities", "rules", "noise"):
        shutil.copytree(HOME / kind, tmp_path / kind)
    for path in FOLDER.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    return Library(tmp_path)


def changed(shelf: Library, name: str, before: str, after: str) -> None:
    path = shelf.root / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), "utf-8")


def together(shelf: Library, seed: int = 1) -> Loaded:
    return shelf.scenario("b17+b05", seed=seed)


def refused(shelf: Library, name: str = "b17+b05") -> str:
    with pytest.raises(InputError) as caught:
        shelf.scenario(name)
    [fault] = caught.value.faults
    return fault.text("en").replace(f"{shelf.root}/", "")


# -- what it comes to -----------------------------------------------------------------------------


def test_the_first_tells_the_time_and_gives_its_code_the_rest_is_both_s(shelf: Library) -> None:
    one = together(shelf).scenario
    assert (one.code, one.also) == ("B17", ("B05",))
    assert one.title.en == "The first story · The second story"
    assert one.summary.en == "The one-stop shop breaks.\nThe portal is defaced."
    assert one.length == 120 * MINUTE
    assert one.story is not None and one.story.starts == "2026-09-15 07:30"
    assert [phase.id for phase in one.phases] == ["dau"]
    assert one.false_alarms == 1 and one.noise is not None and one.noise.rate == 2


def test_ids_of_the_second_bear_its_name_wherever_they_are_named(shelf: Library) -> None:
    one = together(shelf).scenario
    assert [inject.id for inject in one.injects] == ["tin", "b05-tin", "b05-bao-chi"]
    assert [goal.id for goal in one.objectives] == ["bao-cao", "b05-bao-cao"]
    second = one.threats[1]
    assert (second.id, [stage.id for stage in second.stages]) == ("b05-thay", ["b05-vao", "b05-lan"])
    assert (second.stages[0].through, one.accounts[0].id) == ("b05-bien-tap",) * 2  # type: ignore[union-attr]
    word = one.injects[1]
    assert word.indicates == "b05-thay" and word.expect[0].objective == "b05-bao-cao"
    assert word.when is not None and word.when.all[0].stage == "b05-lan"


def test_an_id_that_is_an_agency_too_is_meant_only_where_no_agency_can_stand(shelf: Library) -> None:
    one = together(shelf).scenario
    assert one.injects[2].sender == "bao-chi"
    assert one.injects[1].when is not None
    assert one.injects[1].when.all[1].negated is not None
    assert one.injects[1].when.all[1].negated.inject == "b05-bao-chi"


def test_seats_are_there_once_and_told_what_both_stories_tell(shelf: Library) -> None:
    one = together(shelf).scenario
    names = [seat.seat for seat in one.seats]
    assert len(names) == len(set(names)) and names[:2] == ["tt-giam-sat/dieu-hanh", "vp-ubnd/phat-ngon"]
    briefs = [seat.brief and seat.brief.en for seat in one.seats[:2]]
    assert briefs == ["On duty.\nWatch the portal.", "Keep in touch with the press."]
    assert {name: team.seats for name, team in one.teams.items()} == {
        "xu-ly": ("tt-giam-sat/dieu-hanh", "vp-ubnd/phat-ngon")
    }


def test_each_draws_by_luck_of_its_own_and_the_first_as_by_itself(shelf: Library) -> None:
    apart = False
    for seed in range(1, 6):
        drawn = together(shelf, seed).documents["drawn"]["let"]
        assert drawn["xa"] == shelf.scenario("b17", seed=seed).documents["drawn"]["let"]["xa"]
        apart = apart or drawn["xa"] != drawn["b05.xa"]
    assert apart


def test_noise_is_drawn_for_all_seats_together(shelf: Library) -> None:
    heard = [one.noise.heard for seed in (1, 2) if (one := together(shelf, seed).scenario).noise is not None]
    assert any(heard) and heard[0] != heard[1]


def test_a_drill_of_two_is_its_inputs_whatever_becomes_of_the_files(shelf: Library) -> None:
    loaded = together(shelf)
    documents = {**loaded.documents, "rubric": RUBRIC_DATA}
    players = {seat.seat: "average" for seat in loaded.scenario.seats}
    setup = Setup.make(loaded.scenario, loaded.city, loaded.rules, documents, seed=1, players=players)
    drill = play(setup)
    for path in shelf.scenarios():
        path.unlink()
    assert replay(read(lines(drill.records))).records == drill.records
    hit = {record.data["incident"] for record in drill.records if record.kind == "incident"}
    assert hit == {"hong", "b05-thay"}


def test_three_go_together_too(shelf: Library) -> None:
    shutil.copy(shelf.root / f"{SECOND}.yaml", shelf.root / "b07-third.yaml")
    one = shelf.scenario("b17+b05+b07").scenario
    assert len(one.injects) == 5 and one.also == ("B05",)
    assert one.injects[-1].id == "b07-bao-chi"


BESIDE = 4


def test_those_shipped_of_one_season_of_which_one_at_most_jumps_go_together() -> None:
    library = Library(HOME)
    every = [(code, story) for code in CODES if (story := library.scenario(code).scenario.story) is not None]
    days = {code: date.fromisoformat(story.starts[:10]) for code, story in every}
    known = [(code, story) for code, story in every if days[code] - min(days.values()) < timedelta(days=80)]
    straight = [code for code, story in known if not story.chapters]
    jumping = [code for code, story in known if story.chapters]
    # All at once takes long: each with those beside it.
    for at in range(0, len(straight), BESIDE):
        together = [*jumping[:1], *straight[at : at + BESIDE]]
        verdict = library.check_together("+".join(together))
        assert [fault.text("en") for fault in verdict.faults] == [], together
        assert verdict.sums is not None and len(together) > 1


# -- what cannot go together ----------------------------------------------------------------------


def test_two_cities(shelf: Library) -> None:
    shutil.copy(shelf.root / "cities/can-tho.yaml", shelf.root / "cities/other.yaml")
    changed(shelf, SECOND, "city: can-tho", "city: other")
    told = refused(shelf)
    assert told.startswith("b05-second.yaml:8: city other is not can-tho of b17-first.yaml:7: city")


def test_two_rule_profiles(shelf: Library) -> None:
    changed(shelf, SECOND, "city: can-tho", "city: can-tho\nrules: p2026")
    assert together(shelf).rules.profile == "p2026"
    changed(shelf, FIRST, "city: can-tho", "city: can-tho\nrules: p2017")
    assert "rule profile p2026 is not p2017 of b17-first.yaml:8: rules" in refused(shelf)


CHAPTERS = ", chapters: [{start: 30m, at: 2026-10-02 07:00, title: Sáng}]}"


@pytest.mark.parametrize("name", [FIRST, SECOND])
def test_the_story_that_jumps_tells_the_time_and_two_that_jump_are_refused(shelf: Library, name: str) -> None:
    begins = {FIRST: "2026-09-15 07:30", SECOND: "2026-10-01 08:00"}
    changed(shelf, name, f"{begins[name]}}}", begins[name] + CHAPTERS)
    story = together(shelf).scenario.story
    assert story is not None and (story.starts, len(story.chapters)) == (begins[name], 1)
    other = SECOND if name == FIRST else FIRST
    changed(shelf, other, f"{begins[other]}}}", begins[other] + CHAPTERS)
    told = refused(shelf)
    assert told.startswith("b05-second.yaml:10: both stories have chapters")
    assert "b17-first.yaml:9: story.chapters" in told


def test_stories_of_two_seasons(shelf: Library) -> None:
    changed(shelf, SECOND, "2026-10-01 08:00", "2027-03-01 08:00")
    told = refused(shelf)
    assert "b05-second.yaml:10:" in told and "more than 92 days from b17-first.yaml:9: story.starts" in told


APPROVALS = "approvals: [{{act: take_offline, about: cong-ttdt, by: {by}}}]\nnoise: {{rate: {rate}}}"


@pytest.mark.parametrize(("by", "count"), [("lanh-dao", 1), ("vp-ubnd/phat-ngon", 0)])
def test_two_approvers_of_one_act(shelf: Library, by: str, count: int) -> None:
    changed(shelf, FIRST, "noise: {rate: 1}", APPROVALS.format(by="lanh-dao", rate=1))
    changed(shelf, SECOND, "noise: {rate: 2}", APPROVALS.format(by=by, rate=2))
    if count:
        assert len(together(shelf).scenario.approvals) == count
    else:
        assert "needs the consent of vp-ubnd/phat-ngon, at b17-first.yaml:" in refused(shelf)


LINES = "communications: [{{seats: {seats}, over: trung-ke-hau-giang-vnpt, below: {below}}}]\nnoise: {{rate: {rate}}}"


@pytest.mark.parametrize(
    ("seats", "below", "rows"),
    [("vp-ubnd", 0.5, 1), ("all", 0.4, 0), ("vp-ubnd/phat-ngon", 0.4, 0), ("tt-giam-sat", 0.4, 2)],
)
def test_two_lines_of_one_seat(shelf: Library, seats: str, below: float, rows: int) -> None:
    changed(shelf, FIRST, "noise: {rate: 1}", LINES.format(seats="vp-ubnd", below=0.5, rate=1))
    changed(shelf, SECOND, "noise: {rate: 2}", LINES.format(seats=seats, below=below, rate=2))
    if rows:
        assert len(together(shelf).scenario.communications) == rows
    else:
        assert f"the line of {seats} is another at b17-first.yaml:" in refused(shelf)


PUBLIC = "public: {{hotline: {hotline}, {more}}}\nnoise: {{rate: {rate}}}"


def test_one_public_of_two(shelf: Library) -> None:
    mine: dict[str, Any] = {"hotline": "tong-dai-1022", "rate": 1}
    press = "press: {{from: bao-chi, to: {to}}}, counters: [{at}], areas: {{{area}: {{people: {n}}}}}"
    first = press.format(to="vp-ubnd/phat-ngon", at="mot-cua", area="can-tho", n=5)
    second = press.format(to="tt-giam-sat/dieu-hanh", at="cong-ttdt", area="soc-trang", n=7)
    changed(shelf, FIRST, "noise: {rate: 1}", PUBLIC.format(**mine, more=first))
    changed(shelf, SECOND, "noise: {rate: 2}", PUBLIC.format(**{**mine, "rate": 2}, more=second))
    public = together(shelf).scenario.public
    assert public is not None and public.press is not None
    assert public.press.to == ("vp-ubnd/phat-ngon", "tt-giam-sat/dieu-hanh")
    assert public.counters == ("mot-cua", "cong-ttdt")
    assert {name: area.people for name, area in public.areas.items()} == {"can-tho": 5, "soc-trang": 7}
    changed(shelf, SECOND, "hotline: tong-dai-1022", "hotline: cong-ttdt")
    assert "hotline cong-ttdt is not tong-dai-1022 of b17-first.yaml:" in refused(shelf)


def test_files_of_version_1(shelf: Library) -> None:
    old = "version: 1\ncode: B06\n"
    source = (shelf.root / f"{SECOND}.yaml").read_text("utf-8")
    body = source.split("city:")[1].replace('"{xa}"', "so-khcn").replace('"{xa}/phu', '"so-khcn/phu')
    text = f"{old}title: {{vi: Cũ, en: Old}}\nsummary: {{vi: Cũ, en: Old}}\ncity:{body}"
    for newer in ("accounts:", "  - {id: bien-tap", "noise:"):
        text = "\n".join(line for line in text.splitlines() if not line.startswith(newer))
    for newer in (", through: bien-tap", "    always: true", "{xa}: "):
        text = text.replace(newer, "")
    text = text.replace("{all: [{stage: lan}, {not: {inject: bao-chi}}]}", "{stage: lan}")
    text = text.replace("{xa}/phu-trach-attt", "so-khcn/phu-trach-attt")
    (shelf.root / "b06-old.yaml").write_text(text, "utf-8")
    assert "only scenarios of version 2" in refused(shelf, "b17+b06")


def test_one_twice_and_two_of_one_short_name(shelf: Library) -> None:
    assert "has the short name of" in refused(shelf, "b17+b17")
    shutil.copy(shelf.root / f"{SECOND}.yaml", shelf.root / "b17-other.yaml")
    assert "has the short name of" in refused(shelf, "b17-first+b17-other")


def test_every_fault_of_each_is_told_first_with_its_file(shelf: Library) -> None:
    changed(shelf, FIRST, "about: mot-cua", "about: mot-cu")
    changed(shelf, SECOND, "act: answer_press", "act: answer_pres")
    with pytest.raises(InputError) as caught:
        together(shelf)
    assert [Path(fault.file).name for fault in caught.value.faults] == [f"{SECOND}.yaml", f"{FIRST}.yaml"]
    verdict = shelf.check_together("b17+b05")
    assert [fault.code for fault in verdict.faults] == [fault.code for fault in caught.value.faults]


# -- what parts bring -------------------------------------------------------------------------------

PART = """version: 2
part: cua
title: {vi: Cửa, en: A door}
summary: {vi: Cửa, en: A door}
accounts:
  - {id: nhom, name: {vi: Nhóm, en: Group}, opens: {van-ban: 0.3}}
approvals: [{act: take_offline, about: van-ban, by: lanh-dao}]
communications: [{seats: vp-ubnd, over: trung-ke-hau-giang-vnpt, below: 0.5}]
public: {hotline: tong-dai-1022, channels: [{reach: 0.4}]}
threats:
  - id: ke
    title: {vi: Kẻ, en: Him}
    situation: B05
    cause: A1
    adversary: {budget: 3, policy: [{on: isolated, do: [{begin: lai}]}]}
    stages:
      - {id: vao, kind: spread, at: 5m, enters: [van-ban], establish: 2m, through: nhom}
      - {id: lai, kind: spread, by_hand: 50m, enters: [van-ban], establish: 2m, through: nhom}
"""
USED = "noise: {rate: 1}\nuse: [{part: cua, as: p%s}]"


def test_a_part_brings_accounts_lines_approvals_a_public_and_an_adversary(shelf: Library) -> None:
    (shelf.root / "parts").mkdir()
    (shelf.root / "parts/cua.yaml").write_text(PART, "utf-8")
    changed(shelf, FIRST, "noise: {rate: 1}", f"public: {{areas: {{can-tho: {{people: 9}}}}}}\n{USED % ''}")
    one = shelf.scenario("b17").scenario
    assert [group.id for group in one.accounts] == ["p-nhom"]
    assert one.threats[1].stages[0].through == "p-nhom"  # type: ignore[union-attr]
    assert one.threats[1].adversary is not None and "p-lai" in str(one.threats[1].adversary)
    assert len(one.approvals) == len(one.communications) == 1
    assert one.public is not None and one.public.hotline == "tong-dai-1022"
    assert one.public.areas["can-tho"].people == 9


def test_a_part_that_does_not_take_part_leaves_what_its_stages_name(shelf: Library) -> None:
    (shelf.root / "parts").mkdir()
    (shelf.root / "parts/cua.yaml").write_text(PART, "utf-8")
    changed(shelf, FIRST, "noise: {rate: 1}", USED % ", chance: 0")
    one = shelf.scenario("b17").scenario
    assert [group.id for group in one.accounts] == ["p-nhom"]
    assert one.public is None and one.approvals == one.communications == ()


@pytest.mark.parametrize("key", ["accounts", "public", "communications", "approvals"])
def test_a_part_of_the_wrong_shape_is_told_so(shelf: Library, key: str) -> None:
    (shelf.root / "parts").mkdir()
    kept = "\n".join(line for line in PART.splitlines() if not line.startswith((f"{key}:", "  - {id: nhom")))
    text = kept.replace("accounts:\n", "").replace(", through: nhom", "")
    (shelf.root / "parts/cua.yaml").write_text(f"{text}\n{key}: 7\n", "utf-8")
    own = {"accounts": "accounts: [{id: a, name: a, opens: {van-ban: 0.1}}]", "public": "public: {}"}
    mine = own.get(key, f"{key}: []")
    changed(shelf, FIRST, "noise: {rate: 1}", f"{mine}\n{USED % ''}")
    assert f": {key}: " in refused(shelf, "b17")
