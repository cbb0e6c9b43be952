"""Exhibits: files beside a scenario, what is refused of them, and what a drill holds and tells of them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.documents.exhibits import MAX_LETTERS, MAX_PICTURE, Exhibit
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.library.index import Library, Loaded
from tests.drillsim.build import QUIET, inject_data, setup_of, threat_data
from tests.drillsim.playing import fault
from tests.web.smalllibrary import small_library

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
TITLE = {"vi": "Nhật ký", "en": "Log"}
LOG = "09:14 {so} lần sai mật khẩu, {host:app}\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_library(tmp_path_factory.mktemp("exhibits") / "library")
    beside = folder / "exhibits"
    beside.mkdir()
    (beside / "dang-nhap.log").write_bytes(b"\xef\xbb\xbf" + LOG.encode().replace(b"\n", b"\r\n"))
    (beside / "thu.eml").write_text("Kính gửi", "utf-8")
    (beside / "thu.en.eml").write_text("Dear sirs", "utf-8")
    (beside / "hinh.png").write_bytes(PNG)
    (beside / "gia.png").write_bytes(b"<script>")
    (beside / "to.jpg").write_bytes(b"\xff\xd8\xff" + b"\0" * MAX_PICTURE)
    (beside / "cu.txt").write_bytes("một\nhai\nba".encode() + b"\xb5")
    (beside / "dai.txt").write_text("x" * (MAX_LETTERS + 1), "utf-8")
    (beside / "lat.txt").write_text("đảo \u202e chiều", "utf-8")
    (folder / "mat.txt").write_text("not beside", "utf-8")
    (beside / "lien-ket.txt").symlink_to(folder / "mat.txt")
    return folder


def loaded(root: Path, *exhibits: dict[str, Any], **fields: Any) -> Loaded:
    """A scenario of the library that shows these with its one inject, as seed 1 draws it."""
    rows = [{"id": f"e{at}", "title": TITLE, **each} for at, each in enumerate(exhibits)]
    shown = fields.pop("shown", [row["id"] for row in rows])
    inject = inject_data("hello", at="1m", exhibits=shown)
    let = {"so": {"one_of": [{"vi": "hai", "en": "two"}]}}
    plain = {**QUIET, "version": 2, "threats": [threat_data(fault("app"))]}
    values = {**plain, "let": let, "exhibits": rows, "injects": [inject], **fields}
    path = root / "kich-ban.yaml"
    path.write_text(json.dumps(values, ensure_ascii=False), "utf-8")
    return Library(root).scenario(str(path))


def refused(root: Path, *exhibits: dict[str, Any], **fields: Any) -> str:
    with pytest.raises(InputError) as caught:
        loaded(root, *exhibits, **fields)
    for lang in ("vi", "en"):
        assert re.match(r"\S*kich-ban\.yaml:\d+: ", caught.value.text(lang))
    return caught.value.text("en")


def test_a_text_is_held_with_what_was_drawn_and_its_hash(root: Path) -> None:
    (log, mail) = loaded(root, {"file": "dang-nhap.log"}, {"file": "thu.eml"}).scenario.exhibits
    assert log.text is not None and mail.text is not None
    assert log.text.words() == {
        "vi": "09:14 hai lần sai mật khẩu, {host:app}",
        "en": "09:14 two lần sai mật khẩu, {host:app}",
    }
    assert log.sha256 == hashlib.sha256(log.text.vi.encode()).hexdigest() and log.form == "text"
    assert mail.text.words() == {"vi": "Kính gửi", "en": "Dear sirs"}


def test_a_picture_is_held_with_its_bytes_and_a_text_may_stand_in_the_file(root: Path) -> None:
    picture, note = loaded(root, {"file": "hinh.png"}, {"text": "{so} dòng"}).scenario.exhibits
    assert (picture.form, picture.raw, picture.sha256) == ("picture", PNG, hashlib.sha256(PNG).hexdigest())
    assert note.text is not None and note.text.vi == "hai dòng"


def test_a_picture_may_stand_in_the_file_itself(root: Path) -> None:
    (picture,) = loaded(root, {"picture": base64.b64encode(PNG).decode()}).scenario.exhibits
    assert (picture.form, picture.raw, picture.sha256) == ("picture", PNG, hashlib.sha256(PNG).hexdigest())


@pytest.mark.parametrize(
    ("exhibit", "says"),
    [
        ({"file": "dang-nhap.lo"}, "a file name in small letters"),
        ({"file": "../mat.txt"}, "a file name in small letters"),
        ({"file": "dangnhap.log"}, "there is no file dangnhap.log in the folder exhibits"),
        ({"file": "dangnhap.log"}, "nearest: dang-nhap.log"),
        ({"file": "lien-ket.txt"}, "there is no file lien-ket.txt"),
        ({"file": "gia.png"}, "gia.png is no picture in PNG or JPEG"),
        ({"file": "to.jpg"}, "picture to.jpg is too large, up to 200 kB"),
        ({"file": "cu.txt"}, "file cu.txt, line 3, is no text in UTF-8"),
        ({"file": "dai.txt"}, "file dai.txt is too long, up to 20000 letters"),
        ({"file": "lat.txt"}, "U+202E"),
        ({"file": "thu.eml", "text": "x"}, "more than one of file:, text:, picture:"),
        ({"text": "x", "picture": "Zm9v"}, "more than one of file:, text:, picture:"),
        ({}, "the exhibit has no content"),
        ({"picture": "Zm9v"}, "is no picture"),
    ],
)
def test_what_can_be_no_exhibit_is_told_where_it_stands(
    root: Path, exhibit: dict[str, Any], says: str
) -> None:
    assert says in refused(root, exhibit)


def test_names_that_are_not_or_stand_twice_are_told(root: Path) -> None:
    note = {"text": "x"}
    assert "there is no exhibit e7" in refused(root, note, shown=["e7"])
    assert "exhibit a stands twice" in refused(root, {**note, "id": "a"}, {**note, "id": "a"}, shown=["a"])
    assert "needs version: 2" in refused(root, note, version=1, let={})
    many = [note] * 25
    assert "exhibits" in refused(root, *many, shown=[])


def test_a_hash_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="another hash"):
        Exhibit.model_validate({"id": "a", "title": TITLE, "text": TITLE, "sha256": "0" * 64})


def test_a_changed_file_changes_what_a_scenario_is_made_of(root: Path) -> None:
    loaded(root, {"file": "thu.eml"})
    sources = Library(root).sources(str(root / "kich-ban.yaml"))
    assert sources["exhibit thu.eml"] == hashlib.sha256("Kính gửi".encode()).hexdigest()
    assert sources["exhibit thu.en.eml"] == hashlib.sha256(b"Dear sirs").hexdigest()


def shown(**changes: Any) -> Setup:
    row = {"id": "anh", "title": TITLE, "text": TITLE, "picture": base64.b64encode(PNG).decode()}
    inject = inject_data("hello", at="1m", exhibits=["anh"], **changes)
    return setup_of({"version": 2, "exhibits": [row], "injects": [inject]})


def test_a_message_tells_what_it_shows_and_the_journal_plays_it_again() -> None:
    drill = Drill(shown())
    drill.advance(2 * MINUTE)
    (delivery,) = [record for record in drill.records if record.kind == "delivery"]
    told = {"id": "anh", "title": TITLE, "form": "picture", "sha256": hashlib.sha256(PNG).hexdigest()}
    assert delivery.data["exhibits"] == [told]
    assert base64.b64encode(PNG).decode() in json.dumps(drill.records[0].data)
    replay(read(lines(drill.records)))


def test_by_radio_nothing_is_shown() -> None:
    drill = Drill(shown(channel="radio"))
    drill.advance(2 * MINUTE)
    (delivery,) = [record for record in drill.records if record.kind == "delivery"]
    assert "exhibits" not in delivery.data


def test_a_draft_which_lies_alone_for_a_moment_shows_the_files_of_the_library(
    root: Path, tmp_path: Path
) -> None:
    loaded(root, {"file": "thu.eml"})
    draft = tmp_path / "draft.yaml"
    draft.write_bytes((root / "kich-ban.yaml").read_bytes())
    text = Library(root).scenario(str(draft)).scenario.exhibits[0].text
    assert text is not None and (text.vi, text.en) == ("Kính gửi", "Dear sirs")
