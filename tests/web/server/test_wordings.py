"""Wordings that are faulty: a server does not start on them, and one that runs goes on with what it has read."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.texts import FOLDER
from tests.web.process import Browser, Process, Refused, free_port
from tests.web.server.test_refusing import run
from tests.web.server.test_starting import command

TOP = Path(__file__).parents[3]
BROKEN = 'export default {\n  "a": {\n    "vi": "Một." "en": "One."\n  }\n};\n'


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the wordings, which every process that is started from here on reads."""
    folder = tmp_path / "texts"
    shutil.copytree(FOLDER, folder)
    (tmp_path / "sitecustomize.py").write_text(
        "from pathlib import Path\nfrom drillsim.base import texts\n"
        f"texts.FOLDER = Path({str(folder)!r})\n"
        "texts.Texts.__init__.__kwdefaults__['folder'] = texts.FOLDER\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path), str(TOP))))
    return folder


@pytest.mark.parametrize("name", ["pages", "messages/server"])
def test_a_server_does_not_start_on_a_faulty_wording(elsewhere: Path, tmp_path: Path, name: str) -> None:
    (elsewhere / f"{name}.js").write_text(BROKEN, "utf-8")
    told = run(command(tmp_path / "data", "--port", str(free_port())))
    assert (told.returncode, told.stdout) == (2, "")
    assert told.stderr == f"web/texts/{name}.js:3: this is no JSON: Expecting ',' delimiter\n"
    assert not (tmp_path / "data" / "drillsim.sqlite").exists()


def review(director: Browser, drill: str) -> Any:
    """What a review is made of, as soon as the worker has it: a page asks again while it is told to wait."""
    while (told := json.loads(director.get(f"/review/{drill}/data"))).get("code") == "job_waiting":
        pass
    return told


def test_a_running_server_goes_on_and_what_cannot_be_said_is_told_in_words(
    elsewhere: Path, tmp_path: Path
) -> None:
    (tmp_path / "data").mkdir()
    process = Process(tmp_path / "data", lent=False)
    try:
        process.start()
        for path in elsewhere.rglob("*.js"):
            path.write_text(BROKEN, "utf-8")
        director = Browser.director(process)
        drill = director.new_drill()
        assert "Cuộc" in director.get("/staff")
        for name in ("shared", "seat", "words", "room", "review"):
            assert director.get(f"/texts/{name}.js") == (FOLDER / f"{name}.js").read_text("utf-8")
        # A worker starts now, and reads what is there now.
        with pytest.raises(Refused) as refused:
            review(director, drill)
        answer = json.loads(refused.value.said)
        assert answer["text"]["vi"].startswith("web/texts/")
        assert answer["text"]["vi"].endswith(".js:3: không phải JSON: Expecting ',' delimiter")
        for path in FOLDER.rglob("*.js"):
            shutil.copy(path, elsewhere / path.relative_to(FOLDER))
        assert "card" in review(director, drill)
        assert "Traceback" not in process.faults()
    finally:
        process.close()
