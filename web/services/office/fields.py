"""What the forms of registers hold, checked as every document is."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field

from drillsim.base.errors import InputError
from drillsim.base.model import Value
from drillsim.base.normal import normalised, safe
from drillsim.base.recorded import words
from drillsim.base.texts import Both
from drillsim.documents.checks import validated
from web.core import texts

M = TypeVar("M", bound=Value)
Line = Annotated[str, AfterValidator(normalised), Field(max_length=200)]
"""Words on one line."""
Words = Annotated[str, AfterValidator(safe), Field(max_length=2_000)]
SECRET = re.compile(
    r"\b(?:tuyệt mật|tối mật|bí mật nhà nước|(?:độ|dấu|tài liệu|văn bản) mật(?! khẩu| mã| danh)|"
    r"top secret|state secret)\b",
    re.IGNORECASE,
)
"""Words that mark what may be a state secret, which is not for this machine."""
WRITTEN = (".txt", ".log", ".csv", ".json", ".md", ".eml", ".xml", ".html")
PACKED = (".docx", ".xlsx", ".odt", ".ods", ".pptx")
_MOST_PACKED, _MOST_LOOKED_AT = 60, 2_000_000
_TAG = re.compile(r"<[^>]*>")


class Tick(Value):
    """What a unit did of a duty.

    Attributes:
        on: the day on which it was done.
        number: number and date of the document that shows it.
        note: what else there is to say.
        file: key of a file that shows it.
        drill: id of a drill that shows it; of one on real systems ``logbook:`` and the key of its logbook.
    """

    on: date
    number: Line = ""
    note: Words = ""
    file: str = ""
    drill: str = ""


def checked(values: Mapping[str, object], model: type[M], said: str = "") -> tuple[M | None, dict[str, Both]]:
    """What a form holds, or what is wrong with it by field.

    Args:
        values: by field, as they were typed; an empty one is as if it were not there.
        model: what they should be.
        said: how the names of texts begin that say what a field must be; none: what the check says.
    """
    given = {name: value for name, value in values.items() if value not in ("", ())}
    try:
        return validated(given, model, "form"), {}
    except InputError as error:
        faults = {str(fault.path[0]) if fault.path else "": fault for fault in reversed(error.faults)}
        return None, {
            name: Both.of(texts.both(f"{said}{name}") if said else words(fault.what))
            for name, fault in faults.items()
        }


def secret(values: Mapping[str, object]) -> bool:
    """Whether what was typed speaks of what may be a state secret, however its letters were put together."""
    return any(isinstance(value, str) and SECRET.search(normalised(value)) for value in values.values())


def secret_file(name: str, raw: bytes) -> bool:
    """Whether a file is called so, or says so where it is text or made of it; pictures are not read."""
    if SECRET.search(normalised(re.sub(r"[_.-]+", " ", name))):
        return True
    return any(SECRET.search(normalised(text)) for text in _texts(name.lower(), raw))


def _texts(name: str, raw: bytes) -> Iterator[str]:
    if name.endswith(WRITTEN):
        yield raw.decode("utf-8", "ignore")
        if b"\0" in raw[:2_000]:
            yield raw.decode("utf-16", "ignore")
    elif name.endswith(PACKED):
        try:
            with zipfile.ZipFile(io.BytesIO(raw)) as packed:
                for each in [each for each in packed.infolist() if each.filename.endswith(".xml")][
                    :_MOST_PACKED
                ]:
                    with packed.open(each) as member:
                        yield _TAG.sub("", member.read(_MOST_LOOKED_AT).decode("utf-8", "ignore"))
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
            return


def plain(value: Value) -> dict[str, object]:
    """A checked value as a document of the store."""
    return value.model_dump(mode="json")


def stored(document: Mapping[str, object], model: type[M]) -> M:
    """A document of the store as the checked value that it was kept from."""
    return model.model_validate(document, strict=False)
