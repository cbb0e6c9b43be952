"""Why an act may be refused, or its work fail, in both languages, by code."""

from __future__ import annotations

from drillsim.base.texts import Texts

REASONS = Texts("refusals")
