"""Writes mappings as the YAML that people write: plain where it can be, folded where it is long, quoted where it must be."""

import json
import re
import textwrap

_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?\Z")
_SAFE = re.compile(r"[A-Za-z£][^\n]*\Z")
_RESERVED = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_FOLD_FROM = 100


def scalar(value, flow=False):
    """One value on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if _DATE.match(value):
        return value
    plain = (
        _SAFE.match(value)
        and value.lower() not in _RESERVED
        and ": " not in value
        and " #" not in value
        and not value.endswith((":", " "))
        and not (flow and re.search(r"[\[\]{},]", value))
    )
    return value if plain else json.dumps(value, ensure_ascii=False)


def dump(mapping, indent=0):
    """The lines of a mapping, each ended by a line break."""
    lines = []
    for key, value in mapping.items():
        _entry(lines, " " * indent + key + ":", value, indent)
    return "".join(line + "\n" for line in lines)


def dump_list(items):
    """The lines of a list at the top of a file."""
    lines = []
    _sequence(lines, items, 0)
    return "".join(line + "\n" for line in lines)


def _entry(lines, start, value, indent):
    if isinstance(value, dict):
        lines.append(start)
        for key, inner in value.items():
            _entry(lines, " " * (indent + 2) + key + ":", inner, indent + 2)
    elif isinstance(value, list):
        short = all(not isinstance(item, (dict, list)) and len(str(item)) < 30 for item in value)
        if short:
            lines.append(start + " [" + ", ".join(scalar(item, flow=True) for item in value) + "]")
        else:
            lines.append(start)
            _sequence(lines, value, indent + 2)
    elif isinstance(value, str) and len(value) > _FOLD_FROM and "  " not in value:
        lines.append(start + " >-")
        lines.extend(textwrap.wrap(
            value, 100, initial_indent=" " * (indent + 2), subsequent_indent=" " * (indent + 2),
            break_long_words=False, break_on_hyphens=False))
    else:
        lines.append(start + " " + scalar(value))


def _sequence(lines, items, indent):
    for item in items:
        if isinstance(item, dict):
            inner = []
            for key, value in item.items():
                _entry(inner, " " * (indent + 2) + key + ":", value, indent + 2)
            inner[0] = " " * indent + "- " + inner[0].lstrip()
            lines.extend(inner)
        else:
            lines.append(" " * indent + "- " + scalar(item))
