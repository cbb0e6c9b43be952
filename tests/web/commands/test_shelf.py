"""``check`` and ``list``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from drillsim.base.messages import MESSAGES
from drillsim.documents.citydoc import ActGroup, AgencyLevel, Utility
from drillsim.library.index import Library
from tests.web.commands.saying import SCENARIOS, TOP, drillsim


def test_shipped_files_are_sound() -> None:
    files = [
        SCENARIOS / name for name in ("b05-betting-links.yaml", "cities/can-tho.yaml", "rules/p2026.yaml")
    ]
    said = drillsim("check", *files, "--strict")
    assert (said.code, said.err) == (0, "")
    verdicts = [line for line in said.out.splitlines() if not line.startswith("  ")]
    assert [line.rpartition(",")[2].strip() for line in verdicts] == ["sound"] * len(files)
    assert "kịch bản, tốt" in drillsim("check", files[0], lang="vi").out


SUMS = {
    "vi": [
        "  Độ dài 02:00:00; 78 tình huống, trong đó 50 chờ hành động",
        "  Nếu không ai làm gì: lâu nhất không có tình huống từ 01:22:00 đến 02:00:00; sự kiện cuối: tình huống (inject) "
        "phuong-cuoi, 01:22:00",
    ],
    "en": [
        "  Length 02:00:00; 78 injects, 50 of them wait for an act",
        "  If nobody does anything: longest silence from 01:22:00 to 02:00:00; last event: inject phuong-cuoi, 01:22:00",
    ],
}


@pytest.mark.parametrize("lang", SUMS)
def test_a_sound_scenario_is_added_up(lang: str) -> None:
    said = drillsim("check", "b17", lang=lang).out.splitlines()
    assert [said[1], said[3]] == SUMS[lang]
    assert said[2].endswith(", chu-tich-ubnd/lanh-dao 9")
    assert len(said) == 5


def test_warnings_come_after_faults_and_alone_refuse_nothing(tmp_path: Path) -> None:
    text = (SCENARIOS / "b17-faulty-update.yaml").read_text("utf-8")
    warned, faulty = tmp_path / "a.yaml", tmp_path / "b.yaml"
    warned.write_text(text.replace("basis: [A3,", "basis: [A9,", 1), "utf-8")
    faulty.write_text(text.replace("length: 2h", "length: 2h\nlenght: 2h", 1), "utf-8")
    line = text[: text.index("basis: [A3,")].count("\n") + 1
    message = (
        f"{warned}:{line}: warning: basis: A9 is no code of the requirement list (A1–L), obligation of a rule "
        "profile, or law we know"
    )
    said = drillsim("check", warned)
    assert (said.code, len(said.out.splitlines())) == (0, 5)
    assert said.err.startswith(message)
    said = drillsim("check", warned, faulty)
    assert said.code == 2
    first, second = said.err.splitlines()
    assert first.startswith(f"{faulty}:")
    assert second.startswith(message)
    said = drillsim("check", warned, "--strict")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(message.replace("warning: ", ""))


def test_every_fault_of_every_file_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = (SCENARIOS / "b17-faulty-update.yaml").read_text("utf-8")
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(text.replace("kind: degrade", "kind: degraed", 1), "utf-8")
    second.write_text(text.replace("code: B17", "code: B99", 1).replace("length:", "lenght:", 1), "utf-8")
    said = drillsim("check", first, second)
    assert said.code == 2
    found = said.err.splitlines()
    assert [line.startswith(f"{first}:") for line in found].count(True) >= 1
    assert [line.startswith(f"{second}:") for line in found].count(True) >= 2
    assert all(line.removeprefix(str(tmp_path))[1:].split(":")[1].isdigit() for line in found)
    assert any("nearest: degrade" in line for line in found)
    assert any("nearest: length" in line for line in found)


def test_the_library_is_listed() -> None:
    said = drillsim("list")
    for path in SCENARIOS.glob("*.yaml"):
        assert path.stem in said.out
    assert "rule profiles: p2017, p2026" in said.out
    assert "hồ sơ quy tắc: p2017, p2026" in drillsim("list", lang="vi").out


def test_a_city_is_listed_by_id_and_by_name_in_both_languages() -> None:
    tiny = TOP / "tests/drillsim/tiny_city.yaml"
    lines = drillsim("list", "--city", tiny).out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "tiny: Tiny city",
        "Roles (a seat is agency/role): 2",
        "Agencies: 9",
        "Systems: 8",
        "Utilities: 4",
    ]
    found = [line for line in lines if " cyber " in line]
    assert found == ["  agency  cyber      Đội an ninh mạng | Cyber unit  (level city; part of police)"]
    said = drillsim("list", "--city", tiny, lang="vi").out
    assert "  vai trò  technician  Kỹ thuật | Technician  (được thông tin, kỹ thuật)" in said
    assert "  hạ tầng  power              Điện lưới | Power grid  (loại điện; vận hành vendor" in said


def test_without_a_name_every_city_of_the_library_is_listed() -> None:
    said = drillsim("list", "--city").out
    city = Library(SCENARIOS).city("can-tho")[0]
    listed = {line.split()[1] for line in said.splitlines() if line.startswith("  ")}
    assert listed == {*city.doc.roles, *city.agencies, *city.nodes}


def test_what_is_listed_can_be_had_as_json() -> None:
    (found,) = json.loads(drillsim("list", "--city", "can-tho", "--json").out)["cities"]
    city = Library(SCENARIOS).city("can-tho")[0]
    assert [item["id"] for item in found["agencies"]] == list(city.agencies)
    assert [item["id"] for item in found["systems"] + found["utilities"]] == list(city.nodes)
    assert found["roles"][0] == {
        "id": "lanh-dao",
        "name": {"vi": "Lãnh đạo", "en": "Leader"},
        "may": ["inform", "decide", "public"],
    }
    library = json.loads(drillsim("list", "--json").out)
    assert [one["id"] for one in library["scenarios"]] == sorted(
        path.stem for path in SCENARIOS.glob("*.yaml")
    )
    assert library["cities"] == ["can-tho"]


def test_every_word_that_a_city_may_use_is_said_in_vietnamese() -> None:
    kinds = get_args(Utility.model_fields["kind"].annotation)
    for fact, values in (("level", get_args(AgencyLevel)), ("may", get_args(ActGroup)), ("kind", kinds)):
        assert {f"atlas_{fact}_{value}" for value in values} <= MESSAGES.keys()
