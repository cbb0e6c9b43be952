"""What a scenario says of stocks: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load

SOUND = """stocks:
  - id: dau
    title: {vi: Dầu máy phát, en: Generator fuel}
    owner: so-khcn
    amount: 120
    unit: {vi: lít, en: litres}
    price: 21000
    uses:
      - {runs: cong-ttdt, takes: 60}
      - {act: [repair, restore_backup], about: cong-ttdt, takes: 5}
  - {id: tien, title: {vi: Tiền, en: Money}, owner: so-khcn, amount: 5000000, unit: {vi: đồng, en: VND}}
reactions:
  - {id: mua, when: {stock: dau, below: 0.25}, then: [{stock: dau, add: 100, pays: tien, after: 20m}]}
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    fuel, money = load(example_with(SOUND)).stocks
    assert (fuel.amount, fuel.price, len(fuel.uses), money.price) == (120, 21_000, 2, None)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("owner: so-khcn\n    amount", "owner: so-khcm\n    amount", "there is no agency so-khcm"),
        ("runs: cong-ttdt", "runs: cong-ttdd", "there is no"),
        ("act: [repair, restore_backup]", "act: [repair, restore]", "there is no act"),
        ("runs: cong-ttdt, takes", "runs: cong-ttdt, act: repair, takes", "uses: exactly one of runs, act"),
        ("{runs: cong-ttdt, takes", "{runs: cong-ttdt, about: cong-ttdt, takes", "go with act alone"),
        ("amount: 120", "amount: 0", "amount"),
        ("{stock: dau, below", "{stock: dua, below", "there is no stock dua"),
        ("then: [{stock: dau", "then: [{stock: dua", "there is no stock dua"),
        ("pays: tien", "pays: tine", "there is no stock tine"),
        ("pays: tien", "pays: dau", "dau cannot pay for dau"),
        ("    price: 21000\n", "", "tien cannot pay for dau"),
        ("add: 100", "add: -100", "tien cannot pay for dau"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, said: str) -> None:
    assert old in SOUND
    assert said in faults(example_with(SOUND.replace(old, new, 1)))


def test_two_stocks_of_one_name_are_refused_and_version_1_knows_none() -> None:
    assert "stock dau stands twice" in faults(example_with(SOUND.replace("id: tien", "id: dau")))
    assert "stocks: needs version: 2" in faults(example_with(SOUND, version=1))
