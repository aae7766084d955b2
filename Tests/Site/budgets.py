#!/usr/bin/env python3
"""Weighs the pages of a built site: what a phone must fetch before anything is read.

At most 30 kB for the first view of any page (gzip, with style sheet, scripts and icon), at most 14 kB of HTML and CSS for
the challenges in the middle, nothing from another host, nothing inline that a strict policy would stop.

    Tests/Site/budgets.py site --base /
"""
import argparse
import gzip
import re
import statistics
import sys
from html.parser import HTMLParser
from pathlib import Path

FIRST_VIEW = 30_000
CHALLENGE = 14_000


class Page(HTMLParser):
    """The addresses that a browser fetches by itself, and inline styles and scripts."""

    def __init__(self):
        super().__init__()
        self.fetched, self.inline = [], []

    def handle_starttag(self, tag, attributes):
        fields = dict(attributes)
        if tag == "link" and {"stylesheet", "icon", "preload", "modulepreload", "manifest"} & set(fields.get("rel", "").split()):
            self.fetched.append(fields["href"])
        if fields.get("src") and fields.get("loading") != "lazy":
            self.fetched.append(fields["src"])
        if tag == "script" and "src" not in fields and not fields.get("type", "").endswith("json"):
            self.inline.append("a script")
        self.inline += [f"the attribute {name}" for name in fields if name == "style" or name.startswith("on")]

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--base", default="/", help="the path that the site is served under")
    options = parser.parse_args()
    sizes = {}

    def weight(path):
        if path not in sizes:
            sizes[path] = len(gzip.compress((options.site / path).read_bytes(), mtime=0))
        return sizes[path]

    failures, heaviest, challenges = [], (0, ""), []
    pages = sorted(options.site.rglob("*.html"))
    for file in pages:
        path = file.relative_to(options.site).as_posix()
        page = Page()
        page.feed(file.read_text(encoding="utf-8"))
        failures += [f"{path}: {what} stands inline" for what in page.inline]
        total = readable = weight(path)
        for address in page.fetched:
            if not address.startswith(options.base):
                failures.append(f"{path}: fetches {address}, which is not of this site")
                continue
            bytes_ = weight(address[len(options.base):])
            total += bytes_
            readable += bytes_ if address.endswith(".css") else 0
        heaviest = max(heaviest, (total, path))
        if total > FIRST_VIEW:
            failures.append(f"{path}: {total} bytes for the first view, more than {FIRST_VIEW}")
        if re.fullmatch(r"challenges/(?!page/)[^/]+/index\.html", path):
            challenges.append(readable)
    if challenges and statistics.median(challenges) > CHALLENGE:
        failures.append(f"challenges: {statistics.median(challenges):.0f} bytes of HTML and CSS, more than {CHALLENGE}")
    middle = f"{statistics.median(challenges):.0f}" if challenges else "no"
    print(f"budgets: {len(pages)} pages, the heaviest {heaviest[1]} with {heaviest[0]} bytes; a challenge has {middle} bytes of HTML and CSS")
    for failure in failures:
        print(f"budgets: FAILED {failure}")
    return 1 if failures or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
