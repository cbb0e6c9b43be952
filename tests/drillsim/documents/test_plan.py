from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.documents.checks import load
from drillsim.documents.plan import PlanDoc, check_plan
from drillsim.documents.requirements import CODES
from drillsim.library.index import Library

HOME = Path(__file__).parents[3] / "scenarios"

TEXT = """
version: 1
plan: p
title: {vi: Kế hoạch, en: Plan}
groups:
  - id: B
    title: {vi: Tình huống, en: Situations}
    shown_by: situation
    codes:
      B01: {name: {vi: Một, en: One}}
      B26: {name: {vi: Hai, en: Two}}
"""


def test_a_code_that_no_scenario_could_cite_is_refused_at_its_line() -> None:
    with pytest.raises(InputError) as refused:
        load(TEXT, "plan.yaml", PlanDoc, check_plan)
    (fault,) = refused.value.faults
    assert (fault.line, fault.code, fault.path) == (11, "plan_code", ("groups", 0, "codes", "B26"))


def test_the_city_s_plan_asks_for_every_code_that_a_drill_may_cite_of_situations_forces_and_process() -> None:
    plan = Library(HOME).plan("ke-hoach-2026")
    listed = [code for group in plan.groups for code in group.codes]
    # B24 is asked for in its five kinds; H to L are duties of the year and what drills are.
    assert sorted(listed) == sorted(code for code in CODES - {"B24"} if code[0] in "ABCDEFG")
    assert all(code.startswith(group.id) for group in plan.groups for code in group.codes)
