"""What a drill says to its participants belongs to the drill: correcting a wording alters no journal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[3]
PLAY = """
from drillsim.base import texts
as_written = texts.read
texts.read = lambda source, file, *how: {
    name: texts.Both(f"khác {text.vi}", f"other {text.en}") for name, text in as_written(source, file, *how).items()
}
from scoring.telling.texts import say
assert say("s_start").en == "other The drill begins."
from tests.golden import golden, written
assert golden("b17-faulty-update") == written("b17-faulty-update")
"""


def test_a_corrected_wording_alters_no_journal() -> None:
    found = subprocess.run([sys.executable, "-c", PLAY], cwd=TOP, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
