"""Types of records: what the documentation says of each kind is what its type holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_type_hints

import pytest

from drillsim.base.errors import JournalError
from drillsim.base.records import KINDS, Entry, entry, start_of
from drillsim.base.steering import CONTROLS

PAGE = (Path(__file__).parents[3] / "docs/journal.md").read_text("utf-8")


def row(kind: str) -> str:
    """What the page's tables say that a record of a kind holds, the innermost brackets left out."""
    tables = PAGE.partition("Types of `control`")[0] + PAGE.partition("## Consequences")[2]
    said = re.search(rf"^\| (?:`[a-z]+`, )*`{kind}`(?:, `[a-z]+`)* \| (.*) \|$", tables, re.MULTILINE)
    assert said is not None, kind
    fields = said.group(1)
    while (shorter := re.sub(r"[({\[][^(){}\[\]]*[)}\]]", "", fields)) != fields:
        fields = shorter
    return fields


# A control's fields stand in a table of their own, one row a type.
@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"control"}))
def test_the_documentation_names_the_fields_of_a_kind_and_no_others(kind: str) -> None:
    fields = set(get_type_hints(KINDS[kind]))
    assert fields <= set(re.findall(r"`([a-z_]+)`", row(kind))), kind
    if kind not in ("state", "perceived"):  # theirs lists the fields of systems too
        assert set(re.findall(r"(?:^|, )`([a-z_]+)`", row(kind))) <= fields, kind


def test_the_documentation_names_the_fields_of_controls() -> None:
    table = PAGE.partition("| type | fields | does |")[2].partition("\n\n")[0]
    told = set(re.findall(r"`([a-z_]+)`", table + row("control")))
    for kind in CONTROLS.values():
        assert set(get_type_hints(kind)) - {"speed"} <= told, kind


def test_a_record_is_one_small_tuple_whatever_its_kind() -> None:
    record = entry(3, 60_000, "end", {"reason": "length"})
    assert (record.seq, record.t, record.kind, record.data) == (3, 60_000, "end", {"reason": "length"})
    assert type(record) is Entry


def test_a_journal_begins_with_its_start() -> None:
    assert start_of([entry(0, 0, "start", {"format": 1})]) == {"format": 1}
    with pytest.raises(JournalError) as refused:
        start_of([entry(0, 0, "end", {"reason": "length"})])
    assert refused.value.params == {"record": "0"}
