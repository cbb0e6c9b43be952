"""The playbook of simulated participants: what a trained officer does about what a seat sees.

A move is an intention; when its time has come it looks at the seat's view again and makes an act,
or nothing if the matter is settled. Nothing here looks past the view, but for *by the book*, which
is handed the ``duty`` records of its seat and may read the scenario's causes.
"""

from drillsim.players.playbook.desk import Desk, Move
from drillsim.players.playbook.expected import on_duty
from drillsim.players.playbook.obligations import FOLLOWED, on_act
from drillsim.players.playbook.reading import on_approval, on_delivery
from drillsim.players.playbook.relieving import on_effect
from drillsim.players.playbook.technical import on_perceived

__all__ = [
    "FOLLOWED",
    "Desk",
    "Move",
    "on_act",
    "on_approval",
    "on_delivery",
    "on_duty",
    "on_effect",
    "on_perceived",
]
