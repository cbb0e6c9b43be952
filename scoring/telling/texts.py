"""Sentences of records and names in charts, from ``texts/records.js`` and ``texts/figures.js``."""

from __future__ import annotations

from drillsim.base.texts import Texts

TEXTS = Texts("records", "figures", "shared")
say = TEXTS.say
