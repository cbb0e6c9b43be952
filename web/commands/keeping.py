"""Commands on the data of a server: backup, restore, password, key."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drillsim.base.errors import Fault, InputError, StoreError
from drillsim.base.messages import say
from web.commands.common import plain_errors
from web.core.commandline import argument, command, language, option

if TYPE_CHECKING:
    from drillsim.store import Hold, Store
    from web.net.lock import Lock

of_server = option("--data", default="data", show_default=True, envvar="DRILLSIM_DATA", show_envvar=True)


@command(
    "backup",
    examples=("run_drill.py backup backups/today.zip", "run_drill.py backup --only 3f9c0a1b2d4e drill.zip"),
)
@argument("file", type=click.Path(path_type=Path, dir_okay=False))
@option("--only", says="option_only")
@of_server
@language
@plain_errors
def backup(file: Path, only: str | None, data: str, lang: str) -> None:
    """Back the server's data up, or one drill of it; the server may go on running."""
    with _store(data, new=False) as store:
        if only is None:
            store.backup(file)
        else:
            store.carry_out(only, file)
    click.echo(say("backed_up", lang, file=str(file)))


@command(
    "restore",
    examples=(
        "run_drill.py restore backups/today.zip --data new-data",
        "run_drill.py restore --add drill.zip",
    ),
)
@argument("file", type=click.Path(path_type=Path, dir_okay=False))
@option("--add", is_flag=True)
@of_server
@language
@plain_errors
def restore(file: Path, add: bool, data: str, lang: str) -> None:
    """Fill empty data from a backup, or add the one drill of a file to data that is there."""
    if not file.exists():
        # Before the data is made for it.
        raise InputError([Fault(str(file), 0, "no_file", {"nearest": ""})])
    if add:
        with _store(data, new=False) as store:
            drill = store.carry_in(file)
        click.echo(say("carried_in", lang, drill=drill))
        return
    with _store(data, new=True) as store, _no_server(data):
        store.restore(file)
        count = len(store.drills())
    click.echo(say("restored", lang, count=str(count)))


@command("password", examples=("run_drill.py password lan --generate",))
@argument("name")
@option("--generate", is_flag=True)
@of_server
@language
@plain_errors
def password(name: str, generate: bool, data: str, lang: str) -> None:
    """Give an account of the staff a new password."""
    from web.access import codes, passwords

    with _store(data, new=False) as store:
        if store.account(name) is None:
            names = ", ".join(each.name for each in store.accounts())
            raise StoreError("account_missing", value=name, names=names)
        new = codes.password() if generate else _typed(lang)
        account = store.set_password(name, passwords.hash_password(new))
        what = {"do": "password", "name": account.name}
        store.audit("run_drill.py", None, what, datetime.now(UTC).isoformat(timespec="milliseconds"))
    if generate:
        click.echo(say("password_shown", lang, password=new))
    click.echo(say("password_changed", lang, name=account.name))


def _typed(lang: str) -> str:
    """A password that is typed twice, and not shown."""
    again = say("once_more", lang)
    typed: str = click.prompt(say("new_password", lang), hide_input=True, confirmation_prompt=again)
    return typed


@command("key", examples=("run_drill.py key > server-key.pem",))
@of_server
@language
@plain_errors
def key(data: str, lang: str) -> None:
    """Print the public key that the server signs journals with, and its fingerprint."""
    with _store(data, new=False) as store:
        found = store.signing_key()
    if found is None:
        raise StoreError("key_missing")
    click.echo(say("key_fingerprint", lang, fingerprint=found.public.fingerprint), err=True)
    click.echo(found.public.pem, nl=False)


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
    from web.net.lock import Lock

    who, url = "run_drill.py restore", address(data or "data", os.environ.get("DRILLSIM_DATABASE", ""))
    with refusals():
        held: Hold | Lock = claim(url, who) or Lock(Path(data or "data"), who)
    try:
        yield
    finally:
        held.release()
