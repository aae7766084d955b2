"""Runs one program and says what it cost."""

import dataclasses
import os
import re
import subprocess
import sys
import tempfile
import time

TIMING = re.compile(r"^timing: (.+) ([0-9.]+) ms$", re.MULTILINE)


class Failed(Exception):
    """A program that ended with another exit code than 0."""


@dataclasses.dataclass
class Run:
    """What one run cost: seconds, megabytes, and milliseconds for each stage that the program named."""

    wall: float
    user: float
    system: float
    peak: float
    stages: dict

    @property
    def cpu(self):
        """Processor seconds, in the program and in the kernel for it."""
        return self.user + self.system


def run(arguments, environment=None):
    """Runs to the end; wall time from before the fork to after the wait, the rest from the kernel (wait4)."""
    with tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        # posix_spawn semantics: no shell, and nothing of ours between fork and exec.
        process = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            env={**os.environ, **(environment or {})}, close_fds=False)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Failed(_failure(arguments, process.returncode, output, errors))
        errors.seek(0)
        text = errors.read().decode(errors="replace")
    # Linux counts ru_maxrss in kilobytes, macOS in bytes.
    peak = usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000_000 / 1_024)
    stages = {}
    for name, milliseconds in TIMING.findall(text):
        stages[name] = stages.get(name, 0.0) + float(milliseconds)
    return Run(wall, usage.ru_utime, usage.ru_stime, peak, stages)


def _failure(arguments, code, output, errors):
    tails = []
    for file in (output, errors):
        file.seek(0)
        tails.append("\n".join(file.read().decode(errors="replace").splitlines()[-20:]))
    return "\n".join([f"exit code {code}: {' '.join(map(str, arguments))}", *filter(None, tails)])
