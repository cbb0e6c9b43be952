"""The technicians that agencies have: bound by work, lent, drafted, given back."""

from __future__ import annotations

from collections.abc import Callable

import simpy
from simpy.resources.container import ContainerGet

from drillsim.documents.city import City


class Staffing:
    """Who is free for work, agency by agency; work waits strictly first come, first served.

    Args:
        env: the drill's time.
        city: says how many technicians each agency has.
    """

    def __init__(self, env: simpy.Environment, city: City) -> None:
        self._env = env
        self._city = city
        self._pools: dict[str, simpy.Container] = {}
        self._people: dict[str, int] = {}

    def _pool(self, agency: str) -> simpy.Container:
        pool = self._pools.get(agency)
        if pool is None:
            people = self._city.agencies[agency].responders
            pool = self._pools[agency] = simpy.Container(self._env, init=people)
            self._people[agency] = people
        return pool

    def ask(self, agency: str, count: int) -> tuple[ContainerGet | None, int]:
        """Ask for so many people, or for all that the agency has if they are fewer.

        Returns:
            What to wait for, None where nobody is needed or there; and how many they are.
        """
        pool = self._pool(agency)
        people = min(count, self._people[agency])
        return (pool.get(people) if people else None), people

    def release(self, agency: str, request: ContainerGet | None, people: int) -> None:
        """Give back who was asked for, whether they had come or not."""
        pool = self._pool(agency)
        if request is None:
            return
        if request.triggered:
            pool.put(people)
        else:
            request.cancel()
            # SimPy does not look by itself whether those behind can go ahead now.
            pool._trigger_get(None)

    def join(self, agency: str, count: int) -> None:
        """Give an agency so many people more, for good."""
        self._pool(agency).put(count)
        self._people[agency] += count

    def draft(self, agency: str, count: int) -> Callable[[], None]:
        """Give an agency people, or below 0 take some away as they come free; one stays always.

        Returns:
            What undoes it.
        """
        pool = self._pool(agency)
        here = self._people[agency]
        count = max(count, min(0, 1 - here))
        self._people[agency] = here + count
        if count > 0:
            pool.put(count)
        requests = [pool.get(1) for _ in range(-count)]

        def undo() -> None:
            if count > 0:
                self.draft(agency, -count)
                return
            self._people[agency] -= count
            for request in requests:
                self.release(agency, request, 1)

        return undo

    def people(self, agency: str) -> int:
        """How many people an agency has now, at work or not."""
        self._pool(agency)
        return self._people[agency]

    def free(self, agency: str) -> bool:
        """Whether an agency has people who are not at work, or needs none."""
        pool = self._pool(agency)
        return not self._people[agency] or (pool.level > 0 and not pool.get_queue)
