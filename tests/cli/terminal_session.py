"""A command on a real terminal: what it writes, what is typed, and how it ends."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_PATIENCE = 30.0
"""Seconds without a sign of life after which a command is given up."""


class Session:
    """A command of oscem-map that runs on a pseudo-terminal of its own, in a folder."""

    def __init__(self, folder: Path, *arguments: object, env: Mapping[str, str] | None = None) -> None:
        self.text = ""
        self._seen = 0
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            # Whoever started the tests in the background has interrupts ignored; a terminal has not.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(folder)
            command = [sys.executable, "-m", "oscem_map", *map(str, arguments)]
            os.execve(command[0], command, {**os.environ, "PYTHONUTF8": "1", **(env or {})})

    def wait(self, prompt: str) -> str:
        """Wait for a prompt, and give what was written since the last keys."""
        while not self.text[self._seen :].endswith(f"{prompt}> "):
            assert self._more(), f"no `{prompt}>` came; it wrote:\n{self.text}"
        return self.text[self._seen :]

    def type(self, prompt: str, keys: str) -> str:
        """Wait for a prompt, type, and give what was written since the last keys."""
        written = self.wait(prompt)
        self._seen = len(self.text)
        os.write(self._terminal, keys.encode("utf-8"))
        return written

    def talk(self, replies: Mapping[str, Sequence[str]]) -> int:
        """Answer prompts, in whatever order they come, each with its next line; the first other one is told to stop."""
        left = {prompt: list(lines) for prompt, lines in replies.items()}
        while True:
            while not self.text[self._seen :].endswith("> "):
                if not self._more():
                    return self._ended()
            prompt = self.text[self._seen :].rpartition("\n")[2].removesuffix("> ")
            line = left[prompt].pop(0) if left.get(prompt) else "."
            self._seen = len(self.text)
            os.write(self._terminal, f"{line}\n".encode())

    def end(self) -> int:
        """Wait for the end, and give the exit code."""
        while self._more():
            pass
        return self._ended()

    def _ended(self) -> int:
        os.close(self._terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _more(self) -> bool:
        """Read what was written; false at the end."""
        ready, _, _ = select.select([self._terminal], [], [], _PATIENCE)
        assert ready, f"nothing came for {_PATIENCE} s; it wrote:\n{self.text}"
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # Linux says so when the other side has closed
            return False
        self.text += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)
