"""Names the machine, so that figures can be read."""

import os
import pathlib
import platform
import subprocess


def description(work):
    """Processor, cores, memory, system and file system, in one sentence."""
    return f"{_processor()}, {os.cpu_count()} cores, {_memory()}, {_system()}; work folder on {file_system(work)}"


def file_system(path):
    """The kind of file system that holds a path."""
    found = subprocess.run(["df", "-T", str(path)], capture_output=True, text=True, check=False)
    lines = found.stdout.splitlines()
    return lines[-1].split()[1] if found.returncode == 0 and len(lines) > 1 else "an unknown file system"


def load():
    """The load of the last minute."""
    return os.getloadavg()[0]


def _processor():
    return _field("/proc/cpuinfo", "model name") or _command("sysctl", "-n", "machdep.cpu.brand_string") or platform.processor()


def _memory():
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{pages * size / 2**30:.0f} GiB of memory"


def _system():
    name = _field("/etc/os-release", "PRETTY_NAME", "=")
    return f"{name.strip(chr(34)) + ', ' if name else ''}{platform.system()} {platform.release()}"


def _field(path, name, mark=":"):
    file = pathlib.Path(path)
    if not file.exists():
        return None
    for line in file.read_text().splitlines():
        key, _, value = line.partition(mark)
        if key.strip() == name:
            return value.strip()
    return None


def _command(*arguments):
    try:
        return subprocess.run(arguments, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None
