"""What a scenario needs of a library: with no other file it is played as with all."""

from __future__ import annotations

from contextlib import suppress

from drillsim.base.errors import InputError
from drillsim.library.files import Noted
from drillsim.library.index import CITIES, Library


def needed(
    library: Library, name: str, *, rubric: str, rules: str | None = None, city: str | None = None
) -> dict[str, bytes]:
    """The files of all that a scenario is made of and graded by, whatever a seed draws for it.

    Args:
        library: where they are.
        name: a path, a file name or a code; several with ``+`` between them.
        rubric: its name.
        rules: a rule profile, instead of its own.
        city: a city, instead of its own.

    Returns:
        Path -> what it says, of each.

    Raises:
        InputError: when a file is missing or is not sound YAML.
    """
    noted = Noted(library.files)
    reader = Library(library.root, noted)
    reader.sources(name, rules=rules, city=city)
    reader.rubric(rubric)
    for first in reader.names(CITIES)[:1]:
        # The library of noise is checked against it, by who asks for noise.
        with suppress(InputError):
            reader.open(library.root / CITIES / f"{first}.yaml")
    return noted.contents
