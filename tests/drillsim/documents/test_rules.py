from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import HOUR, MINUTE
from drillsim.documents import yamltext
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_rules
from drillsim.documents.rules import RulesDoc

RULES = Path(__file__).parents[3] / "scenarios/rules"
P2017 = (RULES / "p2017.yaml").read_bytes()
P2026 = (RULES / "p2026.yaml").read_bytes()
BASE = yamltext.read(P2017, "p2017.yaml").data


@pytest.fixture(scope="module")
def p2017() -> RulesDoc:
    return load_rules(P2017, "p2017.yaml", CATALOGUE)


@pytest.fixture(scope="module")
def p2026() -> RulesDoc:
    return load_rules(P2026, "p2026.yaml", CATALOGUE, BASE)


def test_each_immediate_line_of_the_plan_is_an_obligation(p2017: RulesDoc) -> None:
    initial = [
        (duty.line, duty.who, duty.to) for duty in p2017.obligations.values() if duty.kind == "initial"
    ]
    assert initial == [
        ("G1", "operator", "owner"),
        ("G2", "operator", "standing"),
        ("G3", "operator", "coordinator"),
        ("G4", "police", "chairman"),
        ("G5", "police", "coordinator"),
        ("G6", "police", "national_standing"),
        ("G6", "police", "steering"),
    ]
    assert all(duty.when == "aware" for duty in p2017.obligations.values() if duty.kind == "initial")


def test_at_once_is_5_and_30_minutes_and_the_note_calls_that_an_assumption(p2017: RulesDoc) -> None:
    assert (p2017.obligations["g2"].target, p2017.obligations["g2"].limit) == (5 * MINUTE, 30 * MINUTE)
    assert "giả định" in p2017.note.vi
    assert "assumption" in p2017.note.en


def test_progress_is_due_an_hour_on_and_closing_once_the_result_is_assessed(p2017: RulesDoc) -> None:
    progress = p2017.obligations["g7"]
    assert (progress.kind, progress.to, progress.after) == ("progress", "standing", HOUR)
    closing = [duty for duty in p2017.obligations.values() if duty.kind == "closing"]
    assert [(duty.when, duty.to) for duty in closing] == [
        ("assessed", "standing"),
        ("assessed", "coordinator"),
    ]


def test_only_serious_incidents_convene_the_group(p2017: RulesDoc) -> None:
    serious = [name for name, duty in p2017.obligations.items() if duty.severity == "serious"]
    assert serious == ["convene-group", "ask-direction"]


def test_every_target_lies_before_its_limit(p2017: RulesDoc, p2026: RulesDoc) -> None:
    for rules in (p2017, p2026):
        assert all(duty.target < duty.limit for duty in rules.obligations.values())


def test_serious_needs_level_4_one_of_five_events_and_more_than_the_owner_can_handle(
    p2017: RulesDoc,
) -> None:
    rule = p2017.classification
    assert (rule.min_level, len(rule.any_of), rule.beyond_owner, rule.basis.mark) == (4, 5, True, "u")


@pytest.mark.parametrize(("severity", "count"), [("ordinary", 11), ("serious", 7)])
def test_a_process_has_the_steps_of_its_article_in_order(p2017: RulesDoc, severity: str, count: int) -> None:
    steps = p2017.processes[severity].steps  # type: ignore[index]
    numbers = [int(step.number.rstrip("abcdefg")) for step in steps.values()]
    assert sorted(numbers) == numbers
    assert set(numbers) == set(range(1, count + 1))


def test_every_technical_act_takes_a_step(p2017: RulesDoc) -> None:
    for process in p2017.processes.values():
        taken = {verb for step in process.steps.values() for verb in step.acts}
        assert {verb for verb, action in CATALOGUE.items() if action.technical} <= taken


def test_no_pair_holds_a_step_that_reporting_takes(p2017: RulesDoc) -> None:
    for process in p2017.processes.values():
        for step in {step for pair in process.pairs for step in pair}:
            assert not {"report", "notify", "acknowledge"} & set(process.steps[step].acts)


def test_the_graded_order_of_both_processes(p2017: RulesDoc) -> None:
    common = {
        ("classify", "plan"),
        ("contain", "eradicate"),
        ("evidence", "eradicate"),
        ("eradicate", "restore"),
        ("recover", "assess"),
        ("assess", "close"),
    }
    assert set(p2017.processes["ordinary"].pairs) == common
    assert set(p2017.processes["serious"].pairs) == common | {("classify", "convene")}


def test_repairs_do_not_wait_for_eradication_but_restoring_does(p2017: RulesDoc) -> None:
    for process in p2017.processes.values():
        assert process.steps["restore"].acts == ("restore_backup",)
        assert {"repair", "roll_back", "switch_power"} <= set(process.steps["recover"].acts)
        assert "restore_backup" in process.steps["recover"].acts


def test_the_initial_report_requires_the_fields_marked_in_form_03(p2017: RulesDoc) -> None:
    form = p2017.forms["mau-03"]
    assert form.kind == "initial"
    assert [name for name, field in form.fields.items() if field.required] == [
        "reporter-name",
        "reporter-address",
        "reporter-phone",
        "reporter-email",
        "contact-name",
        "contact-phone",
        "contact-email",
        "operator",
        "description",
        "detected-at",
        "current-state",
        "how-detected",
        "notified",
        "reported-at",
    ]


def test_the_closing_report_requires_the_fields_marked_in_form_04(p2017: RulesDoc) -> None:
    form = p2017.forms["mau-04"]
    assert form.kind == "closing"
    required = [name for name, field in form.fields.items() if field.required]
    assert required == ["reporter-name", "operator", "detected-at"]


def test_what_the_public_is_told_carries_no_restriction(p2017: RulesDoc) -> None:
    assert p2017.labels["public_notice"] == p2017.labels["answer_press"] == "clear"
    assert p2017.labels["report"] == "amber"


def test_p2026_changes_deadlines_and_marks_but_no_line_nor_step(p2017: RulesDoc, p2026: RulesDoc) -> None:
    assert set(p2026.obligations) - set(p2017.obligations) == {"update-72h", "personal-data"}
    for name, old in p2017.obligations.items():
        new = p2026.obligations[name]
        assert (new.line, new.who, new.to, new.act) == (old.line, old.who, old.to, old.act)
    for severity, process in p2017.processes.items():
        assert p2026.processes[severity].steps == process.steps
        assert p2026.processes[severity].basis.mark == "u"
    assert p2026.forms == p2017.forms


def test_p2026_asks_for_24_and_72_hours(p2026: RulesDoc) -> None:
    legal = {name: duty.legal.vi for name, duty in p2026.obligations.items() if duty.legal is not None}
    assert "24 giờ" in legal["g2"]
    assert "72 giờ" in legal["update-72h"]
    assert "72 giờ" in legal["personal-data"]
    assert p2026.obligations["personal-data"].data == "personal"


def test_p2026_needs_its_base() -> None:
    with pytest.raises(InputError) as caught:
        load_rules(P2026, "p2026.yaml", CATALOGUE, None, ["p2017"])
    assert "no rule profile p2017" in caught.value.text("en")


@pytest.mark.parametrize(
    ("good", "bad", "message"),
    [
        ("[eradicate, restore]", "[eradicat, restore]", "there is no step of the process eradicat"),
        ("acts: [assess_result]", "acts: [asses_result]", "nearest: assess_result"),
        ("act: [convene_group]", "act: [convene_groop]", "nearest: convene_group"),
        ("  share: amber", "  shaer: amber", "nearest: share"),
        ("    target: 8m\n    limit: 40m", "    target: 40m\n    limit: 40m", "target"),
        ("who: police", "who: army", "army"),
    ],
)
def test_a_fault_in_a_profile_is_told(good: str, bad: str, message: str) -> None:
    text = P2017.decode().replace(good, bad, 1)
    with pytest.raises(InputError) as caught:
        load_rules(text, "p2017.yaml", CATALOGUE)
    assert message in caught.value.text("en")


def test_a_fault_in_a_profile_has_its_line() -> None:
    text = P2017.decode().replace("[eradicate, restore]", "[eradicat, restore]", 1)
    with pytest.raises(InputError) as caught:
        load_rules(text, "p2017.yaml", CATALOGUE)
    (fault,) = caught.value.faults
    assert "[eradicat, restore]" in text.splitlines()[fault.line - 1]
