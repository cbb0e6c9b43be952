"""The charts of a drill, as Plotly figures: made once, drawn by the review page and by its saved file.

A figure is JSON values in one language. Its colours are those of ``COLOURS``; whoever draws it puts its own
shade in the place of each.
"""

from __future__ import annotations

from scoring.figures.contacts import contacts
from scoring.figures.look import COLOURS, PlotlyFigure
from scoring.figures.service import Curve, compared, service

__all__ = ["COLOURS", "Curve", "PlotlyFigure", "compared", "contacts", "service"]
