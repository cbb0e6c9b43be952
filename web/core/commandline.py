"""Commands that speak the language of whoever types them.

The language is known before a command line is read, from its ``--lang``, wherever that stands, or from
DRILLSIM_LANG: so help and refusals stand in it too. Texts come from the catalogue of messages, by code; the
sentences of click, which it hands to ``_`` in each of its modules, from its own file.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import click

from drillsim.base.messages import CLICK, Param, say
from drillsim.base.normal import normalised, safe
from drillsim.base.texts import TextsError
from drillsim.players.skills import KINDS, known

LANGUAGES = ("vi", "en")
VARIABLE = "DRILLSIM_LANG"
SENTENCES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "_termui_impl", "types")
"""The modules of click that hold sentences."""
Decorator = Callable[[Callable[..., object]], Callable[..., Any]]
_spoken: ContextVar[str] = ContextVar("spoken", default=LANGUAGES[0])

if TYPE_CHECKING:
    from drillsim.base.model import Title


def spoken() -> str:
    """The language of the command that runs: ``vi`` or ``en``."""
    return _spoken.get()


def asked(words: Sequence[str], environ: Mapping[str, str]) -> str:
    """The language that a command line asks for; Vietnamese when it asks for none that there is.

    Args:
        words: the command line, without the program.
        environ: the process's variables.
    """
    found = environ.get(VARIABLE, "")
    for word, following in pairwise([*words, ""]):
        if word == "--":
            break
        name, given, value = word.partition("=")
        if name == "--lang":
            found = value if given else following
    return found if found in LANGUAGES else LANGUAGES[0]


def refusal(code: str, /, **params: Param) -> click.UsageError:
    """What is wrong with how a command is used, in the language it is used in."""
    return click.UsageError(say(code, spoken(), **params))


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """Have commands, and click itself, speak a language meanwhile."""
    modules = [importlib.import_module(f"click.{name}") for name in SENTENCES]
    kept = [
        (module, name, getattr(module, name))
        for module in modules
        for name in ("_", "ngettext")
        if hasattr(module, name)
    ]
    token = _spoken.set(lang)
    try:
        for module, name, _ in kept:
            setattr(module, name, _sentence if name == "_" else _counted)
        yield
    finally:
        for module, name, before in kept:
            setattr(module, name, before)
        _spoken.reset(token)


@cache
def sentences() -> dict[str, str]:
    """The sentences of click, English -> Vietnamese."""
    return {text.en: text.vi for text in CLICK.values()}


def _sentence(english: str) -> str:
    return sentences().get(english, english) if spoken() == "vi" else english


def _counted(one: str, several: str, count: int) -> str:
    return _sentence(one if count == 1 else several)


class _Told:
    """Something whose help is the code of a text, looked up when it is shown."""

    _code: str | None = None

    @property
    def help(self) -> str | None:
        """The help, in the language that is spoken."""
        if self._code is None:
            return None
        text = say(self._code, spoken())
        return text[0].upper() + text[1:]

    @help.setter
    def help(self, code: str | None) -> None:
        self._code = code


class CommandOption(_Told, click.Option):
    """An option whose help stands in the catalogue."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for its value."""
        return _sentence(super().make_metavar(ctx))

    def get_help_extra(self, ctx: click.Context) -> Any:
        """What follows its help; a default that has words of its own stands without parentheses."""
        extra = super().get_help_extra(ctx)
        if isinstance(self.show_default, str):
            extra["default"] = self.show_default
        return extra

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """What a refusal calls it; the one sentence that click does not hand to ``_``."""
        found = click.Parameter.get_error_hint(self, ctx)
        if not self.show_envvar or not self.envvar:
            return found
        return f"{found} ({_sentence('env var: {var}').format(var=self.envvar)})"


class Argument(click.Argument):
    """An argument whose name stands in the language that is spoken."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for it."""
        name = self.name.upper()
        return super().make_metavar(ctx).replace(name, _sentence(name))


class Command(_Told, click.Command):
    """A command whose help stands in the catalogue.

    Args:
        examples: command lines that help shows.
    """

    def __init__(self, *args: Any, examples: Sequence[str] = (), **more: Any) -> None:
        super().__init__(*args, **more)
        self.examples = examples

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run it in the language that its words ask for."""
        words = list(sys.argv[1:] if args is None else args)
        lang = asked(words, os.environ)
        try:
            with speaking(lang):
                return super().main(words, *rest, **more)
        except TextsError as error:
            # Not even help can be said without its words.
            click.echo(error.text(lang), err=True)
            sys.exit(error.exit_code)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Its --help; click keeps the one it has made, with the text of that time."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("option_help", spoken())
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """What the list of commands says of it: the whole first sentence."""
        return (self.help or "").partition("\n")[0].removesuffix(".")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows its name."""
        return [_sentence(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its examples, each on a line of its own."""
        if self.examples:
            formatter.write_paragraph()
            formatter.write_text(say("examples", spoken()))
            for line in self.examples:
                formatter.write(f"  {line}\n")


class Group(Command, click.Group):
    """A command of commands."""


def command(name: str, *, examples: Sequence[str] = ()) -> Callable[[Callable[..., object]], Command]:
    """Make a function a command, with the help ``command_NAME``."""
    return click.command(
        name, cls=Command, help=f"command_{name}", examples=examples, context_settings=SETTINGS
    )


def option(*names: str, says: str | None = None, **more: object) -> Decorator:
    """An option with the help ``option_NAME``, or another text of the catalogue."""
    code = says if says is not None else "option_" + names[0].lstrip("-").replace("-", "_")
    return click.option(*names, cls=CommandOption, help=code, **more)


def argument(name: str, **more: object) -> Decorator:
    """An argument, called by its name in the language that is spoken."""
    return click.argument(name, cls=Argument, **more)


def place(context: click.Context, _: click.Parameter, value: object) -> Any:
    """Refuse an empty place for results: it would be the folder we stand in, unmeant."""
    if value is not None and not str(value).strip():
        raise click.BadParameter(say("out_empty", spoken()), context)
    return value


def named(context: click.Context, _: click.Parameter, value: str | None) -> Title | None:
    """A drill's name, as everybody sees it; refused when it is empty, too long, or steers a terminal."""
    if value is None:
        return None
    # Only who names a drill waits for it.
    from drillsim.base.model import MAX_TITLE, Title

    name = normalised(value)
    if not name or len(name) > MAX_TITLE or safe(name) != name:
        raise click.BadParameter(say("name_unfit", spoken(), most=str(MAX_TITLE)), context)
    return Title(vi=name, en=name)


def dated(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """The day on which a drill is held; refused when it is none."""
    if value is None:
        return None
    from drillsim.base.model import a_day

    try:
        return a_day(value)
    except ValueError:
        raise click.BadParameter(say("date_unfit", spoken(), value=safe(value)[:40]), context) from None


class PlayerKind(click.Choice[str]):
    """How well simulated participants play: a kind by its name, or a level from 0 to 2."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind; the choices are told when there is none of that name or level."""
        return str(value) if known(str(value)) else super().convert(value, param, ctx)


PLAYERS = PlayerKind(KINDS)
SETTINGS: dict[str, object] = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
language = option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar=VARIABLE,
    show_envvar=True,
    default=spoken,
    show_default=LANGUAGES[0],
    # Whatever stands on the command line and before its command has been weighed already.
    callback=lambda *_: spoken(),
)
