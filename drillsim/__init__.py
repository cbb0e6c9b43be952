"""drillsim: rehearsing cyber incidents on a simulated city."""

__version__ = "0.1.0"
