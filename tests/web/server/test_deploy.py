"""What docs/deploy gives: every setting is one, every unit is sound, what the containers copy and mount is there."""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.web.process import ROOT

DEPLOY = ROOT / "docs/deploy"
UNITS = sorted(each.name for each in DEPLOY.iterdir() if each.suffix in (".service", ".target", ".timer"))
SETTINGS = set(re.findall(r"`(DRILLSIM_[A-Z]+)`", (ROOT / "docs/serving.md").read_text("utf-8")))


@pytest.mark.parametrize("name", [*UNITS, "Containerfile", "compose.yaml"])
def test_what_is_set_is_a_setting(name: str) -> None:
    said = re.sub(r"^\s*#.*$", "", (DEPLOY / name).read_text("utf-8"), flags=re.MULTILINE)
    assert set(re.findall(r"\bDRILLSIM_[A-Z]+", said)) <= SETTINGS


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_has_nothing_that_systemd_does_not_know(name: str) -> None:
    lines = [line for line in (DEPLOY / name).read_text("utf-8").splitlines() if line and line[0] != "#"]
    assert all(re.fullmatch(r"\[(Unit|Service|Timer|Install)]|[A-Z][A-Za-z]+=\S.*", line) for line in lines)
    if program := shutil.which("systemd-analyze"):
        told = subprocess.run([program, "verify", DEPLOY / name], capture_output=True, text=True, check=False)
        faults = [line for line in told.stderr.splitlines() if "is not executable" not in line]
        assert not [line for line in faults if name.partition("@")[0].partition(".")[0] in line]


HAVE_LINTERS = (sys.platform, platform.machine()) == ("linux", "x86_64")


@pytest.mark.skipif(not HAVE_LINTERS, reason="no wheels of what checks them")
def test_the_container_file_has_nothing_that_hadolint_finds() -> None:
    told = subprocess.run(
        [Path(sys.executable).parent / "hadolint", "--format", "json", DEPLOY / "Containerfile"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert json.loads(told.stdout) == []


@pytest.mark.skipif(not HAVE_LINTERS, reason="no wheels of what checks them")
def test_the_compose_file_is_one_as_the_specification_says() -> None:
    from compose_spec import PyOptions

    reading, text = PyOptions(apply_merge=True), (DEPLOY / "compose.yaml").read_text("utf-8")
    found = reading.from_yaml(text)
    for check in (found.validate, found.validate_volumes, found.validate_secrets, found.validate_networks):
        check()
    assert set(found.service_names()) == {"web1", "web2", "database", "exchange", "front"}
    for sound, faulty in (
        ("restart: on-failure", "restart: sometimes"),
        ("read_only: true", "read-only: true"),
    ):
        assert sound in text
        with pytest.raises(ValueError, match=r"sometimes|read-only"):
            reading.from_yaml(text.replace(sound, faulty))


def test_the_containers_are_made_and_mounted_of_what_is_there() -> None:
    steps = re.findall(r"^([A-Z]+) ", (DEPLOY / "Containerfile").read_text("utf-8"), re.MULTILINE)
    assert steps[0] == "FROM" and {"USER", "COPY", "RUN", "HEALTHCHECK", "STOPSIGNAL", "CMD"} <= set(steps)
    made = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    process = made["services"]["web1"]
    assert (DEPLOY / process["build"]["context"]).resolve() == ROOT
    assert (ROOT / process["build"]["dockerfile"]).is_file()
    assert {"database", "exchange"} == set(process["depends_on"]) <= set(made["services"])
    front = made["services"]["front"]["volumes"][0].partition(":")[0]
    assert (DEPLOY / front).is_file()


def test_no_image_and_no_commit_holds_a_key() -> None:
    made = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    certificates = made["services"]["front"]["volumes"][1].partition(":")[0]
    keys = {
        f"docs/deploy/{each.removeprefix('./')}"
        for each in (made["secrets"]["session-key"]["file"], certificates)
    }
    left = {
        line.strip("/") for line in (DEPLOY / "Containerfile.dockerignore").read_text("utf-8").splitlines()
    }
    assert keys | {"data", ".git", ".venv"} <= left
    assert keys <= {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()}
