"""Which of many goes with which of many, so that all together fit best."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def assigned(gains: Sequence[Sequence[float]]) -> list[int]:
    """The partner of each row, no two the same, with the greatest sum of gains (Kuhn and Munkres).

    Args:
        gains: what each row gains with each partner; there are at least as many partners as rows.
    """
    rows, columns = len(gains), len(gains[0]) if gains else 0
    over, under = [0.0] * (rows + 1), [0.0] * (columns + 1)
    match, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], at = row, 0
        least, used = [inf] * (columns + 1), [False] * (columns + 1)
        while match[at]:
            used[at] = True
            held, delta, following = match[at], inf, 0
            for column in range(1, columns + 1):
                if used[column]:
                    continue
                cost = -gains[held - 1][column - 1] - over[held] - under[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < delta:
                    delta, following = least[column], column
            for column in range(columns + 1):
                if used[column]:
                    over[match[column]] += delta
                    under[column] -= delta
                else:
                    least[column] -= delta
            at = following
        while at:
            match[at] = match[way[at]]
            at = way[at]
    found = [0] * rows
    for column in range(1, columns + 1):
        if match[column]:
            found[match[column] - 1] = column - 1
    return found
