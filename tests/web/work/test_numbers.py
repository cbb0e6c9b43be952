"""The numbers of the review page are those of the command line, for a sample of the shipped scenarios."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from drillsim.journal.chain import lines
from tests.playing import SAMPLE, played
from tests.web.site import Site, asked
from web.commands.main import main


@pytest.mark.parametrize("code", SAMPLE)
def test_the_page_s_card_is_the_command_line_s(site: Site, code: str, tmp_path: Path) -> None:
    drill = played(code, "average")
    text = list(lines(drill.records))
    path = tmp_path / "journal.jsonl"
    path.write_text("".join(f"{line}\n" for line in text), "utf-8")
    printed = CliRunner().invoke(main, ["score", str(path), "--json"])
    assert printed.exit_code == 0, printed.output
    title = drill.records[0].data["scenario"]["title"]
    site.store.create_drill("it", title, "CCCCCC", text, "2026-11-23T00:00:00.000+00:00", state="ended")
    told = asked(site, "/review/it/data")
    assert told["card"] == json.loads(printed.stdout)
    assert told["drill"]["head"] == json.loads(text[-1])["hash"]
    figures = asked(site, "/review/it/figures?lang=en")
    assert {trace["x"][-1] for trace in figures["service"]["data"]} == {drill.length}
