"""Drills that come of others: branches from a moment, journals from elsewhere."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.live.runner import Runner
from drillsim.players.bots import play
from tests.drillsim.playing import SEATS
from tests.web.site import Browser, Site
from web.access.auth import ROLES
from web.pages import newdrills
from web.work.cases import Case

BRANCH = "/review/one/branch"


def played(site: Site) -> None:
    """A drill of half an hour; a person isolates pc-a after three minutes."""
    page = site.seated("centre/technician").open("play", "one")
    site.live.start("test")
    site.to(3)
    page.act("k", "isolate", about="pc-a")
    site.to(30)
    site.live.end("test")


def plain(records: list[Record]) -> list[Any]:
    return [(r.t, r.kind, r.data) for r in records]


# -- branches ---------------------------------------------------------------------------------------


def branch(site: Site, minutes: float, players: str = "people", role: str = "director") -> Any:
    body = {"t": round(minutes * MINUTE), "players": players}
    return site.staff(role).ask("POST", BRANCH, body)


def test_a_branch_stands_paused_at_its_moment_and_people_can_join(site: Site) -> None:
    played(site)
    answer = branch(site, 10)
    assert answer.status_code == 200, answer.text
    name = answer.json["url"].removeprefix("/room/")
    live = site.runner.get(name)
    assert live is not None
    clock = live.clock()
    assert (clock["state"], clock["t"]) == ("paused", 10 * MINUTE + 1)
    row = site.store.drill(name)
    assert row is not None
    assert (row.origin, row.parent, row.parent_t, row.state) == ("branch", "one", 10 * MINUTE, "paused")
    before = [r for r in site.live.records()[1:] if r.t <= 10 * MINUTE]
    now = live.records()[1:]
    assert plain(now[: len(before)]) == plain(before)
    assert [(r.kind, r.data["seat"]) for r in now[len(before) :]] == [("leave", "centre/technician")]
    page = site.seated("centre/technician", drill=name).open("play", name)
    live.start("test")
    assert page.act("k", "reconnect", about="pc-a")["ok"]
    assert site.staff("director").get(f"/review/{name}/data").json["drill"]["parent"] == "one"


def test_a_branch_goes_on_after_a_restart_and_its_journal_is_replayed(site: Site) -> None:
    played(site)
    name = branch(site, 10).json["url"].removeprefix("/room/")
    live = site.runner.get(name)
    assert live is not None
    live.start("test")
    site.to(45)
    assert live.drill.now == 25 * MINUTE + 1
    again = Runner(site.store, now=site.clock)
    assert again.recover(site.store.drills()) == []
    assert again.drills[name].records() == live.records()
    live.end("test")
    journal = read(f"{line}\n" for line in site.store.lines(name))
    assert replay(journal).records == journal.records


def test_a_branch_is_played_on_to_its_end_in_a_job(site: Site) -> None:
    played(site)
    found = site.staff("facilitator").job(BRANCH, {"t": 10 * MINUTE, "players": "by-the-book"})
    assert found["state"] == "done"
    name = found["result"]["drill"]
    assert found["result"]["url"] == f"/review/{name}"
    row = site.store.drill(name)
    assert row is not None
    assert (row.state, row.origin, row.position) == ("ended", "branch", 120 * MINUTE)
    journal = read(f"{line}\n" for line in site.store.lines(name))
    assert journal.complete
    assert replay(journal).records == journal.records
    later = {r.data["seat"] for r in journal.records if r.kind == "act" and r.t > 10 * MINUTE} - {None}
    assert later
    assert site.staff("observer").get(f"/review/{name}/data").json["drill"]["state"] == "ended"
    assert site.staff("director").get(f"/room/{name}").status_code == 200


def test_a_running_drill_can_be_branched_and_goes_on(site: Site) -> None:
    site.live.start("test")
    site.to(20)
    last = site.live.records()[-1].t
    assert branch(site, last / MINUTE).status_code == 200
    assert (site.live.state, site.live.clock()["t"]) == ("running", 20 * MINUTE)


def test_a_branch_begins_before_the_end(site: Site) -> None:
    played(site)
    answer = branch(site, 30)
    assert (answer.status_code, answer.json["code"]) == (409, "branch_time")
    assert len(site.store.drills()) == 1


@pytest.mark.parametrize("role", ["evaluator", "observer"])
def test_only_who_controls_a_drill_makes_a_branch(site: Site, role: str) -> None:
    played(site)
    assert branch(site, 10, role=role).status_code == 403
    assert len(site.store.drills()) == 1


def test_participants_make_no_branch(site: Site) -> None:
    browser = site.seated("centre/technician")
    played(site)
    site.store.release("one")
    assert browser.ask("POST", BRANCH, {"t": 0, "players": "people"}).status_code == 403


class NeverRead(BytesIO):
    """A body that nobody may read."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError("the body was read")


# -- journals from elsewhere --------------------------------------------------------------------------


def journal(site: Site) -> list[str]:
    played(site)
    return site.store.lines("one")


def upload(browser: Browser, body: bytes, name: str = "journal.jsonl", token: str | None = None) -> Any:
    csrf = browser.token("/staff/upload") if token is None else token
    fields = {"csrf": csrf, "journal": (BytesIO(body), name)}
    return browser.http.post("/staff/upload", data=fields, buffered=True)


def came_of(browser: Browser, answer: Any) -> Any:
    """Where an upload led once it was checked."""
    assert answer.status_code == 303, answer.text
    job = browser.site.jobs.get(answer.location.rsplit("/", 1)[1])
    assert job is not None and job.finished.wait(60)
    assert not Path(job.request["path"]).exists()
    return browser.get(answer.location)


def written(text: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in text).encode()


def elsewhere(site: Site) -> list[str]:
    """The journal of a drill that another installation has played."""
    setup = replace(site.live.setup, seed=7, players=dict.fromkeys(SEATS, "expert"))
    return list(lines(play(setup).records))


def test_a_journal_from_elsewhere_is_checked_and_reviewed(site: Site) -> None:
    text = elsewhere(site)
    director = site.staff("director")
    answer = came_of(director, upload(director, written(text)))
    assert answer.status_code == 303
    name = answer.location.removeprefix("/review/")
    assert site.store.lines(name) == text
    found = director.get(f"/review/{name}/data").json
    assert found["card"] == json.loads(json.dumps(Case(read(f"{line}\n" for line in text)).card().to_dict()))
    assert found["drill"]["origin"] == "upload"
    assert name in director.get("/staff").text


def test_a_journal_that_is_there_is_not_stored_again_and_leads_to_where_it_is(site: Site) -> None:
    director = site.staff("director")
    own, other = journal(site), elsewhere(site)
    for text in (own, other, other):
        came_of(director, upload(director, written(text)))
    drills = site.store.drills()
    assert [row.origin for row in drills] == ["live", "upload"]
    for text, drill in ((own, "one"), (other, drills[1].id)):
        answer = came_of(director, upload(director, written(text)))
        assert answer.status_code == 200
        told = answer.text.split('role="status"')[1].split("</p>")[0]
        assert f'href="/review/{drill}"' in told
        assert json.loads(text[-1])["hash"][:16] in told
    assert len(site.store.drills()) == 2


def test_an_upload_that_was_never_stored_whole_is_not_taken_for_it(site: Site) -> None:
    text, title = elsewhere(site), {"vi": "t", "en": "t"}
    now = "2026-11-23T00:00:00.000+00:00"
    site.store.create_drill("half", title, "HALFHA", text, now, origin="upload")
    director = site.staff("director")
    answer = came_of(director, upload(director, written(text)))
    assert (answer.status_code, answer.location == "/review/half") == (303, False)


def test_a_long_journal_is_stored_a_piece_at_a_time(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    text = journal(site)
    from web.services import branches

    monkeypatch.setattr(branches, "AT_ONCE", 7)
    shares: list[float] = []
    records = read(f"{line}\n" for line in text).records
    name = branches.keep(
        site.store, records, "ended", 0, "2026-11-23T00:00:00.000+00:00", shares.append, origin="upload"
    )
    assert site.store.lines(name) == text
    assert len(shares) == (len(text) - 1) // 7
    assert shares == sorted(shares)


def test_an_altered_journal_is_refused_by_the_record(site: Site) -> None:
    text = journal(site)
    text[5] = text[5].replace('"t":', '"t" :', 1)
    director = site.staff("director")
    answer = came_of(director, upload(director, written(text)))
    assert answer.status_code == 422
    assert "5" in answer.text.split('role="alert"')[1].split("</p>")[0]
    assert len(site.store.drills()) == 1


def rechained(records: list[Record]) -> bytes:
    return written(list(lines(records)))


def test_a_journal_that_no_drill_makes_is_refused_by_the_record(site: Site) -> None:
    records = read(f"{line}\n" for line in journal(site)).records
    place = next(r.seq for r in records if r.kind == "delivery")
    records[place] = records[place]._replace(data=records[place].data | {"channel": "press"})
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(records)))
    assert answer.status_code == 422
    assert f" {place}<" in answer.text.split('role="alert"')[1]


def changed(site: Site, **start: Any) -> list[Record]:
    """The journal with another start."""
    records = read(f"{line}\n" for line in journal(site)).records
    return [records[0]._replace(data=records[0].data | start), *records[1:]]


def test_a_journal_of_another_format_is_refused_with_its_version(site: Site) -> None:
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(changed(site, format=2))))
    assert answer.status_code == 422
    assert "2 (drillsim" in answer.text.split('role="alert"')[1]


def test_a_journal_of_another_version_is_reviewed_and_says_that_it_was_not_replayed(site: Site) -> None:
    records = changed(site, version="9.9.9")
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(records)))
    assert answer.status_code == 303, answer.text
    card = director.get(f"{answer.location}/data").json["card"]
    note = next(note for note in card["notes"] if note["code"] == "other_version")
    assert "9.9.9" in note["text"]["en"] and "9.9.9" in note["text"]["vi"]
    act = next(r.seq for r in records if r.kind == "act")
    answer = director.job(f"{answer.location}/jobs", {"what": "whatif", "seq": act, "at": None})
    assert answer["state"] == "done"


def test_what_another_version_plays_otherwise_is_reviewed_but_has_no_what_if(site: Site) -> None:
    records = changed(site, version="9.9.9")
    place = next(r.seq for r in records if r.kind == "delivery")
    records[place] = records[place]._replace(data=records[place].data | {"channel": "press"})
    director = site.staff("director")
    where = came_of(director, upload(director, rechained(records))).location
    act = next(r.seq for r in records if r.kind == "act")
    answer = director.job(f"{where}/jobs", {"what": "whatif", "seq": act, "at": None})
    assert (answer["state"], answer["text"]["en"].count(f"record {place} ")) == ("failed", 1)


def test_records_of_another_version_that_cannot_be_reviewed_are_refused_in_words(site: Site) -> None:
    records = changed(site, version="9.9.9")
    place = next(r.seq for r in records if r.kind == "delivery")
    records[place] = records[place]._replace(data={})
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(records)))
    assert answer.status_code == 422
    assert "9.9.9" in answer.text.split('role="alert"')[1]


def test_an_act_put_into_the_mouth_of_a_simulated_participant_is_found(site: Site) -> None:
    records = read(f"{line}\n" for line in journal(site)).records
    place = next(r.seq for r in records if r.kind == "act" and "person" in r.data)
    data = {name: value for name, value in records[place].data.items() if name != "person"}
    records[place] = records[place]._replace(data=data)
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(records)))
    assert answer.status_code == 422
    assert f" {place}<" in answer.text.split('role="alert"')[1]


@pytest.mark.parametrize("body", [b"not a journal", b"{}\n", b"\x00\xff" * 100, b"[" * 100_000 + b"\n"])
def test_what_is_no_journal_is_refused(site: Site, body: bytes) -> None:
    director = site.staff("director")
    assert came_of(director, upload(director, body)).status_code == 422
    assert len(site.store.drills()) == 1


@pytest.mark.parametrize("count", [1, 2, 9, -1])
def test_a_journal_cut_short_gets_an_honest_review(site: Site, count: int) -> None:
    text = journal(site)[:count]
    director = site.staff("director")
    answer = came_of(director, upload(director, written(text)))
    name = answer.location.removeprefix("/review/")
    found = director.get(f"/review/{name}/data").json
    assert (found["drill"]["complete"], found["drill"]["records"]) == (False, len(text))
    assert found["card"]["incomplete"]
    assert director.get(f"/review/{name}/figures?lang=vi").json["service"]["data"]
    assert director.get(f"/review/{name}/records").json["upto"] == len(text) - 1
    assert director.get(f"/room/{name}").status_code == 200


def test_a_last_record_cut_in_the_middle_is_left_out(site: Site) -> None:
    text = journal(site)
    director = site.staff("director")
    answer = came_of(director, upload(director, written(text)[:-20]))
    name = answer.location.removeprefix("/review/")
    assert site.store.lines(name) == text[:-1]


def test_hostile_text_in_a_journal_stays_text(site: Site) -> None:
    records = read(f"{line}\n" for line in journal(site)).records
    title = "<script>alert(1)</script>"
    start = json.loads(json.dumps(records[0].data))
    start["scenario"]["title"] = {"vi": title, "en": title}
    records[0] = records[0]._replace(data=start)
    director = site.staff("director")
    answer = came_of(director, upload(director, rechained(records)))
    assert answer.status_code == 303, answer.text
    for page in ("/staff", answer.location):
        assert title not in director.get(page).text
    told = director.get(f"{answer.location}/data")
    assert told.mimetype == "application/json"
    assert told.json["drill"]["title"]["en"] == title


def test_a_file_too_large_is_refused_before_it_is_read(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    director = site.staff("director")
    large = str(newdrills.MAX_UPLOAD + newdrills.MAX_AROUND + 1)
    answer = director.http.post(
        "/staff/upload",
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": large, "wsgi.input": NeverRead()},
        buffered=True,
    )
    assert answer.status_code == 413
    monkeypatch.setattr(newdrills, "MAX_UPLOAD", 100_000)
    answer = upload(director, b"x" * 100_001)
    assert answer.status_code == 413


def test_an_upload_needs_the_form_s_token_and_a_file(site: Site) -> None:
    director = site.staff("director")
    assert upload(director, b"x", token="another").status_code == 400
    assert upload(director, b"x", token="").status_code == 400
    empty = upload(director, b"")
    assert empty.status_code == 400 and "Tệp trống, hoặc chưa chọn tệp nào" in empty.text
    csrf = director.token("/staff/upload")
    token = f'--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{csrf}\r\n'
    file = '--x\r\nContent-Disposition: form-data; name="journal"; filename="j"\r\n\r\nx\r\n'
    for body in (
        f"{token}--x--\r\n",
        f"{file}{token}--x--\r\n",
        f"{token}{file}",
        "--x",
        "",
        f"{token}{file}--y",
    ):
        answer = director.http.post(
            "/staff/upload", data=body, content_type="multipart/form-data; boundary=x", buffered=True
        )
        assert answer.status_code == 400, body
    assert director.http.post("/staff/upload", data="csrf=x", buffered=True).status_code == 400


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"director"}))
def test_only_the_director_uploads(site: Site, role: str) -> None:
    assert site.staff(role).get("/staff/upload").status_code == 403
    assert upload(site.staff(role), b"x", token="").status_code == 403


def test_an_upload_is_its_sender_s_and_can_be_stopped(site: Site) -> None:
    director = site.staff("director")
    where = upload(director, written(journal(site))).location
    site.store.add_account("other", "director", "hash", "2026-11-23T00:00:00.000+00:00")
    assert site.staff("other").get(where).status_code == 404
    answer = director.post(f"{where}/cancel", form="/staff")
    assert answer.location == where


def test_a_server_that_stopped_while_storing_an_upload_shows_nothing_of_it(site: Site) -> None:
    text = journal(site)
    title = {"vi": "t", "en": "t"}
    site.store.create_drill(
        "half", title, "HALFHA", text[:4], "2026-11-23T00:00:00.000+00:00", origin="upload"
    )
    again = Runner(site.store, now=site.clock)
    assert again.recover(site.store.drills()) == []
    assert "half" not in again.drills
    assert "HALFHA" not in site.staff("director").get("/staff").text


# -- journals for elsewhere ---------------------------------------------------------------------------


def test_a_journal_is_fetched_as_it_is_stored(site: Site) -> None:
    played(site)
    answer = site.staff("director").get("/staff/journal/one")
    assert answer.text == "".join(f"{line}\n" for line in site.store.lines("one"))
    told = answer.headers["Content-Disposition"]
    assert told.startswith('attachment; filename="Dien tap ung pho su co - ')
    assert ' - nhat ky dien tap.jsonl"' in told
    assert site.staff("director").get("/staff/journal/none").status_code == 404
    assert 'href="/staff/journal/one"' in site.staff("director").get("/staff/drill/one").text


def test_a_drill_that_cannot_be_read_is_told_and_its_journal_fetched(site: Site) -> None:
    site.store.create_drill("odd", {"vi": "x", "en": "x"}, "ODD", ["{}"], "2026-11-23T00:00:00+00:00")
    site.runner.recover(site.store.drills())
    assert "không đọc được cuộc diễn tập" in site.staff("director").get("/staff").text
    assert site.staff("director").get("/staff/journal/odd").text == "{}\n"
    assert "không đọc được cuộc diễn tập" not in site.staff("observer").get("/staff").text
