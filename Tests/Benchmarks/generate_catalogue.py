#!/usr/bin/env python3
"""Writes a catalogue of N invented challenges: the same bytes on every machine, and the first N of any larger one.

    generate_catalogue.py N OUT      writes OUT/content/
"""

import argparse
import pathlib
import shutil

from catalogue import around
from catalogue.body import challenge_body
from catalogue.chance import Chance
from catalogue.record import Subject, front_matter

# The facts of law are the repository's own, so that every rule is held against every record.
FACTS = pathlib.Path(__file__).resolve().parents[2] / "content" / "procurement"


def generate(count, out):
    """Writes `out`/content anew, with `count` challenges."""
    content = pathlib.Path(out) / "content"
    if content.exists():
        shutil.rmtree(content)
    for path, text in around.files():
        _write(content / path, text)
    shutil.copytree(FACTS, content / "procurement")
    challenges = content / "challenges"
    challenges.mkdir()
    for index in range(count):
        subject = Subject(index, Chance(1_000_000 + index))
        record = front_matter(subject)
        (challenges / f"{subject.slug}.md").write_bytes(around.page(record, challenge_body(subject)).encode())


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", metavar="N", type=int, help="how many challenges: 100, 1000 or 10000")
    parser.add_argument("out", metavar="OUT", help="the folder in which content/ is written anew")
    options = parser.parse_args()
    generate(options.count, options.out)


if __name__ == "__main__":
    main()
