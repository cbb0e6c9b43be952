"""Makes the bundle: ``python -m web.bundle``; ``make bundle`` calls it."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click

from drillsim import __version__
from drillsim.base.messages import say
from web.bundle.install import LIST, tag
from web.bundle.wheels import TOP, environments, fetch, longest
from web.core import console
from web.core.commandline import command, language, option, place, refusal

PARTS = ("docs", "drillsim", "scenarios", "scoring", "web")
SINGLE = (
    *("run_drill.py", "requirements.txt", "Makefile", "pyproject.toml"),
    *("README.md", "CHANGES.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE"),
)
MODULES = Path("web") / "node_modules"
PAGE = TOP / "web" / "made" / "review.html"
BROWSER = (
    "socket.io-client/dist/socket.io.esm.min.js",
    "socket.io-client/LICENSE",
    "htm/preact/standalone.module.js",
    "htm/LICENSE",
    "cytoscape/dist/cytoscape.esm.min.mjs",
    "cytoscape/LICENSE",
    "plotly.js-basic-dist-min/plotly-basic.min.js",
    "plotly.js-basic-dist-min/LICENSE",
    "@fontsource/be-vietnam-pro/LICENSE",
    "@fontsource/be-vietnam-pro/files/be-vietnam-pro-*-normal.woff2",
    "@expo-google-fonts/tinos/**/*.ttf",
    "@expo-google-fonts/tinos/LICENSE*",
)
LEFT_OUT = {"__pycache__", "node_modules"}
START = {"__main__": "start", "install": "install"}
# With "env" some of Windows' launchers would find a stub in PATH that opens a shop instead.
SHEBANG = b"#!/usr/bin/python3\n"
_DATE = (1980, 1, 1, 0, 0, 0)


@command("bundle")
@option("--platform")
@option("--python", "version")
@option("--out", says="option_bundle_out", default="out", show_default=True, callback=place)
@language
def bundle(platform: str | None, version: str | None, out: str, lang: str) -> None:
    """Put drillsim, its libraries and its browser files into one file for a machine without Internet."""
    platform = platform or tag()
    version = version or f"{sys.version_info.major}.{sys.version_info.minor}"
    environments(platform, version)
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder)
        click.echo(say("bundle_fetching", lang, python=version, platform=platform))
        fetch(wheels, platform, version)
        files = {**dict(ours()), **{f"wheels/{path.name}": path for path in sorted(wheels.iterdir())}}
        Path(out).mkdir(parents=True, exist_ok=True)
        target = Path(out) / f"drillsim-{__version__}-{platform}-py{version.replace('.', '')}.pyz"
        write(target, files, {"python": version, "platform": platform, "drillsim": __version__})
    size = f"{target.stat().st_size / 1e6:.0f}"
    click.echo(say("bundle_made", lang, path=str(target), size=size, count=str(len(files))))
    click.echo(f"SHA-256 {hashlib.sha256(target.read_bytes()).hexdigest()}")
    start = f"py -{version}" if platform.startswith("win") else f"python{version}"
    click.echo(say("bundle_next", lang, command=f"{start} {target.name}"))


def ours() -> Iterator[tuple[str, Path]]:
    """Our files and those of others that browsers need: name in the bundle, where it is."""
    for name in SINGLE:
        yield name, TOP / name
    for part in PARTS:
        for path in sorted((TOP / part).rglob("*")):
            if path.is_file() and not LEFT_OUT & set(path.relative_to(TOP).parts):
                yield path.relative_to(TOP).as_posix(), path
    if not PAGE.is_file():
        raise refusal("bundle_browser", path=str(PAGE.relative_to(TOP)))
    for pattern in BROWSER:
        found = sorted((TOP / MODULES).glob(pattern))
        if not found and "LICENSE" not in pattern:
            raise refusal("bundle_browser", path=str(MODULES / pattern))
        for path in found:
            yield path.relative_to(TOP).as_posix(), path


def write(target: Path, files: dict[str, Path], known: dict[str, object]) -> None:
    """Write the bundle: the same files give the same bytes.

    Args:
        target: where.
        files: name in the bundle, where each file is.
        known: what the installer must know: ``python``, ``platform``, ``drillsim`` (its version).
    """
    contents = {name: path.read_bytes() for name, path in files.items()}
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    known = {**known, "longest": longest(files), "files": hashes}
    members = {f"{name}.py": Path(__file__).with_name(f"{of}.py").read_bytes() for name, of in START.items()}
    members[LIST] = json.dumps(known, indent=1, sort_keys=True).encode()
    part = target.with_name(target.name + ".part")
    with part.open("wb") as file:
        file.write(SHEBANG)
        with zipfile.ZipFile(file, "w") as archive:
            for name, content in {**members, **contents}.items():
                packed = zipfile.ZIP_STORED if name.endswith((".whl", ".woff2")) else zipfile.ZIP_DEFLATED
                member = zipfile.ZipInfo(name, _DATE)
                member.compress_type, member.external_attr = packed, 0o644 << 16
                archive.writestr(member, content)
    part.replace(target)


if __name__ == "__main__":
    console.prepare()
    bundle()
