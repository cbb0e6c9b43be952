"""Edits of a text by path: what is meant happens, and nothing else."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.documents import edits
from drillsim.documents.edits import Add, Edit, Patch, Put, Remove, Shift, edited, meant, patch
from drillsim.documents.pieces import forget
from drillsim.documents.yamltext import Path as Place
from drillsim.documents.yamltext import read
from drillsim.library.index import SHIPPED

TINY = Path(__file__).parents[1]
ODD = """\
# The head.
name: một   # beside

# About the list.
list:
  # about a
  - a

  # A heading of its own.

  # about b
  - id: b  # beside b
    # inside b
    text: >-
      một hai
      ba bốn
    empty:
  - - x
    - y  # beside y
  - {k: 1, l: [a, b, ], m: {}}
'quoted key': "two # words"
flow: [a, {b: c},
  # in brackets
  d]
last: |
  một
  hai
# The end.
"""
VALUES: list[Any] = [
    0,
    -5,
    1.5,
    True,
    None,
    "một",
    "a: b",
    "x, y",
    "# no",
    "no",
    "12:30",
    "",
    " lead",
    "trail ",
    "true",
    "3",
    "- a",
    "{a}",
    "hai\ndòng",
    "hai\ndòng\n",
    "quotes \" and \\ and '",
    "tab\tand\u00a0more\u2028",
    "từ " * 80 + "cuối",
    [],
    {},
    ["a", "b: c", ["d"]],
    {"k": 1, "l": [1, {"m": "n"}]},
    {"vi": "xin chào, bạn", "en": "hello"},
    [{"id": "a", "title": {"vi": "dài " * 40 + ".", "en": "long " * 40 + "."}}],
]
KEYS = ("new", "Mới", "a b", "true", "x:y", "12")


def _places(data: object, path: Place = ()) -> Iterator[tuple[Place, object]]:
    yield path, data
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield from _places(value, (*path, key))


def _any(luck: random.Random, data: object) -> Edit:
    """An edit that makes sense somewhere."""
    every = [*_places(data)]
    while True:
        path, value = luck.choice(every)
        choices: list[Edit] = []
        if path:
            choices += [Put(path, luck.choice(VALUES)), Remove(path)]
        if isinstance(value, dict):
            choices += [Put((*path, luck.choice(KEYS)), luck.choice(VALUES))]
        if isinstance(value, list):
            choices += [Add(path, luck.randint(0, len(value)), luck.choice(VALUES))]
            choices += (
                [Shift((*path, luck.randrange(len(value))), luck.randrange(len(value)))] if value else []
            )
        if choices:
            return luck.choice(choices)


def _held(text: str, edit: Edit) -> Patch:
    """The patch of an edit that does what it means, and is taken back to the last byte."""
    found = patch(text, edit)
    after = found.on(text)
    wanted = json.dumps(meant(read(text, "").data, edit), sort_keys=True)
    assert json.dumps(read(after, "").data, sort_keys=True) == wanted, edit
    assert found.undo.on(after) == text
    return found


def test_a_long_text_above_a_comment_that_stands_further_in_does_not_take_it_up() -> None:
    comment = "\n\n  # A heading of its own.\n# The end.\n"
    long = " ".join(["từ"] * 80)
    found = _held(f"name: x{comment}", Put(("text",), long))
    assert found.on(f"name: x{comment}") == f"name: x\ntext: {long}{comment}"
    found = _held(f"- x{comment}", Add((), 1, long))
    assert found.on(f"- x{comment}") == f"- x\n- {long}{comment}"


@pytest.mark.parametrize(
    "text",
    [
        ODD,
        ODD.replace("\n", "\r\n"),
        "\ufeff" + ODD,
        ODD.rstrip("\n"),
        (TINY / "tiny_scenario.yaml").read_text("utf-8"),
        (TINY / "tiny_city.yaml").read_text("utf-8"),
    ],
    ids=["odd", "crlf", "bom", "no end", "scenario", "city"],
)
def test_any_edit_means_what_it_says(text: str) -> None:
    luck, data = random.Random(1), read(text, "").data
    for _ in range(50):
        _held(text, _any(luck, data))
    changed = text
    for _ in range(40):
        before = read(changed, "").data
        if not isinstance(before, dict | list) or not before:
            changed = text
            continue
        changed = _held(changed, _any(luck, before)).on(changed)


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("**/*.yaml")), ids=lambda path: path.stem)
def test_shipped_files_take_edits(path: Path) -> None:
    raw = path.read_bytes()
    text = raw.decode()
    assert text.encode() == raw
    assert edited(text, []) == text
    luck, data = random.Random(path.stem), read(text, "").data
    for _ in range(1 if len(raw) > 100_000 else 3):
        _held(text, _any(luck, data))


def test_a_value_changes_alone() -> None:
    found = patch(ODD, Put(("name",), "hai"))
    assert (found.old, found.new) == ("một", "hai")
    assert edited(ODD, [Put(("list", 1, "id"), "c, d")]) == ODD.replace("id: b ", 'id: "c, d" ')
    assert edited(ODD, [Put(("quoted key",), "three")]) == ODD.replace("two # words", "three")
    assert edited(ODD, [Put(("list", 1, "empty"), 3)]) == ODD.replace("empty:", "empty: 3")
    assert edited(ODD, [Put(("flow", 1, "b"), [1])]) == ODD.replace("b: c", "b: [1]")
    folded = edited(ODD, [Put(("list", 1, "text"), "năm sáu")])
    assert folded == ODD.replace("một hai\n      ba bốn", "năm sáu")


def test_what_is_the_same_changes_nothing() -> None:
    assert patch(ODD, Put(("name",), "một")) == Patch(0, "", "")
    assert patch(ODD, Shift(("list", 1), 1)) == Patch(0, "", "")


def test_comments_stay_with_what_they_are_about() -> None:
    assert edited(ODD, [Remove(("list", 0))]) == ODD.replace("  - a\n\n", "")
    gone = edited(ODD, [Remove(("list", 1))])
    assert "# A heading of its own." in gone
    assert "# about b" not in gone
    assert "# beside b" not in gone
    moved = edited(ODD, [Shift(("list", 1), 2)])
    assert moved.index("# about b") > moved.index("# beside y")
    assert moved.index("# about b") < moved.index("- id: b")
    assert sorted(moved.splitlines()) == sorted(ODD.splitlines())


def test_new_items_and_keys_stand_in_the_house_form() -> None:
    text = "list:\n  - {id: a}\nflow: [x]\nmap: {a: 1}\n"
    title = {"vi": "Tên, dài", "en": "Name"}
    added = edited(text, [Add(("list",), 1, {"id": "b", "title": title}), Add(("flow",), 0, "w")])
    assert added == text.replace(
        "{id: a}\n", '{id: a}\n  - {id: b, title: {vi: "Tên, dài", en: Name}}\n'
    ).replace("[x]", "[w, x]")
    assert edited(text, [Put(("map", "b"), True), Put(("new",), "30m")]) == (
        text.replace("a: 1}", "a: 1, b: true}") + "new: 30m\n"
    )
    long = edited(text, [Add(("list",), 0, {"id": "c", "body": {"vi": "chữ " * 60 + "hết.", "en": "x"}})])
    assert long.startswith("list:\n  - id: c\n    body:\n      vi: >-\n        chữ chữ ")
    assert long.endswith("hết.\n      en: x\n  - {id: a}\nflow: [x]\nmap: {a: 1}\n")


@pytest.mark.parametrize(
    "edit",
    [
        Put(("nowhere", "b"), 1),
        Put((), 1),
        Put(("list", 9), 1),
        Remove(("nowhere",)),
        Add(("name",), 0, 1),
        Add(("list",), 9, 1),
        Shift(("list", 0), 9),
        Shift(("name",), 0),
    ],
    ids=str,
)
def test_where_nothing_is_nothing_is_changed(edit: Edit) -> None:
    with pytest.raises(InputError) as refused:
        patch(ODD, edit, "draft")
    assert refused.value.faults[0].code == "edit_nowhere"


def test_what_yaml_cannot_hold_is_refused() -> None:
    with pytest.raises(InputError) as refused:
        patch(ODD, Put(("name",), 10**20))
    assert refused.value.faults[0].code == "edit_unwritable"
    assert "name" in refused.value.faults[0].text("vi")


def test_a_patch_is_not_made_on_another_text() -> None:
    with pytest.raises(ValueError, match="một"):
        patch(ODD, Put(("name",), "hai")).on(ODD.replace("một", "ba"))


ROWS = "list:\n  - {id: a}  # about a\n  - {id: b}\nflow: [a, b]\nlast: 1\n"


def test_rows_that_come_side_by_side_are_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred new rows, changed and moved since, cost as many readings of the text as one."""
    rows: list[Edit] = [Add(("list",), 1 + n, {"id": f"n{n}"}) for n in range(200)]
    rows += [Put(("list", 1 + n, "id"), f"m{n}") for n in range(200)]
    rows += [Remove(("list", 200)), Shift(("list", 1), 2)]
    read_: list[int] = []

    def counted(*told: Any, **more: Any) -> Any:
        read_.append(1)
        return read(*told, **more)

    monkeypatch.setattr(edits, "read", counted)
    forget()
    after = edited(ROWS, rows)
    assert len(read_) == 2
    names = [row["id"] for row in read(after, "").mapping["list"]]  # type: ignore[attr-defined]
    assert names == ["a", "m1", "m0", *(f"m{n}" for n in range(2, 199)), "b"]
    back: list[Edit] = [Remove(("list", at)) for at in range(199, 0, -1)]
    assert edited(after, back) == ROWS and len(read_) == 4
    forth: list[Edit] = [Remove(("list", 1))] * 199
    assert edited(after, forth) == ROWS


def test_the_text_after_one_edit_more_takes_no_longer_however_many_there_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Places are changed and rows added by turns, so that nothing can be done at once; each asks for all."""
    worked: list[int] = []
    once = edits._after

    def counted(*told: Any) -> str:
        worked.append(1)
        return once(*told)

    monkeypatch.setattr(edits, "_after", counted)
    forget()
    asked: list[Edit] = []
    for n in range(30):
        asked += [Put(("last",), n + 2), Add(("list",), 0 if n % 2 else 1, {"id": f"n{n}"})]
        worked.clear()
        after = edited(ROWS, asked)
        assert len(worked) <= 2
    worked.clear()
    assert edited(ROWS, asked[:-1]) != after and len(worked) <= 1
    forget()
    assert edited(ROWS, asked) == after and len(worked) > 50


def test_of_two_things_that_say_the_same_one_is_changed() -> None:
    twice = "list:\n  - {id: a}\n  - {id: a}\n"
    assert edited(twice, [Put(("list", 1, "id"), "b")]) == "list:\n  - {id: a}\n  - {id: b}\n"


def test_of_values_put_in_one_place_the_last_stands() -> None:
    assert edited(ROWS, [Put(("last",), "a: b"), Put(("last",), 2), Put(("last",), 1)]) == ROWS


def test_what_is_taken_back_of_new_rows_leaves_nothing() -> None:
    assert edited(ROWS, [Add(("list",), 2, {"id": "c"}), Remove(("list", 2))]) == ROWS
    both: list[Edit] = [Add(("flow",), 1, "x"), Add(("flow",), 2, "y"), Remove(("flow", 0))]
    assert read(edited(ROWS, both), "").mapping["flow"] == ["x", "y", "b"]
    whole: list[Edit] = [Remove(("list", 0)), Remove(("list", 0))]
    assert read(edited(ROWS, whole), "").mapping == {"list": [], "flow": ["a", "b"], "last": 1}


@pytest.mark.parametrize("seed", range(6))
def test_several_edits_at_once_are_each_after_the_other(seed: int) -> None:
    """Whatever is folded, the values are those that come of the edits one by one."""
    luck, data = random.Random(seed), read(ROWS, "").data
    steps: list[Edit] = []
    for _ in range(12):
        rows: Any = data["list"]  # type: ignore[index]
        each = luck.choice(
            [
                Add(("list",), luck.randint(0, len(rows)), {"id": luck.choice("xyz")}),
                *([Remove(("list", luck.randrange(len(rows))))] if len(rows) > 1 else []),
                *([Put(("list", luck.randrange(len(rows)), "id"), luck.choice("uvw"))] if rows else []),
                *([Shift(("list", luck.randrange(len(rows))), luck.randrange(len(rows)))] if rows else []),
            ]
        )
        steps.append(each)
        data = meant(data, each)
    assert read(edited(ROWS, steps), "").data == data
