"""The simulated world: state of systems, service cascade, what is true and what is perceived."""

from drillsim.world.incidents import Incident, Incidents
from drillsim.world.state import NodeState, Supply
from drillsim.world.world import Process, Signal, World

__all__ = ["Incident", "Incidents", "NodeState", "Process", "Signal", "Supply", "World"]
