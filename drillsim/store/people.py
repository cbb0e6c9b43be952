"""Participants of drills, the devices they come from, and the codes of seats."""

from __future__ import annotations

import uuid
from collections import Counter

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from drillsim.base.errors import Conflict, StoreError
from drillsim.store.database import Database
from drillsim.store.rows import PersonRow, each_once
from drillsim.store.schema import DEVICE, PASS, PERSON, SEAT_CODE


class People(Database):
    """Who takes part in which drill, in which seat."""

    def add_person(
        self,
        drill: str,
        name: str,
        token: str,
        created: str,
        *,
        wanted: str | None = None,
        seat: str | None = None,
        person: str | None = None,
        note: str = "",
    ) -> PersonRow:
        """A new participant: seated when ``seat`` is given, else asking for ``wanted``.

        Args:
            drill: the drill.
            name: as the person wrote it.
            token: hash of the secret that its device keeps.
            created: wall time.
            wanted: the seat it asks for.
            seat: the seat it takes at once.
            person: its id, if it has one already.
            note: what was left for it by whoever had the seat before.

        Raises:
            StoreError: when it cannot be stored.
        """
        state = "seated" if seat is not None else "asked"
        found = PersonRow(person or uuid.uuid4().hex, drill, name, seat, wanted, state, created, note=note)
        row = {field: getattr(found, field) for field in PersonRow.__slots__}
        with self.writing() as connection:
            connection.execute(insert(PERSON), row)
            connection.execute(insert(DEVICE), {"token": token, "person": found.id, "created": created})
        return found

    def add_device(self, person: str, token: str, created: str) -> None:
        """Another device of a person, with the hash of its own secret.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            connection.execute(insert(DEVICE), {"token": token, "person": person, "created": created})

    def set_pass(self, person: str, code: str, now: int, until: int, *, hands: bool) -> None:
        """A code that opens a person's place once; its older ones are void.

        Args:
            person: whose.
            code: its hash.
            now: seconds since 1970.
            until: when it is void, as ``now``.
            hands: whether whoever comes with it takes the seat over.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            connection.execute(delete(PASS).where((PASS.c.person == person) | (PASS.c.until <= now)))
            connection.execute(insert(PASS), {"code": code, "person": person, "hands": hands, "until": until})

    def pass_of(self, code: str, now: int) -> tuple[PersonRow, bool] | None:
        """Whose place the code of a hash opens, and whether it hands the seat over; ``now`` as above."""
        wanted = select(PASS.c.person, PASS.c.hands).where(PASS.c.code == code, PASS.c.until > now)
        with self.reading() as connection:
            found = connection.execute(wanted).one_or_none()
        person = self.person(found.person) if found is not None else None
        return (person, bool(found.hands)) if found is not None and person is not None else None

    def use_pass(self, code: str, now: int) -> bool:
        """Let the code of a hash be void; whether nobody was quicker.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            spent = connection.execute(delete(PASS).where(PASS.c.code == code, PASS.c.until > now))
            return spent.rowcount == 1

    def people(self, drill: str) -> list[PersonRow]:
        """Every person of a drill, also those removed, in order of their coming."""
        return self._people(PERSON.c.drill == drill)

    def attendance(self) -> dict[str, Counter[str]]:
        """How many people have a seat in each drill, and how many ask for one, by these states."""
        people = self._people(PERSON.c.state != "removed")
        found: dict[str, Counter[str]] = {}
        for one in (*each_once(people), *each_once(people, "asked")):
            found.setdefault(one.drill, Counter())[one.state] += 1
        return found

    def person(self, person: str) -> PersonRow | None:
        """A person by its id."""
        return next(iter(self._people(PERSON.c.id == person)), None)

    def person_by_token(self, token: str) -> PersonRow | None:
        """The person whose device has the secret with this hash, also one who was removed."""
        owner = select(DEVICE.c.person).where(DEVICE.c.token == token).scalar_subquery()
        return next(iter(self._people(PERSON.c.id == owner)), None)

    def ask_seat(self, person: str, wanted: str) -> PersonRow:
        """A person asks for another seat; the one it has stays until it is moved.

        Raises:
            StoreError: when it cannot be stored, or there is no such person.
        """
        return self._change_person(person, wanted=wanted)

    def seat_person(self, person: str, seat: str) -> PersonRow:
        """Give a person a seat, its first or another.

        Raises:
            StoreError: when it cannot be stored, or there is no such person.
        """
        return self._change_person(person, seat=seat, wanted=None, state="seated")

    def leave_note(self, person: str, note: str) -> PersonRow:
        """Keep what a person leaves for whoever takes over the seat.

        Raises:
            StoreError: when it cannot be stored, or there is no such person.
        """
        return self._change_person(person, note=note)

    def remove_person(self, person: str, why: str = "") -> PersonRow:
        """Take a person out of its drill, for a reason that it is told.

        Raises:
            StoreError: when it cannot be stored, or there is no such person.
        """
        return self._change_person(person, seat=None, wanted=None, state="removed", why=why)

    def set_seat_codes(self, drill: str, codes: dict[str, str]) -> None:
        """Set the codes of seats, by seat; codes that were there before are void.

        Raises:
            Conflict: when a code is taken, in this drill or another.
            StoreError: when they cannot be stored.
        """
        rows = [{"drill": drill, "seat": seat, "code": code} for seat, code in codes.items()]
        with self.writing() as connection:
            connection.execute(delete(SEAT_CODE).where(SEAT_CODE.c.drill == drill))
            try:
                if rows:
                    connection.execute(insert(SEAT_CODE), rows)
            except IntegrityError:
                raise Conflict("store_taken", value=drill) from None

    def seat_codes(self, drill: str) -> dict[str, str]:
        """The codes of a drill's seats, by seat."""
        wanted = select(SEAT_CODE.c.seat, SEAT_CODE.c.code).where(SEAT_CODE.c.drill == drill)
        with self.reading() as connection:
            return {row.seat: row.code for row in connection.execute(wanted.order_by(SEAT_CODE.c.seat))}

    def seat_by_code(self, code: str) -> tuple[str, str] | None:
        """The drill and the seat that a code opens."""
        wanted = select(SEAT_CODE.c.drill, SEAT_CODE.c.seat).where(SEAT_CODE.c.code == code)
        with self.reading() as connection:
            row = connection.execute(wanted).one_or_none()
            return (row.drill, row.seat) if row is not None else None

    def _people(self, where: ColumnElement[bool]) -> list[PersonRow]:
        wanted = select(*(PERSON.c[name] for name in PersonRow.__slots__)).where(where)
        with self.reading() as connection:
            found = connection.execute(wanted.order_by(PERSON.c.created, PERSON.c.id))
            return [PersonRow(*row) for row in found]

    def _change_person(self, person: str, **change: object) -> PersonRow:
        changed = update(PERSON).where(PERSON.c.id == person).values(change)
        columns = (PERSON.c[name] for name in PersonRow.__slots__)
        with self.writing() as connection:
            row = connection.execute(changed.returning(*columns)).one_or_none()
            if row is None:
                raise StoreError("store_missing", value=person)
            return PersonRow(*row)
