"""How much memory a second thing takes beyond the first, in a process of its own.

Two depositions (`large.py SMALL LARGE`), or two files as forms to an address (`large.py SMALL LARGE ADDRESS`).
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from deposit.plans import run

from oscem_map.runtime.deposit.files import LocalFile, stamp
from oscem_map.runtime.deposit.plan import Limits
from oscem_map.runtime.deposit.requests import Form, Request, Window
from oscem_map.runtime.deposit.tokens import Secret, Wallet
from oscem_map.runtime.deposit.transport import Service, Transport


def peak() -> int:
    """The most memory that this program had so far, in KiB. What `getrusage` says holds that of the parent before it too."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:"))


def posted(address: str, path: Path) -> None:
    """Send a file in a form, as OneDep and EMPIAR take it."""
    found = stamp(path)
    file = LocalFile(path, path.name, "vo-map", found.size, "", "", found)
    link = Transport(address, Wallet("127.0.0.1", (), given=Secret("none")), Service(), Limits())
    link.send(Request("POST", "/x", Form((("name", path.name),), Window(file))))
    link.close()


if __name__ == "__main__":
    small, large = map(Path, sys.argv[1:3])
    send = partial(posted, sys.argv[3]) if len(sys.argv) > 3 else run
    send(small)
    before = peak()
    send(large)
    print(peak() - before)
