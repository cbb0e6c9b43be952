"""The colours of the figures; the page swaps each for its dark fellow where the reader prefers dark."""

from __future__ import annotations

INK = "#1b2430"
MUTED = "#56616e"
RULE = "#dfe4ea"
BAND = "#f4f6f8"
SURFACE = "#ffffff"
TRACK = "#d3dae2"
ACCENT = "#0b57a4"
GOOD = "#1f7a4d"
LATE = "#a86a00"
BAD = "#b3261e"
OPEN = "#5b6573"

DARK = {
    INK: "#e6eaf0",
    MUTED: "#a3adb9",
    RULE: "#2b343f",
    BAND: "#1e252e",
    SURFACE: "#191f27",
    TRACK: "#3a4552",
    ACCENT: "#7db4f5",
    GOOD: "#5cc08f",
    LATE: "#e0b050",
    BAD: "#f2827a",
    OPEN: "#97a3b1",
}
"""Light colour -> dark colour."""
