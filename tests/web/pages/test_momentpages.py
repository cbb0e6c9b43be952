"""Notes of evaluators on moments, with files beside them, and who watches which agencies."""

from __future__ import annotations

import io
from typing import Any

import pytest

from drillsim.base.errors import StoreError
from drillsim.store import registers
from drillsim.store.registers import Registers
from tests.web.site import Browser, Site
from web.pages import momentpages
from web.services import moments

HOME = "/evaluate/one"
KEY, OTHER = "a" * 32, "b" * 32
JPEG = b"\xff\xd8\xff\xe0" + bytes(60)
WEBM = b"\x1aE\xdf\xa3" + bytes(60)


def sent(browser: Browser, file: bytes | None = None, key: str = KEY, **fields: Any) -> Any:
    more = {} if file is None else {"file": (io.BytesIO(file), "../x.html")}
    return browser.post(f"{HOME}/notes", form=HOME, **{"key": key, "t": "0", **more, **fields})


def told(browser: Browser) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.get(f"{HOME}/notes").json["notes"]
    return found


@pytest.fixture
def evaluator(site: Site) -> Browser:
    browser = site.staff("evaluator")
    with browser.http.session_transaction() as session:
        session["csrf"] = "a token"
    browser.token = lambda page="/": "a token"  # type: ignore[method-assign]
    return browser


def test_a_note_is_kept_at_its_moment_once_and_is_its_writers_and_the_directors(
    site: Site, evaluator: Browser
) -> None:
    site.live.start("test")
    site.to(3)
    note = {"t": "120000", "mark": "look", "text": "Chậm <b>", "agency": "centre", "record": "1"}
    for _ in range(2):
        answer = sent(evaluator, **note)
        assert answer.status_code == 200, answer.text
    (kept,) = told(evaluator)
    assert {name: kept[name] for name in ("t", "mark", "text", "agency", "record", "by")} == {
        "t": 120_000,
        "mark": "look",
        "text": "Chậm <b>",
        "agency": "centre",
        "record": 1,
        "by": "evaluator",
    }
    assert sent(evaluator, key=OTHER, t="999000").json["note"]["t"] == 180_000
    assert len(told(site.staff("director"))) == 2
    site.store.add_account("danh-gia", "evaluator", "", "2026-11-23T00:00:00.000+00:00")
    second = site.staff("danh-gia")
    assert told(second) == []
    for path in (f"{HOME}/notes/{KEY}", f"{HOME}/notes/{KEY}/drop", f"{HOME}/notes/{KEY}/back"):
        assert second.ask("POST", path, {}).status_code == 403
        assert site.staff("director").ask("POST", path, {}).status_code == 403


def test_a_note_is_written_anew_taken_back_and_had_back(evaluator: Browser) -> None:
    sent(evaluator, mark="well")
    path = f"{HOME}/notes/{KEY}"
    changed = evaluator.ask("POST", path, {"text": "Rõ ràng", "version": 1})
    assert (changed.json["note"]["text"], changed.json["note"]["mark"]) == ("Rõ ràng", "well")
    assert evaluator.ask("POST", path, {"text": "khác", "version": 1}).json["code"] == "moment_changed"
    assert evaluator.ask("POST", path, {"by": "ai", "version": 2}).status_code == 400
    assert evaluator.ask("POST", f"{path}/drop").json == {"ok": True}
    assert told(evaluator) == []
    assert evaluator.ask("POST", f"{path}/back").json["note"]["text"] == "Rõ ràng"
    assert len(told(evaluator)) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"key": "x"}, "payload"),
        ({"t": "-1"}, "payload"),
        ({"t": "nan"}, "payload"),
        ({"mark": "bad"}, "payload"),
        ({"text": "x" * 4_001}, "payload"),
        ({"agency": "nobody"}, "unknown"),
        ({"record": "999999"}, "unknown"),
        ({"by": "director"}, "payload"),
    ],
)
def test_a_note_of_what_is_not_there_is_refused(
    evaluator: Browser, fields: dict[str, str], code: str
) -> None:
    answer = sent(evaluator, **fields)
    assert (answer.status_code, answer.json["code"]) == (400, code)
    assert told(evaluator) == []


def test_a_picture_and_a_recording_are_shown_as_what_they_are_and_to_nobody_else(
    site: Site, evaluator: Browser
) -> None:
    assert sent(evaluator, JPEG).json["note"]["kind"] == "image/jpeg"
    assert sent(evaluator, WEBM, key=OTHER).json["note"]["kind"] == "audio/webm"
    answer = evaluator.get(f"{HOME}/notes/{KEY}/file")
    assert (answer.data, answer.headers["Content-Type"]) == (JPEG, "image/jpeg")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert site.staff("director").get(f"{HOME}/notes/{KEY}/file").data == JPEG
    for role in ("facilitator", "observer"):
        assert site.staff(role).get(f"{HOME}/notes/{KEY}/file").status_code == 403
    for role in ("director", "evaluator"):
        assert site.staff(role).get(f"/office/files/{KEY}").status_code == 403


@pytest.mark.parametrize(
    ("file", "status", "code"),
    [
        (b"<html><script>", 415, "proof_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 415, "proof_kind"),
        (b"%PDF-1.7", 415, "proof_kind"),
        (b"\0\0\0\x18ftypheic" + bytes(20), 415, "proof_kind"),
        (b"", 413, "proof_size"),
        (JPEG + bytes(1_000), 413, "proof_size"),
    ],
)
def test_what_is_no_picture_or_recording_is_refused(
    evaluator: Browser, monkeypatch: pytest.MonkeyPatch, file: bytes, status: int, code: str
) -> None:
    monkeypatch.setattr(momentpages, "MOST_PROOF", 1_000)
    answer = sent(evaluator, file)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert told(evaluator) == []


def test_nobody_fills_the_store(evaluator: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "MOST_PROOFS", 1)
    monkeypatch.setattr(moments, "MOST_NOTES", 2)
    assert sent(evaluator, JPEG).status_code == 200
    assert sent(evaluator, JPEG, key=OTHER).json["code"] == "proofs_full"
    assert sent(evaluator, key=OTHER).status_code == 200
    assert sent(evaluator, key="c" * 32).json["code"] == "moments_full"


def test_what_was_taken_back_counts_it_can_be_had_back(
    evaluator: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moments, "MOST_PROOFS", 1)
    monkeypatch.setattr(moments, "MOST_NOTES", 2)
    sent(evaluator, JPEG)
    assert evaluator.ask("POST", f"{HOME}/notes/{KEY}/drop").json == {"ok": True}
    assert sent(evaluator, JPEG, key=OTHER).json["code"] == "proofs_full"
    assert sent(evaluator, key=OTHER).status_code == 200
    assert evaluator.ask("POST", f"{HOME}/notes/{OTHER}/drop").json == {"ok": True}
    assert sent(evaluator, key="c" * 32).json["code"] == "moments_full"
    assert evaluator.ask("POST", f"{HOME}/notes/{KEY}/back").status_code == 200
    assert len(told(evaluator)) == 1


def test_a_file_that_was_altered_in_the_store_is_not_shown(site: Site, evaluator: Browser) -> None:
    sent(evaluator, JPEG)
    kept = site.store.office_row("files", KEY)
    assert kept is not None
    monkey = {"data": "AAAA"}
    row = moments.OfficeWrite(KEY, monkey, kept.version, kept.part)
    site.store.keep("files", [row], "x", "2026-11-23T00:00:00.000+00:00")
    assert evaluator.get(f"{HOME}/notes/{KEY}/file").status_code == 404


def test_the_director_says_who_watches_which_agencies(site: Site, evaluator: Browser) -> None:
    director = site.staff("director")
    path = f"{HOME}/watching"
    assert director.get(f"{HOME}/notes").json["evaluators"] == ["evaluator"]
    for agencies in (["centre"], []):
        answer = director.ask("POST", path, {"account": "evaluator", "agencies": agencies})
        assert answer.json["watching"] == {"evaluator": agencies}
        assert evaluator.get(f"{HOME}/notes").json["watching"] == {"evaluator": agencies}
    for wrong in (
        {"account": "director", "agencies": []},
        {"account": "evaluator", "agencies": ["nobody"]},
        {"account": "evaluator", "agencies": [1]},
        {"account": "evaluator", "agencies": "centre"},
        {"agencies": []},
    ):
        assert director.ask("POST", path, wrong).status_code == 400
    assert evaluator.ask("POST", path, {"account": "evaluator", "agencies": []}).status_code == 403


def test_with_the_drill_all_of_it_goes(site: Site, evaluator: Browser) -> None:
    sent(evaluator, JPEG)
    sent(evaluator, key=OTHER)
    evaluator.ask("POST", f"{HOME}/notes/{OTHER}/drop")
    site.staff("director").ask("POST", f"{HOME}/watching", {"account": "evaluator", "agencies": ["centre"]})
    moments.erase_of(site.store, "one", "director", "2026-11-23T00:00:00.000+00:00")
    for register in ("moments", "watches", "files"):
        for deleted in (False, True):
            assert site.store.office_rows(register, deleted=deleted) == []


def test_what_is_waiting_for_a_second_person_is_told_and_confirmed(site: Site, evaluator: Browser) -> None:
    site.live.start("test")
    site.to(3)
    act = {"seat": "centre/leader", "at": 60_000, "verb": "isolate", "about": "pc-a", "content": "gọi điện"}
    added = site.staff("facilitator").ask("POST", "/review/one/voice", act)
    assert added.status_code == 200, added.text
    (waiting,) = evaluator.get(f"{HOME}/notes").json["voice"]
    assert "confirmed_by" not in waiting
    assert evaluator.ask("POST", f"/review/one/voice/{waiting['id']}/confirm", {}).status_code == 200
    assert evaluator.get(f"{HOME}/notes").json["voice"][0]["confirmed_by"] == "evaluator"


def test_only_this_page_may_ask_for_the_microphone(site: Site, evaluator: Browser) -> None:
    assert "microphone=(self)" in evaluator.get(HOME).headers["Permissions-Policy"]
    assert "microphone=()" in evaluator.get("/room/one").headers["Permissions-Policy"]


def test_a_note_whose_store_failed_halfway_is_kept_with_its_file_when_it_is_sent_again(
    evaluator: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = registers._keep

    def failing(connection: Any, register: str, *given: Any) -> None:
        if register == moments.MOMENTS:
            raise StoreError("store_missing", value=KEY)
        kept(connection, register, *given)

    with monkeypatch.context() as broken:
        broken.setattr(registers, "_keep", failing)
        assert sent(evaluator, JPEG).status_code != 200
    assert sent(evaluator, JPEG).status_code == 200
    assert evaluator.get(f"{HOME}/notes/{KEY}/file").data == JPEG


def test_a_note_that_is_sent_twice_at_once_is_one(
    evaluator: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sent(evaluator, JPEG).status_code == 200
    looked, real = [], Registers.office_row

    def late(self: Registers, register: str, key: str) -> Any:
        looked.append(key)
        return None if len(looked) == 1 else real(self, register, key)

    monkeypatch.setattr(Registers, "office_row", late)
    assert sent(evaluator, JPEG).json["note"]["key"] == KEY
    assert len(told(evaluator)) == 1
