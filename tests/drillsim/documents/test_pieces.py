from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from drillsim.base.model import Value
from drillsim.documents.pieces import ByIdentity, Kept, assembled, forget, validated


class Piece(Value):
    id: str
    weight: float = 1.0


class Whole(Value):
    version: int
    pieces: Annotated[tuple[Piece, ...], Field(min_length=1)]
    more: tuple[str, ...] = ()


def whole(*ids: str, **more: object) -> dict[str, object]:
    return {"version": 1, "pieces": [{"id": each} for each in ids], **more}


def test_a_document_put_together_of_its_pieces_is_the_one_that_is_validated_as_a_whole() -> None:
    data = whole("a", "b", more=["x"])
    found = assembled(Whole, data, ("pieces",))
    assert found == Whole.model_validate_json('{"version":1,"pieces":[{"id":"a"},{"id":"b"}],"more":["x"]}')
    assert found is not None
    assert type(found) is Whole
    assert found.model_dump() == {
        "version": 1,
        "pieces": ({"id": "a", "weight": 1.0}, {"id": "b", "weight": 1.0}),
        "more": ("x",),
    }
    assert found.model_fields_set == {"version", "pieces", "more"}


def test_only_what_is_new_is_validated() -> None:
    forget()
    first = assembled(Whole, whole("a", "b", "c"), ("pieces",))
    before = validated()
    second = assembled(Whole, whole("a", "x", "c"), ("pieces",))
    assert validated() == before + 1
    assert first is not None
    assert second is not None
    assert second.pieces[0] is first.pieces[0]
    assert second.pieces[2] is first.pieces[2]


def test_what_is_wrong_anywhere_is_for_the_whole_to_say() -> None:
    wrong: list[object] = [
        whole(),
        {"version": 1},
        {"version": 1, "pieces": {}},
        {"version": "1", "pieces": [{"id": "a"}]},
        whole("a", unknown=1),
        {"version": 1, "pieces": [{"id": "a"}, {"id": 1}]},
        {"version": 1, "pieces": [{"id": "a", "other": 1}]},
        {"version": 1, "pieces": ["a"]},
        [],
        None,
    ]
    assert [assembled(Whole, data, ("pieces",)) for data in wrong] == [None] * len(wrong)


def test_what_is_kept_is_bounded_and_told_apart_by_all_of_its_key() -> None:
    kept: Kept[int] = Kept(2)
    kept.put(1, "a", 1)
    assert (kept.get("a", 1), kept.get("a", 2), kept.missed) == (1, None, 1)
    kept.put(2, "b")
    kept.put(3, "c")
    assert (kept.get("a", 1), kept.get("c")) == (None, 3)


def test_objects_that_are_equal_are_not_the_same() -> None:
    kept: ByIdentity[str] = ByIdentity(4)
    one, other = Path("x"), Path("x")
    kept.put("one", one)
    assert (kept.get(one), kept.get(other), kept.get(one, "more")) == ("one", None, None)
