"""What all servers have in common, made once for those of the tests: how routes and templates are read.

What a password costs is the other thing that hundreds of servers would pay for again and again.

The programme makes one server; the tests make hundreds, of the same pages.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from functools import partial

from argon2 import PasswordHasher
from flask import Blueprint, Flask
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

from web.access import passwords
from web.server import app

_READ = ("_parts", "_trace", "_converters", "arguments")
_read = Rule.compile
_known: dict[tuple[object, ...], Rule] = {}


def _compile(rule: Rule) -> None:
    """Read a rule, or take over what was read of one like it."""
    key = rule.rule, rule.subdomain, rule.merge_slashes, tuple((rule.defaults or {}).items())
    like = _known.get(key)
    if like is None:
        _read(rule)
        _known[key] = rule
        return
    for name in _READ:
        setattr(rule, name, getattr(like, name))
    rule._build = like._build.__func__.__get__(rule)  # type: ignore[attr-defined]
    rule._build_unknown = like._build_unknown.__func__.__get__(rule)  # type: ignore[attr-defined]


def routes() -> None:
    """Read the routes of all pages, for the processes that fork from this one."""
    found = Flask(__name__)
    for each in vars(app).values():
        if isinstance(each, Blueprint):
            found.register_blueprint(each)
            # What a test adds to the pages of its server comes later.
            each._got_registered_once = False


def cheap_passwords() -> None:
    """Keep the passwords of this process's servers at the least cost: at the usual one each takes 0.2 s to compare.

    The usual cost is that of `tests/web/access/test_passwords.py`.
    """
    passwords.PasswordHasher = partial(PasswordHasher, time_cost=1, memory_cost=8, parallelism=1)  # type: ignore[misc, assignment]


class _Kept(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        # A server whose disk a test has filled compiles its own, as it does outside the tests.
        with suppress(OSError):
            super().dump_bytecode(bucket)


def templates() -> None:
    """Have a template compiled by the first process that shows it, for those that fork from this one, too."""
    folder, ours = tempfile.mkdtemp(prefix="drillsim-templates-"), os.getpid()

    @atexit.register
    def clear() -> None:
        # Those that fork from this one end before it, and are not to take it from the others.
        if os.getpid() == ours:
            shutil.rmtree(folder, ignore_errors=True)

    Flask.jinja_options["bytecode_cache"] = _Kept(folder)


Rule.compile = _compile  # type: ignore[method-assign]
templates()
