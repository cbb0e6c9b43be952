"""What goes wrong: a few mechanisms, registered by name, that combine into every situation."""

from drillsim.threats import attacks as attacks
from drillsim.threats import failures as failures
from drillsim.threats.stages import MECHANISMS, Running, Stages

__all__ = ["MECHANISMS", "Running", "Stages"]
