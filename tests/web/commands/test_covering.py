"""``list --coverage``."""

from __future__ import annotations

import json

from tests.web.commands.saying import TOP, drillsim


def test_the_page_in_the_documents_is_what_the_command_makes() -> None:
    said = drillsim("list", "--coverage", "--markdown")
    assert (said.code, said.err) == (0, "")
    assert said.out == (TOP / "docs/coverage.md").read_text("utf-8")


def test_a_gap_is_seen_in_both_languages() -> None:
    data = json.loads(drillsim("list", "--coverage", "--json").out)
    situations = {row["code"]: row for row in data[0]["rows"]}
    assert "b06-ransomware" in situations["B06"]["main"]
    gaps = sum(
        row["played"] and not row["main"] and not row["beside"] for table in data for row in table["rows"]
    )
    assert drillsim("list", "--coverage", lang="vi").out.count("– chưa kịch bản nào có") == gaps
    assert drillsim("list", "--coverage", lang="en").out.count("– no scenario has it") == gaps


def test_what_is_done_through_the_year_is_no_gap_and_told_where_a_scenario_has_it() -> None:
    out = drillsim("list", "--coverage", lang="en").out
    assert "  H1" not in out
    [duties] = [row for row in out.split("\n  F") if row.startswith("19 ")]
    assert "● " in duties and ", b04\n" in duties
