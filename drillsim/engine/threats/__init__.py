"""What goes wrong: a few mechanisms, registered by name, that combine into every situation."""

from drillsim.engine.threats import attacks as attacks
from drillsim.engine.threats import failures as failures
from drillsim.engine.threats import harms as harms
from drillsim.engine.threats import integrity as integrity
from drillsim.engine.threats.stages import MECHANISMS, Running, Stages

__all__ = ["MECHANISMS", "Running", "Stages"]
