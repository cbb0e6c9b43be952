"""One file that carries drillsim to a machine without Internet, and what installs it there."""
