"""Settings of all tests: no time limits, and the same examples every time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("drillsim", deadline=None, derandomize=True)
settings.load_profile("drillsim")
