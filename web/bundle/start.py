# ruff: noqa: UP009, UP010, UP031
# -*- coding: utf-8 -*-
"""What a bundle starts with. Every Python can read it, 2.7 too, and says which one is needed."""

from __future__ import unicode_literals

import json
import os
import runpy
import sys
import zipfile

VI = (
    "Gói này cần Python %(wanted)s; Python đang chạy là %(found)s. Hãy gõ:  %(command)s\n"
    "Máy chưa có Python %(wanted)s thì cài trước: %(where)s."
)
EN = (
    "This bundle needs Python %(wanted)s; this is Python %(found)s. Type:  %(command)s\n"
    "Where there is no Python %(wanted)s, install it first: %(where)s."
)
OTHER_VI = " Hoặc tạo gói khác trên máy có mạng: %(make)s"
OTHER_EN = " Or make another bundle where there is a network: %(make)s"

with zipfile.ZipFile(sys.argv[0]) as bundle:
    known = json.loads(bundle.read("bundle.json").decode("utf-8"))
wanted, found = known["python"], "%d.%d" % sys.version_info[:2]
if found == wanted:
    runpy.run_module("install", run_name="__main__")
else:
    windows = sys.platform == "win32"
    start = "py -" if windows else "python"
    blanks = {
        "wanted": wanted,
        "found": found,
        "command": "%s%s %s" % (start, wanted, os.path.basename(sys.argv[0])),
        "where": "python.org" if windows else "sudo apt install python" + wanted,
        "make": 'make bundle BUNDLE="--platform %s --python %s"' % (known["platform"], found),
    }
    new = sys.version_info >= (3, 11)
    said = "\n".join([VI + (OTHER_VI if new else ""), EN + (OTHER_EN if new else ""), ""]) % blanks
    # Bytes: a console of this age may know no Vietnamese letter, and must not stop us.
    os.write(2, said.encode("utf-8"))
    sys.exit(2)
