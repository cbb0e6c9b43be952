"""PostgreSQL and Redis over TLS under an authority of one's own, made and set up as docs/scale.md says for the day.

PostgreSQL speaks TLS itself where the system's is installed, with the settings of that page. No wheel carries one that
does, nor a Redis: those are reached through an nginx that shows the same certificate, as in test_nginx.py.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import psycopg
import pytest
from redis import Redis as Client
from redis.exceptions import RedisError

from tests.drillsim.store.postgres import Postgres
from tests.web.net.nginx import Nginx
from tests.web.net.redis import WORD, Redis
from tests.web.process import ROOT, Browser, Process, free_port

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows serves by one process")

PAGE = (ROOT / "docs/scale.md").read_text("utf-8")
ADDRESS, NETWORK = "192.0.2.20", "192.0.2.0/24"
SYSTEMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


def authority(folder: Path, name: str) -> Path:
    """An authority and a certificate of the services, by the page's own commands."""
    made = folder / name
    made.mkdir()
    for line in re.findall(r"^    (openssl .+)$", PAGE, re.MULTILINE):
        line = line.replace(ADDRESS, "127.0.0.1")
        subprocess.run(line, shell=True, cwd=made, check=True, capture_output=True)
    checked = re.search(r"`(openssl verify [^`]+)`", PAGE)
    assert checked is not None
    said = subprocess.run(checked[1], shell=True, cwd=made, check=True, capture_output=True, text=True)
    assert "OK" in said.stdout
    return made


def block(first: str, last: str) -> str:
    """The lines of the page between two of its file names."""
    return "".join(
        f"{line.strip()}\n" for line in PAGE.partition(first)[2].partition(last)[0].splitlines()[1:]
    )


class Services:
    """Both of them, over TLS; ``at(ca)`` is how they are reached by who trusts an authority."""

    def __init__(self, folder: Path) -> None:
        self.ours, self.others = authority(folder, "ours"), authority(folder, "others")
        self.stack = ExitStack()
        self.redis = self.stack.enter_context(closing(Redis()))
        self.speaks = bool(SYSTEMS)
        programs = SYSTEMS[-1] if SYSTEMS else None
        self.postgres = self.stack.enter_context(closing(Postgres(programs=programs)))
        with psycopg.connect(f"{self._server('drillsim')}/postgres", autocommit=True) as connection:
            connection.execute(f"ALTER ROLE drillsim PASSWORD '{WORD}'")
            connection.execute("CREATE DATABASE drillsim TEMPLATE template0")
        behind = [self.redis.port] + ([] if self.speaks else [self.postgres.port])
        shown = self.ours / "database.pem", self.ours / "database.key"
        self.front = self.stack.enter_context(
            closing(Nginx("nginx-several.conf", [free_port()], behind, shown))
        )
        self.front.start()
        if self.speaks:
            self._as_on_the_page()

    def _as_on_the_page(self) -> None:
        settings = block("conf.d/drillsim.conf", "    # /etc/postgresql/15/main/pg_hba.conf")
        settings = re.sub(r"^listen_addresses.*$", "", settings, flags=re.MULTILINE)
        settings = settings.replace("/etc/ssl/drillsim/postgres.pem", "{folder}/database.pem")
        settings = settings.replace("/etc/ssl/drillsim/postgres.key", "{folder}/database.key")
        admits = re.search(r"^    (hostssl drillsim .*)$", PAGE, re.MULTILINE)
        assert admits is not None and "ssl = on" in settings
        admitted = admits[1].replace(NETWORK, "127.0.0.1/32") + "\n"
        files = self.ours / "database.pem", self.ours / "database.key"
        self.postgres.configured(settings, admitted, *files)

    def _server(self, who: str) -> str:
        port = self.postgres.port
        return f"postgresql://{who}@127.0.0.1:{port}"

    def database(self, trusted: Path, word: str = WORD) -> str:
        """The address of the database, checked against an authority."""
        port = self.postgres.port if self.speaks else self.front.over_tls[self.postgres.port]
        also = "" if self.speaks else "&sslnegotiation=direct"
        return (
            f"postgresql://drillsim:{word}@127.0.0.1:{port}/drillsim"
            f"?sslmode=verify-full&sslrootcert={trusted / 'ca.pem'}{also}"
        )

    def exchange(self, trusted: Path, scheme: str = "rediss") -> str:
        """The address of Redis, likewise."""
        at = f"{scheme}://:{WORD}@127.0.0.1:{self.front.over_tls[self.redis.port]}/0"
        return f"{at}?ssl_ca_certs={trusted / 'ca.pem'}" if scheme == "rediss" else at


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    found = Services(tmp_path_factory.mktemp("tls"))
    with found.stack:
        yield found


def told(process: Process) -> str:
    return Browser(process).get("/metrics")


def test_a_process_is_joined_over_both(services: Services, server: Callable[..., Process]) -> None:
    ours = services.ours
    process = server(on=services.database(ours), redis=services.exchange(ours))
    drill = Browser.director(process).new_drill()
    assert "drillsim_exchange_up 1" in told(process)
    assert process.faults() == ""
    with psycopg.connect(services.database(ours)) as connection:
        assert connection.execute("SELECT id FROM drill").fetchall() == [(drill,)]
        if services.speaks:
            sessions = connection.execute(
                "SELECT ssl FROM pg_stat_activity JOIN pg_stat_ssl USING (pid) "
                "WHERE application_name LIKE 'drillsim%'"
            ).fetchall()
            assert len(sessions) > 1 and all(ssl for (ssl,) in sessions)


def test_services_that_another_authority_vouches_for_are_none(
    services: Services, server: Callable[..., Process]
) -> None:
    process = server(
        on=services.database(services.others), redis=services.exchange(services.ours), starts=False
    )
    process.begin()
    code, _ = process.ends()
    assert code == 4 and "certificate verify failed" in process.faults()
    # Redis is not what a drill hangs on: the process serves, and says that it hears nothing.
    process = server(on=services.database(services.ours), redis=services.exchange(services.others))
    assert "drillsim_exchange_up 0" in told(process)


def test_nobody_comes_without_tls_or_with_another_password(services: Services) -> None:
    with pytest.raises(RedisError):
        Client.from_url(services.exchange(services.ours, "redis"), socket_timeout=5.0).ping()
    if services.speaks:
        wrong = services.database(services.ours).partition("?")[0] + "?sslmode=disable"
        with pytest.raises(psycopg.OperationalError, match="no encryption"):
            psycopg.connect(wrong)
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(services.database(services.ours, "another"))
