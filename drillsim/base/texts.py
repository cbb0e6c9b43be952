"""Texts in both languages: written in the files of ``web/texts/``, held to one form, looked up by name.

A file is ``export default {…};`` round plain JSON: a browser imports the very file that is read here::

    export default {
      "s_aware": {
        "vi": "{agency} biết có sự cố “{incident}”.",
        "en": "{agency} becomes aware of incident “{incident}”."
      }
    };

``{count:system|systems}`` is the first word where ``count`` is 1, else the second.

A file is read when one of its texts is first asked for. One whose blanks differ between the languages, or
that has a name twice, is refused with its line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol, TypedDict, cast

from drillsim.base.refused import DrillsimError

FOLDER = Path(__file__).parents[2] / "web" / "texts"
LANGUAGES = ("vi", "en")
_FRONT, _BACK = "export default ", ";"
_BLANK = re.compile(r"\{(\w+)(?:!r)?(?::([^{}|]*)\|([^{}|]*))?\}", re.ASCII)
_STRAY = re.compile(r"[{}]")


class Words(TypedDict):
    """A text in both languages, as JSON holds it."""

    vi: str
    en: str


class Both(NamedTuple):
    """A text in both languages."""

    vi: str
    en: str

    @classmethod
    def of(cls, value: object) -> Both:
        """From a document's ``{vi, en}``; a plain text is the same in both."""
        if isinstance(value, dict):
            return cls(str(value.get("vi", "")), str(value.get("en", "")))
        return value if isinstance(value, Both) else cls(str(value), str(value))

    def words(self) -> Words:
        """The text as JSON holds it."""
        return {"vi": self.vi, "en": self.en}

    def __bool__(self) -> bool:
        return bool(self.vi or self.en)

    def say(self, lang: str) -> str:
        """The text in ``lang`` (``vi`` or ``en``)."""
        return self.vi if lang == "vi" else self.en

    def filled(self, **blanks: object) -> Both:
        """The text with its blanks filled, each with a text in both languages or one for both.

        Raises:
            KeyError: for a blank without a value.
        """
        fills = {name: Both.of(value) for name, value in blanks.items()}
        return Both(
            fill(self.vi, {name: value.vi for name, value in fills.items()}),
            fill(self.en, {name: value.en for name, value in fills.items()}),
        )


def counted(number: int) -> Both:
    """A whole number as readers of either language write it: 1.000 in Vietnamese, 1,000 in English."""
    text = f"{number:,}"
    return Both(text.replace(",", "."), text)


def fill(text: str, fills: Mapping[str, str]) -> str:
    """A text in one language with its blanks filled.

    Raises:
        KeyError: for a blank without a value.
    """
    return _BLANK.sub(lambda blank: _filled(fills[blank[1]], blank[2], blank[3]), text)


def _filled(value: str, one: str | None, many: str | None) -> str:
    if one is None or many is None:
        return value
    return one if value == "1" else many


class TextsError(DrillsimError):
    """A file of texts that cannot be used: where, what and the remedy; it needs no file to say so."""

    code = "texts_wrong"

    def __init__(self, file: str, line: int, vi: str, en: str) -> None:
        super().__init__(f"{file}:{line}: {en}")
        self._said = Both(f"{file}:{line}: {vi}", f"{file}:{line}: {en}")

    def text(self, lang: str = "vi") -> str:
        """What is wrong in ``lang``, after the file and the line."""
        return self._said.say(lang)


class Texts(Mapping[str, Both]):
    """The texts of some files, by name; a name stands in one of them only.

    Args:
        names: the files, without folder and ending.
        folder: where they are.
        fewer: whether a language may leave out blanks that the other has.
    """

    def __init__(self, *names: str, folder: Path = FOLDER, fewer: bool = False) -> None:
        self._names, self._folder, self._fewer = names, folder, fewer

    @cached_property
    def _found(self) -> dict[str, Both]:
        found: dict[str, Both] = {}
        for name in self._names:
            file = f"web/texts/{name}.js"
            source = _source(self._folder / f"{name}.js", file)
            more = read(source, file, self._fewer)
            twice = next((key for key in more if key in found), None)
            if twice is not None:
                raise TextsError(
                    file,
                    _line(source, twice),
                    f"“{twice}” có ở hai tệp cùng dùng; hãy bỏ một",
                    f"“{twice}” stands in two files that are used together; drop one",
                )
            found |= more
        return found

    def __getitem__(self, name: str) -> Both:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def say(self, name: str, /, **blanks: object) -> Both:
        """The text of a name with its blanks filled.

        Raises:
            KeyError: for an unknown name, or a blank without a value.
        """
        return self._found[name].filled(**blanks)


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes: ...


def _source(path: Path, file: str) -> str:
    try:
        # A bundle runs these modules out of its zip, which their loader reads, too.
        return cast(_Loader, __spec__.loader).get_data(str(path)).decode("utf-8")
    except OSError as error:
        raise TextsError(
            file,
            1,
            f"không đọc được tệp ({error.strerror}); hãy lấy lại tệp từ bản cài đặt",
            f"the file cannot be read ({error.strerror}); take it again from where drillsim came from",
        ) from None
    except UnicodeDecodeError as error:
        raise TextsError(
            file,
            error.object.count(b"\n", 0, error.start) + 1,
            "không phải UTF-8; hãy lưu lại tệp với bảng mã UTF-8",
            "this is not UTF-8; save the file as UTF-8",
        ) from None


def read(source: str, file: str, fewer: bool = False) -> dict[str, Both]:
    """The texts of a file.

    Args:
        source: what it holds.
        file: its name, for what is wrong in it.
        fewer: whether a language may leave out blanks that the other has.

    Raises:
        TextsError: when it is not of the form that this module says.
    """
    plain = source.rstrip()
    if not plain.startswith(_FRONT) or not plain.endswith(_BACK):
        raise TextsError(
            file, 1, f"tệp phải có dạng {_FRONT}{{…}}{_BACK}", f"a file has the form {_FRONT}{{…}}{_BACK}"
        )
    try:
        pairs = json.loads(
            " " * len(_FRONT) + plain[len(_FRONT) : -len(_BACK)], object_pairs_hook=lambda rows: rows
        )
    except json.JSONDecodeError as error:
        raise TextsError(
            file, error.lineno, f"không phải JSON: {error.msg}", f"this is no JSON: {error.msg}"
        ) from None
    found: dict[str, Both] = {}
    for name, fields in pairs:
        wrong = _wrong(fields, fewer)
        if name in found:
            wrong = ("tên này đã có ở trên", "this name stands above already")
        if wrong:
            raise TextsError(file, _line(source, name), f"“{name}”: {wrong[0]}", f"“{name}”: {wrong[1]}")
        found[name] = Both(**dict(fields))
    return found


def _wrong(fields: object, fewer: bool) -> tuple[str, str] | None:
    """What is wrong with an entry, in both languages."""
    if not isinstance(fields, list) or [key for key, _ in fields] != list(LANGUAGES):
        return "cần đúng hai mục vi và en", "it needs vi and en, and nothing else"
    texts = [value for _, value in fields]
    if not all(isinstance(text, str) and text for text in texts):
        return "vi và en phải là chữ, không để trống", "vi and en are texts, and not empty"
    if "{" not in texts[0] + texts[1] and "}" not in texts[0] + texts[1]:
        return None
    stray = next((text for text in texts if _STRAY.search(_BLANK.sub("", text))), None)
    if stray is not None:
        return (
            f"dấu ngoặc nhọn chỉ dùng cho chỗ trống như {{name}}: {stray}",
            f"braces are for blanks such as {{name}} alone: {stray}",
        )
    vi, en = (sorted({blank[1] for blank in _BLANK.finditer(text)}) for text in texts)
    if vi != en and not fewer:
        return (
            f"chỗ trống của hai thứ tiếng khác nhau: {_listed(vi)} và {_listed(en)}",
            f"the blanks of the two languages differ: {_listed(vi)} and {_listed(en)}",
        )
    return None


def _listed(blanks: list[str]) -> str:
    return ", ".join(f"{{{blank}}}" for blank in blanks) or "–"


def _line(source: str, name: str) -> int:
    """The last line on which an entry of that name begins."""
    at = source.rfind(f"\n  {json.dumps(name, ensure_ascii=False)}:")
    return source.count("\n", 0, at + 1) + 1 if at >= 0 else 1
