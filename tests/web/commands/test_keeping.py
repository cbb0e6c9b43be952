"""Commands on the server's data: backup, restore, password."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drillsim.store import Store, address
from web.access.passwords import hash_password, verify_password
from web.commands.main import main

NOW = "2026-11-23T08:00:00Z"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The data of a running server: a drill with two records, an account."""
    store = Store(address(str(tmp_path / "data")))
    store.create_drill("d1", {"vi": "Một", "en": "One"}, "K7M2", ["line 0", "line 1"], NOW)
    store.add_account("lan", "director", hash_password("the old password"), NOW)
    yield store
    store.close()


@pytest.fixture
def drillsim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """``drillsim(words, data="folder", typed="text")``: run a command on a data folder."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, data: str = "data", typed: str = "") -> Result:
        env = {"DRILLSIM_DATA": str(tmp_path / data), "DRILLSIM_DATABASE": ""}
        result = CliRunner().invoke(main, [*words, "--lang", "en"], env=env, input=typed)
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return run


def test_a_running_server_is_backed_up_and_restored_elsewhere(
    store: Store, drillsim: Callable[..., Result], tmp_path: Path
) -> None:
    assert drillsim("backup", "today.zip").output == "Backed up into today.zip\n"
    assert drillsim("restore", "today.zip", data="new").output == "Restored; drills: 1\n"
    again = Store(address(str(tmp_path / "new")))
    assert again.lines("d1") == ["line 0", "line 1"]
    assert again.accounts() == store.accounts()
    again.close()


def test_data_is_not_restored_over_other_data(store: Store, drillsim: Callable[..., Result]) -> None:
    drillsim("backup", "today.zip")
    result = drillsim("restore", "today.zip")
    assert result.exit_code == 4
    assert "there is data already" in result.stderr


@pytest.mark.parametrize("words", [("backup", "today.zip"), ("password", "lan", "--generate")])
def test_where_there_is_no_data_none_is_made(
    drillsim: Callable[..., Result], tmp_path: Path, words: tuple[str, ...]
) -> None:
    result = drillsim(*words, data="nothing")
    assert result.exit_code == 4
    assert "drillsim.db; look at --data" in result.stderr
    assert not (tmp_path / "nothing").exists()
    assert not (tmp_path / "today.zip").exists()


def test_a_forgotten_password_is_replaced_by_one_made_up(
    store: Store, drillsim: Callable[..., Result]
) -> None:
    first, second = drillsim("password", "lan", "--generate").output.splitlines()
    new = first.removeprefix("New password: ")
    account = store.account("lan")
    assert account is not None
    assert second == "lan has a new password"
    assert verify_password(account.password, new)
    assert not verify_password(account.password, "the old password")
    assert account.version == 2
    assert [row.what for row in store.audit_trail()] == [{"do": "password", "name": "lan"}]


def test_a_password_that_is_typed_is_not_shown(store: Store, drillsim: Callable[..., Result]) -> None:
    result = drillsim("password", "lan", typed="mật khẩu mới\nmật khẩu mới\n")
    account = store.account("lan")
    assert account is not None
    assert verify_password(account.password, "mật khẩu mới")
    assert "mật khẩu" not in result.output


@pytest.mark.parametrize("new", ["too short", "x" * 201])
def test_a_password_too_short_or_too_long_changes_nothing(
    store: Store, drillsim: Callable[..., Result], new: str
) -> None:
    result = drillsim("password", "lan", typed=f"{new}\n{new}\n")
    assert result.exit_code == 2
    assert "10 to 200 characters" in result.stderr
    account = store.account("lan")
    assert account is not None
    assert verify_password(account.password, "the old password")


def test_nobody_has_no_password(store: Store, drillsim: Callable[..., Result]) -> None:
    result = drillsim("password", "minh", "--generate")
    assert result.exit_code == 4
    assert "there is no account minh; the accounts: lan" in result.stderr


def test_the_key_of_a_server_is_printed_as_public_tools_read_it(
    store: Store, drillsim: Callable[..., Result]
) -> None:
    result = drillsim("key")
    assert result.exit_code == 4
    assert "run_drill.py serve" in result.stderr
    assert store.signing_key() is None
    made = store.make_signing_key()
    result = drillsim("key")
    assert (result.exit_code, result.stdout) == (0, made.public.pem)
    assert made.public.fingerprint in result.stderr
    assert made.secret not in result.output
