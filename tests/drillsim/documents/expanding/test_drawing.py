"""Values that a seed draws, and what is taken whole."""

from __future__ import annotations

from tests.drillsim.documents.expanding.test_expanding import CITY, data


def test_all_of_what_is_there_is_a_list_whatever_the_seed() -> None:
    pool = {"systems": {"kind": "commune", "area": "hau-giang"}}
    let = {"m": {"pick": "all", "from": pool}, "x": {"pick": "all", "from": ["pa05"]}}
    one, other = (data({"let": let, "hits": ["{m}"], "to": ["{x}"]}, seed=seed) for seed in (1, 2))
    assert one == other
    communes = [row for row in CITY.doc.communes.units if row.region == "hau-giang"]
    assert one["hits"] == [f"mang-{row.id}" for row in communes] and len(communes) > 20
    assert one["to"] == ["pa05"]
