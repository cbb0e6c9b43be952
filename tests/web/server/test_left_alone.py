"""The servers that tests start."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.process import ROOT, environment

STARTS = """
import sys, time
from pathlib import Path
from tests.web.process import Process
one = Process(Path(sys.argv[1]))
one.start()
print(one.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone tells a process that who started it is gone")
def test_a_server_is_gone_with_whoever_runs_the_tests_however_they_end(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTS, tmp_path],
        cwd=ROOT,
        env=environment(),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as runner:
        assert runner.stdout
        server = os.pidfd_open(int(runner.stdout.readline()))
        runner.kill()
    try:
        assert select.select([server], [], [], 60)[0]
    finally:
        os.close(server)
