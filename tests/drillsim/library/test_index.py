from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from drillsim.base.errors import InputError
from drillsim.documents.yamltext import parse
from drillsim.library.index import Library
from scoring.rubric import Rubric

HOME = Path(__file__).parents[3] / "scenarios"


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
        ('{"overall": 1, "medians": {}, "rubric": {}}', "the scorecard of a drill"),
        ('{"version": 1, "ratings": []}', "an assessment of evaluators"),
    ):
        path.write_text(text, "utf-8")
        (fault,) = library.check(path, Rubric).faults
        assert said_ in fault.text("en")


def test_a_file_of_another_language_is_named(library: Library) -> None:
    (fault,) = library.check(HOME.parent / "pyproject.toml", Rubric).faults
    assert fault.text("en").endswith("pyproject.toml: no YAML file but a .toml file")


def test_a_scenario_comes_with_its_city_and_rules(library: Library) -> None:
    loaded = library.scenario("b06")
    assert (loaded.scenario.code, loaded.city.doc.city, loaded.rules.profile) == ("B06", "can-tho", "p2026")
    assert set(loaded.documents) == {"scenario", "city", "rules", "drawn"}
    assert loaded.documents["rules"]["profile"] == "p2026"


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
    assert str(HOME) in said(error)


def test_every_kind_of_file_is_checked(library: Library) -> None:
    kinds = {
        "b06-ransomware.yaml": "scenario",
        "cities/can-tho.yaml": "city",
        "rules/p2026.yaml": "rules",
        "rubrics/default.yaml": "rubric",
    }
    for name, kind in kinds.items():
        verdict = library.check(HOME / name, Rubric)
        assert (verdict.file, verdict.kind, verdict.faults, verdict.warnings) == (
            str(HOME / name),
            kind,
            [],
            [],
        )
        assert (verdict.sums is not None) == (kind == "scenario")


def test_a_file_is_checked_to_its_end_whatever_it_is(library: Library, tmp_path: Path) -> None:
    for folder, name, good, bad in (
        (".", "b06-ransomware", "length: 3h", "length: 3"),
        ("cities", "can-tho", "level: city", "level: citty"),
        ("rules", "p2026", "extends: p2017", "extends: p2018"),
        ("rubrics", "default", "version: 2", 'version: "2"'),
    ):
        text = (HOME / folder / f"{name}.yaml").read_text("utf-8")
        path = tmp_path / f"{name}.yaml"
        path.write_text(text.replace(good, bad, 1), "utf-8")
        verdict = library.check(path, Rubric)
        assert [fault.severity for fault in verdict.faults] == ["fault"], verdict.faults
        assert verdict.sums is None
    assert library.check(tmp_path / "none.yaml", Rubric).faults[0].code == "no_file"


def test_a_scenario_with_warnings_is_sound(library: Library, tmp_path: Path) -> None:
    text = (HOME / "b06-ransomware.yaml").read_text("utf-8")
    path = tmp_path / "mine.yaml"
    path.write_text(text.replace("basis: [A1,", "basis: [G99,", 1), "utf-8")
    verdict = library.check(path, Rubric)
    assert not verdict.faults
    assert [warning.code for warning in verdict.warnings] == ["unknown_basis"]
    assert library.scenario(str(path)).scenario.code == "B06"
    path.write_text(path.read_text("utf-8").replace("length: 3h", "length: 3", 1), "utf-8")
    assert library.check(path, Rubric).warnings == []


def test_a_drill_holds_the_whole_text_of_what_has_vietnamese_alone(library: Library, tmp_path: Path) -> None:
    for folder, name in ((".", "b06-ransomware"), ("cities", "can-tho"), ("rules", "p2026")):
        text = (HOME / folder / f"{name}.yaml").read_text("utf-8")
        data = parse(text, name).data
        key = "name" if name == "can-tho" else "title"
        data[key] = "Chỉ tiếng Việt"
        (tmp_path / f"{name}.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
        (told,) = library.check(tmp_path / f"{name}.yaml", Rubric).warnings
        assert told.code == "untranslated"
    files = {name: str(tmp_path / f"{name}.yaml") for name in ("b06-ransomware", "can-tho", "p2026")}
    loaded = library.scenario(files["b06-ransomware"], city=files["can-tho"], rules=files["p2026"])
    whole = {"vi": "Chỉ tiếng Việt", "en": "Chỉ tiếng Việt (not translated)"}
    assert [loaded.documents[kind][key] for kind, key in
            (("scenario", "title"), ("city", "name"), ("rules", "title"))] == [whole] * 3  # fmt: skip


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


def test_a_scenario_may_name_the_profile_that_it_is_played_with(library: Library, tmp_path: Path) -> None:
    named = library.scenario("b22")
    assert named.rules.profile == "p2026"
    assert library.sources("b22")["rules"] == named.documents["rules"]
    assert library.scenario("b22", rules="p2017").rules.profile == "p2017"
    text = (HOME / "b22-leaked-password.yaml").read_text("utf-8")
    place = tmp_path / "mine.yaml"
    place.write_text(text.replace("rules: p2026", "rules: p2062", 1), "utf-8")
    (fault,) = library.check(place, Rubric).faults
    assert "there is no rule profile p2062" in fault.text("en")
    assert "nearest: p2026" in fault.text("en")
    with pytest.raises(InputError, match="p2062"):
        library.scenario(str(place))
    place.write_text(text.replace("rules: p2026\n", "", 1), "utf-8")
    assert library.scenario(str(place)).rules.profile == "p2017"


def test_a_whole_name_is_meant_before_a_code(tmp_path: Path) -> None:
    for name in ("b05-first", "b05", "b17-other"):
        (tmp_path / f"{name}.yaml").write_text("version: 2", "utf-8")
    found = Library(tmp_path)
    assert [found.find(name).stem for name in ("b05", "b05-first", "B17")] == [
        "b05",
        "b05-first",
        "b17-other",
    ]
