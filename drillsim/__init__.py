"""drillsim: rehearsing cyber incidents on a simulated city."""

__version__ = "1.0.0"
