"""Papers before a drill: opened and read back; those for players tell nothing of what happens."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import docx
import pytest

from scoring.reports.papers.content import Annex, Facts, Grid, PaperText
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.beforehand import BEFOREHAND, SECRET, Beforehand
from scoring.reports.scripts.material import Script
from tests.web.pages.office.conftest import pdf_pages
from tests.web.site import Site
from tests.web.smalllibrary import small_library
from web.access.auth import DIRECTOR, EVALUATOR, FACILITATOR
from web.services import plans, scripts
from web.services.participants import Participant
from web.services.plans import DrillPlan

PAGE = "/office/drills/one/papers"
AT = "2026-11-23T00:00:00.000+00:00"


@pytest.fixture
def script(site: Site) -> Script:
    return scripts.of_setup(site.live.setup, site.live.setup.called.words())  # type: ignore[arg-type]


def words(paper: PaperText) -> Iterator[str]:
    """Everything that a paper says."""
    yield from (paper.kind, paper.subject, paper.footer)
    for block in paper.blocks:
        if isinstance(block, Grid | Facts):
            yield from (cell for row in block.rows for cell in row)
        yield from (
            str(value) for name in ("text", "lead", "caption", "title") if (value := getattr(block, name, ""))
        )


def read(raw: bytes, form: str) -> str:
    if form == "pdf":
        return " ".join(pdf_pages(raw))
    document = docx.Document(io.BytesIO(raw))
    heads = [p.text for s in document.sections for h in (s.header, s.first_page_header) for p in h.paragraphs]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join((*heads, *(p.text for p in document.paragraphs), *cells)).split())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_goes_to_players_tells_nothing_of_what_happens(script: Script, lang: str) -> None:
    say = Tongue(lang)
    scenario = script.scenario
    spoilers = [say.of(scenario["title"]), say.of(scenario["summary"])]
    spoilers += [
        say.of(row["title"]) for name in ("injects", "threats", "objectives") for row in scenario[name]
    ]
    spoilers += [say.of(row["body"]) for row in scenario["injects"]]
    told = {}
    for kind, make in BEFOREHAND.items():
        text = "\n".join(words(make(Beforehand(script), say)))
        told[kind] = [each for each in spoilers if each.strip() and each.strip() in text]
    assert {kind for kind, found in told.items() if found} == SECRET
    assert len(told["controllers"]) >= len(scenario["injects"])


def test_every_objective_has_its_sheet_with_what_to_look_for(script: Script) -> None:
    paper = BEFOREHAND["evaluation"](Beforehand(script), Tongue("vi"))
    sheets = [block for block in paper.blocks if isinstance(block, Annex)]
    assert [each.title for each in sheets] == [
        *(title[0] for title in script.objectives.values()),
        "Kỳ vọng không gắn riêng một mục tiêu",
    ]
    looked = [cell for block in paper.blocks if isinstance(block, Grid) for row in block.rows for cell in row]
    assert any("cô lập" in each and "trong 5 phút" in each for each in looked)


def test_a_sheet_to_hand_out_says_what_is_received_and_nothing_of_what_is_expected(script: Script) -> None:
    paper = BEFOREHAND["handouts"](Beforehand(script), Tongue("vi"))
    sheets = [at for at, block in enumerate(paper.blocks) if isinstance(block, Annex)]
    assert len(sheets) == len(script.injects)
    first, inject = paper.blocks[sheets[0] : sheets[1]], script.injects[0]
    text = "\n".join(words(PaperText("vi", "", "", first, {})))
    assert inject["title"]["vi"] in text and inject["body"]["vi"].strip() in text
    assert "Giờ đã phát" in text
    listed = next(block for block in paper.blocks if isinstance(block, Grid))
    assert [row[0] for row in listed.rows] == [str(at) for at in range(1, len(sheets) + 1)]
    assert listed.rows[0][1].startswith("T+00:")
    expected = {"trong 5 phút", "kỳ vọng"}
    assert not [each for each in expected if each in "\n".join(words(paper))]


@pytest.mark.parametrize("kind", ["handouts", "controllers"])
def test_the_time_that_a_message_names_is_left_to_be_filled_in(script: Script, kind: str) -> None:
    first, *others = script.scenario["injects"]
    first = {**first, "body": {"vi": "{time}: máy lạ", "en": "{time}: a host"}}
    scenario = {**script.scenario, "injects": [first, *others]}
    script = replace(script, documents={**script.documents, "scenario": scenario})  # type: ignore[typeddict-item]
    text = "\n".join(words(BEFOREHAND[kind](Beforehand(script), Tongue("vi"))))
    assert "...... giờ ......: máy lạ" in text and "{time}" not in text


def test_they_are_made_of_the_drill_and_of_who_has_a_seat(site: Site) -> None:
    site.seated("centre/technician", "Trần Thị Bình")
    director = site.staff(DIRECTOR)
    page = director.get(PAGE).text
    for kind in BEFOREHAND:
        for form in ("docx", "pdf"):
            assert f"{PAGE}/{kind}.{form}" in page
    for kind, form in zip(BEFOREHAND, cycle(("docx", "pdf")), strict=False):
        raw = director.get(f"{PAGE}/{kind}.{form}").data
        assert form == "docx" or all("DIỄN TẬP" in each for each in pdf_pages(raw)), kind
        text = read(raw, form)
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text and "DIỄN TẬP" in text, kind
        assert ("Trần Thị Bình" in text) is (kind in ("plan", "list")), kind
        assert "........" in text, kind
    english = site.staff(FACILITATOR)
    english.get("/lang/en?next=/")
    assert english.get(f"{PAGE}/list.docx").status_code == 200
    assert director.get(f"{PAGE}/other.docx").status_code == 404
    assert director.get(f"{PAGE}/plan.xlsx").status_code == 404
    assert director.get("/office/drills/none/papers").status_code == 404
    assert site.staff(EVALUATOR).get(f"{PAGE}/controllers.docx").status_code == 403
    assert PAGE in director.get("/staff").text


def test_the_decision_has_the_form_of_decisions_and_names_who_leads_the_team(site: Site) -> None:
    director = site.staff(DIRECTOR)
    lead = {
        "name": "Nguyễn Văn Hải",
        "role": "leader",
        "unit": "so-khcn",
        "post": "Giám đốc",
        "since": "2026-01-05",
    }
    assert director.post("/office/team/members", form="/office/team", **lead).status_code == 303
    row = {"unit": "so-khcn", "drill": "one", "item": "services", "title": "Hội trường", "on": "2026-11-26"}
    page = "/office/books/costs"
    assert director.post(page, form=f"{page}/new", **row, estimate="5.000.000").status_code == 303
    paper = docx.Document(io.BytesIO(director.get(f"{PAGE}/decision.docx").data))
    lines = [each.text for each in paper.paragraphs]
    bases = [each for each in lines if each.startswith("Căn cứ")]
    assert len(bases) >= 4 and all(each.endswith(";") for each in bases)
    assert lines.index("QUYẾT ĐỊNH:") > lines.index(bases[-1])
    assert next(each for each in lines if each.startswith("Điều 1.")) in lines[lines.index("QUYẾT ĐỊNH:") :]
    text = read(director.get(f"{PAGE}/decision.docx").data, "docx")
    assert "Nguyễn Văn Hải" in text and "Giám đốc, Sở Khoa học và Công nghệ" in text
    assert "Như Điều 3" in text and "Số: ........ /QĐ-" in text
    assert "5.000.000" in read(director.get(f"{PAGE}/plan.docx").data, "docx")


def test_a_drill_that_is_planned_has_its_papers_before_anybody_sits(site: Site, tmp_path: Path) -> None:
    site.app.extensions["drillsim"].scenarios = small_library(tmp_path / "library")
    director = site.staff(DIRECTOR)
    holder = Participant(name="Lê Văn An", phone="0901 000 001", seat="police/leader")
    plan = DrillPlan(
        name="Diễn tập quý IV",
        date="2026-12-01",
        hour="08:30",
        scenario="tiny",
        rubric="default",
        players="average",
        length=45,
        seats={"vendor/technician": "out"},
        people=(holder,),
        code="BCFGHJK",
    )
    key = plans.keep(site.store, plan, DIRECTOR, AT).key
    page = f"/office/plans/{key}/papers"
    assert f"{page}/plan.docx" in director.get(page).text
    assert page in director.get(f"/staff/plans/{key}").text
    paper = director.get(f"{page}/list.docx")
    kept = "Diễn tập quý IV - 2026-12-01 - Danh sách tham gia.docx"
    assert quote(kept) in paper.headers["Content-Disposition"]
    text = read(paper.data, "docx")
    for said in ("Diễn tập quý IV", "01/12/2026", "08:30", "0 giờ 45 phút", "Lê Văn An"):
        assert said in text
    assert "0901" not in text and "Nhà cung cấp" not in text
    gone = plans.keep(site.store, plan.model_copy(update={"scenario": "draft x 1"}), DIRECTOR, AT).key
    answer = director.get(f"/office/plans/{gone}/papers/plan.docx")
    assert answer.status_code == 409 and "mở kế hoạch để xem và sửa" in answer.text
    assert director.get("/office/plans/none/papers").status_code == 404
