"""A new drill is made of what is sound; what is not is named, and keeps nobody from the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.web.site import Site
from web.core.server import KEY, SCENARIOS, Server
from web.services.drills import today
from web.services.shelf import offered, shelf

SOUND = "b17-faulty-update"
KEPT = (
    f"{SOUND}.yaml",
    "cities/can-tho.yaml",
    "rules/p2017.yaml",
    "rules/p2026.yaml",
    "rubrics/default.yaml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of one scenario with all that it needs."""
    for name in KEPT:
        (tmp_path / "library" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SCENARIOS / name, tmp_path / "library" / name)
    for kind in ("noise", "parts"):
        shutil.copytree(SCENARIOS / kind, tmp_path / "library" / kind)
    return tmp_path / "library"


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_faulty_scenario_is_named_with_its_line_and_the_others_are_offered(folder: Path) -> None:
    (folder / "b99-mine.yaml").write_text("code: B99\nlenght: 2h\n", "utf-8")
    found = offered(folder)
    assert list(found.scenarios) == [SOUND] and list(found.rules) == ["p2017", "p2026"]
    assert list(found.faulty) == ["b99-mine.yaml"]
    told = [fault.text("en") for fault in found.faulty["b99-mine.yaml"]]
    assert any(each.startswith("b99-mine.yaml:2: ") and "length" in each for each in told)


def test_what_is_no_yaml_at_all_is_named_too(folder: Path) -> None:
    (folder / "b98.yaml").write_bytes(b"\x00\x01 {")
    found = offered(folder)
    assert list(found.faulty) == ["b98.yaml"] and list(found.scenarios) == [SOUND]


def test_a_faulty_rubric_leaves_the_scenarios(folder: Path) -> None:
    (folder / "rubrics/mine.yaml").write_text("title: Mine\nwieghts: {}\n", "utf-8")
    found = offered(folder)
    assert list(found.scenarios) == [SOUND] and list(found.rubrics) == ["default"]
    assert list(found.faulty) == ["rubrics/mine.yaml"]


def test_scenarios_of_a_faulty_city_are_left_out_and_the_city_is_named_once(folder: Path) -> None:
    replaced(folder / "cities/can-tho.yaml", "agencies:", "agencys:")
    found = offered(folder)
    assert found.scenarios == {} and list(found.faulty) == ["cities/can-tho.yaml"]
    faults = found.faulty["cities/can-tho.yaml"]
    assert len(faults) == len({(fault.line, fault.code, fault.what("en")) for fault in faults})


def test_the_page_names_the_file_and_opens_and_a_mended_file_is_offered(site: Site, folder: Path) -> None:
    here: Server = site.app.extensions[KEY]
    here.scenarios = folder
    shutil.copy(folder / f"{SOUND}.yaml", folder / "b97.yaml")
    replaced(folder / "b97.yaml", "code: B17", "cod: B17")
    page = site.staff("director").get("/staff/new")
    assert page.status_code == 200
    assert "b97.yaml" in page.text and f'value="{SOUND}"' in page.text and 'value="b97"' not in page.text
    shutil.copy(folder / f"{SOUND}.yaml", folder / "b97.yaml")
    page = site.staff("director").get("/staff/new")
    assert 'value="b97"' in page.text and "notice is-warn" not in page.text
    assert shelf(here) is shelf(here)


def test_a_new_drill_s_form_says_at_each_field_what_is_wrong_and_keeps_what_was_typed(
    site: Site, folder: Path
) -> None:
    site.app.extensions[KEY].scenarios = folder
    typed = {"scenario": SOUND, "rules": "p1999", "rubric": "default", "players": "expert", "seed": "x<1"}
    answer = site.staff("director").post("/staff/new", **typed)
    assert answer.status_code == 400
    assert (
        'id="rules" name="rules" aria-describedby="rules-wrong" aria-invalid="true" autofocus' in answer.text
    )
    assert 'id="rules-wrong">' in answer.text
    assert (
        'value="x&lt;1"' in answer.text
        and 'aria-describedby="seed-wrong seed-help" aria-invalid="true">' in answer.text
    )
    assert '<option value="expert" selected>' in answer.text
    assert answer.text.count("autofocus") == 1 and answer.text.count('aria-invalid="true"') == 2
    assert len(site.store.drills()) == 1


def test_the_day_of_a_new_drill_is_today_or_the_one_that_is_chosen(site: Site, folder: Path) -> None:
    here: Server = site.app.extensions[KEY]
    here.scenarios = folder
    director = site.staff("director")
    assert f'type="date" id="date" name="date" value="{today()}"' in director.get("/staff/new").text
    typed = {"scenario": SOUND, "rubric": "default", "players": "expert", "seed": "1"}
    for date, held in (("2026-12-24", "2026-12-24"), ("", today()), (None, today())):
        answer = director.post("/staff/new", **typed, **({} if date is None else {"date": date}))
        live = here.live(answer.headers["Location"].rpartition("/")[2])
        assert live is not None and live.setup.date == held
    answer = director.post("/staff/new", **typed, date="24/12/2026")
    assert answer.status_code == 400 and 'id="date-wrong">' in answer.text
