"""The service as a process of its own: `oscem-map serve` with settings in a file."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from places import ROOT

PROGRAM = "from oscem_map.cli import main; main()"


class Process:
    """A service that runs. `kill` ends it as a loss of power does."""

    def __init__(self, folder: Path, settings: str, **environment: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "serve.toml").write_text(settings, encoding="utf-8")
        self.log = folder / "log"
        command = [sys.executable, "-c", PROGRAM, "serve", "--port", "0", "--config", str(folder / "serve.toml")]
        command += ["--state", str(folder / "state")]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.PIPE, text=True, start_new_session=True,
                env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
            )  # fmt: skip
        assert self.process.stderr is not None
        line = self.process.stderr.readline()
        found = re.search(r"serving at (\S+);", line)
        assert found, line + self.process.stderr.read()
        self.address = found[1]

    def kill(self) -> None:
        self.process.kill()
        self._ended()

    def end(self, how: signal.Signals = signal.SIGTERM) -> str:
        """End it as a person does, and give what it said."""
        self.process.send_signal(how)
        return self._ended()

    def _ended(self) -> str:
        _, said = self.process.communicate(timeout=30)
        return str(said)
