"""Commands on the data of a server: backup, restore, password."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.common import language, plain_errors
from drillsim.errors import StoreError

if TYPE_CHECKING:
    from drillsim.store import Hold, Store
    from web.lock import Lock

of_server = click.option("--data", default="data", envvar="DRILLSIM_DATA", help="The server's data folder.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@of_server
@language
@plain_errors
def backup(file: Path, data: str, lang: str) -> None:
    """Write all drills, people and accounts of the server into FILE; it may go on running.

    The data is in the folder --data (or DRILLSIM_DATA), or in the database DRILLSIM_DATABASE.
    FILE holds names and hashes of passwords: keep it safe.

    \b
    Example:
      run_drill.py backup backups/today.zip
    """
    with _store(data, new=False) as store:
        store.backup(file)
    click.echo({"vi": f"Đã sao lưu vào {file}", "en": f"Backed up into {file}"}[lang])


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@of_server
@language
@plain_errors
def restore(file: Path, data: str, lang: str) -> None:
    """Fill an empty data folder, or an empty database, from a backup FILE: all of it, or nothing.

    Refused while a server runs on it.

    \b
    Example:
      run_drill.py restore backups/today.zip --data new-data
    """
    with _store(data, new=True) as store, _no_server(data):
        store.restore(file)
        count = len(store.drills())
    words = {"vi": f"Đã khôi phục; số cuộc diễn tập: {count}", "en": f"Restored; drills: {count}"}
    click.echo(words[lang])


@click.command()
@click.argument("name")
@click.option("--generate", is_flag=True, help="Make up a password and show it once, instead of asking.")
@of_server
@language
@plain_errors
def password(name: str, generate: bool, data: str, lang: str) -> None:
    """Give the staff account NAME a new password; whoever is signed in with the old one is signed out.

    \b
    Example:
      run_drill.py password lan --generate
    """
    from web import codes, passwords

    with _store(data, new=False) as store:
        if store.account(name) is None:
            raise StoreError("store_missing", value=name)
        label = {"vi": "Mật khẩu mới", "en": "New password"}[lang]
        again = {"vi": "Nhập lại", "en": "Once more"}[lang]
        new = (
            codes.password() if generate else click.prompt(label, hide_input=True, confirmation_prompt=again)
        )
        account = store.set_password(name, passwords.hash_password(new))
        what = {"do": "password", "name": account.name}
        store.audit("run_drill.py", None, what, datetime.now(UTC).isoformat(timespec="milliseconds"))
    if generate:
        click.echo(f"{label}: {new}")
    click.echo(
        {"vi": f"Đã đổi mật khẩu của {account.name}", "en": f"{account.name} has a new password"}[lang]
    )


@contextmanager
def _store(data: str, *, new: bool) -> Iterator[Store]:
    """The server's data, in a folder or where DRILLSIM_DATABASE says."""
    # The database libraries take a while to import; commands that need no data do without.
    from drillsim.store import Store, address

    store = Store(address(data or "data", os.environ.get("DRILLSIM_DATABASE", "")), new=new)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def _no_server(data: str) -> Iterator[None]:
    """Keep every server off the data meanwhile.

    Raises:
        StoreError: when one runs on it; the message says where.
    """
    from drillsim.store import address, claim
    from drillsim.store.database import refusals
    from web.lock import Lock

    who, url = "run_drill.py restore", address(data or "data", os.environ.get("DRILLSIM_DATABASE", ""))
    with refusals():
        held: Hold | Lock = claim(url, who) or Lock(Path(data or "data"), who)
    try:
        yield
    finally:
        held.release()
