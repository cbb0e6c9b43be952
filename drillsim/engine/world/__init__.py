"""The simulated world: state of systems, service cascade, what is true and what is perceived."""

from drillsim.engine.world.contributions import (
    Contribution,
    Damage,
    Falsehood,
    Harmed,
    Intrusion,
    Outflow,
    Surge,
)
from drillsim.engine.world.incidents import Incident, Incidents
from drillsim.engine.world.state import NodeState, Supply
from drillsim.engine.world.world import SIGNALS, Changes, Process, Signal, SignalKind, World

__all__ = [
    "SIGNALS",
    "Changes",
    "Contribution",
    "Damage",
    "Falsehood",
    "Harmed",
    "Incident",
    "Incidents",
    "Intrusion",
    "NodeState",
    "Outflow",
    "Process",
    "Signal",
    "SignalKind",
    "Supply",
    "Surge",
    "World",
]
