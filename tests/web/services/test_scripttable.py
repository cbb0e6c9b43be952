"""The script as a table: cells and rows changed by id, with nothing else of the text touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.documents.yamltext import read
from web.services.scripttable import CellChange, Column, Overtaken, RowChange, changed, table

TEXT = (Path(__file__).parents[2] / "drillsim" / "tiny_scenario.yaml").read_text("utf-8")


def at(text: str, id_: str, column: Column) -> str:
    return next(row.cells[column].text for row in table(text) if row.id == id_)


def ids(text: str) -> list[str]:
    return [row.id for row in table(text)]


def test_cells_say_what_injects_hold() -> None:
    alert, order, chaser = table(TEXT)
    assert {column: cell.text for column, cell in alert.cells.items()} == {
        "at": "10m", "title": "Cảnh báo", "channel": "alert", "from": "centre", "to": "centre",
        "body": "Máy {host:pc-a} lúc {time}", "objectives": "", "notes": "",
    }  # fmt: skip
    assert len(alert.expected) == 3 and TEXT.splitlines()[alert.line - 1] == "  - id: alert"
    assert order.cells["to"].text == "centre/technician, police"
    assert not order.cells["at"].open and order.cells["at"].text.startswith("when: {any:")
    assert chaser.cells["from"].text == "Lãnh đạo"


@pytest.mark.parametrize(
    ("column", "text", "old", "new"),
    [
        ("at", "12m", "at: 10m", "at: 12m"),
        ("title", "Báo động, gấp", "{vi: Cảnh báo, en: Alert}", '{vi: "Báo động, gấp", en: Alert}'),
        ("to", "centre, police/leader", "    to: centre\n", "    to: [centre, police/leader]\n"),
        ("channel", "phone", "channel: alert", "channel: phone"),
    ],
)
def test_a_cell_changes_its_own_value_alone(column: Column, text: str, old: str, new: str) -> None:
    before = at(TEXT, "alert", column)
    assert changed(TEXT, [CellChange("alert", column, before, text)]) == TEXT.replace(old, new, 1)


def test_what_has_no_place_yet_is_given_one_and_goes_again() -> None:
    noted = changed(
        TEXT,
        [CellChange("alert", "notes", "", "Gọi trước"), CellChange("alert", "objectives", "", "contain")],
    )
    inject = read(noted, "").at(("injects", 0))
    assert isinstance(inject, dict)
    assert (inject["notes"], inject["objectives"]) == ({"controller": {"vi": "Gọi trước"}}, ["contain"])
    gone = [CellChange("alert", "notes", "Gọi trước", ""), CellChange("alert", "objectives", "contain", " ")]
    assert changed(noted, gone) == TEXT


def test_rows_are_added_moved_and_removed() -> None:
    assert ids(changed(TEXT, [RowChange("down", "alert")])) == ["order", "alert", "chaser"]
    assert changed(TEXT, [RowChange("up", "alert")]) == TEXT
    added = changed(TEXT, [RowChange("add", "alert"), CellChange("moi-1", "title", "Tình huống mới", "Hai")])
    assert ids(added) == ["alert", "moi-1", "order", "chaser"]
    assert (at(added, "moi-1", "at"), at(added, "moi-1", "title")) == ("10m", "Hai")
    assert changed(added, [RowChange("remove", "moi-1")]) == TEXT


def test_another_cell_stays_and_the_same_one_is_told() -> None:
    theirs = changed(TEXT, [CellChange("alert", "at", "10m", "11m")])
    both = changed(
        theirs,
        [CellChange("alert", "channel", "alert", "phone"), CellChange("order", "title", "Yêu cầu", "Hai")],
    )
    assert (at(both, "alert", "at"), at(both, "alert", "channel")) == ("11m", "phone")
    with pytest.raises(Overtaken) as refused:
        changed(theirs, [CellChange("alert", "at", "10m", "12m")])
    assert refused.value.cells == {("alert", "at"): "11m"}
    assert changed(theirs, [CellChange("alert", "at", "10m", "11m")]) == theirs


def test_a_row_that_has_gone_is_refused() -> None:
    for change in (CellChange("none", "at", "", "1m"), RowChange("remove", "none"), RowChange("up", "none")):
        with pytest.raises(InputError):
            changed(TEXT, [change])
    with pytest.raises(InputError):
        table("injects: [")
    assert table("injects: 3\n") == []


@pytest.mark.parametrize("expect", ["5", "{b: 1}", "text"])
def test_a_draft_that_holds_something_else_is_shown_as_far_as_it_goes(expect: str) -> None:
    assert table(f"injects:\n- id: a\n  expect: {expect}\n")[0].expected == []


def test_a_row_is_added_beside_what_is_none() -> None:
    text = changed("injects:\n- hello\n", [RowChange("add", "")])
    assert [row.id for row in table(text)] == ["moi-1"]
