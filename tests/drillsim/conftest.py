"""Fixtures of the simulation's tests: the tiny city, tiny rules, and drills set up from them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drillsim.documents.city import City
from drillsim.documents.rules import RulesDoc
from drillsim.engine.setup import Setup
from tests.drillsim.build import TINY_CITY, TINY_RULES, city_of, rules_of, setup_of


@pytest.fixture(scope="session")
def tiny_city() -> City:
    """The city of tiny_city.yaml."""
    return city_of(TINY_CITY)


@pytest.fixture(scope="session")
def tiny_rules() -> RulesDoc:
    """Seven obligations, two processes of three steps, one form."""
    return rules_of(TINY_RULES)


@pytest.fixture
def make_setup() -> Callable[..., Setup]:
    """``make_setup({key: value}, seed=…, players=…, director=…)``: the quiet scenario, changed."""
    return setup_of
