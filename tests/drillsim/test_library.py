from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.errors import InputError
from drillsim.library import Library
from scoring.rubric import Rubric

HOME = Path(__file__).parents[2] / "scenarios"


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(HOME)


def said(error: pytest.ExceptionInfo[InputError]) -> str:
    return error.value.text("en")


def test_the_library_lists_what_it_holds(library: Library) -> None:
    assert "can-tho" in library.names("cities")
    assert library.names("rules") == ["p2017", "p2026"]
    assert library.names("rubrics") == ["default"]
    assert [path.stem for path in library.scenarios()] == sorted(path.stem for path in library.scenarios())
    assert library.names("nothing") == []


@pytest.mark.parametrize("name", ["b06", "B06", "b06-ransomware", str(HOME / "b06-ransomware.yaml")])
def test_a_scenario_is_found_by_code_name_or_path(library: Library, name: str) -> None:
    assert library.find(name).samefile(HOME / "b06-ransomware.yaml")


@pytest.mark.parametrize(
    ("name", "file"),
    [("b06", "b06-ransomware.yaml"), ("can-tho", "cities/can-tho.yaml"), ("p2026", "rules/p2026.yaml"),
     ("default", "rubrics/default.yaml"), ("nowhere", None), ("nowhere.yaml", None)],
)  # fmt: skip
def test_any_file_of_the_library_is_found_by_name(library: Library, name: str, file: str | None) -> None:
    assert library.any_file(name) == (HOME / file if file else Path(name))


def test_a_document_of_another_kind_is_named(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    for text, said_ in (
        ('{"overall": 1, "scores": {}}', "the scorecard of a drill"),
        ('{"version": 1, "ratings": []}', "an assessment of evaluators"),
    ):
        path.write_text(text, "utf-8")
        with pytest.raises(InputError) as error:
            library.check(path, Rubric)
        assert said_ in said(error)


def test_a_scenario_comes_with_its_city_and_rules(library: Library) -> None:
    loaded = library.scenario("b06")
    assert (loaded.scenario.code, loaded.city.doc.city, loaded.rules.profile) == ("B06", "can-tho", "p2017")
    assert set(loaded.documents) == {"scenario", "city", "rules"}
    assert loaded.documents["rules"]["profile"] == "p2017"


def test_a_profile_is_laid_over_the_one_it_extends(library: Library) -> None:
    rules, data = library.rules("p2026")
    assert rules.profile == data["profile"] == "p2026"
    assert set(data["obligations"]) > {"g1", "update-72h"}


def test_a_city_is_read_once(library: Library) -> None:
    assert library.city("can-tho") is library.city("can-tho")


def test_a_scenario_that_is_not_there_is_told_with_the_nearest(library: Library) -> None:
    with pytest.raises(InputError) as error:
        library.scenario("b06-ransomwear")
    assert "no such file" in said(error)
    assert "nearest: b06-ransomware" in said(error)
    assert error.value.exit_code == 2


def test_a_name_that_is_not_there_is_told_with_its_option(library: Library) -> None:
    with pytest.raises(InputError) as error:
        library.scenario("b06", rules="p2O17")
    assert said(error).startswith("--rules: ")
    assert "nearest: p2017" in said(error)
    with pytest.raises(InputError) as error:
        library.scenario("b06", city="cantho")
    assert "--city" in said(error)
    assert "nearest: can-tho" in said(error)
    with pytest.raises(InputError) as error:
        library.rubric("defalt")
    assert "nearest: default" in said(error)


def test_a_folder_is_no_file(library: Library) -> None:
    with pytest.raises(InputError) as error:
        library.open(HOME)
    assert said(error) == f"{HOME}: it is a folder, not a file"


def test_every_kind_of_file_is_checked(library: Library) -> None:
    kinds = {
        "b06-ransomware.yaml": "scenario",
        "cities/can-tho.yaml": "city",
        "rules/p2026.yaml": "rules",
        "rubrics/default.yaml": "rubric",
    }
    for name, kind in kinds.items():
        assert library.check(HOME / name, Rubric) == kind


def test_a_planner_s_own_city_and_rules_are_files(library: Library, tmp_path: Path) -> None:
    for folder, name in (("cities", "can-tho"), ("rules", "p2017"), ("rubrics", "default")):
        (tmp_path / f"{name}.yaml").write_bytes((HOME / folder / f"{name}.yaml").read_bytes())
    loaded = library.scenario("b06", city=str(tmp_path / "can-tho.yaml"), rules=str(tmp_path / "p2017.yaml"))
    assert loaded.city.doc.city == "can-tho"
    assert library.rubric(str(tmp_path / "default.yaml")).data == library.rubric("default").data


def test_a_fault_of_the_city_is_told_with_the_city_s_line(library: Library, tmp_path: Path) -> None:
    text = (HOME / "cities/can-tho.yaml").read_text("utf-8").replace("level: city", "level: citty", 1)
    place = tmp_path / "mine.yaml"
    place.write_text(text, "utf-8")
    with pytest.raises(InputError) as error:
        library.scenario("b06", city=str(place))
    (fault,) = error.value.faults
    assert (fault.file, text.splitlines()[fault.line - 1].strip()) == (str(place), "level: citty")
